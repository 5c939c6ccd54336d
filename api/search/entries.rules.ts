/**
 * The words of the corpus while an index is built. An entry is a folded word with its stems: the same letters with
 * other stems, from another language, are another entry, so that what a word matches rests on the listings
 * that hold it now and on nothing that was there before.
 */
import { isStopWord } from "./stop-words.rules.ts";
import { stemsOf } from "./stems.rules.ts";
import { eachRawWord, foldWord, lowerWord, tokensOf } from "./words.rules.ts";

export interface Entry {
  readonly term: string;
  readonly stems: readonly string[];
}

const NO_IDS: readonly number[] = [];

/** Longer "words" are addresses and noise. */
const LONGEST_TERM = 60;

export class EntryBook {
  readonly entries: Entry[] = [];
  readonly #idOf = new Map<string, number>();
  /** Language to raw word to ids: most words of a text have been seen before, and are not folded again. */
  readonly #seen = new Map<string, Map<string, readonly number[]>>();

  /** Calls `take` with the id of each word of a text. */
  eachId(text: string, language: string, take: (id: number) => void): void {
    let seen = this.#seen.get(language);
    if (!seen) {
      seen = new Map();
      this.#seen.set(language, seen);
    }
    const known = seen;
    eachRawWord(text, (raw) => {
      let ids = known.get(raw);
      if (!ids) {
        ids = this.#read(raw, language);
        known.set(raw, ids);
      }
      for (const id of ids) take(id);
    });
  }

  idOf(entry: Entry): number {
    const identity = `${entry.term} ${entry.stems.join(" ")}`;
    const known = this.#idOf.get(identity);
    if (known !== undefined) return known;
    const id = this.entries.length;
    this.entries.push(entry);
    this.#idOf.set(identity, id);
    return id;
  }

  isStopWord(id: number): boolean {
    const entry = this.entries[id];
    return entry !== undefined && isStopWord(entry.term);
  }

  #read(raw: string, language: string): readonly number[] {
    const lower = lowerWord(raw);
    const words = foldWord(raw);
    const ids = words.flatMap((word) =>
      tokensOf(word).flatMap((token) => {
        // A single letter finds nothing; a single character of Chinese is a word.
        if (token.length > LONGEST_TERM || (token.length < 2 && token < "\u0e00")) return [];
        const stems = stemsOf(words.length === 1 && token === word ? lower : token, token, language);
        return this.idOf({ term: ownCopy(token), stems: stems.map(ownCopy).sort() });
      }),
    );
    return ids.length > 0 ? ids : NO_IDS;
  }
}

/** A slice of a text keeps the whole text in memory; a copy letter by letter does not. */
const ownCopy = (text: string): string => text.split("").join("");
