/**
 * Reads everything public from PostgreSQL. This is the only door between the database and the published
 * catalogue, so what is not selected here cannot be seen by any reader: only PUBLISHED listings, only
 * texts that are not drafts, only PUBLIC contacts, no internal note.
 *
 * The statements are written by hand: one statement makes whole records as JSON inside the database, which
 * reads 100,000 listings with two million rows of detail in seconds, where the mapper's row by row takes
 * minutes. Prisma carries them, and a test compares the result with what the tables say.
 */
import { Prisma, type PrismaClient } from "@kotokartta/prisma";
import type { PublishedListing, PublishedVocabulary } from "./published.ts";

/** One version of everything, as read in one transaction. */
export interface PublishedRecords {
  readonly version: bigint;
  /** Tells this database from every other. */
  readonly lineage: string;
  readonly changedAt: string;
  readonly listings: PublishedListing[];
  readonly vocabulary: PublishedVocabulary;
}

export interface VersionRow {
  readonly version: bigint;
  readonly lineage: string;
  readonly changedAt: Date;
}

type Reader = Pick<PrismaClient, "$queryRaw">;

/** Records a statement: large enough to be few, small enough that no answer is a gigabyte. */
const BATCH = 5000;
const NO_UUID = "00000000-0000-0000-0000-000000000000";

/** Texts of one column as `[{language, text, origin, isStale}]`. */
const texts = (column: string) => {
  const name = Prisma.raw(column);
  return Prisma.sql`coalesce((SELECT jsonb_agg(jsonb_build_object('language', language_tag, 'text', ${name}, 'origin', origin,
    'isStale', state = 'STALE') ORDER BY language_tag) FROM texts WHERE ${name} IS NOT NULL), '[]')`;
};

const UTC = (column: string) => Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** A list column that a writer left out is NULL in the table and nothing but an empty list to a reader. */
const list = (column: string) => Prisma.raw(`coalesce(to_jsonb(${column}), '[]')`);

/** Nobody can be shown a listing without a name, and one such would spoil every page that it is on. */
const isShown = (alias: string) => {
  const name = Prisma.raw(alias);
  return Prisma.sql`(${name}.state = 'PUBLISHED' AND EXISTS (
    SELECT 1 FROM translation n WHERE n.listing_id = ${name}.id AND n.name IS NOT NULL AND n.state <> 'DRAFT'))`;
};

const record = Prisma.sql`jsonb_build_object(
  'id', l.id, 'slug', l.slug, 'kind', l.kind, 'isListed', l.is_listed,
  'names', t.names, 'descriptions', t.descriptions, 'hoursNotes', t.hours_notes, 'costNotes', t.cost_notes,
  'directions', t.directions, 'seasons', t.seasons, 'dataNotes', t.data_notes)
  || jsonb_build_object(
  'municipality', l.municipality_code, 'isNational', l.is_national, 'isAddressWithheld', l.is_address_withheld,
  'street', l.street, 'postalCode', l.postal_code, 'locality', l.locality, 'latitude', l.latitude, 'longitude', l.longitude,
  'positionSource', l.position_source, 'timeZone', l.time_zone, 'cost', l.cost, 'attendance', ${list("l.attendance")},
  'isChildWelcome', l.is_child_welcome, 'languageCount', l.language_count, 'sourceId', l.source_id, 'sourceUrl', l.source_url,
  'sourceTitle', l.source_title, 'sourceDate', left(l.source_date::text, CASE l.source_date_precision WHEN 'YEAR' THEN 4 WHEN 'MONTH' THEN 7 ELSE 10 END),
  'additionalSources', ${list("l.additional_sources")}, 'collectedOn', l.collected_on, 'needsConfirmation', l.needs_confirmation,
  'confirmedAt', ${UTC("l.confirmed_at")}, 'confirmedBy', l.confirmed_by, 'isSynthetic', l.is_synthetic, 'changedAt', ${UTC("l.changed_at")})
  || jsonb_build_object(
  'languageOffers', coalesce((SELECT jsonb_agg(jsonb_build_object('language', o.language_tag, 'mode', o.mode, 'weekdays', ${list("o.weekdays")},
      'byAppointment', o.by_appointment, 'note', o.note, 'confirmedAt', ${UTC("o.confirmed_at")}, 'serviceCategory', s.category_id,
      'contactPointId', o.contact_point_id) ORDER BY o.language_tag, o.mode, o.id)
    FROM language_offer o LEFT JOIN service s ON s.id = o.service_id
      LEFT JOIN contact_point c ON c.id = o.contact_point_id
    WHERE o.listing_id = l.id AND (c.id IS NULL OR c.audience = 'PUBLIC')), '[]'),
  'services', coalesce((SELECT jsonb_agg(s.category_id ORDER BY k.position) FROM service s JOIN service_category k ON k.id = s.category_id WHERE s.listing_id = l.id), '[]'),
  'targetGroups', coalesce((SELECT jsonb_agg(g.target_group_id ORDER BY k.position) FROM listing_target_group g JOIN target_group k ON k.id = g.target_group_id WHERE g.listing_id = l.id), '[]'),
  'contactPoints', coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'channel', c.channel, 'value', c.value) ORDER BY c.position, c.channel, c.value)
    FROM contact_point c WHERE c.listing_id = l.id AND c.audience = 'PUBLIC'), '[]'),
  'openingHours', coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', h.weekday, 'opens', h.opens_minute, 'closes', h.closes_minute) ORDER BY h.weekday, h.opens_minute)
    FROM opening_hours h WHERE h.listing_id = l.id), '[]'),
  'serviceAreas', coalesce((SELECT jsonb_agg(jsonb_build_object('municipality', a.municipality_code, 'region', a.region_code) ORDER BY a.municipality_code, a.region_code)
    FROM service_area a WHERE a.listing_id = l.id), '[]'),
  'accessibility', coalesce((SELECT jsonb_agg(jsonb_build_object('kind', f.kind, 'isPresent', f.is_present) ORDER BY f.kind)
    FROM accessibility_feature f WHERE f.listing_id = l.id), '[]'),
  'operatorIds', coalesce((SELECT jsonb_agg(r.organisation_id ORDER BY r.organisation_id) FROM operation r
    JOIN listing runner ON runner.id = r.organisation_id AND ${isShown("runner")} WHERE r.place_id = l.id), '[]'),
  'activity', (SELECT jsonb_build_object('hostId', v.host_id, 'category', v.category_id, 'weekday', v.weekday,
      'startsAt', to_char(v.starts_at, 'HH24:MI'), 'endsAt', to_char(v.ends_at, 'HH24:MI'), 'frequency', v.frequency)
    FROM activity v WHERE v.listing_id = l.id))`;

