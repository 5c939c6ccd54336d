/** The words by which a listing can be found, weighed by where they stand. */
import type { PublishedText } from "../catalogue/published.ts";
import type { EntryBook } from "./entries.rules.ts";
import type { RelatedListings } from "./listing-relations.rules.ts";

interface Field {
  readonly weight: number;
  /** The number of words at which a text counts as neither short nor long. */
  readonly usualLength: number;
  readonly keepsStopWords: boolean;
}

// A name is what people remember of a place, so a word in it weighs most.
const NAME: Field = { weight: 4, usualLength: 3, keepsStopWords: true };
const OPERATOR: Field = { weight: 1.6, usualLength: 4, keepsStopWords: false };
const ACTIVITY: Field = { weight: 1.4, usualLength: 5, keepsStopWords: false };
const ADDRESS: Field = { weight: 1.2, usualLength: 3, keepsStopWords: false };
const DESCRIPTION: Field = { weight: 1, usualLength: 30, keepsStopWords: false };

/** How soon a repeated word stops adding, and how much a long text dilutes (BM25's k1 and b). */
const SATURATION = 0.6;
const DILUTION = 0.6;
/** A word in the name and in the description too counts a little more than in the name alone. */
const FURTHER_TEXTS = 0.15;
/** The score that a weight of 255 stands for: a word that is all of the name, and in other texts too. */
export const WORD_SCORE = 4.9;
const HEAVIEST = 255;

const SUM = 1;
const LARGEST = 2;
const WIDTH = 4;

/** Weighs the words of listings, one listing after another. */
export class WordScale {
  readonly #book: EntryBook;
  // For each id of an entry its count in a text, its sum over texts and its largest weight: side by side, so that they are
  // fetched together. Cleared after each text and each listing by what was touched.
  #weights = new Float32Array(1024 * WIDTH);
  readonly #inText: number[] = [];
  readonly #inListing: number[] = [];

  constructor(book: EntryBook) {
    this.#book = book;
  }

  /** Calls `take` with each word of a listing and its weight (1 to 255). */
  weigh({ listing, operators, host, activities }: RelatedListings, take: (id: number, weight: number) => void): void {
    this.#addAll(listing.names, NAME);
    for (const body of operators) this.#addAll(body.names, OPERATOR);
    if (host) this.#addAll(host.names, OPERATOR);
    for (const activity of activities) this.#addAll(activity.names, ACTIVITY);
    for (const text of [listing.street, listing.postalCode, listing.locality]) if (text) this.#add(text, "fi", ADDRESS);
    this.#addAll(listing.descriptions, DESCRIPTION);
    this.#addAll(listing.directions, DESCRIPTION);
    for (const id of this.#inListing) {
      const largest = this.#weights[id * WIDTH + LARGEST] ?? 0;
      const sum = this.#weights[id * WIDTH + SUM] ?? 0;
      const weight = largest + FURTHER_TEXTS * (sum - largest);
      take(id, Math.max(1, Math.min(HEAVIEST, Math.round((weight / WORD_SCORE) * HEAVIEST))));
      this.#weights[id * WIDTH + SUM] = 0;
      this.#weights[id * WIDTH + LARGEST] = 0;
    }
    this.#inListing.length = 0;
  }

  #addAll(texts: readonly PublishedText[], field: Field): void {
    for (const { text, language } of texts) this.#add(text, language, field);
  }

  #add(text: string, language: string, field: Field): void {
    let length = 0;
    this.#book.eachId(text, language, (id) => {
      length++;
      const at = id * WIDTH;
      if (at >= this.#weights.length) this.#grow(id);
      const count = this.#weights[at] ?? 0;
      if (count === 0) this.#inText.push(id);
      this.#weights[at] = count + 1;
    });
    const dilution = SATURATION * (1 - DILUTION + (DILUTION * length) / field.usualLength);
    for (const id of this.#inText) {
      const count = this.#weights[id * WIDTH] ?? 0;
      this.#weights[id * WIDTH] = 0;
      if (!field.keepsStopWords && this.#book.isStopWord(id)) continue;
      this.#note(id, (field.weight * count) / (count + dilution));
    }
    this.#inText.length = 0;
  }

  #note(id: number, weight: number): void {
    const weights = this.#weights;
    const at = id * WIDTH;
    if (weights[at + SUM] === 0) this.#inListing.push(id);
    weights[at + SUM] = (weights[at + SUM] ?? 0) + weight;
    if (weight > (weights[at + LARGEST] ?? 0)) weights[at + LARGEST] = weight;
  }

  #grow(id: number): void {
    const weights = new Float32Array(Math.max((id + 1) * WIDTH, this.#weights.length * 2));
    weights.set(this.#weights);
    this.#weights = weights;
  }
}
