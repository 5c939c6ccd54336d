/** Questions to the dictionary of one segment. Answers are ranges and places in its arrays; nothing is copied. */
import type { Segment } from "./segment.rules.ts";

/** The first place in sorted `values` that is not before `wanted`. */
function firstNotBefore(values: readonly string[], wanted: string): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The entries of a term: one for each set of stems that it has. */
export function entriesOfTerm({ terms }: Segment, term: string): Range {
  const from = firstNotBefore(terms, term);
  let to = from;
  while (terms[to] === term) to++;
  return { from, to };
}

/** The entries that begin with these letters. U+FFFF is no character, so it ends the range. */
export function entriesWithPrefix({ terms }: Segment, prefix: string): Range {
  return { from: firstNotBefore(terms, prefix), to: firstNotBefore(terms, `${prefix}\uffff`) };
}

const NOTHING = new Uint32Array(0);

/** The entries that have this stem. */
export function entriesOfStem(segment: Segment, stem: string): Uint32Array {
  const at = firstNotBefore(segment.stems, stem);
  return segment.stems[at] === stem ? entriesAtStem(segment, at) : NOTHING;
}

const entriesAtStem = ({ stemStarts, stemTerms }: Segment, at: number): Uint32Array =>
  stemTerms.subarray(stemStarts[at], stemStarts[at + 1]);

/** Calls `take` with each longer stem that ends in these letters, what stands before them, and its entries. */
export function eachStemEnding(
  segment: Segment,
  end: string,
  most: number,
  take: (head: string, entries: Uint32Array) => void,
): void {
  const { stems, stemsByEnd } = segment;
  const from = firstEndingNotBefore(segment, end);
  for (let at = from; at < Math.min(stemsByEnd.length, from + most); at++) {
    const place = stemsByEnd[at] ?? 0;
    const stem = stems[place] ?? "";
    if (!stem.endsWith(end)) return;
    if (stem.length > end.length) take(stem.slice(0, -end.length), entriesAtStem(segment, place));
  }
}

/** Calls `take` with each longer stem that begins with these letters, what stands after them, and its entries. */
export function eachStemBeginning(
  segment: Segment,
  beginning: string,
  most: number,
  take: (tail: string, entries: Uint32Array) => void,
): void {
  const { stems } = segment;
  const from = firstNotBefore(stems, beginning);
  for (let at = from; at < Math.min(stems.length, from + most); at++) {
    const stem = stems[at] ?? "";
    if (!stem.startsWith(beginning)) return;
    if (stem.length > beginning.length) take(stem.slice(beginning.length), entriesAtStem(segment, at));
  }
}

function firstEndingNotBefore({ stems, stemsByEnd }: Segment, end: string): number {
  let low = 0;
  let high = stemsByEnd.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBeforeByEnd(stems[stemsByEnd[middle] ?? 0] ?? "", end)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Compares two words from their last letters. */
function isBeforeByEnd(a: string, b: string): boolean {
  const shared = Math.min(a.length, b.length);
  for (let back = 1; back <= shared; back++) {
    const difference = a.charCodeAt(a.length - back) - b.charCodeAt(b.length - back);
    if (difference !== 0) return difference < 0;
  }
  return a.length < b.length;
}
