/** Brings together what a submission's fields are answered from: what it would change, and as what the viewer sees it. */
import type { Viewer } from "../accounts/viewer.ts";
import { applyChanges } from "./content/content-changes.rules.ts";
import { emptyContent } from "./content/empty-content.rules.ts";
import { type Database, readListings } from "./content/listing-content.records.ts";
import { contentOf } from "./content/listing-content.rules.ts";
import type { ListingContent } from "./content/listing-content.ts";
import type { ListingRows } from "./content/listing-rows.ts";
import { type LeafConflict, mergeContents } from "./content/merge.rules.ts";
import { publicPart } from "./content/outsider.rules.ts";
import { factsOf } from "./facts.records.ts";
import { isAuthor, mayDecide, mayEdit } from "./listing.policy.ts";
import { contentAt } from "./revision.records.ts";
import { type SubmissionRow, wishOf } from "./submission.records.ts";
import type { SubmissionRecord } from "./submission-record.ts";

interface Comparison {
  readonly before: ListingContent | null;
  readonly after: ListingContent | null;
  readonly conflicts: readonly LeafConflict[];
}

const NOTHING: Comparison = { before: null, after: null, conflicts: [] };

const isOpen = ({ state }: SubmissionRow) => state === "WAITING" || state === "ASKED_BACK";

function compareNew(row: SubmissionRow): Comparison {
  const { kind, changes } = wishOf(row);
  return kind === undefined ? NOTHING : { ...NOTHING, after: applyChanges(emptyContent(kind), changes, 1) };
}

async function comparePublished(database: Database, row: SubmissionRow, rows: ListingRows): Promise<Comparison> {
  const number = row.revision ?? 1;
  const after = (await contentAt(database, rows, number)) ?? null;
  const before = row.act === "CREATE" ? null : ((await contentAt(database, rows, number - 1)) ?? null);
  return { before, after, conflicts: [] };
}

async function compare(database: Database, row: SubmissionRow, rows: ListingRows | undefined): Promise<Comparison> {
  if (!rows) return row.act === "CREATE" ? compareNew(row) : NOTHING;
  if (row.state === "PUBLISHED") return comparePublished(database, row, rows);
  const { changes, restores } = wishOf(row);
  const baseRevision = row.baseRevision ?? rows.listing.revision;
  const base = (await contentAt(database, rows, baseRevision)) ?? contentOf(rows);
  const restored = restores === undefined ? undefined : await contentAt(database, rows, restores);
  const yours = restored ?? applyChanges(base, changes, baseRevision);
  if (!isOpen(row) || baseRevision === rows.listing.revision) return { before: base, after: yours, conflicts: [] };
  const current = contentOf(rows);
  const { content, conflicts } = mergeContents(base, current, yours);
  return { before: current, after: content, conflicts };
}

/** Whoever only suggested sees of the listing what every reader sees, and nothing of what is not public. */
function forOutsider(comparison: Comparison, rows: ListingRows | undefined): Comparison {
  if (rows && rows.listing.state !== "PUBLISHED") return NOTHING;
  const { before, after, conflicts } = comparison;
  const isTold = ({ path }: LeafConflict) => !/^contacts\.|^organisation\.|^textStates\./.test(path);
  return {
    before: before && publicPart(before),
    after: after && publicPart(after),
    conflicts: conflicts.filter(isTold),
  };
}

async function describe(
  database: Database,
  viewer: Viewer,
  row: SubmissionRow,
  rows: ListingRows | undefined,
): Promise<SubmissionRecord> {
  const { kind, until, restores, into } = wishOf(row);
  const whole = await compare(database, row, rows);
  const isEditor = rows !== undefined && mayEdit(viewer, await factsOf(database, rows.listing.id, contentOf(rows)));
  const isInsider = isEditor || mayDecide(viewer, row);
  return {
    id: row.id,
    act: row.act,
    state: row.state,
    kind: rows?.listing.kind ?? kind ?? "MEETING_PLACE",
    listingId: rows?.listing.id ?? null,
    slug: rows?.listing.slug ?? null,
    listingState: rows?.listing.state ?? null,
    listingRevision: rows?.listing.revision ?? null,
    municipality: row.municipalityCode,
    movesTo: row.movesToCode,
    author: row.actor,
    isOwn: isAuthor(viewer, row),
    mayDecide: isOpen(row) && mayDecide(viewer, row),
    createdAt: row.createdAt.toISOString(),
    reason: row.reason,
    question: row.question,
    answer: row.answer,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedAs: row.decidedAs,
    decisionReason: row.decisionReason,
    baseRevision: row.baseRevision,
    revision: row.revision,
    until: until ?? null,
    restores: restores ?? null,
    mergesInto: into ?? null,
    isOutcomeWanted: row.contactEmail !== null,
    ...(isInsider ? whole : forOutsider(whole, rows)),
  };
}

export async function describeSubmissions(
  database: Database,
  viewer: Viewer,
  submissions: readonly SubmissionRow[],
): Promise<SubmissionRecord[]> {
  const ids = new Set(submissions.flatMap(({ listingId }) => listingId ?? []));
  const listings = await readListings(database, [...ids]);
  const described: SubmissionRecord[] = [];
  // One after another: inside a transaction there is one connection.
  for (const row of submissions)
    described.push(await describe(database, viewer, row, listings.get(row.listingId ?? "")));
  return described;
}

export async function describeSubmission(database: Database, viewer: Viewer, id: string): Promise<SubmissionRecord> {
  const row = await database.submission.findUniqueOrThrow({ where: { id } });
  const [described] = await describeSubmissions(database, viewer, [row]);
  if (!described) throw new Error("every submission can be described");
  return described;
}
