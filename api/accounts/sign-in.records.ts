/** Keeps the challenges of signing in: made with their letter, spent once. */
import type { PrismaClient } from "@kotokartta/prisma";
import { queueLetter } from "../letters/letter.records.ts";
import { type ChallengeState, LIFE_MINUTES, MOST_ATTEMPTS, stateOf } from "./sign-in.rules.ts";

export interface NewChallenge {
  readonly email: string;
  readonly codeHash: string;
  readonly linkHash: string;
  readonly browserHash: string;
}

/** What the letter says. */
export interface ChallengeLetter {
  readonly locale: string;
  readonly code: string;
  readonly url: string;
}

/** Spent and expired ones are of use only to say kindly what happened; after a day nobody asks. */
const KEPT_MS = 86_400_000;

/** The challenge and its letter, or neither. Whether there is an account is not asked: all addresses are alike here. */
export async function makeChallenge(
  database: PrismaClient,
  challenge: NewChallenge,
  { letter, now }: { letter: ChallengeLetter; now: Date },
): Promise<void> {
  const { locale, ...facts } = letter;
  await database.$transaction(async (writer) => {
    await writer.signInChallenge.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - KEPT_MS) } } });
    const expiresAt = new Date(now.getTime() + LIFE_MINUTES * 60_000);
    await writer.signInChallenge.create({ data: { ...challenge, createdAt: now, expiresAt } });
    await queueLetter(writer, { kind: "sign-in", recipient: challenge.email, locale, facts });
  });
}

/**
 * What a link is good for, or the newest letter that a browser asked for, without spending anything. The address is told
 * only to the browser that typed it.
 */
export async function lookAtChallenge(
  database: PrismaClient,
  { linkHash, browserHash }: { linkHash: string | null; browserHash: string },
  now: Date,
): Promise<{ state: ChallengeState; email: string | null }> {
  const challenge = await database.signInChallenge.findFirst({
    where: linkHash === null ? { browserHash } : { linkHash },
    orderBy: { createdAt: "desc" },
  });
  const state = stateOf(challenge, browserHash, now);
  return { state, email: state === "READY" ? (challenge?.email ?? null) : null };
}

/** Spends the challenge behind a link. Of any number of attempts at once, one finds it unspent. */
export async function spendLink(
  database: PrismaClient,
  { linkHash, browserHash }: { linkHash: string; browserHash: string },
  now: Date,
): Promise<{ email: string } | { state: ChallengeState }> {
  const spent = await database.$queryRaw<{ email: string }[]>`
    UPDATE sign_in_challenge SET used_at = ${now}
    WHERE link_hash = ${linkHash} AND browser_hash = ${browserHash}
      AND used_at IS NULL AND expires_at > ${now} AND attempts < ${MOST_ATTEMPTS}
    RETURNING email`;
  const [first] = spent;
  if (first) return first;
  const { state } = await lookAtChallenge(database, { linkHash, browserHash }, now);
  // Somebody else was faster between the two statements.
  return { state: state === "READY" ? "USED" : state };
}

/** How many more codes the browser may try. */
export interface WrongCode {
  readonly state: "WRONG_CODE";
  readonly attemptsLeft: number;
}

/**
 * Spends the challenge of this browser whose code it is. The attempt is counted before the code is looked at, on every
 * challenge that the browser has open, so that many at once are no more than five.
 */
export async function spendCode(
  database: PrismaClient,
  { codeHash, browserHash }: { codeHash: string | null; browserHash: string },
  now: Date,
): Promise<{ email: string } | { state: ChallengeState } | WrongCode> {
  const open = await database.$queryRaw<{ id: string; code_hash: string; attempts: number }[]>`
    UPDATE sign_in_challenge SET attempts = attempts + 1
    WHERE browser_hash = ${browserHash} AND used_at IS NULL AND expires_at > ${now} AND attempts < ${MOST_ATTEMPTS}
    RETURNING id, code_hash, attempts`;
  if (open.length === 0) {
    const last = await database.signInChallenge.findFirst({ where: { browserHash }, orderBy: { createdAt: "desc" } });
    const state = stateOf(last, browserHash, now);
    return { state: state === "READY" ? "USED" : state };
  }
  const meant = open.find(({ code_hash }) => code_hash === codeHash);
  if (!meant) {
    const attemptsLeft = MOST_ATTEMPTS - Math.min(...open.map(({ attempts }) => attempts));
    return { state: "WRONG_CODE", attemptsLeft };
  }
  const spent = await database.$queryRaw<{ email: string }[]>`
    UPDATE sign_in_challenge SET used_at = ${now} WHERE id = ${meant.id}::uuid AND used_at IS NULL RETURNING email`;
  return spent[0] ?? { state: "USED" };
}

/** Once used, a code and a link need stand nowhere, not even in the letter that carried them. */
export async function blankSentLetters(database: PrismaClient, email: string): Promise<void> {
  await database.letter.updateMany({
    where: { kind: "sign-in", recipient: email, state: { not: "QUEUED" } },
    data: { facts: {} },
  });
}
