/**
 * What is known of words already seen, found without cutting them out of their text: a hash is counted while the
 * letters pass by, and only a word never seen becomes a string. Of the millions of words of a large catalogue one in
 * fifty is new, so this is what makes building an index quick.
 */
import { isWordCode } from "./words.rules.ts";

const FIRST_SIZE = 1 << 12;

export class SeenWords<Known> {
  readonly #read: (word: string) => Known;
  readonly #words: string[] = [];
  readonly #known: Known[] = [];
  #hashes = new Int32Array(FIRST_SIZE);
  /** Open addressing: a place holds the number of a word plus one, 0 when free. */
  #places = new Int32Array(FIRST_SIZE);

  /** `read` is asked once for each word. */
  constructor(read: (word: string) => Known) {
    this.#read = read;
  }

  /** Calls `take` with what is known of each word of a text, in order. */
  each(text: string, take: (known: Known) => void): void {
    let start = -1;
    let hash = 0;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 0;
      if (isWordCode(code)) {
        if (start < 0) {
          start = at;
          hash = 0;
        }
        hash = (Math.imul(hash, 31) + code) | 0;
      } else if (start >= 0) {
        take(this.#find(text, start, at, hash));
        start = -1;
      }
    }
  }

  #find(text: string, start: number, end: number, hash: number): Known {
    const mask = this.#places.length - 1;
    let place = spread(hash) & mask;
    for (let number = this.#places[place] ?? 0; number > 0; number = this.#places[place] ?? 0) {
      const word = this.#words[number - 1] ?? "";
      if (this.#hashes[number - 1] === hash && word.length === end - start && text.startsWith(word, start)) {
        // The word is there, so what is known of it is too: both are pushed together.
        return this.#known[number - 1] as Known;
      }
      place = (place + 1) & mask;
    }
    return this.#learn(ownCopy(text.slice(start, end)), hash, place);
  }

  #learn(word: string, hash: number, place: number): Known {
    const known = this.#read(word);
    this.#words.push(word);
    this.#known.push(known);
    this.#hashes[this.#words.length - 1] = hash;
    this.#places[place] = this.#words.length;
    if (this.#words.length * 2 > this.#places.length) this.#grow();
    return known;
  }

  #grow(): void {
    const size = this.#places.length * 2;
    const hashes = new Int32Array(size);
    hashes.set(this.#hashes);
    const places = new Int32Array(size);
    for (let number = 1; number <= this.#words.length; number++) {
      let place = spread(hashes[number - 1] ?? 0) & (size - 1);
      while (places[place] !== 0) place = (place + 1) & (size - 1);
      places[place] = number;
    }
    this.#hashes = hashes;
    this.#places = places;
  }
}

/** Words that differ in their last letters only must not crowd into neighbouring places. */
const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8;

/** Shorter slices are copies already. */
const SHORTEST_SLICE = 13;

/** A slice of a text keeps the whole text in memory; a copy letter by letter does not. */
const ownCopy = (text: string): string => (text.length < SHORTEST_SLICE ? text : text.split("").join(""));
