/**
 * The languages of the interface. One more is one line here and one file in messages/.
 *
 * `formatting` is what dates and numbers follow: the Gregorian calendar and the digits that
 * Finnish signs, timetables and forms use, in every language.
 */
export const LANGUAGES = [
  { code: "fi", autonym: "Suomi", direction: "ltr", script: "Latn", formatting: "fi-FI" },
  { code: "sv", autonym: "Svenska", direction: "ltr", script: "Latn", formatting: "sv-FI" },
  { code: "en", autonym: "English", direction: "ltr", script: "Latn", formatting: "en-GB" },
  { code: "ar", autonym: "العربية", direction: "rtl", script: "Arab", formatting: "ar" },
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

/** The BCP 47 tag for Intl and for ICU messages. */
export function formattingTag(locale: Locale): string {
  return `${languageOf(locale).formatting}-u-ca-gregory-nu-latn`;
}
