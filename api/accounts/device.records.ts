/** The devices that are signed in with an account, and its passkeys. */
import type { PrismaClient } from "@kotokartta/prisma";
import { isUuid } from "./uuid.rules.ts";

export interface DeviceRow {
  readonly id: string;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly isStrong: boolean;
}

export async function listDevices(database: PrismaClient, accountId: string, now: Date): Promise<DeviceRow[]> {
  return database.session.findMany({
    where: { userId: accountId, expiresAt: { gt: now } },
    select: { id: true, userAgent: true, createdAt: true, expiresAt: true, isStrong: true },
    orderBy: { createdAt: "desc" },
  });
}

export interface PasskeyRow {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: Date | null;
  readonly backedUp: boolean;
}

export async function listPasskeys(database: PrismaClient, accountId: string): Promise<PasskeyRow[]> {
  return database.passkey.findMany({
    where: { userId: accountId },
    select: { id: true, name: true, createdAt: true, backedUp: true },
    orderBy: { createdAt: "asc" },
  });
}

/** @param ids of the devices; null for all but the one that is kept */
export async function endSessions(
  database: PrismaClient,
  accountId: string,
  { ids, keptId }: { ids: readonly string[] | null; keptId: string | null },
): Promise<void> {
  const which = ids === null ? { id: { not: keptId ?? undefined } } : { id: { in: ids.filter(isUuid) } };
  await database.session.deleteMany({ where: { userId: accountId, ...which } });
}
