/** Takes what leaked out of every version of a listing, and out of all that was ever said of it. */
import type { Prisma } from "@kotokartta/prisma";
import type { Database } from "./content/listing-content.records.ts";
import type { ListingContent } from "./content/listing-content.ts";
import { ADDRESS_PATHS, cut, holds, type Leak, redactChanges, redactContent } from "./content/redact.rules.ts";
import { revisionOf } from "./revision.records.ts";
import { wishOf } from "./submission.records.ts";

// Documents and wishes are plain data, which the mapper's type for JSON cannot know.
const json = (value: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value));

async function redactRevisions(writer: Database, listingId: string, leak: Leak): Promise<void> {
  const now = new Date();
  for (const row of await writer.revision.findMany({ where: { listingId } })) {
    const content = json(redactContent(revisionOf(row).content, leak));
    const where = { listingId_number: { listingId, number: row.number } };
    await writer.revision.update({ where, data: { content, redactedAt: now } });
  }
}

const cutOrNull = (text: string | null, leak: Leak) => (text === null ? null : cut(text, leak));

async function redactSubmissions(
  writer: Database,
  listingId: string,
  kind: ListingContent["kind"],
  leak: Leak,
): Promise<void> {
  for (const row of await writer.submission.findMany({ where: { listingId } })) {
    const wish = wishOf(row);
    const changes = json({ ...wish, changes: redactChanges(wish.changes, kind, leak) });
    const { reason, question, answer, decisionReason } = row;
    const words = {
      suggestedValue: cutOrNull(row.suggestedValue, leak),
      reason: cutOrNull(reason, leak),
      question: cutOrNull(question, leak),
      answer: cutOrNull(answer, leak),
      decisionReason: cutOrNull(decisionReason, leak),
    };
    await writer.submission.update({ where: { id: row.id }, data: { changes, ...words } });
  }
}

/** A form holds what it likes, in whatever shape: what is not words alone can only go as a whole. */
async function redactDrafts(writer: Database, listingId: string, leak: Leak): Promise<void> {
  const drafts = await writer.draft.findMany({ where: { subject: listingId } });
  for (const { accountId, subject, changes } of drafts) {
    const where = { accountId_subject: { accountId, subject } };
    if (leak.paths.length > 0) await writer.draft.delete({ where });
    else if (holds(String(changes), leak))
      await writer.draft.update({ where, data: { changes: cut(String(changes), leak) } });
  }
}

/** Letters that tell of this listing, sent or not, hold words of people. */
async function redactLetters(writer: Database, leak: Leak): Promise<void> {
  if (leak.words.length === 0) return;
  const letters = await writer.letter.findMany({
    where: { kind: { in: ["decision", "suggestion-outcome", "contacts-changed"] } },
  });
  for (const { id, facts } of letters) {
    const told = Object.entries(facts as Record<string, unknown>); // an object, as queueLetter wrote it
    if (!told.some(([, fact]) => typeof fact === "string" && holds(fact, leak))) continue;
    const left = told.map(([name, fact]) => [name, typeof fact === "string" ? cut(fact, leak) : fact]);
    await writer.letter.update({ where: { id }, data: { facts: json(Object.fromEntries(left)) } });
  }
}

/** Everything but the tables of the listing itself, which are changed as by any other change. */
export async function redactPast(
  writer: Database,
  listing: { readonly id: string; readonly kind: ListingContent["kind"] },
  leak: Leak,
): Promise<void> {
  await redactRevisions(writer, listing.id, leak);
  await redactSubmissions(writer, listing.id, listing.kind, leak);
  await redactDrafts(writer, listing.id, leak);
  await redactLetters(writer, leak);
  const urls = await writer.linkCheck.findMany({ where: { listingId: listing.id }, select: { url: true } });
  const leaking = urls.filter(({ url }) => holds(url, leak)).map(({ url }) => url);
  await writer.linkCheck.deleteMany({ where: { listingId: listing.id, url: { in: leaking } } });
  // Answers that were kept for who asks again would tell it once more.
  await writer.$executeRaw`DELETE FROM idempotent_answer WHERE answer ->> 'listingId' = ${listing.id}`;
}

/** An address that is withheld from today was no secret yesterday, and yesterday is in the history. */
export const hideAddress = (writer: Database, id: string, kind: ListingContent["kind"]): Promise<void> =>
  redactPast(writer, { id, kind }, { paths: ADDRESS_PATHS, words: [] });

/** What no document has: a note of officers, and where it was read. */
export async function redactColumns(writer: Database, id: string, leak: Leak): Promise<void> {
  const listing = await writer.listing.findUniqueOrThrow({ where: { id } });
  const { internalNote, sourceTitle, sourceUrl, openingHoursOsm } = listing;
  const data = {
    internalNote: cutOrNull(internalNote, leak),
    sourceTitle: cutOrNull(sourceTitle, leak),
    sourceUrl: sourceUrl !== null && holds(sourceUrl, leak) ? null : sourceUrl,
    openingHoursOsm: openingHoursOsm !== null && holds(openingHoursOsm, leak) ? null : openingHoursOsm,
  };
  await writer.listing.update({ where: { id }, data });
}
