/** What officers, authors and maintainers do with a submission that waits. */

import type { PrismaClient } from "@kotokartta/prisma";
import { refusalFor } from "../accounts/account.policy.ts";
import { writeAudit } from "../audit/audit.records.ts";
import { InvalidInput, NotFound } from "../refusals.ts";
import { applyChanges } from "./content/content-changes.rules.ts";
import { type Database, lockListing } from "./content/listing-content.records.ts";
import { contentOf } from "./content/listing-content.rules.ts";
import type { ListingChanges } from "./content/listing-content.ts";
import type { ListingRows } from "./content/listing-rows.ts";
import { type Holder, settleConflicts } from "./content/merge.rules.ts";
import { newListingId } from "./create.records.ts";
import { describeSubmission } from "./describe.records.ts";
import { factsOf } from "./facts.records.ts";
import { actingRole, isAuthor, mayDecide, maySee } from "./listing.policy.ts";
import { publish } from "./publish.records.ts";
import { type Resolution, refuseConflicts, resolveNew, resolveWish } from "./resolve.records.ts";
import type { Actor, Asking } from "./review.ts";
import { decideSubmission, type SubmissionRow, wishOf } from "./submission.records.ts";
import type { SubmissionRecord } from "./submission-record.ts";
import { checkResolution, territoryOf } from "./submit.records.ts";
import { tellDecision } from "./telling-decision.records.ts";
import { inOneGo } from "./transaction.records.ts";

const notNow = (state: string) => new InvalidInput([{ path: "submissionId", code: "NOT_POSSIBLE_NOW", value: state }]);

