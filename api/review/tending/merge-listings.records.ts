/** Two listings of the same thing become one: what belonged to the double belongs to the other, and its address leads there. */

import type { PrismaClient } from "@kotokartta/prisma";
import { refusalFor } from "../../accounts/account.policy.ts";
import { writeAudit } from "../../audit/audit.records.ts";
import { isSame } from "../../audit/canonical-json.rules.ts";
import { InvalidInput, NotFound } from "../../refusals.ts";
import { type Database, lockListing } from "../content/listing-content.records.ts";
import { contentOf } from "../content/listing-content.rules.ts";
import type { ListingContent } from "../content/listing-content.ts";
import type { ListingRows } from "../content/listing-rows.ts";
import { describeSubmission } from "../describe.records.ts";
import { factsOf } from "../facts.records.ts";
import { stateAfter } from "../life.rules.ts";
import { mayMerge } from "../listing.policy.ts";
import { onceOnly } from "../once.records.ts";
import { publish } from "../publish.records.ts";
import type { Act, Asking, Wish } from "../review.ts";
import { addSubmission, decideSubmission } from "../submission.records.ts";
import type { SubmissionRecord } from "../submission-record.ts";
import { territoryOf } from "../submit.records.ts";
import { inOneGo } from "../transaction.records.ts";

export interface Merging {
  /** The double. */
  readonly listingId: string;
  /** The listing that it turned out to be. */
  readonly intoId: string;
  readonly reason: string | null;
}

const FAMILY = { ORGANISATION: "body", MEETING_PLACE: "place", GUIDANCE_POINT: "place", ACTIVITY: "activity" };

function checkPair(double: ListingRows, into: ListingRows): void {
  if (double.listing.id === into.listing.id) throw new InvalidInput([{ path: "intoId", code: "TWICE" }]);
  if (FAMILY[double.listing.kind] !== FAMILY[into.listing.kind])
    throw new InvalidInput([{ path: "intoId", code: "OUT_OF_PLACE", value: into.listing.kind }]);
  for (const [path, { listing }] of [
    ["listingId", double],
    ["intoId", into],
  ] as const)
    if (stateAfter("MERGE", listing.state) === undefined)
      throw new InvalidInput([{ path, code: "NOT_POSSIBLE_NOW", value: listing.state }]);
}

/** Places that it runs, and what goes on in it or is arranged by it. */
async function findChildren(writer: Database, id: string): Promise<string[]> {
  const places = await writer.operation.findMany({ where: { organisationId: id }, select: { placeId: true } });
  const activities = await writer.activity.findMany({
    where: { OR: [{ hostId: id }, { organiserId: id }] },
    select: { listingId: true },
  });
  return [...places.map(({ placeId }) => placeId), ...activities.map(({ listingId }) => listingId)];
}

/** The document with one listing named instead of another. */
function renamed(content: ListingContent, from: string, to: string): ListingContent {
  const rename = (id: string) => (id === from ? to : id);
  const { operators, activity } = content;
  return {
    ...content,
    operators: [...new Set(operators.map(rename))].sort(),
    activity: activity && {
      ...activity,
      host: rename(activity.host),
      organiser: activity.organiser && rename(activity.organiser),
    },
  };
}

interface Step {
  readonly rows: ListingRows;
  readonly act: Act;
  readonly wish: Wish;
  readonly content: ListingContent;
  readonly reason: string | null;
}

