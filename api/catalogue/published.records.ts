/**
 * Reads everything public from PostgreSQL. This is the only door between the database and the published
 * catalogue, so what is not selected here cannot be seen by any reader: only PUBLISHED listings, only
 * texts that are not drafts, only PUBLIC contacts, no internal note.
 *
 * The statement is written by hand: it goes once over each table and gives flat rows as JSON, which reads
 * 100,000 listings with two million rows of detail in seconds, where the mapper's row by row takes minutes
 * and a record at a time ten times as long. Prisma carries it, and a test compares the result with what the
 * tables say.
 */
import { Prisma, type PrismaClient } from "@kotokartta/prisma";
import type { PublishedListing, PublishedVocabulary } from "./published.ts";
import { Assembler, type PublishedBatch } from "./published-batch.rules.ts";

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

/** Listings a statement: large enough to be few, small enough that neither side holds much at once. */
const BATCH = 4000;
/** take_catalogue_version() in the migrations keeps the notes of at least so many versions. */
const NOTES_KEPT = 5000n;
const NO_UUID = "00000000-0000-0000-0000-000000000000";

const UTC = (column: string) => Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** A list column that a writer left out is NULL in the table and nothing but an empty list to a reader. */
const list = (column: string) => Prisma.raw(`coalesce(to_json(${column}), '[]')`);

/** A day of a period: `MM-DD` when it comes every year. */
const periodDate = (column: string) =>
  Prisma.raw(`CASE WHEN p.is_yearly THEN to_char(${column}, 'MM-DD') ELSE ${column}::text END`);

/** A time of the day as minutes since midnight. */
const minutes = (column: string) => Prisma.raw(`(extract(epoch FROM ${column}) / 60)::int`);

/** From a start to an end, which may be past midnight. */
const lasts = (alias: string) =>
  Prisma.raw(`((extract(epoch FROM ${alias}.ends_at - ${alias}.starts_at) / 60)::int + 1440) % 1440`);

/** Nobody can be shown a listing without a name, and one such would spoil every page that it is on. */
const isShown = (alias: string) => {
  const name = Prisma.raw(alias);
  return Prisma.sql`(${name}.state = 'PUBLISHED' AND EXISTS (
    SELECT 1 FROM translation n WHERE n.listing_id = ${name}.id AND n.name IS NOT NULL AND n.state <> 'DRAFT'))`;
};

/** An activity is public only while its host is: it has no place of its own to stand on. */
const isPublic = Prisma.sql`${isShown("l")} AND (l.kind <> 'ACTIVITY' OR EXISTS (
  SELECT 1 FROM activity v JOIN listing host ON host.id = v.host_id WHERE v.listing_id = l.id AND ${isShown("host")}))`;

/** Which listings: `on(column)` is the condition on any column that names a listing. */
type Among = (column: string) => Prisma.Sql;

const rows = (select: Prisma.Sql) => Prisma.sql`(SELECT coalesce(json_agg(row), '[]')::text FROM (${select}) AS rows)`;

