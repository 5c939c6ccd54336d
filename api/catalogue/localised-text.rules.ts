/** Which language a reader gets, and an honest word about it when it is not the one she asked for. */
import type { LocalisedNames, PublishedText } from "./published.ts";

/** After the reader's own language: the languages most readers of this country share, widest first. */
const FALLBACKS = ["en", "fi", "sv"] as const;

export interface ChosenText {
  readonly text: string;
  readonly language: string;
  readonly origin: PublishedText["origin"];
  readonly isStale: boolean;
  /** True when this is not the language asked for. */
  readonly isFallback: boolean;
}

/**
 * The languages to try for a reader of `locale`, best first. Easy Finnish tries itself and then Finnish; Finnish
 * tries easy Finnish before any other language: who reads the one reads the other.
 */
export function languagesToTry(locale: string): readonly string[] {
  if (latest.locale !== locale) {
    const base = locale.split("-")[0] ?? locale;
    latest = { locale, languages: [...new Set([locale, base, `${base}-simple`, ...FALLBACKS])] };
  }
  return latest.languages;
}

/** One answer asks this for hundreds of texts in a row, all for the same reader. */
let latest: { readonly locale: string; readonly languages: readonly string[] } = { locale: "", languages: FALLBACKS };

/** The text a reader of `locale` gets, or undefined when there is none in any language. */
export function chooseText(texts: readonly PublishedText[], locale: string): ChosenText | undefined {
  const wanted = languagesToTry(locale);
  for (const language of wanted) {
    const found = texts.find((text) => text.language === language);
    if (found) return asChosen(found, locale);
  }
  return texts[0] && asChosen(texts[0], locale);
}

export function asChosen(text: PublishedText, locale: string): ChosenText {
  return { ...text, isFallback: !isSameLanguage(text.language, locale) };
}

const isSameLanguage = (language: string, locale: string) => language === locale || language === locale.split("-")[0];

/** The name of a closed list's entry for a reader of `locale`. Every entry has at least one name (a database constraint). */
export function chooseName(names: LocalisedNames, locale: string): ChosenText {
  const language = languagesToTry(locale).find((tag) => names[tag]) ?? Object.keys(names)[0] ?? "und";
  return {
    text: names[language] ?? "",
    language,
    origin: "HUMAN",
    isStale: false,
    isFallback: !isSameLanguage(language, locale),
  };
}
