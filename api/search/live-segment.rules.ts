/** A segment and which of its slots have been replaced since: what is dead in it must not be found. */
import { entriesOfStem, entriesOfTerm } from "./lookup.rules.ts";
import type { Postings } from "./postings.rules.ts";
import type { Segment } from "./segment.rules.ts";
import type { SlotScores } from "./slot-scores.rules.ts";

export interface LiveSegment {
  readonly segment: Segment;
  /** By slot, 1 where another segment or none speaks for it now; null when all live. */
  readonly dead: Uint8Array | null;
}

/** Whether any living listing holds an entry. */
export function isLiveEntry({ segment: { words }, dead }: LiveSegment, entry: number): boolean {
  const from = words.starts[entry] ?? 0;
  const to = words.starts[entry + 1] ?? 0;
  if (!dead) return from < to;
  for (let at = from; at < to; at++) if (dead[words.slots[at] ?? 0] === 0) return true;
  return false;
}

/** How many living listings hold an entry. */
export function countLivePostings({ segment: { words }, dead }: LiveSegment, entry: number): number {
  const from = words.starts[entry] ?? 0;
  const to = words.starts[entry + 1] ?? 0;
  if (!dead) return to - from;
  let count = 0;
  for (let at = from; at < to; at++) if (dead[words.slots[at] ?? 0] === 0) count++;
  return count;
}

/** Whether this is a word of the corpus, or a stem of one. */
export function isLiveWord(live: LiveSegment, part: string): boolean {
  const { from, to } = entriesOfTerm(live.segment, part);
  for (let entry = from; entry < to; entry++) if (isLiveEntry(live, entry)) return true;
  return entriesOfStem(live.segment, part).some((entry) => isLiveEntry(live, entry));
}

/** A weight of 255 in the postings is this much. */
const HEAVIEST = 255;

/** Offers the listings of one run of postings, each with `score` times its weight. */
export function offerPostings(
  postings: Postings,
  run: number,
  dead: Uint8Array | null,
  score: number,
  into: SlotScores,
): void {
  const from = postings.starts[run] ?? 0;
  const to = postings.starts[run + 1] ?? 0;
  const factor = score / HEAVIEST;
  for (let at = from; at < to; at++) {
    const slot = postings.slots[at] ?? 0;
    if (dead && dead[slot] === 1) continue;
    into.offer(slot, factor * (postings.weights[at] ?? 0));
  }
}
