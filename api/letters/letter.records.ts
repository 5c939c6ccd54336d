/** Puts letters on their way, inside the transaction of what they tell, and notes what became of each. */
import type { LetterState, Prisma, PrismaClient } from "@kotokartta/prisma";
import { queueJob } from "../queue.records.ts";
import { MAX_TRIES, type Problem, withoutSecrets } from "./delivery.rules.ts";
import type { LetterKind, LetterToSend } from "./letter.ts";

/** Anything that writes: the client, or a transaction of it. */
export type Writer = Prisma.TransactionClient;

/** The letter goes out when the transaction is committed, and not if it is not. */
export async function queueLetter<Kind extends LetterKind>(writer: Writer, letter: LetterToSend<Kind>): Promise<void> {
  const { kind, recipient, locale, facts } = letter;
  const { id } = await writer.letter.create({ data: { kind, recipient, locale, facts }, select: { id: true } });
  await queueSending(writer, id);
}

const queueSending = (writer: Writer, letterId: string) =>
  queueJob(writer, "send-letter", { letterId }, { key: letterId, maxAttempts: MAX_TRIES });

export interface StoredLetter {
  readonly id: string;
  readonly kind: string;
  readonly recipient: string;
  readonly locale: string;
  readonly facts: unknown;
  readonly state: LetterState;
  readonly attempts: number;
  readonly problem: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

export const findLetter = (database: PrismaClient, id: string): Promise<StoredLetter | null> =>
  database.letter.findUnique({ where: { id } });

export const listLetters = (
  database: PrismaClient,
  state: LetterState | undefined,
  first: number,
): Promise<StoredLetter[]> =>
  database.letter.findMany({ ...(state ? { where: { state } } : {}), orderBy: { createdAt: "desc" }, take: first });

export async function noteTry(database: PrismaClient, id: string): Promise<void> {
  await database.letter.update({ where: { id }, data: { attempts: { increment: 1 } } });
}

export async function noteProblem(database: PrismaClient, id: string, problem: Problem): Promise<void> {
  await database.letter.update({ where: { id }, data: { problem } });
}

/** What it said is not kept: whoever reads this table later finds neither codes nor links. */
export async function noteSent(database: PrismaClient, id: string, sentAt: Date): Promise<void> {
  await database.letter.updateMany({ where: { id }, data: { state: "SENT", sentAt, problem: null, facts: {} } });
}

/** A maintainer sees why, and may have it tried again unless it was one whose time is over. */
export async function noteFailed(database: PrismaClient, letter: StoredLetter, problem: Problem): Promise<void> {
  const facts = withoutSecrets(letter.kind, letter.facts) as Prisma.InputJsonObject; // it came out of this very column
  await database.letter.updateMany({ where: { id: letter.id }, data: { state: "FAILED", problem, facts } });
}

/** One that was given up is tried again, from the beginning. */
export async function sendAgain(database: PrismaClient, id: string): Promise<void> {
  await database.$transaction(async (writer) => {
    await writer.letter.update({ where: { id }, data: { state: "QUEUED", attempts: 0, problem: null } });
    await queueSending(writer, id);
  });
}

/**
 * Letters that nobody works on: their job was lost, or is held by a process that was killed. Whoever has held a letter for
 * so long is not alive; a new job with the same key takes the place of the one that is held.
 */
export async function queueLeftBehind(database: PrismaClient, before: Date): Promise<number> {
  return database.$transaction(async (writer) => {
    const left = await writer.$queryRaw<
      { id: string }[]
    >`SELECT id FROM letter WHERE state = 'QUEUED' AND created_at < ${before}
      AND NOT EXISTS (SELECT FROM graphile_worker.jobs WHERE key = letter.id::text AND attempts < max_attempts
        AND (locked_at IS NULL OR locked_at >= ${before})) LIMIT 500`;
    for (const { id } of left) await queueSending(writer, id);
    return left.length;
  });
}

export const countQueued = (database: PrismaClient): Promise<number> =>
  database.letter.count({ where: { state: "QUEUED" } });
