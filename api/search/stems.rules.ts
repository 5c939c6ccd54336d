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
import { foldLetters } from "./words.rules.ts";

type Stemmer = (lower: string) => string;

/** Everyday words whose forms share no stem. */
const ENGLISH_PLURALS: Readonly<Record<string, string>> = { women: "woman", womens: "woman", men: "man", mens: "man", children: "child", childrens: "child" };

const stemEnglish: Stemmer = (word) => english(ENGLISH_PLURALS[word] ?? word);
/** Snowball knows no endings after é: caféet, caféer. */
const stemSwedish: Stemmer = (word) => swedish(word.replace(/(f[eé])(?:et|ets|er|erna|n)$/, "$1"));
/** The name of a language and the word for what belongs to it: "сомали" and "сомалийский". */
const stemRussian: Stemmer = (word) => (word === "сомали" ? "сомал" : russian(word).replace(/(?:ий)?ск$/, ""));
const stemUkrainian: Stemmer = (word) => ukrainian(word).replace(/ськ$/, "");

const STEMMERS: Readonly<Record<string, Stemmer>> = {
  ar: arabicRoot,
  de: german,
  en: stemEnglish,
  es: spanish,
  fa: arabicRoot,
  fi: (word) => finnishRoot(finnish(word), word),
  fr: french,
  ru: stemRussian,
  sv: stemSwedish,
  tr: turkish,
  uk: stemUkrainian,
};

/** Shorter words are left alone: their stems would mean too much. */
const SHORTEST = 4;
/** No language has longer words that mean something, and a stemmer's time grows with them. */
const LONGEST = 60;

const LATIN = /^[\p{sc=Latin}\p{N}]+$/u;
const CYRILLIC = /^[\p{sc=Cyrillic}\p{N}]+$/u;
const ARABIC = /^[\p{sc=Arabic}\p{N}]+$/u;

/** The languages in which a typed word may be written, by its script. */
function languagesFor(folded: string): readonly string[] {
  if (LATIN.test(folded)) return ["fi", "sv", "en", "es", "fr", "tr", "de"];
  if (CYRILLIC.test(folded)) return ["ru", "uk"];
  return ARABIC.test(folded) ? ["ar"] : [];
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
const fits = (language: string, folded: string) => languagesFor(folded).includes(language === "fa" ? "ar" : language);

/** The keys of a typed word, whose language nobody knows: those of every language it may be in. */
export function stemsOfTyped(lower: string, folded: string): Set<string> {
  const keys = new Set<string>([folded]);
  for (const language of languagesFor(folded)) for (const key of stemsOf(lower, folded, language)) keys.add(key);
  return keys;
}
