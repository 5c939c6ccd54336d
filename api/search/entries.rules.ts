/**
 * The words of the corpus while an index is built. An entry is a folded word with its stems: the same letters with
 * other stems, from another language, are another entry, so that what a word matches rests on the listings
 * that hold it now and on nothing that was there before.
 */
import { SeenWords } from "./words/seen-words.rules.ts";
import { stemsOf } from "./words/stems.rules.ts";
import { isStopWord } from "./words/stop-words.rules.ts";
import { foldLower, isUnspaced, lowerWord, tokensOf } from "./words/words.rules.ts";

export interface Entry {
  readonly term: string;
  readonly stems: readonly string[];
}

/** Longer "words" are addresses and noise. */
const LONGEST_TERM = 60;

export class EntryBook {
  readonly entries: Entry[] = [];
  /** By term; a second entry of the same term is found through the first. */
  readonly #firstOf = new Map<string, number>();
  readonly #nextOf = new Map<number, number>();
  readonly #stops: boolean[] = [];
  /** By language: most words of a text have been seen before, and are not folded again. */
  readonly #seen = new Map<string, SeenWords>();
  /** The ids of the few words that are not one entry; a word is known by its id, or by -1 - its place here. */
  readonly #several: (readonly number[])[] = [];

  /** Calls `take` with the id of each word of a text. */
  eachId(text: string, language: string, take: (id: number) => void): void {
    let seen = this.#seen.get(language);
    if (!seen) {
      seen = new SeenWords((word) => this.#known(this.#read(word, language)));
      this.#seen.set(language, seen);
    }
    seen.each(text, (known) => {
      if (known >= 0) take(known);
      else for (const id of this.#several[-1 - known] ?? []) take(id);
    });
  }

  #known(ids: readonly number[]): number {
    const [id] = ids;
    return ids.length === 1 && id !== undefined ? id : -this.#several.push(ids);
  }

  idOf(entry: Entry): number {
    const first = this.#firstOf.get(entry.term);
    if (first === undefined) {
      const id = this.addNew(entry);
      this.#firstOf.set(entry.term, id);
      return id;
    }
    for (let id = first; ; ) {
      if (haveSameStems(this.entries[id], entry)) return id;
      const next = this.#nextOf.get(id);
      if (next === undefined) {
        const added = this.addNew(entry);
        this.#nextOf.set(id, added);
        return added;
      }
      id = next;
    }
  }

  /** Adds an entry that is not here and that nobody will ask for again. */
  addNew(entry: Entry): number {
    this.#stops.push(isStopWord(entry.term));
    return this.entries.push(entry) - 1;
  }

  isStopWord(id: number): boolean {
    return this.#stops[id] ?? false;
  }

  #read(raw: string, language: string): readonly number[] {
    const lower = lowerWord(raw);
    const words = foldLower(lower);
    const [only] = words;
    if (words.length === 1 && only !== undefined && !isUnspaced(only)) return this.#idsOf(lower, only, language);
    return words.flatMap((word) => tokensOf(word).flatMap((token) => this.#idsOf(token, token, language)));
  }

  /** A single letter finds nothing; a single character of Chinese or Thai is a word. */
  #idsOf(lower: string, token: string, language: string): number[] {
    if (token.length > LONGEST_TERM || (token.length < 2 && !isUnspaced(token))) return [];
    return [this.idOf({ term: token, stems: stemsOf(lower, token, language).sort() })];
  }
}

/** Stems are in order, so equal sets are equal lists. */
const haveSameStems = (one: Entry | undefined, other: Entry): boolean =>
  one?.stems.length === other.stems.length && one.stems.every((stem, at) => stem === other.stems[at]);
