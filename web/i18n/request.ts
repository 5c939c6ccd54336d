import { getRequestConfig } from "next-intl/server";
import { formattingTag, isLocale, TIME_ZONE } from "./routing.ts";

/** What next-intl needs to know for one request. Every caller names its locale; none is guessed. */
export default getRequestConfig(async ({ locale }) => {
  if (!isLocale(locale)) throw new Error("Ask for words with a locale: getWords(locale, namespace).");
  const messages = await import(`../messages/${locale}.json`);
  return { locale: formattingTag(locale), messages: messages.default, timeZone: TIME_ZONE };
});
