import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "./routing.ts";
import type { Messages } from "./types.ts";

/** The words of one room in the reader's language: `const t = await getWords(locale, "search")`. */
export function getWords<Room extends keyof Messages & string>(locale: Locale, room: Room) {
  return getTranslations({ locale, namespace: room });
}

/** Dates, numbers and lists as the reader writes them. */
export function getFormats(locale: Locale) {
  return getFormatter({ locale });
}