/** An activity is public only while its host is: it has no place of its own to stand on. */
const isPublic = Prisma.sql`${isShown("l")} AND (l.kind <> 'ACTIVITY' OR EXISTS (
  SELECT 1 FROM activity v JOIN listing host ON host.id = v.host_id WHERE v.listing_id = l.id AND ${isShown("host")}))`;

const fromListings = Prisma.sql`FROM listing l CROSS JOIN LATERAL (
  WITH texts AS MATERIALIZED (SELECT * FROM translation WHERE listing_id = l.id AND state <> 'DRAFT')
  SELECT ${texts("name")} AS names, ${texts("description")} AS descriptions, ${texts("hours_note")} AS hours_notes,
    ${texts("cost_note")} AS cost_notes, ${texts("directions")} AS directions, ${texts("season")} AS seasons,
    ${texts("data_note")} AS data_notes) t`;

/** Reads the version of what is public. Cheap: one row. */
export async function readVersion(database: Reader): Promise<VersionRow> {
  const rows = await database.$queryRaw<VersionRow[]>`
    SELECT version, lineage::text, changed_at AS "changedAt" FROM catalogue_version WHERE id = 1`;
  const row = rows[0];
  if (!row) throw new Error("catalogue_version has no row: the migrations have not run here");
  return row;
}

/** Reads everything public, all of one version. */
export async function readPublished(database: PrismaClient): Promise<PublishedRecords> {
  return inOneVersion(database, async (reader) => {
    const { version, lineage, changedAt } = await readVersion(reader);
    const vocabulary = await readVocabulary(reader);
    const listings: PublishedListing[] = [];
    for (let after = NO_UUID; ; ) {
      const rows = await reader.$queryRaw<{ record: PublishedListing }[]>`
        SELECT ${record} AS record ${fromListings} WHERE l.id > ${after}::uuid AND ${isPublic} ORDER BY l.id LIMIT ${BATCH}`;
      for (const row of rows) listings.push(row.record);
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) break;
      after = last.record.id;
    }
    return { version, lineage, changedAt: changedAt.toISOString(), listings, vocabulary };
  });
}

/** What changed since a version: null when too much changed to name, else the ids and their new records (null: no longer public). */
export interface PublishedChanges extends VersionRow {
  readonly changes: Map<string, PublishedListing | null> | null;
}

