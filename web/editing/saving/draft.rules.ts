/**
 * What a device or an account keeps of an edit, and what of it still holds when the page opens again. Which of two is the
 * newer one no clock decides, since a phone's may be wrong: each says which others its writer has seen.
 */
import type { Content } from "../content/content.ts";
import { type Clash, mergeContents, mergedContent } from "./merge.rules.ts";
import { changesIn, EVERYTHING, isUntouched } from "./sections.rules.ts";

/** Grows when the shape of what is kept does: what a page does not understand it does not read. */
export const DRAFT_VERSION = 2;

/** How far each page that wrote had come, by a number that the page has made for itself. */
export type Seen = Readonly<Record<string, number>>;

export interface KeptDraft {
  readonly version: typeof DRAFT_VERSION;
  readonly account: string;
  readonly revision: number;
  /** The listing as it was when she began: what a later version is compared with. */
  readonly base: Content;
  readonly mine: Content;
  /** The keys of changes that were sent and not answered: the same change must not count twice. */
  readonly keys: Readonly<Record<string, SentChange>>;
  readonly seen: Seen;
}

export interface SentChange {
  readonly key: string;
  /** The change as it was sent: another one needs another key. */
  readonly said: string;
}

interface OpenedDraft {
  readonly base: Content;
  readonly mine: Content;
  readonly keys: KeptDraft["keys"];
  /** True when there is something in it that was not sent. */
  readonly isRestored: boolean;
  /** What was changed in two ways: to be decided before anything is sent. */
  readonly clashes: readonly Clash[];
}

interface Opened extends OpenedDraft {
  /** All that was looked at: what this page keeps takes its place. */
  readonly seen: Seen;
}

/** Whether whoever wrote one had all of the other before her. */
export const hasSeen = (one: Seen, other: Seen): boolean =>
  Object.entries(other).every(([writer, count]) => (one[writer] ?? 0) >= count);

export function seenByBoth(one: Seen, other: Seen): Seen {
  const writers = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(writers.map((writer) => [writer, Math.max(one[writer] ?? 0, other[writer] ?? 0)]));
}

/** Those that no other one has taken up. */
function latest(drafts: readonly KeptDraft[]): KeptDraft[] {
  return drafts.filter(({ seen }, at) =>
    drafts.every((other, index) => {
      if (index === at || !hasSeen(other.seen, seen)) return true;
      // Of two that are the same the first one stands.
      return hasSeen(seen, other.seen) && at < index;
    }),
  );
}

/** One draft on top of the listing as it is now: what others have changed meanwhile is in it too. */
function openOne(current: Content, { base, mine, keys }: KeptDraft): OpenedDraft | null {
  if (isUntouched(changesIn(EVERYTHING, base, mine))) return null;
  const merged = mergeContents(base, mine, current);
  const now = mergedContent(merged, current);
  if (isUntouched(changesIn(EVERYTHING, current, now))) return null;
  return { base: current, mine: now, keys, isRestored: true, clashes: merged.clashes };
}

/** Two that did not know of each other: both are in the form, and where they differ she chooses. */
function together(one: OpenedDraft, other: OpenedDraft): OpenedDraft {
  const merged = mergeContents(one.base, one.mine, other.mine, "DEVICE");
  const isNew = ({ id }: Clash) => !one.clashes.some((known) => known.id === id);
  return {
    ...one,
    mine: mergedContent(merged, one.mine),
    keys: { ...other.keys, ...one.keys },
    clashes: [...merged.clashes, ...one.clashes, ...other.clashes.filter(isNew)],
  };
}

/** All that was kept, on this device and in the account, on top of the listing as it is now. */
export function openDrafts(current: Content, kept: readonly (KeptDraft | null)[], account: string): Opened {
  const isOurs = (draft: KeptDraft | null): draft is KeptDraft =>
    draft?.version === DRAFT_VERSION && draft.account === account && draft.base.kind === current.kind;
  const ours = kept.filter(isOurs);
  const seen = ours.reduce<Seen>((before, draft) => seenByBoth(before, draft.seen), {});
  const drafts = latest(ours).flatMap((draft) => openOne(current, draft) ?? []);
  const fresh = { base: current, mine: current, keys: {}, isRestored: false, clashes: [] };
  return { ...(drafts.length === 0 ? fresh : drafts.reduce(together)), seen };
}

/** The key of a change: the same for the same change, however often it is tried. */
export function keyFor(said: string, sent: SentChange | undefined, makeKey: () => string): SentChange {
  return sent?.said === said ? sent : { key: makeKey(), said };
}
