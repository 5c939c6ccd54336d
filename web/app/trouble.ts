import { TROUBLE_WORDS } from "../i18n/generated/trouble-words.ts";
import { DEFAULT_LOCALE, isLocale, languageOf } from "../i18n/routing.ts";

/** The words for when our own code has failed, in the language of an address, which begins with it. */
export function troubleWords(pathname: string | null) {
  const first = pathname?.split("/")[1];
  const locale = isLocale(first) ? first : DEFAULT_LOCALE;
  return { ...TROUBLE_WORDS[locale], locale, direction: languageOf(locale).direction };
}
