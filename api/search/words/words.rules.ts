/** From text to words, as they stand and folded. */
import { foldLetters } from "./letters.rules.ts";

/** Letters, digits and marks make words; so do apostrophes, whose two meanings are told apart when folding. */
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}'’ʼʻ]/u;

// Tens of millions of characters are split when a large index is built: a table look-up for each is what that bears.
const IS_WORD_CODE = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  code >= 0xd800 && code <= 0xdfff ? 1 : Number(WORD_CHARACTER.test(String.fromCharCode(code))),
);

/** Whether a character of this code belongs to a word. Halves of characters beyond the first plane do, until folded. */
export const isWordCode = (code: number): boolean => IS_WORD_CODE[code] === 1;

/** Calls `take` with each word as it stands in the text, unfolded. */
export function eachRawWord(text: string, take: (word: string) => void): void {
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    if (isWordCode(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      take(text.slice(start, at));
      start = -1;
    }
  }
  if (start >= 0) take(text.slice(start));
}

const APOSTROPHES = /['’ʼʻ]/g;
/** French and Italian short words before an apostrophe: "l'emploi" is "emploi". */
const ELISION = /^(?:[cdjlmnst]|qu|dell?|all|nell|sull|un)['’](?=\p{L}{3})/u;
const ASCII_WORD = /^[A-Za-z0-9]+$/;

/** Lower case with composed letters: what the stemmers expect. */
export function lowerWord(raw: string): string {
  if (ASCII_WORD.test(raw)) return raw.toLowerCase();
  return raw.toLowerCase().normalize("NFC").replace(ELISION, "").replace(APOSTROPHES, "");
}

const SIMPLE_WORD = /^[a-z0-9\u0400-\u04ff\u0620-\u06d3]+$/;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** Folds a word in lower case; now and then it falls apart into several ("½") or into none. */
export function foldLower(lower: string): string[] {
  const folded = foldLetters(lower);
  return SIMPLE_WORD.test(folded) ? [folded] : (folded.match(WORDS) ?? []);
}

export interface Word {
  /** Lower case, as written. */
  readonly lower: string;
  readonly folded: string;
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachRawWord(text, (raw) => {
    const lower = lowerWord(raw);
    const parts = foldLower(lower);
    // Of a word that fell apart nobody knows how its parts were written.
    for (const folded of parts) words.push({ lower: parts.length === 1 ? lower : folded, folded });
  });
  return words;
}

export const foldedWords = (text: string): string[] => wordsOf(text).map(({ folded }) => folded);

/** Scripts that put no space between words. */
const UNSPACED = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
const RUNS = new RegExp(`[${UNSPACED}\\p{M}]+|[^${UNSPACED}]+`, "gu");

export const isUnspaced = (folded: string): boolean => HAS_UNSPACED.test(folded);

/** What a folded word is found by: itself, or its pairs of characters where no space parts words. */
export function tokensOf(folded: string): string[] {
  if (!isUnspaced(folded)) return [folded];
  return (folded.match(RUNS) ?? []).flatMap((run) => (isUnspaced(run) ? pairs(Array.from(run)) : [run]));
}

function pairs(characters: readonly string[]): string[] {
  if (characters.length < 2) return [...characters];
  return characters.slice(1).map((character, at) => (characters[at] ?? "") + character);
}
