/**
 * Finds the words a few slips of the finger away from a misspelt one. Every word of the corpus is a candidate, so nearly
 * all are passed over by their length and a look at which letters they have, without reading them.
 */

/** Words in the order of their lengths, with the letters each one has. */
export interface NearWords {
  /** Places of the words, shortest word first. */
  readonly byLength: Uint32Array;
  /** Where each length starts in `byLength`; one more at the end. */
  readonly starts: Uint32Array;
  /** In the order of `byLength`. */
  readonly masks: Int32Array;
}

const LONGEST = 62;

export function arrangeNearWords(words: readonly string[]): NearWords {
  const starts = new Uint32Array(LONGEST + 2);
  for (const word of words) {
    const end = Math.min(word.length, LONGEST) + 1;
    starts[end] = (starts[end] ?? 0) + 1;
  }
  for (let length = 1; length < starts.length; length++)
    starts[length] = (starts[length] ?? 0) + (starts[length - 1] ?? 0);
  const byLength = new Uint32Array(words.length);
  const masks = new Int32Array(words.length);
  const next = starts.slice();
  words.forEach((word, place) => {
    const length = Math.min(word.length, LONGEST);
    const at = next[length] ?? 0;
    byLength[at] = place;
    masks[at] = letterMask(word);
    next[length] = at + 1;
  });
  return { byLength, starts, masks };
}

/** Calls `take` with the place of every word at most `limit` slips away (1 or 2). */
export function eachNearWord(
  words: readonly string[],
  { byLength, starts, masks }: NearWords,
  wanted: string,
  limit: number,
  take: (place: number, slips: number) => void,
): void {
  if (wanted.length + limit >= LONGEST) return;
  const mask = letterMask(wanted);
  const mayBeNear = likenessTest(wanted, limit);
  const to = starts[wanted.length + limit + 1] ?? 0;
  for (let at = starts[wanted.length - limit] ?? 0; at < to; at++) {
    // Each slip changes at most two bits: a letter that goes and a letter that comes.
    if (bitCount((masks[at] ?? 0) ^ mask) > 2 * limit) continue;
    const place = byLength[at] ?? 0;
    const word = words[place] ?? "";
    if (!mayBeNear(word)) continue;
    const slips = slipsBetween(wanted, word, limit);
    if (slips <= limit) take(place, slips);
  }
}

/** In a shorter word another first letter makes another word: "raskaus" (pregnancy) is not Varkaus. */
const FIRST_LETTER_MAY_SLIP = 9;

export const mayStartAlike = (wanted: string, word: string): boolean =>
  wanted.length >= FIRST_LETTER_MAY_SLIP || word.charCodeAt(0) === wanted.charCodeAt(0);

/**
 * A word of three pieces with two slips has one piece untouched, at its place or one letter off. (Two letters swapped
 * across a cut and a slip in the third piece are not forgiven.)
 */
function likenessTest(wanted: string, limit: number): (word: string) => boolean {
  if (limit < 2) return (word) => mayStartAlike(wanted, word);
  const cut = Math.ceil(wanted.length / 3);
  const [first, middle, last] = [wanted.slice(0, cut), wanted.slice(cut, 2 * cut), wanted.slice(2 * cut)];
  return (word) =>
    mayStartAlike(wanted, word) &&
    (word.startsWith(first) ||
      word.endsWith(last) ||
      word.startsWith(middle, cut) ||
      word.startsWith(middle, cut - 1) ||
      word.startsWith(middle, cut + 1));
}

/** One bit for each of 32 groups of letters. */
function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Slips forgiven in a word of this length. */
export function slipsForgiven(length: number): number {
  if (length <= 3) return 0;
  return length <= 6 ? 1 : 2;
}

const WIDTH = 64;
// Three rows of the table of distances, kept for all comparisons: this runs some thousand times for one word.
let beforeLast = new Uint8Array(WIDTH);
let last = new Uint8Array(WIDTH);
let row = new Uint8Array(WIDTH);

/**
 * Letters inserted, left out, changed or swapped with their neighbour (optimal string alignment), or `limit` + 1 when
 * there are more than `limit`.
 */
export function slipsBetween(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit || b.length >= WIDTH) return tooFar;
  for (let column = 0; column <= b.length; column++) last[column] = column;
  for (let line = 1; line <= a.length; line++) {
    if (fillRow(a, b, line) > limit) return tooFar;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length] ?? tooFar, tooFar);
}

/** Fills the row of one letter of `a`, and returns its smallest distance: later rows never get below it. */
function fillRow(a: string, b: string, line: number): number {
  row[0] = line;
  let smallest = line;
  const letter = a.charCodeAt(line - 1);
  for (let column = 1; column <= b.length; column++) {
    const other = b.charCodeAt(column - 1);
    let slips = Math.min(
      (last[column] ?? 0) + 1,
      (row[column - 1] ?? 0) + 1,
      (last[column - 1] ?? 0) + (letter === other ? 0 : 1),
    );
    const isSwap = line > 1 && column > 1 && letter === b.charCodeAt(column - 2) && other === a.charCodeAt(line - 2);
    if (isSwap) slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
    row[column] = slips;
    if (slips < smallest) smallest = slips;
  }
  return smallest;
}