/** Each listing that changes gets a submission and a revision of its own, as by any other change. */
async function publishStep(
  writer: Database,
  asking: Asking,
  { rows, act, wish, content, reason }: Step,
): Promise<string> {
  const { id, state, revision: baseRevision } = rows.listing;
  const before = contentOf(rows);
  const facts = [await factsOf(writer, id, before), await factsOf(writer, id, content)] as const;
  const authorId = asking.viewer.account?.id ?? null;
  const author = { actor: "MAINTAINER" as const, authorId };
  const submissionId = await addSubmission(writer, {
    act,
    listingId: id,
    baseRevision,
    wish,
    ...territoryOf(...facts),
    ...author,
    authorLocale: asking.viewer.account?.locale ?? asking.locale,
    reason,
  });
  const after = { content, state: act === "MERGE" ? ("MERGED" as const) : state };
  const resolution = { before: { content: before, state }, after, conflicts: [] };
  const revision = await publish(writer, asking, { rows, act, wish, resolution, facts, submissionId, author });
  const decision = { decidedAs: author.actor, decidedById: authorId, revision, now: asking.now };
  await decideSubmission(writer, submissionId, { state: "PUBLISHED", ...decision });
  return submissionId;
}

/** Editors of the double look after the other one from now on. */
async function moveEditors(writer: Database, from: string, to: string): Promise<void> {
  const editors = await writer.membership.findMany({ where: { organisationId: from, endedAt: null } });
  const known = await writer.membership.findMany({ where: { organisationId: to, endedAt: null } });
  for (const { id, accountId } of editors) {
    const isKnown = known.some((membership) => membership.accountId === accountId);
    if (isKnown) await writer.membership.update({ where: { id }, data: { endedAt: new Date() } });
    else await writer.membership.update({ where: { id }, data: { organisationId: to } });
  }
}

async function mergeInside(writer: Database, asking: Asking, { listingId, intoId, reason }: Merging): Promise<string> {
  const { viewer } = asking;
  if (!mayMerge(viewer)) throw refusalFor(viewer);
  // Always in the same order, so that two merges cannot wait for each other.
  const children = await findChildren(writer, listingId);
  const locked = new Map<string, ListingRows>();
  for (const id of [...new Set([listingId, intoId, ...children])].sort()) {
    const rows = await lockListing(writer, id);
    if (rows) locked.set(id, rows);
  }
  const [double, into] = [locked.get(listingId), locked.get(intoId)];
  if (!double || !into) throw new NotFound("Listing");
  checkPair(double, into);
  for (const id of children) {
    const rows = locked.get(id);
    const content = rows && renamed(contentOf(rows), listingId, intoId);
    if (rows && id !== intoId)
      await publishStep(writer, asking, {
        rows,
        act: "CHANGE",
        wish: { changes: {} },
        content: content ?? contentOf(rows),
        reason,
      });
  }
  const before = contentOf(into);
  const operators = [...new Set([...before.operators, ...contentOf(double).operators])].sort();
  if (!isSame(operators, before.operators))
    await publishStep(writer, asking, {
      rows: into,
      act: "CHANGE",
      wish: { changes: {} },
      content: { ...before, operators },
      reason,
    });
  await moveEditors(writer, listingId, intoId);
  const wish = { changes: {}, into: intoId };
  const submissionId = await publishStep(writer, asking, {
    rows: double,
    act: "MERGE",
    wish,
    content: contentOf(double),
    reason,
  });
  // Whatever led to the double before leads on, never in a chain.
  await writer.listing.updateMany({ where: { mergedIntoId: listingId }, data: { mergedIntoId: intoId } });
  await writer.listing.update({ where: { id: listingId }, data: { mergedIntoId: intoId } });
  await writeAudit(writer, {
    actor: "MAINTAINER",
    actorId: viewer.account?.id ?? null,
    act: "MERGE",
    subjectType: "Listing",
    subjectId: listingId,
    details: { submission: submissionId, into: intoId, moved: children.length },
  });
  return submissionId;
}

export const mergeListings = (
  database: PrismaClient,
  asking: Asking,
  { idempotencyKey, ...merging }: Merging & { readonly idempotencyKey: string },
): Promise<SubmissionRecord> =>
  inOneGo(database, (writer) => {
    const once = { key: idempotencyKey, owner: asking.viewer.account?.id ?? "anyone", request: merging };
    const act = async () => describeSubmission(writer, asking.viewer, await mergeInside(writer, asking, merging));
    return onceOnly(writer, once, act);
  });
