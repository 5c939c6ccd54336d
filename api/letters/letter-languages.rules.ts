/**
 * The languages in which letters are written: those of the interface, which a test compares with the site's own list.
 * `formatting` is what dates and numbers follow: the Gregorian calendar and the digits that Finnish signs use.
 */

export interface LetterLanguage {
  readonly code: string;
  readonly direction: "ltr" | "rtl";
  /** What dates, numbers and plurals follow. */
  readonly formatting: string;
}

const ltr = (code: string, formatting = code): LetterLanguage => ({ code, direction: "ltr", formatting });
const rtl = (code: string): LetterLanguage => ({ code, direction: "rtl", formatting: code });

export const LETTER_LANGUAGES: readonly LetterLanguage[] = [
  ltr("fi", "fi-FI"),
  ltr("fi-simple", "fi-FI"),
  ltr("sv", "sv-FI"),
  ltr("sv-simple", "sv-FI"),
  ltr("en", "en-GB"),
  rtl("ar"),
  ltr("es"),
  ltr("et"),
  rtl("fa"),
  ltr("fr"),
  ltr("ru"),
  ltr("so"),
  ltr("tr"),
  ltr("uk"),
  ltr("zh", "zh-Hans"),
];

/** Whoever asks in a language without letters is written to in English. */
const OTHERWISE: LetterLanguage = ltr("en", "en-GB");

/** The language itself, else its base (`sv-FI` is written to in Swedish), else English. */
export function letterLanguageOf(locale: string): LetterLanguage {
  const wanted = locale.toLowerCase();
  const [base] = wanted.split("-");
  return (
    LETTER_LANGUAGES.find(({ code }) => code === wanted) ??
    LETTER_LANGUAGES.find(({ code }) => code === base) ??
    OTHERWISE
  );
}

export const formattingTag = ({ formatting }: LetterLanguage): string => `${formatting}-u-ca-gregory-nu-latn`;
