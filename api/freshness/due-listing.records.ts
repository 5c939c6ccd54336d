/** Finds what its organisations should look at again. */
import { Prisma } from "@kotokartta/prisma";
import { type FreshnessDays, freshnessDays, freshnessOf, todayOf } from "../catalogue/freshness.rules.ts";

export type Reader = Pick<Prisma.TransactionClient, "$queryRaw">;

export interface DueListing {
  readonly id: string;
  readonly organisationId: string;
  /** Where it stands: for an activity the municipality of its host. Null for what is national. */
  readonly municipalityCode: string | null;
  readonly days: FreshnessDays | undefined;
}

interface Row {
  readonly id: string;
  readonly organisationId: string;
  readonly municipalityCode: string | null;
  readonly months: number;
  readonly confirmedAt: Date | null;
  readonly needsConfirmation: boolean;
  readonly sourceDate: string | null;
  readonly collectedOn: string | null;
  readonly timeZone: string;
}

/**
 * The public listings that somebody looks after and that nobody has confirmed yet, or not lately enough: of these
 * organisations, or of all. A listing of two organisations is there for each of them. The organisation itself comes first.
 */
export async function findDueListings(
  reader: Reader,
  now: Date,
  organisationIds?: readonly string[],
): Promise<DueListing[]> {
  const among = organisationIds ? Prisma.sql`AND r.organisation_id = ANY (${organisationIds}::uuid[])` : Prisma.empty;
  const rows = await reader.$queryRaw<Row[]>`
    SELECT l.id, r.organisation_id AS "organisationId", coalesce(host.municipality_code, l.municipality_code) AS "municipalityCode",
      (SELECT min(months)::int FROM listing_rhythm every WHERE every.listing_id = l.id) AS months,
      l.confirmed_at AS "confirmedAt", l.needs_confirmation AS "needsConfirmation", l.source_date::text AS "sourceDate",
      l.collected_on::text AS "collectedOn", l.time_zone AS "timeZone"
    FROM listing_rhythm r JOIN listing l ON l.id = r.listing_id
    LEFT JOIN activity v ON v.listing_id = l.id LEFT JOIN listing host ON host.id = v.host_id
    WHERE l.state = 'PUBLISHED' AND (host.id IS NULL OR host.state = 'PUBLISHED') ${among}
    ORDER BY r.organisation_id, l.kind, l.slug`;
  return rows.flatMap(({ id, organisationId, municipalityCode, months, confirmedAt, ...dates }) => {
    const facts = { ...dates, confirmedAt: confirmedAt?.toISOString() ?? null, confirmEveryMonths: months };
    const days = freshnessDays(facts);
    const isDue = confirmedAt === null || freshnessOf(days, todayOf(now, dates.timeZone)) !== "FRESH";
    return isDue ? [{ id, organisationId, municipalityCode, days }] : [];
  });
}
