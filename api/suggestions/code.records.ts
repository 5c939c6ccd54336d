/** Sends a code to somebody who cannot prove otherwise that she is a person. */
import type { PrismaClient } from "@kotokartta/prisma";
import { queueLetter } from "../letters/letter.records.ts";

export async function sendCode(
  database: PrismaClient,
  { email, code, locale }: { readonly email: string; readonly code: string; readonly locale: string },
): Promise<void> {
  await queueLetter(database, { kind: "suggestion-code", recipient: email, locale, facts: { code } });
}
