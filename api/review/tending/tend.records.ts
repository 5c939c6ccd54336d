/** What happens to listings when a day has come. Called by the jobs; each listing in a transaction of its own. */
import type { PrismaClient } from "@kotokartta/prisma";
import { ANYONE } from "../../accounts/viewer.ts";
import { writeAudit } from "../../audit/audit.records.ts";
import { type Database, lockListing } from "../content/listing-content.records.ts";
import { contentOf } from "../content/listing-content.rules.ts";
import { TOLD_HERE } from "../create.records.ts";
import { factsOf } from "../facts.records.ts";
import { WITHDRAWN_KEPT_DAYS } from "../life.rules.ts";
import { publish } from "../publish.records.ts";
import { addSubmission, decideSubmission } from "../submission.records.ts";
import { territoryOf } from "../submit.records.ts";
import { inOneGo } from "../transaction.records.ts";

/** A day is over when it is over where the listings are. */
const dayIn = (now: Date, timeZone: string): Date =>
  new Date(`${new Intl.DateTimeFormat("sv-SE", { timeZone }).format(now)}T00:00:00Z`);

const SYSTEM = { actor: "SYSTEM" as const, authorId: null };

async function resume(writer: Database, id: string, today: Date, now: Date): Promise<boolean> {
  const rows = await lockListing(writer, id);
  const until = rows?.listing.paused_until;
  // Somebody may have prolonged the pause a moment ago.
  if (rows?.listing.state !== "PAUSED" || until == null || new Date(until) >= today) return false;
  const content = contentOf(rows);
  const facts = await factsOf(writer, id, content);
  const wish = { changes: {} };
  const base = { listingId: id, baseRevision: rows.listing.revision, ...territoryOf(facts, facts), ...SYSTEM };
  const submissionId = await addSubmission(writer, { act: "RESUME", wish, authorLocale: "en", reason: null, ...base });
  const resolution = {
    before: { content, state: "PAUSED" as const },
    after: { content, state: "PUBLISHED" as const },
    conflicts: [],
  };
  const asking = { viewer: ANYONE, site: { url: "" }, locale: "en", now };
  const revision = await publish(writer, asking, {
    rows,
    act: "RESUME",
    wish,
    resolution,
    facts: [facts, facts],
    submissionId,
    author: SYSTEM,
  });
  await decideSubmission(writer, submissionId, {
    state: "PUBLISHED",
    decidedAs: "SYSTEM",
    decidedById: null,
    revision,
    now,
  });
  const deed = { actor: "SYSTEM" as const, actorId: null, act: "RESUME", subjectType: "Listing", subjectId: id };
  await writeAudit(writer, deed);
  return true;
}

/** Shows again what was paused until yesterday. Gives how many. */
export async function resumePaused(database: PrismaClient, now: Date, timeZone = "Europe/Helsinki"): Promise<number> {
  const today = dayIn(now, timeZone);
  const over = await database.listing.findMany({
    where: { state: "PAUSED", pausedUntil: { lt: today } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  let count = 0;
  for (const { id } of over) if (await inOneGo(database, (writer) => resume(writer, id, today, now))) count += 1;
  return count;
}

/**
 * Removes one for good. A listing that came from a file leaves an empty shell that nobody is shown, or the next loading of
 * the files would bring it back.
 */
async function remove(writer: Database, id: string, before: Date): Promise<boolean> {
  const rows = await lockListing(writer, id);
  const { state, withdrawn_at } = rows?.listing ?? {};
  if (!rows || state !== "WITHDRAWN" || withdrawn_at == null || new Date(withdrawn_at) >= before) return false;
  const { sourceId, _count } = await writer.listing.findUniqueOrThrow({
    where: { id },
    select: { sourceId: true, _count: { select: { hosted: true } } },
  });
  // What goes on in it would lose its host: then the shell stays, too.
  if (sourceId === TOLD_HERE && _count.hosted === 0) await writer.listing.delete({ where: { id } });
  else await emptyShell(writer, id);
  const deed = { actor: "SYSTEM" as const, actorId: null, act: "REMOVE", subjectType: "Listing", subjectId: id };
  await writeAudit(writer, deed);
  return true;
}

async function emptyShell(writer: Database, id: string): Promise<void> {
  const where = { where: { listingId: id } };
  await writer.draft.deleteMany({ where: { subject: id } });
  await writer.revision.deleteMany(where);
  await writer.submission.deleteMany(where);
  await writer.translation.deleteMany(where);
  await writer.languageOffer.deleteMany(where);
  await writer.contactPoint.deleteMany(where);
  await writer.service.deleteMany(where);
  await writer.openingPeriod.deleteMany(where);
  await writer.serviceArea.deleteMany(where);
  await writer.listingTargetGroup.deleteMany(where);
  await writer.accessibilityFeature.deleteMany(where);
  await writer.onlinePlace.deleteMany(where);
  await writer.operation.deleteMany({ where: { OR: [{ placeId: id }, { organisationId: id }] } });
  await writer.listing.update({
    where: { id },
    data: {
      street: null,
      postalCode: null,
      locality: null,
      latitude: null,
      longitude: null,
      positionSource: null,
      sourceUrl: null,
      sourceTitle: null,
      internalNote: null,
      openingHoursOsm: null,
      // No longer counted: it is empty already.
      withdrawnAt: null,
    },
  });
}

/** Removes what was withdrawn ninety days ago. Gives how many. */
export async function removeWithdrawn(database: PrismaClient, now: Date): Promise<number> {
  const before = new Date(now.getTime() - WITHDRAWN_KEPT_DAYS * 86_400_000);
  const over = await database.listing.findMany({
    where: { state: "WITHDRAWN", withdrawnAt: { lt: before } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  let count = 0;
  for (const { id } of over) if (await inOneGo(database, (writer) => remove(writer, id, before))) count += 1;
  return count;
}
