/** The door itself: every change of a listing comes in here, and becomes a submission that is published at once or waits. */

import type { PrismaClient } from "@kotokartta/prisma";
import { refusalFor } from "../accounts/account.policy.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { writeAudit } from "../audit/audit.records.ts";
import { InvalidInput, NotFound, TooManyRequests } from "../refusals.ts";
import { type Database, lockListing } from "./content/listing-content.records.ts";
import { contentOf } from "./content/listing-content.rules.ts";
import type { ListingRows } from "./content/listing-rows.ts";
import { newListingId } from "./create.records.ts";
import { describeSubmission } from "./describe.records.ts";
import { factsOf } from "./facts.records.ts";
import { checkContent } from "./input/content-check.rules.ts";
import { actingRole, type ListingFacts, mayPublish, mayPublishNew } from "./listing.policy.ts";
import { onceOnly } from "./once.records.ts";
import { publish } from "./publish.records.ts";
import { checkReferences } from "./references.records.ts";
import { type Resolution, refuseConflicts, resolveNew, resolveWish } from "./resolve.records.ts";
import type { Act, Actor, Asking, Wish } from "./review.ts";
import { addSubmission, decideSubmission } from "./submission.records.ts";
import type { SubmissionRecord } from "./submission-record.ts";
import { inOneGo } from "./transaction.records.ts";

export interface Command {
  readonly act: Act;
  /** Null for a new listing. */
  readonly listingId: string | null;
  /** The revision that the author saw; null: as it is now. */
  readonly baseRevision: number | null;
  readonly wish: Wish;
  readonly reason: string | null;
  /** For somebody without an account: where to tell her the outcome. */
  readonly contactEmail?: string | null;
}

/** What outsiders may ask for; all else is for those who look after the listing. */
const FOR_ANYONE: readonly Act[] = ["CREATE", "CHANGE", "CLOSE"];
/** As many as one person can mean at a time. */
const MAX_WAITING = 20;

async function limitWaiting(writer: Database, { account }: Viewer): Promise<void> {
  if (account === null) return;
  const waiting = await writer.submission.count({ where: { authorId: account.id, state: "WAITING", actor: "ANYONE" } });
  if (waiting >= MAX_WAITING) throw new TooManyRequests(3600);
}

/** Her role where it reaches, before anything is told of the listing. */
async function admit(writer: Database, viewer: Viewer, act: Act, rows: ListingRows): Promise<[ListingFacts, Actor]> {
  const facts = await factsOf(writer, rows.listing.id, contentOf(rows));
  const actor = actingRole(viewer, facts);
  if (actor !== "ANYONE") return [facts, actor];
  // What is not public is not there for her.
  if (rows.listing.state !== "PUBLISHED") throw new NotFound("Listing");
  if (!FOR_ANYONE.includes(act)) throw refusalFor(viewer);
  await limitWaiting(writer, viewer);
  return [facts, actor];
}

export async function checkResolution(writer: Database, { before, after }: Resolution): Promise<void> {
  const problems = [
    ...checkContent(after.content, before === null),
    ...(await checkReferences(writer, before?.content ?? null, after.content)),
  ];
  if (problems.length > 0) throw new InvalidInput(problems);
}

/** Where it stands: an officer there decides. What becomes national is decided by maintainers alone. */
export function territoryOf(before: ListingFacts | null, after: ListingFacts) {
  const from = before?.municipalityCode ?? after.municipalityCode;
  const to = after.municipalityCode;
  if (before === null || from === to) return { municipalityCode: from, movesToCode: null };
  return { municipalityCode: before.municipalityCode === null || to === null ? null : from, movesToCode: to };
}

/** Everything of a submission, inside a transaction. Gives its id. */
export async function submitInside(writer: Database, asking: Asking, command: Command): Promise<string> {
  const { viewer, now } = asking;
  const { act, listingId, wish, reason, contactEmail = null } = command;
  const rows = listingId === null ? null : await lockListing(writer, listingId);
  if (rows === undefined) throw new NotFound("Listing");
  const [before, role] = rows === null ? [null, null] : await admit(writer, viewer, act, rows);
  const baseRevision = rows === null ? null : (command.baseRevision ?? rows.listing.revision);
  const resolution =
    rows === null || baseRevision === null
      ? resolveNew(wish)
      : await resolveWish(writer, rows, act, wish, baseRevision);
  if (rows !== null && baseRevision !== null) await refuseConflicts(writer, rows, baseRevision, resolution.conflicts);
  await checkResolution(writer, resolution);
  const after = await factsOf(writer, rows?.listing.id ?? newListingId(), resolution.after.content);
  const actor = role ?? actingRole(viewer, after);
  if (rows === null && actor === "ANYONE") await limitWaiting(writer, viewer);
  const authorId = viewer.account?.id ?? null;
  const territory = territoryOf(before, after);
  const author = { actor, authorId, authorLocale: viewer.account?.locale ?? asking.locale };
  const id = await addSubmission(writer, {
    act,
    listingId: rows?.listing.id ?? null,
    baseRevision,
    wish,
    ...territory,
    ...author,
    contactEmail,
    reason,
  });
  const isPublished = before === null ? mayPublishNew(viewer, after) : mayPublish(viewer, before, after);
  if (isPublished) {
    const facts = before === null ? [after] : [before, after];
    const publication = { rows, act, wish, resolution, facts, submissionId: id, author };
    const revision = await publish(writer, asking, publication);
    await decideSubmission(writer, id, { state: "PUBLISHED", decidedAs: actor, decidedById: authorId, revision, now });
  }
  await writeAudit(writer, {
    actor,
    actorId: authorId,
    act: isPublished ? act : `SUBMIT_${act}`,
    subjectType: "Listing",
    subjectId: isPublished || rows !== null ? after.id : id,
    details: { submission: id, ...territory },
  });
  return id;
}

export interface Submitting extends Command {
  readonly idempotencyKey: string | null;
}

/** For somebody who is signed in. What is done once is answered the same however often it is asked with the same key. */
export async function submitListing(
  database: PrismaClient,
  asking: Asking,
  { idempotencyKey, ...command }: Submitting,
): Promise<SubmissionRecord> {
  const { viewer } = asking;
  return inOneGo(database, async (writer) => {
    const act = async () => describeSubmission(writer, viewer, await submitInside(writer, asking, command));
    if (idempotencyKey === null) return act();
    const once = { key: idempotencyKey, owner: viewer.account?.id ?? "anyone", request: command };
    return onceOnly(writer, once, act);
  });
}
