/** The act of taking something that leaked out of every version. */

import type { PrismaClient } from "@kotokartta/prisma";
import { refusalFor } from "../../accounts/account.policy.ts";
import { writeAudit } from "../../audit/audit.records.ts";
import { InvalidInput, NotFound } from "../../refusals.ts";
import { type Database, lockListing } from "../content/listing-content.records.ts";
import { contentOf } from "../content/listing-content.rules.ts";
import { cut, type Leak, redactContent } from "../content/redact.rules.ts";
import { describeSubmission } from "../describe.records.ts";
import { factsOf } from "../facts.records.ts";
import { actingRole, mayEdit, mayRedact } from "../listing.policy.ts";
import { onceOnly } from "../once.records.ts";
import { publish } from "../publish.records.ts";
import { redactColumns, redactPast } from "../redact.records.ts";
import type { Asking } from "../review.ts";
import { addSubmission, decideSubmission } from "../submission.records.ts";
import type { SubmissionRecord } from "../submission-record.ts";
import { checkResolution, territoryOf } from "../submit.records.ts";
import { inOneGo } from "../transaction.records.ts";

export interface Redaction {
  readonly listingId: string;
  readonly leak: Leak;
  readonly reason: string | null;
}

async function redactInside(writer: Database, asking: Asking, { listingId, leak, reason }: Redaction): Promise<string> {
  const { viewer, now } = asking;
  const rows = await lockListing(writer, listingId);
  const before = rows && contentOf(rows);
  const facts = before && (await factsOf(writer, listingId, before));
  if (!rows || !before || !facts || (!mayEdit(viewer, facts) && rows.listing.state !== "PUBLISHED"))
    throw new NotFound("Listing");
  if (!mayRedact(viewer, facts)) throw refusalFor(viewer);
  const { state, kind } = rows.listing;
  const content = redactContent(before, leak);
  const resolution = { before: { content: before, state }, after: { content, state }, conflicts: [] };
  // How many, never what: the trail and the history are read by people.
  const wish = { changes: {}, redacted: leak.paths.length + leak.words.length };
  if (!content.texts.some(({ field }) => field === "name"))
    throw new InvalidInput([{ path: "words", code: "REQUIRED" }]);
  await checkResolution(writer, resolution);
  const authorId = viewer.account?.id ?? null;
  const author = { actor: actingRole(viewer, facts), authorId };
  const submissionId = await addSubmission(writer, {
    act: "REDACT",
    listingId,
    baseRevision: rows.listing.revision,
    wish,
    ...territoryOf(facts, facts),
    ...author,
    authorLocale: viewer.account?.locale ?? asking.locale,
    reason: reason === null ? null : cut(reason, leak),
  });
  const publication = { rows, act: "REDACT" as const, wish, resolution, facts: [facts, facts], submissionId, author };
  const revision = await publish(writer, asking, publication);
  await decideSubmission(writer, submissionId, {
    state: "PUBLISHED",
    decidedAs: author.actor,
    decidedById: authorId,
    revision,
    now,
  });
  await redactColumns(writer, listingId, leak);
  await redactPast(writer, { id: listingId, kind }, leak);
  await writeAudit(writer, {
    actor: author.actor,
    actorId: authorId,
    act: "REDACT",
    subjectType: "Listing",
    subjectId: listingId,
    details: { submission: submissionId, count: wish.redacted },
  });
  return submissionId;
}

export const redactListing = (
  database: PrismaClient,
  asking: Asking,
  { idempotencyKey, ...redaction }: Redaction & { readonly idempotencyKey: string },
): Promise<SubmissionRecord> =>
  inOneGo(database, (writer) => {
    // Not the words, not even as a hash: whoever knows all streets of a town could find out which it was.
    const request = { listingId: redaction.listingId, paths: redaction.leak.paths, count: redaction.leak.words.length };
    const once = { key: idempotencyKey, owner: asking.viewer.account?.id ?? "anyone", request };
    const act = async () => describeSubmission(writer, asking.viewer, await redactInside(writer, asking, redaction));
    return onceOnly(writer, once, act);
  });