/** All parts of the public listings among some, each as a JSON array in a text; `n` is a listing's number in the batch. */
const batchOf = (on: Among) => Prisma.sql`
  WITH chosen AS MATERIALIZED (SELECT l.id, row_number() OVER (ORDER BY l.id) - 1 AS n FROM listing l WHERE ${on("l.id")} AND ${isPublic})
  SELECT ${rows(Prisma.sql`SELECT json_build_array(l.id, l.slug, l.kind, l.is_listed, l.municipality_code, l.is_national, l.is_address_withheld,
      l.street, l.postal_code, l.locality, l.latitude, l.longitude, l.position_source, l.time_zone, l.cost, ${list("l.attendance")}::text,
      l.is_child_welcome, l.language_count, l.source_id, l.source_url, l.source_title,
      left(l.source_date::text, CASE l.source_date_precision WHEN 'YEAR' THEN 4 WHEN 'MONTH' THEN 7 ELSE 10 END), ${list("l.additional_sources")}::text,
      l.collected_on, l.needs_confirmation, ${UTC("l.confirmed_at")}, l.confirmed_by, l.is_synthetic, ${UTC("l.changed_at")},
      json_build_array(l.residence_requirement, l.is_referral_needed, l.is_registration_needed, l.has_child_care,
        l.language_level, l.is_literacy_needed)::text,
      CASE WHEN v.listing_id IS NOT NULL THEN json_build_object('hostId', v.host_id, 'category', v.category_id, 'weekday', v.weekday,
        'startsAt', to_char(v.starts_at, 'HH24:MI'), 'endsAt', to_char(v.ends_at, 'HH24:MI'), 'frequency', v.frequency,
        'organiserId', organiser.id, 'status', v.status, 'registration', v.registration, 'sequence', v.sequence) END, body.legal_form, rhythm.months) AS row
    FROM listing l JOIN chosen USING (id) LEFT JOIN activity v ON v.listing_id = l.id LEFT JOIN organisation body ON body.listing_id = l.id
    LEFT JOIN listing organiser ON organiser.id = v.organiser_id AND ${isShown("organiser")}
    LEFT JOIN (SELECT listing_id, min(months) AS months FROM listing_rhythm WHERE ${on("listing_id")} GROUP BY listing_id) rhythm ON rhythm.listing_id = l.id
    WHERE ${on("l.id")} ORDER BY n`)} AS listings,
  ${rows(Prisma.sql`SELECT json_build_array(n, language_tag, origin, state = 'STALE', name, description, hours_note, cost_note, directions, season, data_note, documents) AS row
    FROM translation JOIN chosen ON id = listing_id WHERE ${on("listing_id")} AND state <> 'DRAFT' ORDER BY n, language_tag, field_group`)} AS texts,
  ${rows(Prisma.sql`SELECT json_build_array(n, json_build_array(o.language_tag, o.mode, ${list("o.weekdays")}, o.by_appointment, o.note,
      ${UTC("o.confirmed_at")}, s.category_id, o.contact_point_id)::text) AS row
    FROM language_offer o JOIN chosen ON chosen.id = o.listing_id LEFT JOIN service s ON s.id = o.service_id LEFT JOIN contact_point c ON c.id = o.contact_point_id
    WHERE ${on("o.listing_id")} AND (c.id IS NULL OR c.audience = 'PUBLIC') ORDER BY n, o.language_tag, o.mode, o.id`)} AS offers,
  ${rows(Prisma.sql`SELECT json_build_array(n, c.id, c.channel, c.value) AS row FROM contact_point c JOIN chosen ON chosen.id = c.listing_id
    WHERE ${on("c.listing_id")} AND c.audience = 'PUBLIC' ORDER BY n, c.position, c.channel, c.value`)} AS contacts,
  ${rows(Prisma.sql`SELECT json_build_array(n, runner.id) AS row FROM operation r JOIN chosen ON chosen.id = r.place_id
    JOIN listing runner ON runner.id = r.organisation_id AND ${isShown("runner")} WHERE ${on("r.place_id")} ORDER BY n, runner.id`)} AS operators,
  ${rows(Prisma.sql`SELECT json_build_array(n, json_build_array(l.public_holidays, l.holiday_eves, json_agg(json_build_array(p.kind, ${periodDate("p.starts_on")},
      ${periodDate("p.ends_on")}, p.label, coalesce(s.spans, '[]')) ORDER BY p.kind, p.starts_on NULLS FIRST, p.id))::text) AS row
    FROM opening_period p JOIN chosen ON chosen.id = p.listing_id JOIN listing l ON l.id = p.listing_id
    LEFT JOIN (SELECT period_id, json_agg(json_build_array(${list("weekdays")}, opens_minute, closes_minute, state,
        CASE WHEN week_rule IS NOT NULL THEN json_build_array(week_rule, week_interval, week_from, nths) END) ORDER BY position) AS spans
      FROM opening_span WHERE ${on("listing_id")} GROUP BY period_id) s ON s.period_id = p.id
    WHERE ${on("p.listing_id")} GROUP BY n, l.id ORDER BY n`)} AS hours,
  ${rows(Prisma.sql`SELECT json_build_array(n, json_build_array(v.starts_on, ${minutes("v.starts_at")}, ${lasts("v")}, v.rrule,
      ${list("v.exdates")}, ${list("v.rdates")}, coalesce(c.changes, '[]'))::text) AS row
    FROM activity v JOIN chosen ON chosen.id = v.listing_id
    LEFT JOIN (SELECT activity_id, json_agg(json_build_array(o.occurs_on, o.moved_to, ${minutes("o.starts_at")}, ${lasts("o")}, o.note) ORDER BY o.occurs_on) AS changes
      FROM occurrence_change o WHERE ${on("o.activity_id")} GROUP BY activity_id) c ON c.activity_id = v.listing_id
    WHERE ${on("v.listing_id")} AND v.starts_on IS NOT NULL ORDER BY n`)} AS series,
  ${rows(Prisma.sql`SELECT json_build_array(n, json_build_array(w.platform, w.language_level, w.moderator, w.rules_url, w.join_url)::text) AS row
    FROM online_place w JOIN chosen ON chosen.id = w.listing_id WHERE ${on("w.listing_id")} ORDER BY n`)} AS online,
  ${rows(Prisma.sql`SELECT json_build_array(n, json_agg(s.category_id ORDER BY k.position)::text) AS row FROM service s JOIN chosen ON chosen.id = s.listing_id
    JOIN service_category k ON k.id = s.category_id WHERE ${on("s.listing_id")} GROUP BY n ORDER BY n`)} AS services,
  ${rows(Prisma.sql`SELECT json_build_array(n, json_agg(g.target_group_id ORDER BY k.position)::text) AS row FROM listing_target_group g
    JOIN chosen ON chosen.id = g.listing_id JOIN target_group k ON k.id = g.target_group_id WHERE ${on("g.listing_id")} GROUP BY n ORDER BY n`)} AS "targetGroups",
  ${rows(Prisma.sql`SELECT json_build_array(n, json_agg(json_build_array(a.municipality_code, a.region_code) ORDER BY a.municipality_code, a.region_code)::text) AS row
    FROM service_area a JOIN chosen ON chosen.id = a.listing_id WHERE ${on("a.listing_id")} GROUP BY n ORDER BY n`)} AS "serviceAreas",
  ${rows(Prisma.sql`SELECT json_build_array(n, json_agg(json_build_array(f.kind, f.is_present) ORDER BY f.kind)::text) AS row
    FROM accessibility_feature f JOIN chosen ON chosen.id = f.listing_id WHERE ${on("f.listing_id")} GROUP BY n ORDER BY n`)} AS accessibility`;

