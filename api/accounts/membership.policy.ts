/**
 * Who may give a role, see who has it, and end it. Each sentence stands as a question about one role and as a condition
 * on many, and a test shows that the two agree.
 */
import type { Prisma } from "@kotokartta/prisma";
import type { Viewer } from "./viewer.ts";

export type Role = "EDITOR" | "OFFICER" | "MAINTAINER";

/** What of a role decides who may give and end it. */
export interface RoleFacts {
  readonly role: Role;
  /** Of an editor. */
  readonly organisationId: string | null;
  /** Where her organisation is at home; null for one that is at home nowhere. */
  readonly homeCode: string | null;
  /** Of an officer: her municipality, or those of her region or county. */
  readonly municipalityCodes: readonly string[];
}

/**
 * Editors are named by the editors of that organisation, by the officers of its municipality and by maintainers;
 * officers by an officer who has the whole of that area herself and by maintainers; maintainers by maintainers.
 */
export function mayGive(viewer: Viewer, facts: RoleFacts): boolean {
  if (viewer.isMaintainer) return true;
  const isOwnArea = (code: string) => viewer.municipalityCodes.has(code);
  if (facts.role === "OFFICER") return facts.municipalityCodes.length > 0 && facts.municipalityCodes.every(isOwnArea);
  if (facts.role === "MAINTAINER" || facts.organisationId === null) return false;
  return viewer.organisationIds.has(facts.organisationId) || (facts.homeCode !== null && isOwnArea(facts.homeCode));
}

/** The same as a condition on many, be they roles that are held or roles that are offered. */
export function givableBy(viewer: Viewer) {
  if (viewer.isMaintainer) return {};
  const organisationId = { in: [...viewer.organisationIds] };
  const codes = { in: [...viewer.municipalityCodes] };
  const isOwnArea = { municipalities: { some: {}, every: { code: codes } } };
  return {
    OR: [
      { role: "EDITOR", organisationId },
      { role: "EDITOR", organisation: { listing: { municipalityCode: codes } } },
      { role: "OFFICER", municipalityCode: codes },
      { role: "OFFICER", region: isOwnArea },
      { role: "OFFICER", wellbeingCounty: isOwnArea },
    ],
  } satisfies Prisma.MembershipWhereInput & Prisma.InvitationWhereInput;
}

/** What is her own, unless her account is closed: then it is not hers to act with. */
const ownAccountOf = ({ account }: Viewer) => (account?.state === "DISABLED" ? null : account);

/** Whoever may give a role sees who has it and may end it; and everyone sees her own roles and may leave them. */
export const mayEnd = (viewer: Viewer, facts: RoleFacts & { readonly accountId: string }): boolean =>
  mayGive(viewer, facts) || ownAccountOf(viewer)?.id === facts.accountId;

/** The same as a condition on many. */
export function membershipsSeenBy(viewer: Viewer): Prisma.MembershipWhereInput {
  // Not left to `OR`, in which the mapper passes over a condition that is always true.
  if (viewer.isMaintainer) return {};
  const account = ownAccountOf(viewer);
  return account === null ? { id: { in: [] } } : { OR: [givableBy(viewer), { accountId: account.id }] };
}

/** An invitation is seen and withdrawn by whoever might have sent it, and seen and taken by whoever has its address. */
export function invitationsSeenBy(viewer: Viewer): Prisma.InvitationWhereInput {
  if (viewer.isMaintainer) return {};
  const account = ownAccountOf(viewer);
  return account === null ? { id: { in: [] } } : { OR: [givableBy(viewer), { email: account.email }] };
}

/** Accounts are seen, closed and opened again by maintainers. Nobody closes her own: for that she erases it. */
export const maySeeAccount = (viewer: Viewer): boolean => viewer.isMaintainer;
export const mayDisable = (viewer: Viewer, accountId: string): boolean =>
  viewer.isMaintainer && viewer.account?.id !== accountId;

/** The first as a condition on many. */
export const accountsSeenBy = (viewer: Viewer): Prisma.AccountWhereInput =>
  viewer.isMaintainer ? {} : { id: { in: [] } };
