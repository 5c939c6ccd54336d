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
  const idOf = new Map<string, number>();
  const found: string[] = [];
  const links: number[] = [];
  order.forEach((id, rank) => {
    for (const stem of entries[id]?.stems ?? []) {
      let stemId = idOf.get(stem);
      if (stemId === undefined) {
        stemId = found.length;
        idOf.set(stem, stemId);
        found.push(stem);
      }
      links.push(stemId, rank);
    }
  });
  const stemOrder = sortedBy(found.length, (a, b) => compare(found[a] ?? "", found[b] ?? ""));
  const stems = Array.from(stemOrder, (id) => found[id] ?? "");
  const { stemStarts, stemTerms } = layOut(links, stemOrder);
  const backwards = stems.map((stem) => stem.split("").reverse().join(""));
  const stemsByEnd = sortedBy(stems.length, (a, b) => compare(backwards[a] ?? "", backwards[b] ?? ""));
  return { stems, stemStarts, stemTerms, stemsByEnd };
}

function layOut(links: readonly number[], stemOrder: Uint32Array) {
  const rankOf = new Uint32Array(stemOrder.length);
  stemOrder.forEach((id, rank) => {
    rankOf[id] = rank;
  });
  const stemStarts = new Uint32Array(stemOrder.length + 1);
  for (let at = 0; at < links.length; at += 2) {
    const end = (rankOf[links[at] ?? 0] ?? 0) + 1;
    stemStarts[end] = (stemStarts[end] ?? 0) + 1;
  }
  for (let rank = 0; rank < stemOrder.length; rank++)
    stemStarts[rank + 1] = (stemStarts[rank + 1] ?? 0) + (stemStarts[rank] ?? 0);
  const stemTerms = new Uint32Array(links.length / 2);
  const next = stemStarts.slice();
  for (let at = 0; at < links.length; at += 2) {
    const rank = rankOf[links[at] ?? 0] ?? 0;
    const to = next[rank] ?? 0;
    stemTerms[to] = links[at + 1] ?? 0;
    next[rank] = to + 1;
  }
  return { stemStarts, stemTerms };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sortedBy = (size: number, order: (a: number, b: number) => number): Uint32Array =>
  Uint32Array.from({ length: size }, (_, id) => id).sort(order);