/** Reads what changed after `since`, all of one version. */
export async function readChanges(database: PrismaClient, since: bigint): Promise<PublishedChanges> {
  return inOneVersion(database, async (reader) => {
    const stamp = await readVersion(reader);
    const rows = await reader.$queryRaw<{ id: string | null }[]>`
      SELECT DISTINCT listing_id::text AS id FROM catalogue_change WHERE version > ${since}`;
    if (stamp.version < since || rows.some(({ id }) => id === null)) return { ...stamp, changes: null };
    const ids = rows.flatMap(({ id }) => id ?? []);
    // Whoever is run by, hosted by or hosting a changed listing may show or hide because of it.
    const records = await reader.$queryRaw<{ record: PublishedListing }[]>`
      SELECT ${record} AS record ${fromListings} WHERE ${isPublic} AND (l.id = ANY (${ids}::uuid[])
        OR l.id IN (SELECT listing_id FROM activity WHERE host_id = ANY (${ids}::uuid[]))
        OR l.id IN (SELECT place_id FROM operation WHERE organisation_id = ANY (${ids}::uuid[])))`;
    const hidden = await reader.$queryRaw<{ id: string }[]>`
      SELECT listing_id::text AS id FROM activity WHERE host_id = ANY (${ids}::uuid[])`;
    const changes = new Map<string, PublishedListing | null>(
      [...ids, ...hidden.map(({ id }) => id)].map((id) => [id, null]),
    );
    for (const row of records) changes.set(row.record.id, row.record);
    return { ...stamp, changes };
  });
}

function inOneVersion<T>(database: PrismaClient, read: (reader: Reader) => Promise<T>): Promise<T> {
  return database.$transaction(read, { isolationLevel: "RepeatableRead", timeout: 600_000, maxWait: 30_000 });
}

async function readVocabulary(reader: Reader): Promise<PublishedVocabulary> {
  const rows = await reader.$queryRaw<{ vocabulary: PublishedVocabulary }[]>`SELECT jsonb_build_object(
    'languages', (SELECT coalesce(jsonb_agg(jsonb_build_object('tag', l.tag, 'iso639_3', l.iso639_3, 'autonym', l.autonym, 'script', l.script,
        'direction', l.direction, 'group', l."group", 'names', l.names, 'aliases', ${list("l.aliases")}, 'macroLanguage', l.macro_language_tag,
        'speakers', (SELECT jsonb_build_object('count', s.count, 'year', s.year, 'source', s.source)
          FROM language_speakers s WHERE s.language_tag = l.tag ORDER BY s.year DESC LIMIT 1)) ORDER BY l.tag), '[]') FROM language l),
    'serviceCategories', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'names', names, 'words', words) ORDER BY position), '[]') FROM service_category),
    'targetGroups', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'names', names, 'words', words) ORDER BY position), '[]') FROM target_group),
    'regions', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'names', names) ORDER BY code), '[]') FROM region),
    'wellbeingCounties', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'names', names) ORDER BY code), '[]') FROM wellbeing_county),
    'employmentAreas', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'names', names) ORDER BY code), '[]') FROM employment_area),
    'municipalities', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'names', names, 'region', region_code, 'wellbeingCounty', wellbeing_county_code,
        'employmentArea', employment_area_code, 'languageStatus', language_status, 'isSamiHomeland', is_sami_homeland, 'latitude', latitude, 'longitude', longitude,
        'population', population, 'populationYear', population_year, 'foreignLanguagePercent', foreign_language_percent,
        'foreignLanguageYear', foreign_language_year, 'neighbours', ${list("neighbour_codes")}, 'bounds', bounds) ORDER BY code), '[]')
      FROM municipality CROSS JOIN LATERAL (
        -- The box around the boundary, so that "zoom to my municipality" needs no boundary in memory.
        SELECT jsonb_build_object('west', min(lon), 'south', min(lat), 'east', max(lon), 'north', max(lat)) AS bounds
        FROM (SELECT (point ->> 0)::float AS lon, (point ->> 1)::float AS lat
          FROM jsonb_path_query(boundary, 'strict $.**{3 to 4} ? (@.type() == "array" && @[0].type() == "number")') AS point) AS points) AS box),
    'postalCodes', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'names', names, 'municipality', municipality_code,
        'latitude', latitude, 'longitude', longitude) ORDER BY code), '[]') FROM postal_code),
    'dataSources', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'title', title, 'publisher', publisher, 'url', url, 'licence', licence,
        'licenceUrl', licence_url, 'isLicenceConfirmed', is_licence_confirmed, 'attribution', attribution, 'retrievedOn', retrieved_on,
        'note', note) ORDER BY position), '[]') FROM data_source)
    ) AS vocabulary`;
  const row = rows[0];
  if (!row) throw new Error("the vocabulary statement gave no row");
  return row.vocabulary;
}
