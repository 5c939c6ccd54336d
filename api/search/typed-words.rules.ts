/** What somebody typed, as words to look for: within bounds, so that no query costs more than another by much. */

import { inLatinLetters } from "./words/letters.rules.ts";
import { stemsOf, stemsOfTyped } from "./words/stems.rules.ts";
import { isLanguageWord, isStopWord, isWeakWord } from "./words/stop-words.rules.ts";
import { isUnspaced, tokensOf, type Word, wordsOf } from "./words/words.rules.ts";

/** Nobody means more than this; a pasted page is cut. */
export const LONGEST_TEXT = 200;
const MOST_WORDS = 24;
export const MOST_REQUIRED = 12;
/** The longest name of a concept in a script without spaces. */
const LONGEST_UNSPACED_NAME = 12;

export interface TypedWord {
  readonly folded: string;
  readonly lower: string;
  /** Every stem it may have, in any language. */
  readonly stems: ReadonlySet<string>;
  /** Its stem in each of PHRASE_LANGUAGES. */
  readonly stemIn: readonly string[];
  /** A Cyrillic word as a Finn would write it. */
  readonly latin: string | undefined;
  /** STOP counts only when nothing else was typed; WEAK adds to the score but is not asked for. */
  readonly role: "REQUIRED" | "WEAK" | "STOP";
  readonly isLanguageWord: boolean;
}

/** Reads a text. `isName` tells names of concepts, by which Chinese and Thai are cut into words. */
export function readTyped(text: string, isName: (phrase: string) => boolean): TypedWord[] {
  const words = wordsOf(text.slice(0, LONGEST_TEXT)).flatMap(({ lower, folded }) =>
    isUnspaced(folded)
      ? cutUnspaced(folded, isName).map((piece) => ({ lower: piece, folded: piece }))
      : [{ lower, folded }],
  );
  return withRoles(words.slice(0, MOST_WORDS).map(typedWord));
}

function typedWord({ lower, folded }: Word): TypedWord {
  return {
    folded,
    lower,
    stems: stemsOfTyped(lower, folded),
    stemIn: PHRASE_LANGUAGES.map((language) => stemsOf(lower, folded, language)[0] ?? folded),
    latin: inLatinLetters(folded),
    role: isStopWord(folded) ? "STOP" : isWeakWord(folded) || isOneLetter(folded) ? "WEAK" : "REQUIRED",
    isLanguageWord: isLanguageWord(folded),
  };
}

const isOneLetter = (folded: string) => folded.length < 2 && !isUnspaced(folded);

/** Words that ask nothing of their own do so when they are all there is; single letters never. */
function withRoles(words: readonly TypedWord[]): TypedWord[] {
  const searchable = words.filter(({ folded }) => !isOneLetter(folded));
  if (searchable.length === 0) return [];
  if (!searchable.some(({ role }) => role === "REQUIRED")) {
    return searchable.slice(0, MOST_REQUIRED).map((word) => ({ ...word, role: "REQUIRED" }));
  }
  let required = 0;
  return words.map((word) => {
    if (word.role !== "REQUIRED") return word;
    required++;
    return required > MOST_REQUIRED ? { ...word, role: "STOP" } : word;
  });
}

/** Cuts the longest names off the front; what is none falls into pairs of characters. */
function cutUnspaced(word: string, isName: (phrase: string) => boolean): string[] {
  const characters = Array.from(word);
  const pieces: string[] = [];
  let rest = "";
  for (let at = 0; at < characters.length; ) {
    const length = longestName(characters, at, isName);
    if (length === 0) {
      rest += characters[at];
      at++;
      continue;
    }
    pieces.push(...tokensOf(rest), characters.slice(at, at + length).join(""));
    rest = "";
    at += length;
  }
  return [...pieces, ...tokensOf(rest)].filter((piece) => piece !== "");
}

function longestName(characters: readonly string[], at: number, isName: (phrase: string) => boolean): number {
  for (let length = Math.min(LONGEST_UNSPACED_NAME, characters.length - at); length >= 2; length--) {
    if (isName(characters.slice(at, at + length).join(""))) return length;
  }
  return 0;
}

/** The languages whose stems of several words in a row may be those of a concept's name. */
export const PHRASE_LANGUAGES = ["fi", "sv", "en", "ar", "ru", "uk", "es", "fr", "tr", "so"] as const;
