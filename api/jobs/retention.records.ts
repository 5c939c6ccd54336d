/** Erases what has been kept for as long as it may be. */
import type { Prisma, PrismaClient } from "@kotokartta/prisma";
import { cutoffOf, KEPT, KEPT_NAMES, type KeptName } from "./retention.rules.ts";

type Eraser = (database: PrismaClient, before: Date) => Promise<{ count: number }>;

/** A suggestion's words may hold anything about anybody; that there was one, and what became of it, stays. */
const EMPTIED = {
  changes: {},
  reason: null,
  question: null,
  answer: null,
  decisionReason: null,
  contactEmail: null,
  suggestedValue: null,
} satisfies Prisma.SubmissionUpdateManyMutationInput;

const isNotEmpty: Prisma.SubmissionWhereInput = {
  OR: [
    { NOT: { changes: { equals: {} } } },
    { reason: { not: null } },
    { question: { not: null } },
    { answer: { not: null } },
    { decisionReason: { not: null } },
    { contactEmail: { not: null } },
    { suggestedValue: { not: null } },
  ],
};

const ERASERS: { readonly [Name in KeptName]: Eraser } = {
  letters: (database, before) =>
    database.letter.deleteMany({
      where: { OR: [{ sentAt: { lt: before } }, { sentAt: null, createdAt: { lt: before } }] },
    }),
  letterSecrets: (database, before) =>
    database.letter.updateMany({
      where: {
        kind: { in: ["sign-in", "address-code", "claim-code"] },
        createdAt: { lt: before },
        NOT: { facts: { equals: {} } },
      },
      data: { facts: {} },
    }),
  signInChallenges: (database, before) => database.signInChallenge.deleteMany({ where: { expiresAt: { lt: before } } }),
  addressChanges: (database, before) =>
    database.addressChange.deleteMany({
      where: { OR: [{ usedAt: { lt: before } }, { usedAt: null, createdAt: { lt: before } }] },
    }),
  sessions: (database, before) => database.session.deleteMany({ where: { expiresAt: { lt: before } } }),
  verifications: (database, before) => database.verification.deleteMany({ where: { expiresAt: { lt: before } } }),
  idempotentAnswers: (database, before) =>
    database.idempotentAnswer.deleteMany({ where: { createdAt: { lt: before } } }),
  usedChallenges: (database, before) => database.usedChallenge.deleteMany({ where: { expiresAt: { lt: before } } }),
  drafts: (database, before) => database.draft.deleteMany({ where: { updatedAt: { lt: before } } }),
  rejectedSuggestions: (database, before) =>
    database.submission.updateMany({
      where: { actor: "ANYONE", state: { in: ["REJECTED", "RECALLED"] }, decidedAt: { lt: before }, AND: [isNotEmpty] },
      data: EMPTIED,
    }),
  suggestionAddresses: (database, before) =>
    database.submission.updateMany({
      where: { decidedAt: { lt: before }, contactEmail: { not: null } },
      data: { contactEmail: null },
    }),
  invitations: (database, before) =>
    database.invitation.deleteMany({
      where: { OR: [{ acceptedAt: { lt: before } }, { withdrawnAt: { lt: before } }, { expiresAt: { lt: before } }] },
    }),
  // What may stand stays known, or the next night would ask again.
  findings: (database, before) =>
    database.personalDataFinding.deleteMany({ where: { settledAt: { lt: before }, isAccepted: false } }),
  jobRuns: (database, before) => database.jobRun.deleteMany({ where: { startedAt: { lt: before } } }),
  openings: (database, before) => database.opening.deleteMany({ where: { day: { lt: before } } }),
};

/** How many rows of each kind went. */
export async function eraseWhatIsOld(database: PrismaClient, now: Date): Promise<Record<KeptName, number>> {
  const counts = {} as Record<KeptName, number>; // filled below, name by name
  for (const name of KEPT_NAMES) {
    const { count } = await ERASERS[name](database, cutoffOf(KEPT[name], now));
    counts[name] = count;
  }
  return counts;
}
