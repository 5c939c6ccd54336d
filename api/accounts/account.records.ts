/** Finds and saves accounts. */
import type { PrismaClient } from "@kotokartta/prisma";

export async function saveLetterLanguage(database: PrismaClient, accountId: string, locale: string): Promise<void> {
  await database.account.update({ where: { id: accountId }, data: { locale, updatedAt: new Date() } });
}

/** @param day midnight UTC of the day */
export async function saveLastSeen(database: PrismaClient, accountId: string, day: Date): Promise<void> {
  await database.account.updateMany({ where: { id: accountId }, data: { lastSeenOn: day } });
}
