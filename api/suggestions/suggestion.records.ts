/** Keeps what anyone suggests, and spends the form it came with: both, or neither. */
import { isDeepStrictEqual } from "node:util";
import { Prisma, type PrismaClient } from "@kotokartta/prisma";
import { InvalidInput, NotFound } from "../refusals.ts";
import { type ReadChallenge, referenceOf, submissionIdOf } from "./challenge.rules.ts";
import type { Receipt, Suggestion } from "./suggestion.ts";

const receiptFor = (submissionId: string, { contactEmail }: { readonly contactEmail: string | null }): Receipt => ({
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
  if (!kept || !isDeepStrictEqual(wordsOf(kept), wordsOf(rowOf(suggestion))))
    throw new InvalidInput([{ path: "pass.challenge", code: "USED" }]);
  return receiptFor(id, kept);
}

const rowOf = ({ text, locale, changes, ...suggestion }: Suggestion) => ({
  ...suggestion,
  // Made of plain values by rules of ours, which say nothing of how they are kept.
  changes: changes as Prisma.InputJsonObject,
  reason: text,
  authorLocale: locale,
});

/** What of a row its author wrote. */
function wordsOf(row: Omit<ReturnType<typeof rowOf>, "changes" | "act" | "reportReason"> & WrittenParts) {
  const { act, listingId, changes, reportReason, suggestedValue, reason, contactEmail } = row;
  return { act, listingId, changes, reportReason, suggestedValue, reason, contactEmail };
}

interface WrittenParts {
  readonly act: string;
  readonly changes: unknown;
  readonly reportReason: string | null;
}

interface Spending {
  readonly challenge: ReadChallenge;
  /** True when the same source has said the same of the same listing today: it is kept, and counted once. */
  readonly isRepeat: boolean;
  readonly now: Date;
}

export async function keepSuggestion(
  database: PrismaClient,
  suggestion: Suggestion,
  { challenge, isRepeat, now }: Spending,
): Promise<Receipt> {
  const id = submissionIdOf(challenge.id);
  const { id: challengeId, expiresAt } = challenge;
  try {
    await database.$transaction(async (writer) => {
      // Of two that spend the same form at once, the table's key lets one pass.
      await writer.usedChallenge.create({ data: { id: challengeId, expiresAt } });
      await writer.usedChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
      const baseRevision = await findRevision(writer, suggestion.listingId);
      await writer.submission.create({
        data: { id, ...rowOf(suggestion), baseRevision, isRepeat, actor: "ANYONE", createdAt: now },
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
