/** What a listing would be if a wish came true now: made from the version that its author saw, merged with what came since. */

import { isSame } from "../audit/canonical-json.rules.ts";
import { InvalidInput } from "../refusals.ts";
import { applyChanges } from "./content/content-changes.rules.ts";
import { leavesOf } from "./content/content-leaves.rules.ts";
import { emptyContent } from "./content/empty-content.rules.ts";
import type { Database } from "./content/listing-content.records.ts";
import { contentOf } from "./content/listing-content.rules.ts";
import type { ListingContent } from "./content/listing-content.ts";
import type { ListingRows } from "./content/listing-rows.ts";
import { type LeafConflict, mergeContents } from "./content/merge.rules.ts";
import { EditConflict, type FieldConflict } from "./edit-conflict.ts";
import { stateAfter } from "./life.rules.ts";
import type { Act, Version, Wish } from "./review.ts";
import { contentAt, revisionsAfter } from "./revision.records.ts";

export interface Resolution {
  /** Null for what is not there yet. */
  readonly before: Version | null;
  readonly after: Version;
  readonly conflicts: readonly LeafConflict[];
}

const unknownRevision = (path: string, value: number) =>
  new InvalidInput([{ path, code: "UNKNOWN_VALUE", value: String(value) }]);

async function wishedContent(
  database: Database,
  rows: ListingRows,
  base: ListingContent,
  baseRevision: number,
  { changes, restores }: Wish,
): Promise<ListingContent> {
  if (restores === undefined) return applyChanges(base, changes, baseRevision);
  const restored = await contentAt(database, rows, restores);
  if (!restored) throw unknownRevision("revision", restores);
  return restored;
}

export function resolveNew({ kind, changes }: Wish): Resolution {
  if (kind === undefined) throw new InvalidInput([{ path: "kind", code: "REQUIRED" }]);
  return {
    before: null,
    after: { content: applyChanges(emptyContent(kind), changes, 1), state: "PUBLISHED" },
    conflicts: [],
  };
}

/** Throws when the act cannot be done in the state that the listing is in. */
export async function resolveWish(
  database: Database,
  rows: ListingRows,
  act: Act,
  wish: Wish,
  baseRevision: number,
): Promise<Resolution> {
  const current = contentOf(rows);
  const state = stateAfter(act, rows.listing.state);
  if (state === undefined)
    throw new InvalidInput([{ path: "listingId", code: "NOT_POSSIBLE_NOW", value: rows.listing.state }]);
  const before = { content: current, state: rows.listing.state };
  const base = await contentAt(database, rows, baseRevision);
  if (!base) throw unknownRevision("baseRevision", baseRevision);
  const yours = await wishedContent(database, rows, base, baseRevision, wish);
  if (baseRevision === rows.listing.revision) return { before, after: { content: yours, state }, conflicts: [] };
  const { content, conflicts } = mergeContents(base, current, yours);
  return { before, after: { content, state }, conflicts };
}

/** Tells of each conflict who changed the leaf last. */
export async function tellConflicts(
  database: Database,
  listingId: string,
  baseRevision: number,
  conflicts: readonly LeafConflict[],
): Promise<FieldConflict[]> {
  const versions = await revisionsAfter(database, listingId, baseRevision);
  const leaves = versions.map(({ content }) => leavesOf(content));
  return conflicts.map((conflict) => {
    const at = versions.findLastIndex((_, index) => {
      const [was, is] = [leaves[index - 1], leaves[index]];
      return was !== undefined && !isSame(was.get(conflict.path) ?? null, is?.get(conflict.path) ?? null);
    });
    const version = versions[at];
    return { ...conflict, changedBy: version?.actor ?? null, changedAt: version?.createdAt ?? null };
  });
}

export async function refuseConflicts(
  database: Database,
  { listing }: ListingRows,
  baseRevision: number,
  conflicts: readonly LeafConflict[],
): Promise<void> {
  if (conflicts.length === 0) return;
  throw new EditConflict(listing.revision, await tellConflicts(database, listing.id, baseRevision, conflicts));
}
