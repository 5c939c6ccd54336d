/** Finds who has which role, and ends roles. */
import type { Prisma, PrismaClient } from "@kotokartta/prisma";
import { queueLetter } from "../letters/letter.records.ts";
import { InvalidInput, NotAllowed, NotFound } from "../refusals.ts";
import { doerOf, noteAccount, toldOf } from "./account-audit.records.ts";
import { mayEnd, membershipsSeenBy, type Role } from "./membership.policy.ts";
import { factsOf, namesOf, SCOPE, type ScopeRow } from "./scope.records.ts";
import { nameIn } from "./scope-name.rules.ts";
import { isUuid } from "./uuid.rules.ts";
import type { Viewer } from "./viewer.ts";

export interface MembershipRow extends ScopeRow {
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: Date;
  readonly account: { readonly email: string; readonly locale: string; readonly lastSeenOn: Date | null };
}

const MEMBERSHIP = {
  ...SCOPE,
  id: true,
  accountId: true,
  createdAt: true,
  account: { select: { email: true, locale: true, lastSeenOn: true } },
} as const;

/** A viewer's own roles, the widest first. Also those that do not count now: she shall see that she has them. */
export async function listOwnMemberships(database: PrismaClient, accountId: string): Promise<MembershipRow[]> {
  return database.membership.findMany({
    where: { accountId, endedAt: null },
    select: MEMBERSHIP,
    orderBy: [{ role: "desc" }, { createdAt: "asc" }],
  });
}

export interface MembershipWishes {
  readonly role: Role | null;
  readonly organisationId: string | null;
  /** A part of an address. */
  readonly search: string | null;
  readonly first: number;
  readonly skip: number;
}

/** Whose roles the viewer may see, by address. */
export async function listMemberships(database: PrismaClient, viewer: Viewer, wishes: MembershipWishes) {
  const { role, organisationId, search, first, skip } = wishes;
  const where: Prisma.MembershipWhereInput = {
    AND: [
      membershipsSeenBy(viewer),
      { endedAt: null },
      role === null ? {} : { role },
      organisationId === null ? {} : { organisationId },
      search === null ? {} : { account: { email: { contains: search.toLowerCase() } } },
    ],
  };
  const [nodes, totalCount] = await Promise.all([
    database.membership.findMany({
      where,
      select: MEMBERSHIP,
      orderBy: [{ account: { email: "asc" } }, { createdAt: "asc" }, { id: "asc" }],
      take: first,
      skip,
    }),
    database.membership.count({ where }),
  ]);
  return { nodes, totalCount, hasNextPage: skip + nodes.length < totalCount };
}

/**
 * Refuses what would leave the service without anybody who looks after the whole. Whoever does such things at once waits
 * here for the other, and then counts anew.
 */
export async function keepOneMaintainer(
  writer: Prisma.TransactionClient,
  accountId: string,
  path: string,
): Promise<void> {
  await writer.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('maintainers'))`;
  const isOne = await writer.membership.count({ where: { accountId, role: "MAINTAINER", endedAt: null } });
  if (isOne === 0) return;
  const others = await writer.membership.count({
    where: { role: "MAINTAINER", endedAt: null, accountId: { not: accountId }, account: { state: "ACTIVE" } },
  });
  if (others === 0) throw new InvalidInput([{ path, code: "NOT_POSSIBLE_NOW" }]);
}

/** Whoever has no role left waits for one, as at the beginning; what she offered to others is no longer offered. */
export async function settleAccount(writer: Prisma.TransactionClient, accountId: string, now: Date): Promise<void> {
  const left = await writer.membership.count({ where: { accountId, endedAt: null } });
  if (left === 0) {
    await writer.account.updateMany({ where: { id: accountId, state: "ACTIVE" }, data: { state: "PENDING" } });
  }
  await writer.invitation.updateMany({
    where: { invitedById: accountId, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
}

/** @returns the role as it was */
export async function endMembership(
  database: PrismaClient,
  viewer: Viewer,
  { membershipId, now }: { membershipId: string; now: Date },
): Promise<MembershipRow> {
  return database.$transaction(async (writer) => {
    const found = isUuid(membershipId)
      ? await writer.membership.findFirst({
          where: { AND: [{ id: membershipId, endedAt: null }, membershipsSeenBy(viewer)] },
          select: MEMBERSHIP,
        })
      : null;
    if (found === null) throw new NotFound("Membership");
    if (!mayEnd(viewer, { ...factsOf(found), accountId: found.accountId })) throw new NotAllowed("NOT_YOURS");
    if (found.role === "MAINTAINER") await keepOneMaintainer(writer, found.accountId, "membershipId");
    const { count } = await writer.membership.updateMany({
      where: { id: found.id, endedAt: null },
      data: { endedAt: now, endedById: viewer.account?.id ?? null },
    });
    if (count === 0) throw new NotFound("Membership");
    await settleAccount(writer, found.accountId, now);
    if (found.accountId !== viewer.account?.id) {
      const { email, locale } = found.account;
      const facts = { role: found.role, of: nameIn(namesOf(found), locale) };
      await queueLetter(writer, { kind: "role-ended", recipient: email, locale, facts });
    }
    const act = found.accountId === viewer.account?.id ? "LEAVE_ROLE" : "END_ROLE";
    await noteAccount(writer, act, found.accountId, doerOf(viewer), toldOf(found));
    return found;
  });
}
