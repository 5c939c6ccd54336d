/**
 * The real listings know little yet of modes, hours, accessibility and confirmations. For tests of filters
 * each gets some, chosen by its id, so that every run has the same: about half know, half do not.
 */
import type { PrismaClient } from "@kotokartta/prisma";

/** A number from 0 to n-1 that a row keeps. */
const lot = (column: string, salt: string, n: number) =>
  `(('x' || left(md5((${column})::text || '${salt}'), 7))::bit(28)::int % ${n})`;

const STATEMENTS = [
  `UPDATE language_offer SET mode = CASE ${lot("id", "mode", 6)} WHEN 0 THEN 'SPOKEN_BY_STAFF' WHEN 1 THEN 'SPOKEN_BY_VOLUNTEER'
     WHEN 2 THEN 'INTERPRETER_ON_REQUEST' WHEN 3 THEN 'WRITTEN_MATERIAL' END::"LanguageMode" WHERE mode IS NULL`,
  // Some say only "Kurdish" or "Persian", which may mean any of its parts.
  `INSERT INTO language_offer (id, listing_id, language_tag, mode) SELECT gen_random_uuid(), id,
     (ARRAY['ku', 'fa', 'ckb', 'kmr', 'prs'])[1 + ${lot("id", "wide", 5)}], CASE WHEN ${lot("id", "staff", 2)} = 0 THEN 'SPOKEN_BY_STAFF'::"LanguageMode" END
     FROM listing WHERE ${lot("id", "wider", 5)} = 0 ON CONFLICT DO NOTHING`,
  `INSERT INTO accessibility_feature (listing_id, kind, is_present) SELECT id, feature, ${lot("id", "present", 3)} > 0
     FROM listing, unnest(ARRAY['STEP_FREE', 'LIFT', 'QUIET_ROOM']::"AccessibilityKind"[]) AS feature
     WHERE listing.kind <> 'ACTIVITY' AND ${lot("id::text || feature::text", "accessible", 2)} = 0`,
  `UPDATE listing SET confirmed_at = timestamptz '2026-11-20 10:00Z' - interval '1 day' * (${lot("id", "when", 900)}), confirmed_by = 'OFFICER',
     needs_confirmation = false WHERE ${lot("id", "confirmed", 3)} = 0`,
  `UPDATE listing SET cost = CASE ${lot("id", "cost", 3)} WHEN 0 THEN 'FREE' WHEN 1 THEN 'FEE' END::"Cost"`,
  `UPDATE listing SET language_level = (ARRAY['BEGINNER', 'A1', 'A2', 'B1', 'B2', 'C1', 'NATIVE']::"LanguageLevel"[])[1 + ${lot("id", "level", 14)}],
     is_literacy_needed = CASE ${lot("id", "literacy", 4)} WHEN 0 THEN true WHEN 1 THEN false END`,
  `DELETE FROM opening_period`,
  `INSERT INTO opening_period (id, listing_id, kind) SELECT gen_random_uuid(), id, 'REGULAR' FROM listing WHERE kind <> 'ACTIVITY' AND ${lot("id", "hours", 2)} = 0`,
  `INSERT INTO opening_span (period_id, position, listing_id, weekdays, opens_minute, closes_minute, state)
     SELECT id, day, listing_id, ARRAY[day], 480 + 60 * ${lot("listing_id", "opens", 6)}, 840 + 60 * ${lot("listing_id", "closes", 11)},
       CASE WHEN ${lot("listing_id", "appointment", 5)} = 0 THEN 'BY_APPOINTMENT' ELSE 'OPEN' END::"SpanState"
     FROM opening_period, generate_series(1, 7) AS day WHERE ${lot("listing_id::text || day::text", "day", 4)} > 0`,
  `UPDATE activity SET rrule = NULL, starts_on = NULL, exdates = '{}', rdates = '{}', starts_at = NULL, ends_at = NULL, weekday = NULL`,
  `UPDATE activity SET weekday = 1 + ${lot("listing_id", "weekday", 7)}, starts_at = time '08:00' + interval '1 hour' * ${lot("listing_id", "hour", 10)}
     WHERE ${lot("listing_id", "scheduled", 2)} = 0`,
  `UPDATE activity SET ends_at = starts_at + interval '2 hours', starts_on = date '2026-01-05' + weekday - 1,
     rrule = 'FREQ=WEEKLY;BYDAY=' || (ARRAY['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[weekday] WHERE weekday IS NOT NULL`,
  `UPDATE activity SET exdates = '{2026-11-24}' WHERE starts_on IS NOT NULL AND ${lot("listing_id", "out", 6)} = 0`,
  `INSERT INTO service_area (id, listing_id, region_code) SELECT gen_random_uuid(), listing.id, code FROM listing, region
     WHERE ${lot("listing.id::text || code", "area", 60)} = 0`,
  `INSERT INTO service_area (id, listing_id, municipality_code) SELECT gen_random_uuid(), listing.id, code FROM listing, municipality
     WHERE kind <> 'ACTIVITY' AND ${lot("listing.id::text || code", "town", 400)} = 0`,
];

export async function enrichListings(database: PrismaClient): Promise<void> {
  for (const statement of STATEMENTS) await database.$executeRawUnsafe(statement);
}
