/** The link in a letter: what it shows, and what its one answer does. */
import type { Prisma, PrismaClient } from "@kotokartta/prisma";
import { writeAudit } from "../audit/audit.records.ts";
import { type FieldProblemCode, InvalidInput, NotFound } from "../refusals.ts";
import { saveConfirmation } from "../review/confirmation.records.ts";
import { confirmed } from "./confirmation.records.ts";
import { type DueListing, findDueListings } from "./due-listing.records.ts";
import { hashOfToken, isToken } from "./link-token.rules.ts";
import { type Answer, rightAnswers } from "./person-check.rules.ts";

export type LinkState = "OPEN" | "ANSWERED" | "EXPIRED";

export interface ReminderLink {
  readonly state: LinkState;
  readonly organisationId: string;
  readonly due: readonly DueListing[];
}

interface KnownReminder {
  readonly id: string;
  readonly organisationId: string;
  readonly accountId: string | null;
  readonly state: LinkState;
}

/** Reading changes nothing, however often and by whomever it is done. */
export async function findReminderLink(database: PrismaClient, token: string, now: Date): Promise<ReminderLink | null> {
  const reminder = await findReminder(database, token, now);
  if (!reminder) return null;
  const { state, organisationId } = reminder;
  const due = state === "OPEN" ? await findDueListings(database, now, [organisationId]) : [];
  return { state: state === "OPEN" && due.length === 0 ? "ANSWERED" : state, organisationId, due };
}

async function findReminder(reader: Prisma.TransactionClient, token: string, now: Date): Promise<KnownReminder | null> {
  if (!isToken(token)) return null;
  const row = await reader.reminder.findUnique({ where: { tokenHash: hashOfToken(token) } });
  if (!row) return null;
  const { id, organisationId, accountId, answeredAt, expiresAt } = row;
  if (answeredAt) return { id, organisationId, accountId, state: "ANSWERED" };
  // A letter gives no more than its reader has today: who is no longer an editor cannot answer for the organisation.
  const isEditor =
    accountId !== null &&
    (await reader.membership.count({
      where: { accountId, organisationId, role: "EDITOR", endedAt: null, account: { state: "ACTIVE" } },
    })) > 0;
  return { id, organisationId, accountId, state: isEditor && expiresAt > now ? "OPEN" : "EXPIRED" };
}

export interface LinkAnswer {
  readonly token: string;
  /** What stood on the page: what fell due meanwhile was not seen and is not confirmed. */
  readonly listingIds: readonly string[];
  readonly municipality: Answer;
}

const refuse = (path: string, code: FieldProblemCode) => new InvalidInput([{ path: `input.${path}`, code }]);

/** Confirms what was shown and is due; gives back the ids. A link answers once, also when a thousand press at once. */
export async function confirmByLink(database: PrismaClient, answer: LinkAnswer, now: Date): Promise<string[]> {
  return database.$transaction(async (writer) => {
    const reminder = await findReminder(writer, answer.token, now);
    if (!reminder) throw new NotFound("ConfirmationRequest");
    if (reminder.state !== "OPEN") throw refuse("token", reminder.state === "EXPIRED" ? "EXPIRED" : "USED");
    const { id, organisationId, accountId } = reminder;
    const due = await findDueListings(writer, now, [organisationId]);
    const right = rightAnswers(due.map(({ municipalityCode }) => municipalityCode));
    if (due.length > 0 && !right.has(answer.municipality)) throw refuse("municipality", "WRONG_CODE");
    const shown = due.flatMap((listing) => (answer.listingIds.includes(listing.id) ? listing.id : []));
    if (shown.length === 0) throw refuse("token", "USED");
    // Whoever comes first turns the row; all others find it turned.
    const { count } = await writer.reminder.updateMany({ where: { id, answeredAt: null }, data: { answeredAt: now } });
    if (count === 0) throw refuse("token", "USED");
    await saveConfirmation(writer, shown, { way: "LINK", confirmedBy: "EDITOR", accountId, now });
    for (const listingId of shown) await writeAudit(writer, confirmed(listingId, "EDITOR", accountId, "LINK"));
    return shown;
  });
}
