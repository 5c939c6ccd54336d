/** Somebody says that an organisation is hers to look after: written down, with its letters, or not at all. */
import { randomBytes, randomUUID } from "node:crypto";
import type { ClaimMethod, Prisma, PrismaClient } from "@kotokartta/prisma";
import { findEditors } from "../accounts/addressee.records.ts";
import { codeFrom, readAddress, spacedCode } from "../accounts/sign-in.rules.ts";
import type { ViewerAccount } from "../accounts/viewer.ts";
import { queueLetter } from "../letters/letter.records.ts";
import { type FieldProblemCode, InvalidInput, NotFound, TooManyRequests } from "../refusals.ts";
import { findContacts, findOrganisation } from "./claim.records.ts";
import {
  claimExpiry,
  dayBefore,
  type Evidence,
  hashOfCode,
  MOST_A_DAY,
  MOST_LETTERS_A_DAY,
  mailCodeExpiry,
} from "./claim.rules.ts";
import { noteClaim } from "./claim-audit.records.ts";
import { proofOf } from "./mail-domain.rules.ts";

type Writer = Prisma.TransactionClient;

export interface NewClaim {
  readonly organisationId: string;
  readonly method: ClaimMethod;
  readonly email: string;
  readonly note: string;
}

/** What letters need that the database does not know: names in the reader's language, and where the site is. */
export interface LetterSetting {
  readonly now: Date;
  readonly siteUrl: string;
  readonly nameIn: (locale: string) => string;
}

const DAY_S = 86_400;
/** Bytes of which a code is made; see codeFrom. */
const CODE_BYTES = 40;
export const makeCode = (): string => codeFrom(randomBytes(CODE_BYTES));

const refuse = (path: string, code: FieldProblemCode) => new InvalidInput([{ path: `input.${path}`, code }]);

/** Gives back the id of the claim. */
export async function makeClaim(
  database: PrismaClient,
  account: ViewerAccount,
  wish: NewClaim,
  setting: LetterSetting,
): Promise<string> {
  // The slow hash is made before anything is locked.
  const id = randomUUID();
  const code = makeCode();
  const codeHash = wish.method === "EMAIL_DOMAIN" ? await hashOfCode(id, code) : null;
  await database.$transaction(async (writer) => {
    // One at a time for one person, so that nobody starts more than she may by starting them at once.
    await writer.$queryRaw`SELECT 1 FROM account WHERE id = ${account.id}::uuid FOR NO KEY UPDATE`;
    await checkClaimant(writer, account, wish.organisationId, setting.now);
    const { note } = wish;
    const base = {
      id,
      organisationId: wish.organisationId,
      accountId: account.id,
      method: wish.method,
      createdAt: setting.now,
    };
    if (codeHash === null) {
      const evidence: Evidence = note === "" ? {} : { note };
      await writer.claim.create({ data: { ...base, evidence: { ...evidence }, expiresAt: claimExpiry(setting.now) } });
      await tellEditors(writer, wish.organisationId, setting);
      return noteClaim(writer, "CLAIM", base, { actor: "ANYONE", actorId: account.id });
    }
    const { recipient, proof } = await findAddress(writer, wish, setting.now);
    const { shown: address, isOfPlace } = proof;
    const evidence: Evidence = { address, isOfPlace, ...(note !== "" && { note }) };
    await writer.claim.create({
      data: { ...base, evidence: { ...evidence }, codeHash, expiresAt: mailCodeExpiry(setting.now) },
    });
    const { locale } = account;
    const organisation = await findOrganisation(writer, wish.organisationId);
    const url = `${setting.siteUrl}/${locale}/desk/claim/${organisation?.listing.slug ?? ""}`;
    const facts = { organisation: setting.nameIn(locale), code: spacedCode(code), url };
    await queueLetter(writer, { kind: "claim-code", recipient, locale, facts });
    await noteClaim(writer, "CLAIM", base, { actor: "ANYONE", actorId: account.id });
  });
  return id;
}

/** @throws whatever stands in the way of a new claim by her; an earlier one that still waits gives way */
async function checkClaimant(writer: Writer, account: ViewerAccount, organisationId: string, now: Date): Promise<void> {
  const organisation = await findOrganisation(writer, organisationId);
  if (!organisation) throw new NotFound("Organisation");
  if (organisation.memberships.some(({ accountId }) => accountId === account.id))
    throw refuse("organisationId", "TWICE");
  const today = await writer.claim.count({ where: { accountId: account.id, createdAt: { gt: dayBefore(now) } } });
  if (today >= MOST_A_DAY) throw new TooManyRequests(DAY_S);
  await writer.claim.updateMany({
    where: { accountId: account.id, organisationId, state: "WAITING" },
    data: { state: "RECALLED", decidedAt: now },
  });
}

/** Where the code goes, and what of that an officer is shown. */
async function findAddress(writer: Writer, { organisationId, email }: NewClaim, now: Date) {
  const recipient = readAddress(email);
  if (recipient === null) throw refuse("email", email.trim() === "" ? "REQUIRED" : "NOT_AN_EMAIL");
  const proof = proofOf(recipient, organisationId, await findContacts(writer, organisationId));
  if (!proof) throw refuse("email", "UNKNOWN_VALUE");
  const sent = await writer.letter.count({
    where: { kind: "claim-code", recipient, createdAt: { gt: dayBefore(now) } },
  });
  if (sent >= MOST_LETTERS_A_DAY) throw new TooManyRequests(DAY_S);
  return { recipient, proof };
}

/** Those who look after it already hear of it, and not of whom: that is for the officer to ask. */
export async function tellEditors(writer: Writer, organisationId: string, setting: LetterSetting): Promise<void> {
  for (const { email: recipient, locale } of await findEditors(writer, organisationId)) {
    const facts = { organisation: setting.nameIn(locale), url: `${setting.siteUrl}/${locale}/desk` };
    await queueLetter(writer, { kind: "claim-waiting", recipient, locale, facts });
  }
}
