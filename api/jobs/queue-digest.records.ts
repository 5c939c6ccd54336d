/** Who decides on submissions and claims, and how much waits for each. */
import type { PrismaClient } from "@kotokartta/prisma";
import { queueLetter } from "../letters/letter.records.ts";

export interface Waiting {
  readonly email: string;
  readonly locale: string;
  readonly waiting: number;
  readonly oldestAt: Date;
}

/**
 * Each officer with what waits in her municipalities; a move waits for whoever has a say at both ends, and so does not
 * count here for an officer of one of them. What is national, and what has no officer at all, waits for maintainers.
 * Of claims, those that have not run out and wait for somebody else than their own claimant.
 */
export async function listWaiting(database: PrismaClient, now: Date): Promise<Waiting[]> {
  return database.$queryRaw<Waiting[]>`
    WITH area AS (
      SELECT m.account_id, c.code FROM membership m JOIN municipality c
        ON c.code = m.municipality_code OR c.region_code = m.region_code OR c.wellbeing_county_code = m.wellbeing_county_code
      WHERE m.role = 'OFFICER' AND m.ended_at IS NULL
    ), cared AS (SELECT DISTINCT area.code FROM area JOIN account a ON a.id = area.account_id AND a.state = 'ACTIVE'),
    decider AS (
      SELECT DISTINCT account_id, s.id, s.created_at FROM submission s JOIN area ON area.code = s.municipality_code
      WHERE s.state = 'WAITING' AND (s.moves_to_code IS NULL
        OR EXISTS (SELECT FROM area other WHERE other.account_id = area.account_id AND other.code = s.moves_to_code))
      UNION
      SELECT m.account_id, s.id, s.created_at FROM submission s CROSS JOIN membership m
      WHERE s.state = 'WAITING' AND m.role = 'MAINTAINER' AND m.ended_at IS NULL
        AND (s.municipality_code IS NULL OR s.municipality_code NOT IN (SELECT code FROM cared))
    ), asking AS (
      SELECT c.id, c.account_id, c.created_at, l.municipality_code FROM claim c JOIN listing l ON l.id = c.organisation_id
      WHERE c.state = 'WAITING' AND c.expires_at > ${now} AND c.code_hash IS NULL
    ), granter AS (
      SELECT DISTINCT area.account_id, c.id, c.created_at FROM asking c JOIN area ON area.code = c.municipality_code
      WHERE area.account_id <> c.account_id
      UNION
      SELECT m.account_id, c.id, c.created_at FROM asking c CROSS JOIN membership m
      WHERE m.role = 'MAINTAINER' AND m.ended_at IS NULL AND m.account_id <> c.account_id
        AND (c.municipality_code IS NULL OR c.municipality_code NOT IN (SELECT code FROM cared))
    ), all_of_it AS (SELECT * FROM decider UNION ALL SELECT * FROM granter)
    SELECT a.email, a.locale, count(*)::int AS waiting, min(d.created_at) AS "oldestAt"
    FROM all_of_it d JOIN account a ON a.id = d.account_id AND a.state = 'ACTIVE'
    GROUP BY a.id ORDER BY a.email`;
}

export const writeDigest = (
  database: PrismaClient,
  { email, locale, waiting }: Waiting,
  oldestDays: number,
  url: string,
) => queueLetter(database, { kind: "queue-digest", recipient: email, locale, facts: { waiting, oldestDays, url } });
