/**
 * Hints while somebody writes: where a text is hard to read, and what does not belong into it. They never stop anyone;
 * each names the very words it is about, so that they can be found.
 */
import { baseOf } from "../../i18n/routing.ts";
import { HARD_WORDS, SHORTENINGS } from "./hard-words.ts";

export type HintCode =
  | "LONG_SENTENCE"
  | "HARD_WORD"
  | "SHORTENING"
  | "LONG_WORD"
  | "HARD_TO_READ"
  | "CAPITALS"
  | "PHONE_INSIDE"
  | "EMAIL_INSIDE"
  | "LINK_INSIDE"
  | "HOURS_INSIDE"
  | "ADDRESS_INSIDE";

export interface Hint {
  readonly code: HintCode;
  /** The words it is about, as they were written. */
  readonly found: string;
  /** A plainer word, where there is one. */
  readonly instead?: string;
  /** Words of the sentence, letters of the word, or the readability index. */
  readonly count?: number;
}

/** Words to a sentence: easy languages have shorter ones. Chinese is not counted in words. */
const MOST_WORDS = 15;
const MOST_WORDS_EASY = 10;
const LONGEST_SHOWN = 60;
/** Letters of a word: Finnish puts words together, and from here on even its readers take them apart. */
const LONGEST_WORD: Readonly<Record<string, number>> = { fi: 18, sv: 20, et: 18 };
/** LIX, a measure for Swedish that fits English as well: to 40 is what everyday news are. */
const MOST_LIX: Readonly<Record<string, number>> = { sv: 40, en: 40, "sv-simple": 30 };
const MOST_HINTS = 6;

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const wordsOf = (text: string): string[] => text.match(WORD) ?? [];
const cut = (text: string) => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).trimEnd()} …` : text);
/** Letters alone: a date or a time ends no sentence. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[\p{L}\p{M})»”"][.!?…؟۔])\s+|(?<=[。！？])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");

/** Läsbarhetsindex: words to a sentence, and how many of a hundred have more than six letters. */
export function lixOf(text: string): number {
  const words = wordsOf(text);
  const sentences = Math.max(1, sentencesOf(text).length);
  const long = words.filter((word) => [...word].length > 6).length;
  return words.length === 0 ? 0 : Math.round(words.length / sentences + (100 * long) / words.length);
}

function longSentences(text: string, language: string): Hint[] {
  const most = language.endsWith("-simple") ? MOST_WORDS_EASY : MOST_WORDS;
  return sentencesOf(text).flatMap((sentence) => {
    const count = wordsOf(sentence).length;
    return count > most ? [{ code: "LONG_SENTENCE" as const, found: cut(sentence), count }] : [];
  });
}

function hardWords(text: string, language: string): Hint[] {
  const plain = HARD_WORDS[baseOf(language)] ?? {};
  return [...new Set(wordsOf(text))].flatMap((word) => {
    const instead = plain[word.toLowerCase()];
    return instead ? [{ code: "HARD_WORD" as const, found: word, instead }] : [];
  });
}

function shortenings(text: string, language: string): Hint[] {
  return (SHORTENINGS[baseOf(language)] ?? []).flatMap((short) => {
    const asWritten = new RegExp(`(?:^|[\\s(])(${escaped(short)})(?=$|[\\s,;:.!?)])`, "iu").exec(text)?.[1];
    return asWritten ? [{ code: "SHORTENING" as const, found: asWritten }] : [];
  });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

function longWords(text: string, language: string): Hint[] {
  const longest = LONGEST_WORD[baseOf(language)];
  if (longest === undefined) return [];
  const long = wordsOf(text).filter((word) => word.split(/['’-]/).some((part) => [...part].length >= longest));
  return [...new Set(long)].map((found) => ({ code: "LONG_WORD", found, count: [...found].length }));
}

function capitals(text: string): Hint[] {
  // A short name in capitals is a name; two long words, or one of nine letters, are shouting.
  const loud = text.match(/\p{Lu}{9,}|\p{Lu}{4,}(?:[ !,-]+\p{Lu}{4,})+/u);
  return loud ? [{ code: "CAPITALS", found: cut(loud[0]) }] : [];
}

function readability(text: string, language: string): Hint[] {
  const most = MOST_LIX[language] ?? MOST_LIX[baseOf(language)];
  // The measure says little of a few words.
  if (most === undefined || wordsOf(text).length < 20) return [];
  const lix = lixOf(text);
  return lix > most ? [{ code: "HARD_TO_READ", found: "", count: lix }] : [];
}

const PHONE = /(?:\+\d{1,3}|\b0)[\d ()-]{6,}\d/;
const EMAIL = /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/i;
const LINK = /\b(?:https?:\/\/|www\.)\S+/i;
const HOURS =
  /(?:\b(?:klo|kello|kl\.?|klockan)\s*\d{1,2}(?:[.:]\d{2})?)|(?:\b\d{1,2}[.:]\d{2}\s*[-–—]\s*\d{1,2}[.:]\d{2}\b)|(?:\b(?:ma|ti|ke|to|pe|la|su|mån|tis|ons|tors|fre|mon|tue|wed|thu|fri)\s*[-–—]\s*(?:ma|ti|ke|to|pe|la|su|fre|tors|fri|thu|sun|sön)\b)/iu;
const ADDRESS =
  /(?:\p{Lu}[\p{L}-]*(?:katu|tie|kuja|polku|aukio|tori|kaari|raitti|väylä|gatan|vägen|gränden|stigen|torget)\s+\d+)|(?:\b\d{5}\s+\p{Lu}\p{L}+)|(?:\b\d{1,4}\s+\p{Lu}\p{L}+\s+(?:Street|Road|Avenue)\b)/u;

/** What has a field of its own, where it can be called, opened and filtered by. */
function outOfPlace(text: string): Hint[] {
  const kinds = [
    ["EMAIL_INSIDE", EMAIL],
    ["LINK_INSIDE", LINK],
    ["PHONE_INSIDE", PHONE],
    ["HOURS_INSIDE", HOURS],
    ["ADDRESS_INSIDE", ADDRESS],
  ] as const;
  return kinds.flatMap(([code, pattern]) => {
    const found = text.match(pattern)?.[0];
    return found ? [{ code, found: cut(found.trim()) }] : [];
  });
}

const MOST_READ = 20_000;

/** What helps most comes first: what is in the wrong field, then the sentences, then the words. */
export function hintsFor(text: string, language: string): Hint[] {
  // What is far too long to be saved is said elsewhere, and would keep a phone busy for minutes here.
  if (text.length > MOST_READ || text.trim() === "") return [];
  return [
    ...outOfPlace(text),
    ...capitals(text),
    ...longSentences(text, language),
    ...readability(text, language),
    ...shortenings(text, language),
    ...hardWords(text, language),
    ...longWords(text, language),
  ].slice(0, MOST_HINTS);
}
