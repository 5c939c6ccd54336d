/** Keeps what anyone suggests, and spends the form it came with: both, or neither. */
import { isDeepStrictEqual } from "node:util";
import { Prisma, type PrismaClient } from "@kotokartta/prisma";
import { writeAudit } from "../audit/audit.records.ts";
import { InvalidInput, NotFound } from "../refusals.ts";
import { addSubmission, wishOf } from "../review/submission.records.ts";
import { inOneGo } from "../review/transaction.records.ts";
import { type ReadChallenge, referenceOf, submissionIdOf } from "./challenge.rules.ts";
import type { Receipt, Suggestion } from "./suggestion.ts";

const receiptFor = (submissionId: string, { contactEmail }: Pick<Suggestion, "contactEmail">): Receipt => ({
  reference: referenceOf(submissionId),
  willBeTold: contactEmail !== null,
});

/**
 * The receipt of a form that was spent already on this very suggestion: a second tap, or an answer that got lost.
 * @throws InvalidInput USED when it was spent on something else
 */
export async function findReceipt(
  database: PrismaClient,
  suggestion: Suggestion,
  challenge: ReadChallenge,
): Promise<Receipt | undefined> {
  const isSpent = await database.usedChallenge.findUnique({ where: { id: challenge.id } });
  if (!isSpent) return undefined;
  const id = submissionIdOf(challenge.id);
  const kept = await database.submission.findUnique({ where: { id } });
  if (!kept || !isDeepStrictEqual(wordsOf({ ...kept, wish: wishOf(kept) }), wordsOf(suggestion)))
    throw new InvalidInput([{ path: "pass.challenge", code: "USED" }]);
  return receiptFor(id, kept);
}

/** What its author said. */
function wordsOf(
  said: Pick<Suggestion, "listingId" | "wish" | "reportReason" | "suggestedValue" | "reason" | "contactEmail">,
) {
  const { listingId, wish, reportReason, suggestedValue, reason, contactEmail } = said;
  // As the database gives plain data back: without what is undefined.
  return JSON.parse(JSON.stringify({ listingId, wish, reportReason, suggestedValue, reason, contactEmail })) as unknown;
}

interface Spending {
  readonly challenge: ReadChallenge;
  /** True when the same source has said the same of the same listing today: it is kept, and counted once. */
  readonly isRepeat: boolean;
  readonly now: Date;
}

/**
 * What is suggested is not checked as a listing here, as it is when somebody who looks after one changes it: a resident
 * who knows a name and a street knows enough to tell us, and the rest is found out before anything is published.
 */
export async function keepSuggestion(
  database: PrismaClient,
  suggestion: Suggestion,
  { challenge, isRepeat, now }: Spending,
): Promise<Receipt> {
  const id = submissionIdOf(challenge.id);
  const { listingId, act, municipalityCode } = suggestion;
  try {
    await inOneGo(database, async (writer) => {
      // Of two that spend the same form at once, the table's key lets one pass.
      await writer.usedChallenge.create({ data: { id: challenge.id, expiresAt: challenge.expiresAt } });
      await writer.usedChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
      const baseRevision = await findRevision(writer, listingId);
      const author = { actor: "ANYONE", authorId: null, movesToCode: null } as const;
      await addSubmission(writer, { id, ...suggestion, ...author, baseRevision, isRepeat });
      await writeAudit(writer, {
        actor: "ANYONE",
        actorId: null,
        act: `SUBMIT_${act}`,
        subjectType: "Listing",
        subjectId: listingId ?? id,
        details: { submission: id, municipalityCode },
      });
    });
  } catch (failure) {
    if (!(failure instanceof Prisma.PrismaClientKnownRequestError) || failure.code !== "P2002") throw failure;
    const receipt = await findReceipt(database, suggestion, challenge);
    if (receipt) return receipt;
    throw failure;
  }
  return receiptFor(id, suggestion);
}

async function findRevision(writer: Prisma.TransactionClient, listingId: string | null): Promise<number | null> {
  if (listingId === null) return null;
  const listing = await writer.listing.findUnique({ where: { id: listingId }, select: { revision: true } });
  if (!listing) throw new NotFound("Listing");
  return listing.revision;
}
