/**
 * What is known of words already seen, found without cutting them out of their text: two hashes are counted while the
 * letters pass by, and only a word never seen becomes a string. Of the millions of words of a large catalogue one in
 * thirty is new, so this is what makes building an index quick.
 *
 * Words are told apart by 64 bits of hash and their length, never by their letters: fetching those from memory took a fifth
 * of the time. Of a million words two would be taken for one about once in 40 million builds, and then only find each
 * other's listings.
 */
import { isWordCode } from "./words.rules.ts";

const FIRST_PLACES = 1 << 12;
/** A place holds two hashes, the length (0 when free) and the number known: sixteen bytes that are fetched together. */
const WIDTH = 4;

export class SeenWords {
  readonly #read: (word: string) => number;
  #table = new Int32Array(FIRST_PLACES * WIDTH);
  #count = 0;

  /** `read` is asked once for the number of each word. */
  constructor(read: (word: string) => number) {
    this.#read = read;
  }

  /** Calls `take` with the number of each word of a text, in order. */
  each(text: string, take: (known: number) => void): void {
    let start = -1;
    let one = 0;
    let other = 0;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 0;
      if (isWordCode(code)) {
        if (start < 0) {
          start = at;
          one = 0;
          other = 0;
        }
        one = (Math.imul(one, 0x01000193) ^ code) | 0;
        other = (Math.imul(other, 0x5bd1e995) + code) | 0;
      } else if (start >= 0) {
        take(this.#find(text, start, at, one, other));
        start = -1;
      }
    }
  }

  #find(text: string, start: number, end: number, one: number, other: number): number {
    const table = this.#table;
    const length = end - start;
    for (let at = placeOf(one, other, table); table[at + 2] !== 0; at = (at + WIDTH) & (table.length - 1)) {
      if (table[at] === one && table[at + 1] === other && table[at + 2] === length) return table[at + 3] ?? 0;
    }
    const known = this.#read(ownCopy(text.slice(start, end)));
    this.#count++;
    if (this.#count * 2 * WIDTH > table.length) this.#grow();
    put(this.#table, one, other, length, known);
    return known;
  }

  #grow(): void {
    const before = this.#table;
    this.#table = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += WIDTH) {
      const length = before[at + 2] ?? 0;
      if (length > 0) put(this.#table, before[at] ?? 0, before[at + 1] ?? 0, length, before[at + 3] ?? 0);
    }
  }
}

/** Where a word belongs; it stands there or at the next free place. Words that differ in their end only are spread. */
function placeOf(one: number, other: number, table: Int32Array): number {
  const mixed = Math.imul(one ^ (one >>> 15), 0x2c1b3c6d) ^ other;
  return ((mixed ^ (mixed >>> 13)) * WIDTH) & (table.length - 1);
}

function put(table: Int32Array, one: number, other: number, length: number, known: number): void {
  let at = placeOf(one, other, table);
  while (table[at + 2] !== 0) at = (at + WIDTH) & (table.length - 1);
  table[at] = one;
  table[at + 1] = other;
  table[at + 2] = length;
  table[at + 3] = known;
}

/** Shorter slices are copies already. */
const SHORTEST_SLICE = 13;

/** A slice of a text keeps the whole text in memory; a copy letter by letter does not. */
const ownCopy = (text: string): string => (text.length < SHORTEST_SLICE ? text : text.split("").join(""));
