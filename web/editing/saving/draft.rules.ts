/** What a device keeps of an edit, and what of it still holds when the page opens again. */
import type { Content } from "../content/content.ts";
import { contentOf } from "./fields.rules.ts";
import { decide, type Merged, mergeContents } from "./merge.rules.ts";
import { changesIn, EVERYTHING, isUntouched } from "./sections.rules.ts";

/** Grows when the shape of a listing does: what an older page has kept is not read as a newer one's. */
export const DRAFT_VERSION = 1;

export interface KeptDraft {
  readonly version: typeof DRAFT_VERSION;
  readonly account: string;
  readonly revision: number;
  /** The listing as it was when she began: what a later version is compared with. */
  readonly base: Content;
  readonly mine: Content;
  /** The keys of changes that were sent and not answered: the same change must not count twice. */
  readonly keys: Readonly<Record<string, SentChange>>;
  readonly at: string;
}

export interface SentChange {
  readonly key: string;
  /** The change as it was sent: another one needs another key. */
  readonly said: string;
}

interface Opened {
  readonly base: Content;
  readonly mine: Content;
  readonly keys: KeptDraft["keys"];
  /** True when there is something in it that was not sent. */
  readonly isRestored: boolean;
  /** What both changed in different ways: to be decided before anything is sent. */
  readonly clash: Merged | null;
}

/** What was kept, on top of the listing as it is now: what others have changed meanwhile is in it too. */
export function openDraft(current: Content, kept: KeptDraft | null, account: string): Opened {
  const fresh = { base: current, mine: current, keys: {}, isRestored: false, clash: null };
  if (kept?.version !== DRAFT_VERSION || kept.account !== account || kept.base.kind !== current.kind) return fresh;
  if (isUntouched(changesIn(EVERYTHING, kept.base, kept.mine))) return fresh;
  const merged = mergeContents(kept.base, kept.mine, current);
  const mine = contentOf(decide(merged, {}), current);
  if (isUntouched(changesIn(EVERYTHING, current, mine))) return fresh;
  const clash = merged.clashes.length > 0 ? merged : null;
  return { base: current, mine, keys: kept.keys, isRestored: true, clash };
}

/** The key of a change: the same for the same change, however often it is tried. */
export function keyFor(said: string, sent: SentChange | undefined, makeKey: () => string): SentChange {
  return sent?.said === said ? sent : { key: makeKey(), said };
}
