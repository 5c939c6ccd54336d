/** Who may see and decide that somebody looks after an organisation. */

import type { Prisma } from "@kotokartta/prisma";
import { refusalFor } from "../accounts/account.policy.ts";
import type { Viewer } from "../accounts/viewer.ts";

/** What of a claim decides who may do what. */
export interface ClaimFacts {
  readonly accountId: string;
  /** Where the organisation stands; null for what is national. */
  readonly municipalityCode: string | null;
}

/**
 * Whoever has no role that counts now hears why, whatever the claim is; whoever has one is not told of claims that are
 * not hers to decide.
 */
export function demandRole(viewer: Viewer): void {
  if (viewer.account?.state !== "ACTIVE" || viewer.isPasskeyMissing) throw refusalFor(viewer);
}

/** Officers decide in their own area, on what is national maintainers; nobody decides on her own claim. */
export const mayDecideClaim = (viewer: Viewer, claim: ClaimFacts): boolean =>
  viewer.account !== null &&
  claim.accountId !== viewer.account.id &&
  (viewer.isMaintainer || (claim.municipalityCode !== null && viewer.municipalityCodes.has(claim.municipalityCode)));

/** The same as a condition on many. */
export function claimsDecidableBy(viewer: Viewer): Prisma.ClaimWhereInput {
  const others: Prisma.ClaimWhereInput = { accountId: { not: viewer.account?.id ?? "" } };
  if (viewer.account === null) return { id: { in: [] } };
  if (viewer.isMaintainer) return others;
  return { ...others, organisation: { listing: { municipalityCode: { in: [...viewer.municipalityCodes] } } } };
}

/** Whose claim it is sees it and takes it back, as long as her account is not disabled. */
export const isClaimant = (viewer: Viewer, claim: ClaimFacts): boolean =>
  viewer.account !== null && viewer.account.state !== "DISABLED" && claim.accountId === viewer.account.id;
