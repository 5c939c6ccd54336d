/**
 * A set of slots (positions in the catalogue's list of listings) as bits. Filters are intersections and
 * unions of such sets, and a facet's count is how many bits two sets share: 32 listings in one step.
 */
export type Bitset = Uint32Array;

export const makeBitset = (size: number): Bitset => new Uint32Array((size + 31) >>> 5);

// The word of a slot always exists: callers hold sets made for the catalogue that the slot is of.
export const addBit = (set: Bitset, slot: number): void => {
  set[slot >>> 5] = (set[slot >>> 5] ?? 0) | (1 << (slot & 31));
};
export const removeBit = (set: Bitset, slot: number): void => {
  set[slot >>> 5] = (set[slot >>> 5] ?? 0) & ~(1 << (slot & 31));
};
export const hasBit = (set: Bitset, slot: number): boolean => ((set[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0;

/** Changes `target` into its intersection with `other`. */
export function intersect(target: Bitset, other: Bitset): Bitset {
  for (let word = 0; word < target.length; word += 1) target[word] = (target[word] ?? 0) & (other[word] ?? 0);
  return target;
}

/** Changes `target` into its union with `other`. */
export function unite(target: Bitset, other: Bitset): Bitset {
  for (let word = 0; word < target.length; word += 1) target[word] = (target[word] ?? 0) | (other[word] ?? 0);
  return target;
}

/** Removes from `target` what is in `other`. */
export function subtract(target: Bitset, other: Bitset): Bitset {
  for (let word = 0; word < target.length; word += 1) target[word] = (target[word] ?? 0) & ~(other[word] ?? 0);
  return target;
}

/** How many bits of one word are set, without a loop (Hacker's Delight, 5-1). */
function countWord(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

export function countBits(set: Bitset): number {
  let count = 0;
  for (let word = 0; word < set.length; word += 1) count += countWord(set[word] ?? 0);
  return count;
}

/** How many slots are in both sets. */
export function countShared(one: Bitset, other: Bitset): number {
  let count = 0;
  for (let word = 0; word < one.length; word += 1) {
    const shared = (one[word] ?? 0) & (other[word] ?? 0);
    if (shared !== 0) count += countWord(shared);
  }
  return count;
}

/** The words of a set that have any bit, packed together: what a set is compared with a hundred times over. */
export interface Occupied {
  readonly places: Uint32Array;
  readonly words: Uint32Array;
}

export function occupiedOf(set: Bitset): Occupied {
  const places = new Uint32Array(set.length);
  const words = new Uint32Array(set.length);
  let length = 0;
  set.forEach((word, place) => {
    if (word === 0) return;
    places[length] = place;
    words[length++] = word;
  });
  return { places: places.subarray(0, length), words: words.subarray(0, length) };
}

/** How many slots are in both; a set that holds few costs little, however large the catalogue is. */
export function countOccupied({ places, words }: Occupied, other: Bitset): number {
  let count = 0;
  for (let index = 0; index < words.length; index += 1) {
    const shared = (words[index] ?? 0) & (other[places[index] ?? 0] ?? 0);
    if (shared !== 0) count += countWord(shared);
  }
  return count;
}

/** Calls `visit` for each slot, in order. */
export function forEachBit(set: Bitset, visit: (slot: number) => void): void {
  for (let word = 0; word < set.length; word += 1) {
    let bits = set[word] ?? 0;
    while (bits !== 0) {
      const lowest = bits & -bits;
      visit((word << 5) + 31 - Math.clz32(lowest));
      bits ^= lowest;
    }
  }
}

/** The same set in a longer array, when the catalogue has grown. */
export function growBitset(set: Bitset, size: number): Bitset {
  const grown = makeBitset(size);
  grown.set(set.subarray(0, grown.length));
  return grown;
}
