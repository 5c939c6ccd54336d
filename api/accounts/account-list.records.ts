/** The accounts, for maintainers: found, closed, opened again, and freed of passkeys that are lost. */
import type { Prisma, PrismaClient } from "@kotokartta/prisma";
import { NotFound } from "../refusals.ts";
import { doerOf, noteAccount } from "./account-audit.records.ts";
import { accountsSeenBy } from "./membership.policy.ts";
import { keepOneMaintainer } from "./membership.records.ts";
import { isUuid } from "./uuid.rules.ts";
import type { AccountState, Viewer } from "./viewer.ts";

const ACCOUNT = {
  id: true,
  email: true,
  state: true,
  locale: true,
  createdAt: true,
  lastSeenOn: true,
  _count: { select: { passkeys: true } },
} as const;

export type AccountRow = Prisma.AccountGetPayload<{ select: typeof ACCOUNT }>;

export interface AccountWishes {
  readonly search: string | null;
  readonly state: AccountState | null;
  readonly first: number;
  readonly skip: number;
}

export async function listAccounts(database: PrismaClient, viewer: Viewer, wishes: AccountWishes) {
  const { search, state, first, skip } = wishes;
  const where: Prisma.AccountWhereInput = {
    AND: [
      accountsSeenBy(viewer),
      search === null ? {} : { email: { contains: search.toLowerCase() } },
      state === null ? {} : { state },
    ],
  };
  const [nodes, totalCount] = await Promise.all([
    database.account.findMany({ where, select: ACCOUNT, orderBy: [{ email: "asc" }], take: first, skip }),
    database.account.count({ where }),
  ]);
  return { nodes, totalCount, hasNextPage: skip + nodes.length < totalCount };
}

async function change(
  database: PrismaClient,
  accountId: string,
  act: (writer: Prisma.TransactionClient) => Promise<void>,
): Promise<AccountRow> {
  return database.$transaction(async (writer) => {
    if (!isUuid(accountId) || (await writer.account.count({ where: { id: accountId } })) === 0) {
      throw new NotFound("Account");
    }
    await act(writer);
    return writer.account.findUniqueOrThrow({ where: { id: accountId }, select: ACCOUNT });
  });
}

/** It may do nothing from the next request on; its roles stay, for the day on which it is opened again. */
export const disableAccount = (
  database: PrismaClient,
  viewer: Viewer,
  accountId: string,
  now: Date,
): Promise<AccountRow> =>
  change(database, accountId, async (writer) => {
    await keepOneMaintainer(writer, accountId, "accountId");
    const { count } = await writer.account.updateMany({
      where: { id: accountId, state: { not: "DISABLED" } },
      data: { state: "DISABLED", updatedAt: now },
    });
    await writer.session.deleteMany({ where: { userId: accountId } });
    await writer.invitation.updateMany({
      where: { invitedById: accountId, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count > 0) await noteAccount(writer, "CLOSE_ACCOUNT", accountId, doerOf(viewer));
  });

export const enableAccount = (
  database: PrismaClient,
  viewer: Viewer,
  accountId: string,
  now: Date,
): Promise<AccountRow> =>
  change(database, accountId, async (writer) => {
    const roles = await writer.membership.count({ where: { accountId, endedAt: null } });
    const { count } = await writer.account.updateMany({
      where: { id: accountId, state: "DISABLED" },
      data: { state: roles > 0 ? "ACTIVE" : "PENDING", updatedAt: now },
    });
    if (count > 0) await noteAccount(writer, "OPEN_ACCOUNT", accountId, doerOf(viewer));
  });

/** For who has lost her devices: she signs in by letter and adds a new one. Whoever has the old ones is signed out. */
export const forgetPasskeys = (database: PrismaClient, viewer: Viewer, accountId: string): Promise<AccountRow> =>
  change(database, accountId, async (writer) => {
    const { count } = await writer.passkey.deleteMany({ where: { userId: accountId } });
    await writer.session.deleteMany({ where: { userId: accountId } });
    await noteAccount(writer, "REMOVE_PASSKEYS", accountId, doerOf(viewer), { count });
  });
