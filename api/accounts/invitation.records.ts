/** Offers roles by letter, and keeps what became of the offers. */
import type { Prisma, PrismaClient } from "@kotokartta/prisma";
import { queueLetter } from "../letters/letter.records.ts";
import { InvalidInput, NotFound, TooManyRequests } from "../refusals.ts";
import { doerOf, noteAccount, noteInvitation, toldOf } from "./account-audit.records.ts";
import { givableBy, invitationsSeenBy } from "./membership.policy.ts";
import { namesOf, type RoleColumns, SCOPE, type ScopeRow } from "./scope.records.ts";
import { nameIn } from "./scope-name.rules.ts";
import { isUuid } from "./uuid.rules.ts";
import type { Viewer, ViewerAccount } from "./viewer.ts";

export interface InvitationRow extends ScopeRow {
  readonly id: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const INVITATION = { ...SCOPE, id: true, email: true, createdAt: true, expiresAt: true } as const;

const LIFE_DAYS = 14;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** An office that invites all its associations in one afternoon; more is a mistake or worse. */
const INVITATIONS_PER_HOUR = 60;

const isOpenAt = (now: Date) => ({ acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } });

/** Those that wait for the viewer, and have her address. */
export async function listOwnInvitations(database: PrismaClient, email: string, now: Date): Promise<InvitationRow[]> {
  return database.invitation.findMany({
    where: { email, ...isOpenAt(now) },
    select: INVITATION,
    orderBy: { createdAt: "asc" },
  });
}

/** Those that the viewer may withdraw, newest first. */
export async function listSentInvitations(
  database: PrismaClient,
  viewer: Viewer,
  { first, skip, now }: { first: number; skip: number; now: Date },
) {
  const where: Prisma.InvitationWhereInput = { AND: [givableBy(viewer), isOpenAt(now)] };
  const [nodes, totalCount] = await Promise.all([
    database.invitation.findMany({
      where,
      select: INVITATION,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: first,
      skip,
    }),
    database.invitation.count({ where }),
  ]);
  return { nodes, totalCount, hasNextPage: skip + nodes.length < totalCount };
}

export interface NewInvitation {
  readonly email: string;
  /** Of the letter, for who has no account whose language is known. */
  readonly locale: string;
  readonly scope: ScopeRow;
  readonly viewer: Viewer;
  readonly inviter: ViewerAccount;
  /** Where the site is, without a path. */
  readonly siteUrl: string;
  readonly now: Date;
}

const columnsOf = ({ role, organisationId, municipalityCode, regionCode, wellbeingCountyCode }: RoleColumns) => ({
  role,
  organisationId,
  municipalityCode,
  regionCode,
  wellbeingCountyCode,
});

/** Offers a role by letter. Offered again, the offer is renewed, and there is still one. */
export async function invite(database: PrismaClient, invitation: NewInvitation): Promise<InvitationRow> {
  const { email, locale, scope, viewer, inviter, siteUrl, now } = invitation;
  const columns = columnsOf(scope);
  return database.$transaction(async (writer) => {
    const recent = await writer.invitation.count({
      where: { invitedById: inviter.id, createdAt: { gt: new Date(now.getTime() - HOUR_MS) } },
    });
    if (recent >= INVITATIONS_PER_HOUR) throw new TooManyRequests(HOUR_MS / 1000);
    const account = await writer.account.findUnique({ where: { email }, select: { id: true, locale: true } });
    if (
      account &&
      (await writer.membership.count({ where: { ...columns, accountId: account.id, endedAt: null } })) > 0
    ) {
      throw new InvalidInput([{ path: "email", code: "TWICE", value: email }]);
    }
    await writer.invitation.updateMany({
      where: { ...columns, email, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    const expiresAt = new Date(now.getTime() + LIFE_DAYS * DAY_MS);
    const language = account?.locale ?? locale;
    const made = await writer.invitation.create({
      data: { ...columns, email, locale: language, invitedById: inviter.id, createdAt: now, expiresAt },
      select: INVITATION,
    });
    const facts = {
      role: scope.role,
      of: nameIn(namesOf(scope), language),
      url: `${siteUrl}/${language}/desk`,
      expiresOn: expiresAt.toISOString().slice(0, 10),
    };
    await queueLetter(writer, { kind: "invitation", recipient: email, locale: language, facts });
    await noteInvitation(writer, "INVITE", made, doerOf(viewer));
    return made;
  });
}

/** Takes an offer. Once, in time, and by whoever has its address. */
export async function acceptInvitation(
  database: PrismaClient,
  account: ViewerAccount,
  { invitationId, now }: { invitationId: string; now: Date },
): Promise<void> {
  await database.$transaction(async (writer) => {
    const found = isUuid(invitationId)
      ? await writer.invitation.findFirst({ where: { id: invitationId, email: account.email } })
      : null;
    if (found === null) throw new NotFound("Invitation");
    const { count } = await writer.invitation.updateMany({
      where: { id: found.id, ...isOpenAt(now) },
      data: { acceptedAt: now },
    });
    if (count === 0) {
      throw new InvalidInput([{ path: "invitationId", code: found.expiresAt <= now ? "EXPIRED" : "USED" }]);
    }
    const columns = columnsOf(found);
    // Two offers of the same role make one role.
    await writer.membership.createMany({
      data: [{ ...columns, accountId: account.id, grantedById: found.invitedById, createdAt: now }],
      skipDuplicates: true,
    });
    await writer.account.updateMany({ where: { id: account.id, state: "PENDING" }, data: { state: "ACTIVE" } });
    // She takes it herself; who offered it stands with the invitation.
    const doer = { actor: "ANYONE", actorId: account.id } as const;
    await noteAccount(writer, "GIVE_ROLE", account.id, doer, { ...toldOf(columns), invitation: found.id });
  });
}

/** Takes an offer back, or declines it. */
export async function withdrawInvitation(
  database: PrismaClient,
  viewer: Viewer,
  { invitationId, now }: { invitationId: string; now: Date },
): Promise<InvitationRow> {
  return database.$transaction(async (writer) => {
    const found = isUuid(invitationId)
      ? await writer.invitation.findFirst({
          where: { AND: [{ id: invitationId }, invitationsSeenBy(viewer)] },
          select: INVITATION,
        })
      : null;
    if (found === null) throw new NotFound("Invitation");
    const { count } = await writer.invitation.updateMany({
      where: { id: found.id, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) throw new InvalidInput([{ path: "invitationId", code: "USED" }]);
    const act = found.email === viewer.account?.email ? "DECLINE_INVITATION" : "WITHDRAW_INVITATION";
    await noteInvitation(writer, act, found, doerOf(viewer));
    return found;
  });
}
