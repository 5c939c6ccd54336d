/** The history of a listing: each version whole, in the order in which they came. */
import type { Prisma } from "@kotokartta/prisma";
import type { Database } from "./content/listing-content.records.ts";
import { contentOf } from "./content/listing-content.rules.ts";
import type { ListingContent } from "./content/listing-content.ts";
import type { ListingRows } from "./content/listing-rows.ts";
import type { Actor, Version } from "./review.ts";

export interface Author {
  readonly actor: Actor;
  readonly authorId: string | null;
}

// A document is plain data, which the mapper's type for JSON cannot know.
const json = (content: ListingContent): Prisma.InputJsonValue => content as unknown as Prisma.InputJsonValue;

/** Data that came from files has no history: the first change keeps how it was before. */
export async function keepFirst(writer: Database, rows: ListingRows): Promise<void> {
  const { id, revision, state, changed_at } = rows.listing;
  if (revision !== 1) return;
  await writer.revision.createMany({
    data: {
      listingId: id,
      number: 1,
      state,
      content: json(contentOf(rows)),
      actor: "SYSTEM",
      createdAt: new Date(changed_at),
    },
    skipDuplicates: true,
  });
}

/** Adds a version and says it in the listing itself. Gives its number. */
export async function addRevision(
  writer: Database,
  { listing }: Pick<ListingRows, "listing">,
  { content, state }: Version,
  { actor, authorId }: Author,
  submissionId: string,
): Promise<number> {
  const number = listing.revision + 1;
  await writer.revision.create({
    // The clock of this moment: transactions end in another order than they begin.
    data: {
      listingId: listing.id,
      number,
      state,
      content: json(content),
      submissionId,
      actor,
      authorId,
      createdAt: new Date(),
    },
  });
  await writer.listing.update({ where: { id: listing.id }, data: { revision: number, state, changedAt: new Date() } });
  return number;
}

export interface RevisionRecord extends Version, Author {
  readonly listingId: string;
  readonly number: number;
  readonly createdAt: string;
  readonly redactedAt: string | null;
  readonly submissionId: string | null;
}

export const revisionOf = (row: Prisma.RevisionGetPayload<object>): RevisionRecord => ({
  listingId: row.listingId,
  number: row.number,
  state: row.state,
  content: row.content as unknown as ListingContent, // as keepFirst and addRevision wrote it
  actor: row.actor,
  authorId: row.authorId,
  createdAt: row.createdAt.toISOString(),
  redactedAt: row.redactedAt?.toISOString() ?? null,
  submissionId: row.submissionId,
});

/** A listing as it was in a revision; the tables themselves are the newest. Undefined when there is no such. */
export async function contentAt(
  database: Database,
  rows: ListingRows,
  number: number,
): Promise<ListingContent | undefined> {
  if (number === rows.listing.revision) return contentOf(rows);
  const where = { listingId_number: { listingId: rows.listing.id, number } };
  const row = await database.revision.findUnique({ where });
  return row ? revisionOf(row).content : undefined;
}

/** The versions after one, in order. */
export async function revisionsAfter(database: Database, listingId: string, number: number): Promise<RevisionRecord[]> {
  const rows = await database.revision.findMany({
    where: { listingId, number: { gte: number } },
    orderBy: { number: "asc" },
  });
  return rows.map(revisionOf);
}
