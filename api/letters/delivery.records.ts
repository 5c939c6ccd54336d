/** Sends one letter: written, handed to the mail server, marked on the disk, noted in the database. */
import type { PrismaClient } from "@kotokartta/prisma";
import { isTooLate, readFailure } from "./delivery.rules.ts";
import { findLetter, noteFailed, noteProblem, noteSent, noteTry, type StoredLetter } from "./letter.records.ts";
import type { LetterFacts } from "./letter.ts";
import { isLetterKind, type Sender } from "./letter-parts.rules.ts";
import type { MailCarrier } from "./mail-carrier.ts";
import { type RenderedLetter, renderLetter } from "./rendered-letter.rules.ts";
import type { SentMarks } from "./sent-marks.ts";

export interface Delivery {
  readonly database: PrismaClient;
  /** Null: no mail server is named, and letters wait. */
  readonly carrier: MailCarrier | null;
  readonly marks: SentMarks;
  readonly sender: Sender;
}

export interface Try {
  readonly now: Date;
  /** True when nobody will try again by itself. */
  readonly isLast: boolean;
}

/**
 * After this the letter is sent, given up, or still waiting for a mail server.
 *
 * What can be promised: a letter that the mail server has taken is sent again only if this process dies in the moment
 * between the server's answer and the mark on the disk, or if the answer itself is lost on the line; SMTP has no way to
 * ask. Both copies then bear one Message-ID.
 *
 * @throws Error with a code when it is to be tried again
 */
export async function deliverLetter(delivery: Delivery, id: string, { now, isLast }: Try): Promise<void> {
  const { database, carrier, marks } = delivery;
  const letter = await findLetter(database, id);
  if (letter?.state !== "QUEUED") return marks.clear(id);
  if (!marks.has(id)) {
    if (isTooLate(letter.kind, letter.createdAt, now)) return noteFailed(database, letter, "TOO_LATE");
    if (carrier === null) return;
    const isTaken = await handOver(delivery, carrier, letter, isLast);
    if (!isTaken) return;
    await marks.set(id);
  }
  await noteSent(database, id, now);
  await marks.clear(id);
}

/** @returns false when it was given up */
async function handOver(
  delivery: Delivery,
  carrier: MailCarrier,
  letter: StoredLetter,
  isLast: boolean,
): Promise<boolean> {
  const { database, sender } = delivery;
  const rendered = renderStored(letter, sender);
  if (!rendered) {
    await noteFailed(database, letter, "CANNOT_BE_WRITTEN");
    return false;
  }
  await noteTry(database, letter.id);
  try {
    await carrier.send(letter.id, letter.recipient, rendered);
    return true;
  } catch (failure) {
    const { isFinal, problem } = readFailure(failure);
    if (isFinal || isLast) {
      await noteFailed(database, letter, problem);
      return false;
    }
    await noteProblem(database, letter.id, problem);
    throw new Error(problem);
  }
}

/** Undefined when nothing can be made of it: a kind of an older version, or facts that were cleared away. */
export function renderStored({ kind, facts, locale }: StoredLetter, sender: Sender): RenderedLetter | undefined {
  if (!isLetterKind(kind)) return undefined;
  try {
    return renderLetter(kind, facts as LetterFacts[typeof kind], locale, sender); // written by queueLetter, which knows the kind
  } catch {
    return undefined;
  }
}
