/** What becomes of a claim: granted by a code or by an officer, refused, taken back; and the letter with the code. */

import type { LegalForm, Prisma, PrismaClient } from "@kotokartta/prisma";
import { refusalFor } from "../accounts/account.policy.ts";
import { readCode } from "../accounts/sign-in.rules.ts";
import type { Viewer, ViewerAccount } from "../accounts/viewer.ts";
import { queueLetter } from "../letters/letter.records.ts";
import { type FieldProblemCode, InvalidInput, NotFound } from "../refusals.ts";
import { isClaimant, mayDecideClaim } from "./claim.policy.ts";
import { type Claim, findClaim, findOrganisation } from "./claim.records.ts";
import { claimExpiry, hashOfCode, MOST_ATTEMPTS } from "./claim.rules.ts";
import { type Doer, decider, noteClaim } from "./claim-audit.records.ts";
import { type LetterSetting, makeCode, tellEditors } from "./new-claim.records.ts";

type Writer = Prisma.TransactionClient;

const refuse = (path: string, code: FieldProblemCode, maximum?: number) =>
  new InvalidInput([{ path: `input.${path}`, code, maximum }]);

/** Many people have an address at such a body who do not speak for it. */
const HAS_MANY_ADDRESSES: ReadonlySet<LegalForm | null> = new Set<LegalForm | null>([
  "MUNICIPALITY",
  "WELLBEING_COUNTY",
  "STATE_AUTHORITY",
  "EDUCATIONAL_INSTITUTION",
]);

interface OpenCode {
  readonly id: string;
  readonly code_hash: string;
}

/**
 * Her claim after the code: granted at once, or proven and waiting for an officer. The attempt is counted before the
 * code is looked at, so that many at once are no more than five.
 */
export async function redeemCode(
  database: PrismaClient,
  account: ViewerAccount,
  { organisationId, typed }: { readonly organisationId: string; readonly typed: string },
  setting: LetterSetting,
): Promise<Claim> {
  const { now } = setting;
  const [open] = await database.$queryRaw<OpenCode[]>`
    UPDATE claim SET attempts = attempts + 1
    WHERE organisation_id = ${organisationId}::uuid AND account_id = ${account.id}::uuid AND state = 'WAITING'
      AND code_hash IS NOT NULL AND expires_at > ${now} AND attempts < ${MOST_ATTEMPTS}
    RETURNING id::text, code_hash`;
  if (!open) throw await whyNoCode(database, account.id, organisationId, now);
  const code = readCode(typed);
  if (code === null || (await hashOfCode(open.id, code)) !== open.code_hash) throw refuse("code", "WRONG_CODE");
  return database.$transaction(async (writer) => {
    const claim = await lockWaiting(writer, open.id);
    const organisation = await findOrganisation(writer, organisationId);
    if (!organisation) throw new NotFound("Organisation");
    const isLookedAfter = organisation.memberships.some(({ account: { state } }) => state === "ACTIVE");
    const isTheirOwn = claim.evidence.isOfPlace !== true && !HAS_MANY_ADDRESSES.has(organisation.legalForm);
    // An officer who printed the letter has looked at the claim already.
    if (claim.method === "LETTER_CODE" || (isTheirOwn && !isLookedAfter)) {
      const doer = { actor: "ANYONE", actorId: account.id } as const;
      return grant(writer, claim, { doer, decidedById: null, reason: null }, setting);
    }
    const evidence = { ...claim.evidence, provenAt: now.toISOString() };
    await writer.claim.update({
      where: { id: claim.id },
      data: { evidence, codeHash: null, expiresAt: claimExpiry(now) },
    });
    await tellEditors(writer, organisationId, setting);
    return again(writer, claim.id);
  });
}

async function whyNoCode(database: PrismaClient, accountId: string, organisationId: string, now: Date): Promise<Error> {
  // The one that waits, if there is one, else the last.
  const claims = await database.claim.findMany({
    where: { accountId, organisationId },
    orderBy: { createdAt: "desc" },
  });
  const last = claims.find(({ state }) => state === "WAITING") ?? claims[0];
  if (!last || (last.state === "WAITING" && last.codeHash === null)) return new NotFound("Claim");
  if (last.state !== "WAITING") return refuse("code", "USED");
  return last.expiresAt <= now ? refuse("code", "EXPIRED") : refuse("code", "TOO_MANY", MOST_ATTEMPTS);
}

/** @throws NotFound, or InvalidInput when it was decided meanwhile */
async function lockWaiting(writer: Writer, id: string): Promise<Claim> {
  await writer.$queryRaw`SELECT 1 FROM claim WHERE id = ${id}::uuid FOR UPDATE`;
  const claim = await again(writer, id);
  if (claim.state !== "WAITING") throw refuse("claimId", "NOT_POSSIBLE_NOW");
  return claim;
}

async function again(writer: Writer, id: string): Promise<Claim> {
  const claim = await findClaim(writer, id);
  if (!claim) throw new NotFound("Claim");
  return claim;
}

interface Granting {
  readonly doer: Doer;
  /** Null when the code alone was enough. */
  readonly decidedById: string | null;
  readonly reason: string | null;
}

