/**
 * A finished piece of index, never changed: its words in order, their stems in two orders (from the front and from
 * the end, which finds the parts of compounds), and the postings of words and of concepts.
 */
import type { Entry, EntryBook } from "./entries.rules.ts";
import { type Postings, PostingsBuilder } from "./postings.rules.ts";
import { arrangeNearWords, type NearWords } from "./words/near-words.rules.ts";

export interface Segment {
  /** Folded words in order; one word may stand twice, with different stems. */
  readonly terms: readonly string[];
  readonly near: NearWords;
  readonly stems: readonly string[];
  readonly stemStarts: Uint32Array;
  readonly stemTerms: Uint32Array;
  /** The stems in the order of their last letters. */
  readonly stemsByEnd: Uint32Array;
  readonly words: Postings;
  readonly conceptIds: ReadonlyMap<string, number>;
  readonly concepts: Postings;
}

/** What one listing says: words and concepts with their weights (1 to 255). */
export interface WeighedListing {
  readonly words: readonly { readonly entry: Entry; readonly weight: number }[];
  readonly concepts: readonly { readonly key: string; readonly weight: number }[];
}

export class SegmentBuilder {
  readonly #book: EntryBook;
  readonly #words = new PostingsBuilder();
  readonly #concepts = new PostingsBuilder();
  readonly #conceptIds = new Map<string, number>();

  constructor(book: EntryBook) {
    this.#book = book;
  }

  addWord(id: number, slot: number, weight: number): void {
    this.#words.add(id, slot, weight);
  }

  addConcept(key: string, slot: number, weight: number): void {
    let id = this.#conceptIds.get(key);
    if (id === undefined) {
      id = this.#conceptIds.size;
      this.#conceptIds.set(key, id);
    }
    this.#concepts.add(id, slot, weight);
  }

  addListing(slot: number, listing: WeighedListing): void {
    for (const { entry, weight } of listing.words) this.addWord(this.#book.idOf(entry), slot, weight);
    for (const { key, weight } of listing.concepts) this.addConcept(key, slot, weight);
  }

  finish(): Segment {
    const { entries } = this.#book;
    const order = sortedBy(entries.length, (a, b) => compare(entries[a]?.term ?? "", entries[b]?.term ?? ""));
    const terms = Array.from(order, (id) => entries[id]?.term ?? "");
    const rankOf = new Uint32Array(order.length);
    order.forEach((id, rank) => {
      rankOf[id] = rank;
    });
    const words = this.#words.finish(rankOf);
    const concepts = this.#concepts.finish(Uint32Array.from({ length: this.#conceptIds.size }, (_, id) => id));
    return {
      terms,
      near: arrangeNearWords(terms),
      ...orderStems(order, entries),
      words,
      conceptIds: this.#conceptIds,
      concepts,
    };
  }
}

/** From each stem to its terms, laid out like postings. */
function orderStems(order: Uint32Array, entries: readonly Entry[]) {
  const found: string[] = [];
  const ranks: number[] = [];
  order.forEach((id, rank) => {
    for (const stem of entries[id]?.stems ?? []) {
      found.push(stem);
      ranks.push(rank);
    }
  });
  // Sorted by stem, the terms of one stem stand together; the sort keeps the order among them.
  const byStem = sortedBy(found.length, (a, b) => compare(found[a] ?? "", found[b] ?? ""));
  const stems: string[] = [];
  const starts: number[] = [];
  byStem.forEach((link, at) => {
    const stem = found[link] ?? "";
    if (at > 0 && stem === stems.at(-1)) return;
    stems.push(stem);
    starts.push(at);
  });
  starts.push(byStem.length);
  const backwards = stems.map(reversed);
  return {
    stems,
    stemStarts: Uint32Array.from(starts),
    stemTerms: byStem.map((link) => ranks[link] ?? 0),
    stemsByEnd: sortedBy(stems.length, (a, b) => compare(backwards[a] ?? "", backwards[b] ?? "")),
  };
}

/** By code units, like the comparison of ends in looking up. */
function reversed(word: string): string {
  let backwards = "";
  for (let at = word.length - 1; at >= 0; at--) backwards += word.charAt(at);
  return backwards;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sortedBy = (size: number, order: (a: number, b: number) => number): Uint32Array =>
  Uint32Array.from({ length: size }, (_, id) => id).sort(order);
