/** The sums of openings: a listing, a day, a number, and nothing else. */
import type { PrismaClient } from "@kotokartta/prisma";
import type { DayCount } from "./opening.rules.ts";

export interface ListingDay extends DayCount {
  readonly listingId: string;
}

/** Adds to what was counted before. What is no listing any more is left out. */
export async function addOpenings(database: PrismaClient, sums: readonly ListingDay[]): Promise<void> {
  if (sums.length === 0) return;
  const [ids, days, counts] = [
    sums.map(({ listingId }) => listingId),
    sums.map(({ day }) => day),
    sums.map(({ count }) => count),
  ];
  await database.$executeRaw`
    INSERT INTO opening (listing_id, day, count)
    SELECT sums.id, sums.day, sum(sums.count)::int
    FROM unnest(${ids}::uuid[], ${days}::date[], ${counts}::int[]) AS sums (id, day, count)
    JOIN listing ON listing.id = sums.id
    GROUP BY sums.id, sums.day
    ON CONFLICT (listing_id, day) DO UPDATE SET count = opening.count + excluded.count`;
}

/** The days of a listing from the first of these months to the end of the last. */
export async function findDays(
  database: PrismaClient,
  listingId: string,
  months: readonly string[],
): Promise<DayCount[]> {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const rows = await database.opening.findMany({
    where: { listingId, day: { gte: new Date(`${first}-01`), lt: endOf(last) } },
    select: { day: true, count: true },
  });
  return rows.map(({ day, count }) => ({ day: day.toISOString().slice(0, 10), count }));
}

function endOf(month: string): Date {
  const [year = 1970, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 1));
}
