/** Shift three times in a row, as on the exit page of GOV.UK: a key that types nothing and is easy to find in fear. */

export interface Presses {
  readonly count: number;
  /** When the last one was, in milliseconds. */
  readonly at: number;
}

interface Press {
  readonly key: string;
  /** A key that is held down is one press. */
  readonly isRepeated: boolean;
  readonly at: number;
}

const PATIENCE_MS = 5_000;

export function countPress(presses: Presses, { key, isRepeated, at }: Press): Presses {
  if (isRepeated) return presses;
  // Shift in writing a capital letter is followed by that letter.
  if (key !== "Shift") return { count: 0, at };
  return { count: at - presses.at > PATIENCE_MS ? 1 : presses.count + 1, at };
}
