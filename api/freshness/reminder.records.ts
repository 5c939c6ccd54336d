/** Sends the letters that ask whether listings are still right. A job calls this once a day; calling it twice sends nothing twice. */
import { randomBytes } from "node:crypto";
import type { Prisma, PrismaClient } from "@kotokartta/prisma";
import { type Editor, findEditors, findResponsible } from "../accounts/addressee.records.ts";
import { todayOf } from "../catalogue/freshness.rules.ts";
import type { Site } from "../context.ts";
import { queueLetter } from "../letters/letter.records.ts";
import { dateOf } from "../timetable/calendar-date.rules.ts";
import { type DueListing, findDueListings } from "./due-listing.records.ts";
import { hashOfToken, TOKEN_BYTES } from "./link-token.rules.ts";
import { findNames } from "./names.records.ts";
import { linkExpiry, nextStep, type ReminderStep, type SentLetter } from "./reminder.rules.ts";

type Writer = Prisma.TransactionClient;

export interface ReminderCounts {
  /** Organisations that have something due. */
  readonly organisations: number;
  readonly letters: number;
  /** Organisations of which officers were told that nobody answers. */
  readonly toldOfficers: number;
}

/** Names in one letter: a longer list helps nobody, and the link shows them all. */
const MOST_NAMES = 20;

export async function sendReminders(database: PrismaClient, now: Date, site: Site): Promise<ReminderCounts> {
  // A link that leads nowhere is worse than no letter, and whoever watches the jobs reads why.
  if (site.url === "") throw new Error("letters need SITE_URL: the address of this site, for their links");
  const due = Map.groupBy(await findDueListings(database, now), ({ organisationId }) => organisationId);
  const counts = { organisations: due.size, letters: 0, toldOfficers: 0 };
  for (const organisationId of due.keys()) {
    const { letters, isOfficersTold } = await remindOrganisation(database, organisationId, now, site);
    counts.letters += letters;
    counts.toldOfficers += isOfficersTold ? 1 : 0;
  }
  return counts;
}

/** The same for one organisation. */
export const remindOrganisation = (database: PrismaClient, organisationId: string, now: Date, site: Site) =>
  database.$transaction((writer) => remindOne(writer, organisationId, now, site));

const NOTHING = { letters: 0, isOfficersTold: false };

async function remindOne(writer: Writer, organisationId: string, now: Date, site: Site): Promise<typeof NOTHING> {
  // Two workers that run at once take turns here, and the second sees what the first has sent.
  await writer.$queryRaw`SELECT 1 FROM organisation WHERE listing_id = ${organisationId}::uuid FOR NO KEY UPDATE`;
  const due = await findDueListings(writer, now, [organisationId]);
  const editors = await findEditors(writer, organisationId);
  const letters = await findLetters(writer, organisationId);
  const since = await lastAnswer(writer, organisationId, editors);
  const step = nextStep(due, letters, since, { now, today: todayOf(now, site.timeZone) });
  if (step === undefined) return NOTHING;
  const about = { organisationId, due, now, site };
  if (step.kind === "TELL_OFFICERS") return tellOfficers(writer, about);
  for (const editor of editors) await writeTo(writer, editor, step, about);
  return { letters: editors.length, isOfficersTold: false };
}

async function findLetters(writer: Writer, organisationId: string): Promise<SentLetter[]> {
  const rows = await writer.reminder.findMany({ where: { organisationId } });
  return rows.map(({ createdAt, isLast, officersToldAt }) => ({
    sentAt: createdAt,
    isLast,
    isOfficersTold: officersToldAt !== null,
  }));
}

/** When anybody of the organisation last answered a letter, said something at the desk, or became its editor. */
async function lastAnswer(writer: Writer, organisationId: string, editors: readonly Editor[]): Promise<Date> {
  const [row] = await writer.$queryRaw<{ answeredAt: Date | null }[]>`
    SELECT greatest(
      (SELECT max(answered_at) FROM reminder WHERE organisation_id = ${organisationId}::uuid),
      (SELECT max(c.confirmed_at) FROM confirmation c JOIN listing_rhythm r ON r.listing_id = c.listing_id
        WHERE r.organisation_id = ${organisationId}::uuid AND c.confirmed_by = 'EDITOR')) AS "answeredAt"`;
  const moments = [...editors.map(({ editorSince }) => editorSince), ...(row?.answeredAt ? [row.answeredAt] : [])];
  return new Date(Math.max(0, ...moments.map((moment) => moment.getTime())));
}

interface About {
  readonly organisationId: string;
  readonly due: readonly DueListing[];
  readonly now: Date;
  readonly site: Site;
}

async function namesFor(writer: Writer, { organisationId, due }: About, locale: string) {
  const ids = due.map(({ id }) => id);
  const names = (await findNames(writer, [organisationId, ...ids]))(locale);
  return {
    organisation: names.get(organisationId) ?? "",
    listings: ids.flatMap((id) => names.get(id) ?? []).slice(0, MOST_NAMES),
  };
}

type AskingStep = Exclude<ReminderStep, { kind: "TELL_OFFICERS" }>;

async function writeTo(writer: Writer, editor: Editor, step: AskingStep, about: About): Promise<void> {
  const { organisationId, now, site } = about;
  const { id: accountId, email: recipient, locale } = editor;
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const isLast = step.kind === "LAST_WORD";
  await writer.reminder.create({
    data: {
      organisationId,
      accountId,
      tokenHash: hashOfToken(token),
      createdAt: now,
      expiresAt: linkExpiry(now),
      isLast,
    },
  });
  const facts = { ...(await namesFor(writer, about, locale)), url: `${site.url}/${locale}/confirm/${token}` };
  if (isLast) {
    await queueLetter(writer, { kind: "going-stale", recipient, locale, facts: { ...facts, day: dateOf(step.day) } });
  } else {
    await queueLetter(writer, { kind: "reminder", recipient, locale, facts });
  }
}

/** They know whom to ring. Nothing is hidden: the page tells how old its information is, and that is all. */
async function tellOfficers(writer: Writer, about: About): Promise<typeof NOTHING> {
  const { organisationId, due, now, site } = about;
  const officers = await findResponsible(writer, [
    ...new Set(due.flatMap(({ municipalityCode }) => municipalityCode ?? [])),
  ]);
  for (const { email: recipient, locale } of officers) {
    const facts = { ...(await namesFor(writer, about, locale)), url: `${site.url}/${locale}/desk` };
    await queueLetter(writer, { kind: "nobody-answers", recipient, locale, facts });
  }
  // Where there is no officer yet, the first one to come shall still hear of it.
  if (officers.length === 0) return NOTHING;
  await writer.reminder.updateMany({ where: { organisationId, answeredAt: null }, data: { officersToldAt: now } });
  return { letters: officers.length, isOfficersTold: true };
}
