/** How many letters wait or were given up: what tells whether mail goes out. */
import type { LetterState, PrismaClient } from "@kotokartta/prisma";

export const countLetters = (database: PrismaClient, state: LetterState): Promise<number> =>
  database.letter.count({ where: { state } });

export const lastSentAt = async (database: PrismaClient): Promise<Date | null> =>
  (await database.letter.aggregate({ where: { state: "SENT" }, _max: { sentAt: true } }))._max.sentAt;
