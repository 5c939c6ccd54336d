// Chance that can be repeated: the same seed gives the same numbers on every machine.

export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
}

/** sfc32 by Chris Doty-Humphrey: small, fast, and good enough for data that nobody gambles on. */
export function startRandom(seed: number, stream = 0): Random {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first numbers still show how alike two seeds are.
  for (let warmUp = 0; warmUp < 15; warmUp += 1) next();
  return { next };
}

export const isLucky = (random: Random, share: number) => random.next() < share;

/** A whole number from `least` to `most`, both included. */
export const wholeNumber = (random: Random, least: number, most: number) =>
  least + Math.floor(random.next() * (most - least + 1));

export function pick<T>(random: Random, choices: readonly T[]): T {
  const choice = choices[Math.floor(random.next() * choices.length)];
  if (choice === undefined) throw new RangeError("There is nothing to pick from.");
  return choice;
}

/** Picks by weight in logarithmic time: the sums of the weights are kept. */
export class WeightedChoice<T> {
  readonly #choices: readonly T[];
  readonly #sums: Float64Array;
  readonly #total: number;

  constructor(choices: readonly T[], weightOf: (choice: T, rank: number) => number) {
    this.#choices = choices;
    this.#sums = new Float64Array(choices.length);
    let sum = 0;
    choices.forEach((choice, rank) => {
      sum += weightOf(choice, rank);
      this.#sums[rank] = sum;
    });
    this.#total = sum;
  }

  pick(random: Random): T {
    const aim = random.next() * this.#total;
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) > aim) high = middle;
      else low = middle + 1;
    }
    const choice = this.#choices[low];
    if (choice === undefined) throw new RangeError("There is nothing to pick from.");
    return choice;
  }

  /** Several different ones. Gives up after many tries, so that a wish for more than there are ends. */
  pickSeveral(random: Random, count: number): T[] {
    const picked = new Set<T>();
    for (let attempt = 0; picked.size < count && attempt < count * 8; attempt += 1) picked.add(this.pick(random));
    return [...picked];
  }
}

/** The n-th most common is n times as rare as the most common. */
export const zipf = (_choice: unknown, rank: number) => 1 / (rank + 1);
