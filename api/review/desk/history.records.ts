/** The history of a listing, for those who look after it. */
import type { PrismaClient } from "@kotokartta/prisma";
import type { Viewer } from "../../accounts/viewer.ts";
import { readListing } from "../content/listing-content.records.ts";
import { contentOf } from "../content/listing-content.rules.ts";
import type { ListingContent } from "../content/listing-content.ts";
import type { ListingRows } from "../content/listing-rows.ts";
import { factsOf } from "../facts.records.ts";
import { mayEdit } from "../listing.policy.ts";
import type { Page } from "../page.rules.ts";
import { contentAt, type RevisionRecord, revisionOf } from "../revision.records.ts";

export interface HistoryEntry extends RevisionRecord {
  /** The version before it; null for the first. */
  readonly previous: ListingContent | null;
  readonly isOwn: boolean;
  readonly act: string | null;
  readonly reason: string | null;
}

async function readOwn(database: PrismaClient, viewer: Viewer, listingId: string): Promise<ListingRows | undefined> {
  const rows = await readListing(database, listingId);
  return rows && mayEdit(viewer, await factsOf(database, listingId, contentOf(rows))) ? rows : undefined;
}

/** Nobody has changed it since it came from a file: then it has one version, and the tables are it. */
const firstOf = (rows: ListingRows): RevisionRecord => ({
  listingId: rows.listing.id,
  number: rows.listing.revision,
  content: contentOf(rows),
  state: rows.listing.state,
  actor: "SYSTEM",
  authorId: null,
  createdAt: rows.listing.changed_at,
  redactedAt: null,
  submissionId: null,
});

/** The newest first, `before` a number. Undefined when the listing is not hers to edit. */
export async function listRevisions(
  database: PrismaClient,
  viewer: Viewer,
  listingId: string,
  { count, before }: { count: number; before: number | null },
): Promise<Page<HistoryEntry> | undefined> {
  const rows = await readOwn(database, viewer, listingId);
  if (!rows) return undefined;
  const where = { listingId, ...(before === null ? {} : { number: { lt: before } }) };
  const found = await database.revision.findMany({
    where,
    orderBy: { number: "desc" },
    // One more tells whether there is more, and what the last one on the page was made from.
    take: count + 1,
    include: { submission: { select: { act: true, reason: true } } },
  });
  const entries = found.map((row, at): HistoryEntry => {
    const older = found[at + 1];
    return {
      ...revisionOf(row),
      previous: older ? revisionOf(older).content : null,
      isOwn: row.authorId !== null && row.authorId === viewer.account?.id,
      act: row.submission?.act ?? null,
      reason: row.submission?.reason ?? null,
    };
  });
  const only = { ...firstOf(rows), previous: null, isOwn: false, act: null, reason: null };
  const all = entries.length === 0 && before === null ? [only] : entries;
  const nodes = all.slice(0, count);
  return {
    nodes,
    hasNextPage: all.length > count,
    endCursor: nodes.length > 0 ? String(nodes.at(-1)?.number) : null,
    totalCount: Math.max(1, await database.revision.count({ where: { listingId } })),
  };
}

/** Undefined when the listing is not hers to edit, or does not have both revisions. */
export async function findTwoRevisions(
  database: PrismaClient,
  viewer: Viewer,
  listingId: string,
  numbers: readonly [number, number],
): Promise<[ListingContent, ListingContent] | undefined> {
  const rows = await readOwn(database, viewer, listingId);
  if (!rows) return undefined;
  const [one, other] = [await contentAt(database, rows, numbers[0]), await contentAt(database, rows, numbers[1])];
  return one && other ? [one, other] : undefined;
}
