/** Accounts that nobody has signed in to for years: they are written to, and erased when nobody answers. */
import type { Prisma, PrismaClient } from "@kotokartta/prisma";
import { queueLetter } from "../letters/letter.records.ts";
import { ACCOUNT_NOTICE_MONTHS, ACCOUNT_UNSEEN_MONTHS, addMonths, dayOf } from "./retention.rules.ts";

export interface AccountHolder {
  readonly id: string;
  readonly email: string;
}

/** Nobody was signed in since, nor was it made since. */
const unseenSince = (moment: Date): Prisma.AccountWhereInput => ({
  OR: [{ lastSeenOn: { lt: moment } }, { lastSeenOn: null, createdAt: { lt: moment } }],
});

/** Whoever has signed in after the letter keeps the account. */
export async function keepThoseSeen(database: PrismaClient): Promise<number> {
  const warned = await database.account.findMany({
    where: { closingOn: { not: null } },
    select: { id: true, closingOn: true, lastSeenOn: true },
  });
  const seen = warned.filter(
    ({ closingOn, lastSeenOn }) =>
      closingOn && lastSeenOn && lastSeenOn >= addMonths(closingOn, -ACCOUNT_NOTICE_MONTHS),
  );
  const { count } = await database.account.updateMany({
    where: { id: { in: seen.map(({ id }) => id) } },
    data: { closingOn: null },
  });
  return count;
}

/** Each once: the letter and the day that it names are written in one transaction. */
export async function writeToUnused(database: PrismaClient, now: Date, siteUrl: string): Promise<number> {
  const unused = await database.account.findMany({
    where: { closingOn: null, AND: [unseenSince(addMonths(dayOf(now), -ACCOUNT_UNSEEN_MONTHS))] },
    select: { id: true, email: true, locale: true },
  });
  const closingOn = addMonths(dayOf(now), ACCOUNT_NOTICE_MONTHS);
  for (const { id, email, locale } of unused) {
    await database.$transaction(async (writer) => {
      await writer.account.update({ where: { id }, data: { closingOn } });
      const facts = { day: closingOn.toISOString().slice(0, 10), url: `${siteUrl}/${locale}/desk` };
      await queueLetter(writer, { kind: "account-closing", recipient: email, locale, facts });
    });
  }
  return unused.length;
}

export const listClosing = (database: PrismaClient, now: Date): Promise<AccountHolder[]> =>
  database.account.findMany({ where: { closingOn: { lte: dayOf(now) } }, select: { id: true, email: true } });
