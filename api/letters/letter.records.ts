/** Puts letters on their way, inside the transaction of what they tell. */
import type { Prisma } from "@kotokartta/prisma";
import type { LetterKind, LetterToSend } from "./letter.ts";

/** Anything that writes: the client, or a transaction of it. */
export type Writer = Prisma.TransactionClient;

/** The letter goes out when the transaction is committed, and not if it is not. */
export async function queueLetter<Kind extends LetterKind>(writer: Writer, letter: LetterToSend<Kind>): Promise<void> {
  const { kind, recipient, locale, facts } = letter;
  await writer.letter.create({ data: { kind, recipient, locale, facts } });
}