async function readBatch(reader: Reader, on: Among): Promise<PublishedBatch> {
  const [row] = await reader.$queryRaw<Record<keyof PublishedBatch, string>[]>(batchOf(on));
  if (!row) throw new Error("the statement for a batch gave no row");
  // The statement writes each column in the shape that PublishedBatch says.
  return Object.fromEntries(
    Object.entries(row).map(([part, json]) => [part, JSON.parse(json)]),
  ) as unknown as PublishedBatch;
}

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
    const listings = await readAllListings(reader);
    return { version, lineage, changedAt: changedAt.toISOString(), listings, vocabulary };
  });
}

/** All public listings, by id. While a batch is made into records here, the database prepares the next. */
async function readAllListings(reader: Reader): Promise<PublishedListing[]> {
  const ends = await reader.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM (SELECT id, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS total FROM listing) AS numbered
    WHERE n % ${BATCH} = 0 OR n = total ORDER BY id`;
  const assembler = new Assembler();
  const listings: PublishedListing[] = [];
  const readUpTo = (index: number): Promise<PublishedBatch> | undefined => {
    const end = ends[index]?.id;
    const after = ends[index - 1]?.id ?? NO_UUID;
    if (end === undefined) return undefined;
    return readBatch(
      reader,
      (column) => Prisma.sql`${Prisma.raw(column)} > ${after}::uuid AND ${Prisma.raw(column)} <= ${end}::uuid`,
    );
  };
  let coming = readUpTo(0);
  for (let index = 1; coming; index += 1) {
    const batch = await coming;
    coming = readUpTo(index);
    coming?.catch(() => undefined); // a failure is told where it is waited for, in the next turn
    for (const listing of assembler.assemble(batch)) listings.push(listing);
  }
  return listings;
}

/** What changed since a version: null when too much changed to name, else the ids and their new records (null: no longer public). */
export interface PublishedChanges extends VersionRow {
  readonly changes: Map<string, PublishedListing | null> | null;
}

/** Reads what changed after `since`, all of one version. */
export async function readChanges(database: PrismaClient, since: bigint): Promise<PublishedChanges> {
  return inOneVersion(database, async (reader) => {
    const stamp = await readVersion(reader);
    // The database sweeps its notes of changes away after as many versions.
    if (stamp.version < since || stamp.version - since > NOTES_KEPT) return { ...stamp, changes: null };
    const rows = await reader.$queryRaw<{ id: string | null }[]>`
      SELECT DISTINCT listing_id::text AS id FROM catalogue_change WHERE version > ${since}`;
    if (rows.some(({ id }) => id === null)) return { ...stamp, changes: null };
    const ids = rows.flatMap(({ id }) => id ?? []);
    // Whoever is run by, arranged by or hosted by a changed listing may show, hide or age because of it.
    const touched = await reader.$queryRaw<{ id: string }[]>`
      SELECT unnest(${ids}::uuid[])::text AS id
      UNION SELECT listing_id::text FROM activity WHERE host_id = ANY (${ids}::uuid[]) OR organiser_id = ANY (${ids}::uuid[])
      UNION SELECT place_id::text FROM operation WHERE organisation_id = ANY (${ids}::uuid[])
      UNION SELECT v.listing_id::text FROM operation r JOIN activity v ON v.host_id = r.place_id WHERE r.organisation_id = ANY (${ids}::uuid[])`;
    const changes = new Map<string, PublishedListing | null>(touched.map(({ id }) => [id, null]));
    const batch = await readBatch(
      reader,
      (column) => Prisma.sql`${Prisma.raw(column)} = ANY (${[...changes.keys()]}::uuid[])`,
    );
    for (const listing of new Assembler().assemble(batch)) changes.set(listing.id, listing);
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