async function grant(
  writer: Writer,
  claim: Claim,
  { doer, decidedById, reason }: Granting,
  setting: LetterSetting,
): Promise<Claim> {
  const { accountId, organisationId } = claim;
  if (claim.claimant.state === "DISABLED") throw refuse("claimId", "NOT_POSSIBLE_NOW");
  const { now } = setting;
  await writer.claim.update({
    where: { id: claim.id },
    data: { state: "GRANTED", decidedAt: now, decidedById, decisionReason: reason, codeHash: null },
  });
  const has = await writer.membership.count({ where: { accountId, organisationId, role: "EDITOR", endedAt: null } });
  if (has === 0)
    await writer.membership.create({
      data: { accountId, organisationId, role: "EDITOR", grantedById: decidedById, createdAt: now },
    });
  await writer.account.updateMany({ where: { id: accountId, state: "PENDING" }, data: { state: "ACTIVE" } });
  await tellClaimant(writer, claim, "GRANTED", reason, setting);
  await noteClaim(writer, "GRANT_CLAIM", claim, doer);
  return again(writer, claim.id);
}

async function tellClaimant(
  writer: Writer,
  { claimant: { email: recipient, locale }, slug }: Claim,
  outcome: "GRANTED" | "REFUSED",
  reason: string | null,
  { siteUrl, nameIn }: LetterSetting,
): Promise<void> {
  const url = `${siteUrl}/${locale}/desk${outcome === "GRANTED" ? "" : `/claim/${slug}`}`;
  const facts = { outcome, organisation: nameIn(locale), reason, url };
  await queueLetter(writer, { kind: "claim-decision", recipient, locale, facts });
}

/** The claim, locked, when she may decide it. Whoever may not is not told that it is there. */
async function lockDecidable(writer: Writer, viewer: Viewer, id: string): Promise<Claim> {
  const known = await findClaim(writer, id);
  checkDecider(viewer, known);
  return lockWaiting(writer, id);
}

/** @throws what somebody hears for whom the claim is not to decide */
function checkDecider(viewer: Viewer, known: Claim | null): void {
  if (known !== null && mayDecideClaim(viewer, known)) return;
  throw known && isClaimant(viewer, known) ? refusalFor(viewer) : new NotFound("Claim");
}

export interface Decision {
  readonly claimId: string;
  readonly isGranted: boolean;
  readonly reason: string | null;
}

export async function decideClaim(
  database: PrismaClient,
  viewer: Viewer,
  { claimId, isGranted, reason }: Decision,
  setting: LetterSetting,
): Promise<Claim> {
  return database.$transaction(async (writer) => {
    const claim = await lockDecidable(writer, viewer, claimId);
    const decidedById = viewer.account?.id ?? null;
    const doer = decider(viewer);
    if (isGranted) return grant(writer, claim, { doer, decidedById, reason }, setting);
    await writer.claim.update({
      where: { id: claimId },
      data: { state: "REFUSED", decidedAt: setting.now, decidedById, decisionReason: reason, codeHash: null },
    });
    await tellClaimant(writer, claim, "REFUSED", reason, setting);
    await noteClaim(writer, "REFUSE_CLAIM", claim, doer);
    return again(writer, claimId);
  });
}

/** By whoever made it: somebody else asked meanwhile, or it was the wrong association. */
export async function recallClaim(database: PrismaClient, viewer: Viewer, claimId: string, now: Date): Promise<Claim> {
  return database.$transaction(async (writer) => {
    const known = await findClaim(writer, claimId);
    if (!known || !isClaimant(viewer, known)) throw new NotFound("Claim");
    await lockWaiting(writer, claimId);
    await writer.claim.update({
      where: { id: claimId },
      data: { state: "RECALLED", decidedAt: now, codeHash: null },
    });
    await noteClaim(writer, "RECALL_CLAIM", known, { actor: "ANYONE", actorId: known.accountId });
    return again(writer, claimId);
  });
}

export interface PrintedCode {
  readonly claim: Claim;
  readonly code: string;
}

/** A code for a letter on paper. Each printing makes a new one and ends the last: a sheet in the bin opens nothing. */
export async function printCode(
  database: PrismaClient,
  viewer: Viewer,
  claimId: string,
  now: Date,
): Promise<PrintedCode> {
  // The slow hash is made before anything is locked, and for nobody who may not have it.
  checkDecider(viewer, await findClaim(database, claimId));
  const code = makeCode();
  const codeHash = await hashOfCode(claimId, code);
  const claim = await database.$transaction(async (writer) => {
    const waiting = await lockDecidable(writer, viewer, claimId);
    const { method, evidence } = waiting;
    if (method !== "LETTER_CODE") throw refuse("claimId", "NOT_POSSIBLE_NOW");
    await writer.claim.update({
      where: { id: claimId },
      data: {
        codeHash,
        attempts: 0,
        evidence: { ...evidence, printedAt: now.toISOString() },
        expiresAt: claimExpiry(now),
      },
    });
    await noteClaim(writer, "PRINT_CLAIM_LETTER", waiting, decider(viewer));
    return again(writer, claimId);
  });
  return { claim, code };
}
