/**
 * Inflected words to one key. Each stemmer is a kept library (@orama/stemmers: Snowball); where it leaves
 * the forms of one everyday word apart, a few rules of our own bring them together.
 */
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { stemmer as turkish } from "@orama/stemmers/turkish";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";
import { arabicRoot } from "./arabic-root.rules.ts";
import { finnishRoot } from "./finnish-root.rules.ts";
import { foldLetters } from "./letters.rules.ts";

type Stemmer = (lower: string) => string;

/** Everyday words whose forms share no stem. */
const ENGLISH_PLURALS: ReadonlyMap<string, string> = new Map([
  ["women", "woman"],
  ["womens", "woman"],
  ["men", "man"],
  ["mens", "man"],
  ["children", "child"],
  ["childrens", "child"],
]);

const stemEnglish: Stemmer = (word) => english(ENGLISH_PLURALS.get(word) ?? word);
/** Snowball's Swedish leaves the article of "korset" on, and knows no endings after é (caféet, caféer). */
const stemSwedish: Stemmer = (word) =>
  swedish(word.replace(/(f[eé])(?:et|ets|er|erna|n)$/, "$1").replace(/(?<=.{2}[^aeiouyåäö])ets?$/, ""));
/** A language, what belongs to it and who speaks it: "сомали" and "сомалийский", "украинский" and "украинцы". */
const stemRussian: Stemmer = (word) => (word === "сомали" ? "сомал" : russian(word).replace(/(?:(?:ий)?ск|ц)$/, ""));
const stemUkrainian: Stemmer = (word) => ukrainian(word).replace(/(?:ськ|ц)$/, "");
/** The Somali article, which stands behind its word: "haweenka", "guriga", "luqadda". */
const stemSomali: Stemmer = (word) => word.replace(/(?<=.{4})(?:[kgdth]a|sha)$/, "");

const STEMMERS: Readonly<Record<string, Stemmer>> = {
  ar: arabicRoot,
  de: german,
  en: stemEnglish,
  es: spanish,
  fa: arabicRoot,
  fi: (word) => finnishRoot(finnish(word), word),
  fr: french,
  ru: stemRussian,
  so: stemSomali,
  sv: stemSwedish,
  tr: turkish,
  uk: stemUkrainian,
};

/** Shorter words are left alone: their stems would mean too much. */
const SHORTEST = 4;
/** No language has longer words that mean something, and a stemmer's time grows with them. */
const LONGEST = 60;

const PLAIN = /^[a-z0-9]+$/;
const LATIN = /^[\p{sc=Latin}\p{N}]+$/u;
const CYRILLIC = /^[\p{sc=Cyrillic}\p{N}]+$/u;
const ARABIC = /^[\p{sc=Arabic}\p{N}]+$/u;

const IN_LATIN = ["fi", "sv", "en", "es", "fr", "tr", "de", "so"] as const;
const IN_CYRILLIC = ["ru", "uk"] as const;
const IN_ARABIC = ["ar", "fa"] as const;

/** The languages in which a typed word may be written, by its script. */
function languagesFor(folded: string): readonly string[] {
  if (PLAIN.test(folded) || LATIN.test(folded)) return IN_LATIN;
  if (CYRILLIC.test(folded)) return IN_CYRILLIC;
  return ARABIC.test(folded) ? IN_ARABIC : [];
}

/**
 * The keys of a word written in `language`. `lower` is unfolded, since stemmers know ä from a; the folded
 * form is stemmed too, since people type without dots.
 */
export function stemsOf(lower: string, folded: string, language: string): string[] {
  const base = language.split("-")[0] ?? language;
  const stemmer = STEMMERS[base];
  if (!stemmer || folded.length < SHORTEST || folded.length > LONGEST || !fits(base, folded)) return [folded];
  const key = foldLetters(stemmer(lower)) || folded;
  if (lower === folded) return [key];
  const plainKey = foldLetters(stemmer(folded)) || folded;
  return key === plainKey ? [key] : [key, plainKey];
}

/** A Finnish text holds Russian names: their letters are no matter for the Finnish stemmer. */
const fits = (language: string, folded: string) => languagesFor(folded).includes(language);

/** Few texts are in these languages, so their short stems would mostly meet words of other languages. */
const SELDOM: ReadonlySet<string> = new Set(["es", "fr", "tr", "de", "so"]);
const LONG_ENOUGH = 5;

/** The keys of a typed word, whose language nobody knows: those of every language it may be in. */
export function stemsOfTyped(lower: string, folded: string): Set<string> {
  const keys = new Set<string>([folded]);
  for (const language of languagesFor(folded)) {
    for (const key of stemsOf(lower, folded, language))
      if (!SELDOM.has(language) || key.length >= LONG_ENOUGH) keys.add(key);
  }
  return keys;
}
