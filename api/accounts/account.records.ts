/** Finds and saves accounts. */
import type { PrismaClient } from "@kotokartta/prisma";

export async function saveLetterLanguage(database: PrismaClient, accountId: string, locale: string): Promise<void> {
  await database.account.update({ where: { id: accountId }, data: { locale, updatedAt: new Date() } });
}
