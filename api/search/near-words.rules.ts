/**
 * How many slips of the finger apart two words are. Every word of the corpus is compared with a misspelt one, so most
 * are told to be too far by a look at which letters they have, without reading them.
 */

/** One bit for each of 32 groups of letters. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

/** Each slip changes at most two bits: a letter that goes and a letter that comes. */
export const mayBeNear = (mask: number, other: number, slips: number): boolean => bitCount(mask ^ other) <= 2 * slips;

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
    let slips = Math.min((last[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (letter === other ? 0 : 1));
    const isSwap = line > 1 && column > 1 && letter === b.charCodeAt(column - 2) && other === a.charCodeAt(line - 2);
    if (isSwap) slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
    row[column] = slips;
    if (slips < smallest) smallest = slips;
  }
  return smallest;
}