/** The submission, held until the end of the transaction; not there for whoever may not see it. */
async function lockSubmission(writer: Database, { viewer }: Asking, id: string): Promise<SubmissionRow> {
  await writer.$queryRaw`SELECT 1 FROM submission WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await writer.submission.findUnique({ where: { id } });
  if (!row || !maySee(viewer, row)) throw new NotFound("Submission");
  return row;
}

async function lockForDecision(writer: Database, asking: Asking, id: string): Promise<SubmissionRow> {
  const row = await lockSubmission(writer, asking, id);
  if (!mayDecide(asking.viewer, row)) throw refusalFor(asking.viewer);
  if (row.state !== "WAITING" && row.state !== "ASKED_BACK") throw notNow(row.state);
  return row;
}

const decider = ({ viewer }: Asking): Actor => (viewer.isMaintainer ? "MAINTAINER" : "OFFICER");

async function note(writer: Database, asking: Asking, act: string, row: SubmissionRow, more: object = {}) {
  const { viewer } = asking;
  const isAuthors = isAuthor(viewer, row) && !mayDecide(viewer, row);
  await writeAudit(writer, {
    actor: isAuthors ? row.actor : decider(asking),
    actorId: viewer.account?.id ?? null,
    act,
    subjectType: "Submission",
    subjectId: row.id,
    details: { listing: row.listingId, act: row.act, ...more },
  });
}

export interface Approval {
  readonly submissionId: string;
  /** Where somebody else changed the same since: by path, which of the two holds. */
  readonly choices: ReadonlyMap<string, Holder>;
  /** The revision that the officer saw when she chose; null when she does not say. */
  readonly seenRevision: number | null;
  /** True: in all fields that she did not choose for, the submission's version holds. */
  readonly overrules: boolean;
  /** What the officer puts right with it. */
  readonly corrections: ListingChanges;
  readonly reason: string | null;
}

const corrected = (resolution: Resolution, corrections: ListingChanges, revision: number): Resolution => {
  const { after } = resolution;
  return { ...resolution, after: { ...after, content: applyChanges(after.content, corrections, revision) } };
};

/** Field by field as the officer chose. What was published after she looked, she has not chosen about. */
async function settled(
  writer: Database,
  rows: ListingRows,
  baseRevision: number,
  found: Resolution,
  { choices, seenRevision, overrules }: Approval,
): Promise<Resolution> {
  if (found.conflicts.length === 0) return found;
  const isOutdated = seenRevision !== null && seenRevision !== rows.listing.revision;
  const chosen = isOutdated ? new Map<string, Holder>() : choices;
  const { content } = found.after;
  const merge = settleConflicts({ content, conflicts: found.conflicts }, chosen, contentOf(rows));
  if (!overrules) await refuseConflicts(writer, rows, baseRevision, merge.conflicts);
  return { ...found, after: { ...found.after, content: merge.content } };
}

async function approveInside(writer: Database, asking: Asking, approval: Approval): Promise<void> {
  const { submissionId, choices, overrules, corrections, reason } = approval;
  const { viewer, now } = asking;
  const row = await lockForDecision(writer, asking, submissionId);
  const rows = row.listingId === null ? null : await lockListing(writer, row.listingId);
  if (rows === undefined) throw new NotFound("Listing");
  const wish = wishOf(row);
  const baseRevision = rows === null ? 1 : (row.baseRevision ?? rows.listing.revision);
  const found = rows === null ? resolveNew(wish) : await resolveWish(writer, rows, row.act, wish, baseRevision);
  const chosen = rows === null ? found : await settled(writer, rows, baseRevision, found, approval);
  const resolution = corrected(chosen, corrections, rows?.listing.revision ?? 1);
  await checkResolution(writer, resolution);
  const id = rows?.listing.id ?? newListingId();
  const before = rows === null ? null : await factsOf(writer, id, contentOf(rows));
  const after = await factsOf(writer, id, resolution.after.content);
  // The listing may have moved since the submission came: her say is asked for both ends as they are now.
  const territory = territoryOf(before, after);
  if (!mayDecide(viewer, { authorId: row.authorId, ...territory })) throw refusalFor(viewer);
  const revision = await publish(writer, asking, {
    rows,
    act: row.act,
    wish,
    resolution,
    facts: before === null ? [after] : [before, after],
    submissionId: row.id,
    author: { actor: row.actor, authorId: row.authorId },
    saidAt: row.createdAt,
  });
  const decidedAs = before === null ? actingRole(viewer, after) : actingRole(viewer, before);
  const decision = { decidedAs, decidedById: viewer.account?.id ?? null, reason, revision, now };
  await tellDecision(writer, asking, row, "PUBLISHED", reason, resolution.after.content, id);
  await decideSubmission(writer, row.id, { state: "PUBLISHED", ...decision });
  const choice = found.conflicts.length > 0 ? { choices: Object.fromEntries(choices) } : {};
  await note(writer, asking, "APPROVE", row, { listing: id, revision, overrules, ...choice, ...territory });
}

type Act<Input> = (database: PrismaClient, asking: Asking, input: Input) => Promise<SubmissionRecord>;

/** One transaction, and the submission as it is after it. */
const act =
  <Input extends { readonly submissionId: string }>(
    inside: (writer: Database, asking: Asking, input: Input) => Promise<void>,
  ): Act<Input> =>
  (database, asking, input) =>
    inOneGo(database, async (writer) => {
      await inside(writer, asking, input);
      return describeSubmission(writer, asking.viewer, input.submissionId);
    });

export const approveSubmission = act(approveInside);

export const rejectSubmission = act<{ submissionId: string; reason: string }>(async (writer, asking, input) => {
  const row = await lockForDecision(writer, asking, input.submissionId);
  const { viewer, now } = asking;
  const decision = { decidedAs: decider(asking), decidedById: viewer.account?.id ?? null, reason: input.reason, now };
  await tellDecision(writer, asking, row, "REJECTED", input.reason);
  await decideSubmission(writer, row.id, { state: "REJECTED", ...decision });
  await note(writer, asking, "REJECT", row);
});

/** Only of somebody with an account: whoever has none could not answer. */
export const askBack = act<{ submissionId: string; question: string }>(async (writer, asking, input) => {
  const row = await lockForDecision(writer, asking, input.submissionId);
  if (row.authorId === null) throw notNow("ANYONE");
  const data = { state: "ASKED_BACK" as const, question: input.question, answer: null };
  await writer.submission.update({ where: { id: row.id }, data });
  await tellDecision(writer, asking, row, "ASKED_BACK", input.question);
  await note(writer, asking, "ASK_BACK", row);
});

/** A submission of her own that nobody has decided on. */
async function lockOwn(writer: Database, asking: Asking, id: string): Promise<SubmissionRow> {
  const row = await lockSubmission(writer, asking, id);
  if (!isAuthor(asking.viewer, row)) throw refusalFor(asking.viewer);
  if (row.state !== "WAITING" && row.state !== "ASKED_BACK") throw notNow(row.state);
  return row;
}

export interface Answer {
  readonly submissionId: string;
  readonly answer: string;
  /** What she puts right with it. */
  readonly changes: ListingChanges;
}

const isText = (one: { field: string; language: string }, other: { field: string; language: string }) =>
  one.field === other.field && one.language === other.language;

/** The later word holds; texts are given one by one. */
function addChanges(before: ListingChanges, more: ListingChanges): ListingChanges {
  const kept = (before.texts ?? []).filter((text) => !more.texts?.some((other) => isText(text, other)));
  const texts = [...kept, ...(more.texts ?? [])];
  return { ...before, ...more, ...(texts.length > 0 ? { texts } : {}) };
}

export const answerSubmission = act<Answer>(async (writer, asking, input) => {
  const row = await lockOwn(writer, asking, input.submissionId);
  if (row.state !== "ASKED_BACK") throw notNow(row.state);
  const wish = wishOf(row);
  const changes = addChanges(wish.changes, input.changes);
  // A wish is plain data, which the mapper's type for JSON cannot know.
  const data = {
    state: "WAITING" as const,
    answer: input.answer,
    changes: JSON.parse(JSON.stringify({ ...wish, changes })),
  };
  await writer.submission.update({ where: { id: row.id }, data });
  await note(writer, asking, "ANSWER", row);
});

export const recallSubmission = act<{ submissionId: string }>(async (writer, asking, input) => {
  const row = await lockOwn(writer, asking, input.submissionId);
  const decision = { decidedAs: row.actor, decidedById: row.authorId, now: asking.now };
  await decideSubmission(writer, row.id, { state: "RECALLED", ...decision });
  await note(writer, asking, "RECALL", row);
});
