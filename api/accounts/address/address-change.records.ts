/** Changes the address of an account: asked for with a letter to the new one, made once, told to the old one. */
import { randomBytes } from "node:crypto";
import { Prisma, type PrismaClient } from "@kotokartta/prisma";
import { queueLetter } from "../../letters/letter.records.ts";
import { type Doer, noteAccount } from "../account-audit.records.ts";
import { LIFE_MINUTES, MOST_ATTEMPTS } from "../sign-in.rules.ts";
import { hashOfUndo, undoEndsAt } from "./address-change.rules.ts";

/** Whose address shall change, and where she asks. */
export interface AskingSession {
  readonly accountId: string;
  readonly sessionId: string;
}

export interface NewAddress {
  readonly email: string;
  readonly codeHash: string;
  /** As it stands in the letter. */
  readonly code: string;
  /** The page where it is typed. */
  readonly url: string;
  readonly now: Date;
}

/**
 * Writes to the new address: a code, or to somebody who has an account there already that she has. The same rows are
 * written either way, so that who asks learns nothing.
 */
export async function askForAddress(
  database: PrismaClient,
  { accountId, sessionId }: AskingSession,
  { email, codeHash, code, url, now }: NewAddress,
): Promise<void> {
  await database.$transaction(async (writer) => {
    const account = await writer.account.findUniqueOrThrow({ where: { id: accountId } });
    // Asked again, the last code is over.
    await writer.addressChange.deleteMany({ where: { accountId, usedAt: null } });
    const expiresAt = new Date(now.getTime() + LIFE_MINUTES * 60_000);
    await writer.addressChange.create({
      data: { accountId, sessionId, oldEmail: account.email, newEmail: email, codeHash, createdAt: now, expiresAt },
    });
    const holder = await writer.account.findUnique({ where: { email }, select: { locale: true } });
    await queueLetter(
      writer,
      holder === null
        ? { kind: "address-code", recipient: email, locale: account.locale, facts: { code, url } }
        : { kind: "address-taken", recipient: email, locale: holder.locale, facts: { url } },
    );
  });
}

/** The address to which the last code went; null when none can be typed any more. */
export async function findAskedAddress(
  database: PrismaClient,
  { accountId, sessionId }: AskingSession,
  now: Date,
): Promise<string | null> {
  const open = await database.addressChange.findFirst({
    where: { accountId, sessionId, usedAt: null, expiresAt: { gt: now }, attempts: { lt: MOST_ATTEMPTS } },
    orderBy: { createdAt: "desc" },
  });
  return open?.newEmail ?? null;
}

interface OpenChange {
  readonly id: string;
  readonly code_hash: string;
  readonly attempts: number;
  readonly new_email: string;
}

export type Spent =
  | { readonly changeId: string; readonly email: string }
  | { readonly state: "UNKNOWN" | "WRONG_CODE" | "TOO_MANY_ATTEMPTS"; readonly attemptsLeft?: number };

/** The attempt is counted before the code is looked at, so that many at once are no more than five. */
export async function tryAddressCode(
  database: PrismaClient,
  { accountId, sessionId }: AskingSession,
  codeHash: string | null,
  now: Date,
): Promise<Spent> {
  const [open] = await database.$queryRaw<OpenChange[]>`
    UPDATE address_change SET attempts = attempts + 1
    WHERE account_id = ${accountId}::uuid AND session_id = ${sessionId}::uuid AND used_at IS NULL
      AND expires_at > ${now} AND attempts < ${MOST_ATTEMPTS}
    RETURNING id::text, code_hash, attempts, new_email`;
  if (!open) return { state: "UNKNOWN" };
  if (open.code_hash === codeHash) return { changeId: open.id, email: open.new_email };
  const attemptsLeft = MOST_ATTEMPTS - open.attempts;
  return attemptsLeft === 0 ? { state: "TOO_MANY_ATTEMPTS" } : { state: "WRONG_CODE", attemptsLeft };
}

const isTaken = (failure: unknown): boolean =>
  failure instanceof Prisma.PrismaClientKnownRequestError && failure.code === "P2002";

/**
 * The account has the new address, every session of it is over, and the old address is told, with a link that takes it
 * back. False when somebody was faster: with this code, or with an account of her own at that address.
 */
export async function changeAddress(
  database: PrismaClient,
  { accountId }: AskingSession,
  { changeId, doer, origin, now }: { changeId: string; doer: Doer; origin: string; now: Date },
): Promise<boolean> {
  const key = randomBytes(32).toString("base64url");
  try {
    return await database.$transaction(async (writer) => {
      const { count } = await writer.addressChange.updateMany({
        where: { id: changeId, usedAt: null },
        data: { usedAt: now, undoHash: hashOfUndo(key) },
      });
      if (count === 0) return false;
      const { oldEmail, newEmail } = await writer.addressChange.findUniqueOrThrow({ where: { id: changeId } });
      const { locale } = await writer.account.update({
        where: { id: accountId },
        data: { email: newEmail, emailVerified: true, updatedAt: now },
      });
      await writer.session.deleteMany({ where: { userId: accountId } });
      // Once used, the code need stand nowhere.
      await writer.letter.updateMany({
        where: { kind: "address-code", recipient: newEmail, state: { not: "QUEUED" } },
        data: { facts: {} },
      });
      const day = undoEndsAt(now).toISOString().slice(0, 10);
      const facts = { day, url: `${origin}/${locale}/desk/not-me?key=${key}` };
      await queueLetter(writer, { kind: "address-changed", recipient: oldEmail, locale, facts });
      await noteAccount(writer, "CHANGE_ADDRESS", accountId, doer);
      return true;
    });
  } catch (failure) {
    if (isTaken(failure)) return false;
    throw failure;
  }
}
