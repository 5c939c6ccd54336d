/**
 * The languages of the interface. One more is one line here and one file in messages/.
 *
 * `code` is a BCP 47 tag and stands in addresses; `fi-simple` is easy Finnish (the registered variant `simple`).
 * `formatting` is what dates and numbers follow: the Gregorian calendar and the digits that
 * Finnish signs, timetables and forms use, in every language.
 */
export const LANGUAGES = [
  { code: "fi", autonym: "Suomi", direction: "ltr", formatting: "fi-FI" },
  { code: "fi-simple", autonym: "Selkosuomi", direction: "ltr", formatting: "fi-FI" },
  { code: "sv", autonym: "Svenska", direction: "ltr", formatting: "sv-FI" },
  { code: "sv-simple", autonym: "Lätt svenska", direction: "ltr", formatting: "sv-FI" },
  { code: "en", autonym: "English", direction: "ltr", formatting: "en-GB" },
  { code: "ar", autonym: "العربية", direction: "rtl", formatting: "ar" },
  { code: "es", autonym: "Español", direction: "ltr", formatting: "es" },
  { code: "et", autonym: "Eesti", direction: "ltr", formatting: "et" },
  { code: "fa", autonym: "فارسی", direction: "rtl", formatting: "fa" },
  { code: "fr", autonym: "Français", direction: "ltr", formatting: "fr" },
  { code: "ru", autonym: "Русский", direction: "ltr", formatting: "ru" },
  { code: "so", autonym: "Soomaali", direction: "ltr", formatting: "so" },
  { code: "tr", autonym: "Türkçe", direction: "ltr", formatting: "tr" },
  { code: "uk", autonym: "Українська", direction: "ltr", formatting: "uk" },
  { code: "zh", autonym: "简体中文", direction: "ltr", formatting: "zh-Hans" },
] as const;

export type InterfaceLanguage = (typeof LANGUAGES)[number];
export type Locale = InterfaceLanguage["code"];

export const DEFAULT_LOCALE: Locale = "fi";
export const TIME_ZONE = "Europe/Helsinki";

export function isLocale(value: string | undefined): value is Locale {
  return LANGUAGES.some((language) => language.code === value);
}

export function languageOf(locale: Locale): InterfaceLanguage {
  return LANGUAGES.find((language) => language.code === locale) ?? LANGUAGES[0];
}

/** The language without its variant: easy Finnish is Finnish to a clock and to a list of names. */
export const baseOf = (locale: string): string => locale.split("-")[0] ?? locale;

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  LANGUAGES.filter(({ direction }) => direction === "rtl").map(({ code }) => code),
);

export const isRightToLeft = (locale: string): boolean => RIGHT_TO_LEFT.has(locale);

/** What stands between the parts of a sentence. */
export function commaOf(locale: string): string {
  if (isRightToLeft(locale)) return "، ";
  return baseOf(locale) === "zh" ? "，" : ", ";
}

/** The BCP 47 tag for Intl and for ICU messages. */
export function formattingTag(locale: Locale): string {
  return `${languageOf(locale).formatting}-u-ca-gregory-nu-latn`;
}
