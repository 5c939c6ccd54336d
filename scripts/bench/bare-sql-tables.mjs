// What a careful developer would add to the database if the questions were answered from it: the precomputed
// tables and indexes without which the bare-SQL contestant would be slower than it need be. All of it lies in a
// schema of its own and only in the benchmark's database.
import { finnishHolidays, occurrenceRows } from "./days.bench.ts";

const GROUND = [
  "CREATE EXTENSION IF NOT EXISTS pg_trgm",
  "CREATE EXTENSION IF NOT EXISTS btree_gist",
  "CREATE EXTENSION IF NOT EXISTS cube",
  "CREATE EXTENSION IF NOT EXISTS earthdistance",
  "CREATE SCHEMA bench",
  // The reader's alphabetical order, as the product's collator has it.
  "CREATE COLLATION bench.finnish (provider = icu, locale = 'fi-u-kn-true-ks-level1', deterministic = false)",

  // Sorting names by a language's rules is slow, so each listing's position is computed beforehand.
  `CREATE TABLE bench.listing_name AS
    SELECT id AS listing_id, name, language, (row_number() OVER (ORDER BY name COLLATE bench.finnish, id))::int AS rank
    FROM listing JOIN LATERAL (
      SELECT name, language_tag AS language FROM translation
      WHERE listing_id = id AND name IS NOT NULL AND state <> 'DRAFT'
      ORDER BY array_position('{fi,en,sv}', language_tag) LIMIT 1) AS chosen ON true`,
  "ALTER TABLE bench.listing_name ADD PRIMARY KEY (listing_id)",

  // Places that keep the same hours, whose rule then need be worked out but once: each is known by one listing with them.
  `CREATE TABLE bench.timetable AS
    WITH hours AS (SELECT p.listing_id, array_agg((p.kind, p.starts_on, p.ends_on, p.is_yearly, s.spans)::text ORDER BY p.kind, p.starts_on NULLS FIRST, p.id) AS periods
      FROM opening_period p LEFT JOIN (SELECT period_id, array_agg((weekdays, opens_minute, closes_minute, state, week_rule, week_interval, week_from, nths)::text
        ORDER BY position) AS spans FROM opening_span GROUP BY period_id) s ON s.period_id = p.id GROUP BY p.listing_id)
    SELECT h.listing_id, first_value(h.listing_id) OVER (PARTITION BY h.periods, l.public_holidays, l.holiday_eves, l.time_zone ORDER BY h.listing_id) AS timetable
    FROM hours h JOIN listing l ON l.id = h.listing_id`,
  "CREATE TABLE bench.hours AS SELECT t.timetable, l.public_holidays, l.holiday_eves FROM bench.timetable t JOIN listing l ON l.id = t.timetable WHERE t.listing_id = t.timetable",
  "ALTER TABLE bench.hours ADD PRIMARY KEY (timetable)",
  "CREATE TABLE bench.period AS SELECT p.* FROM opening_period p JOIN bench.hours ON timetable = listing_id",
  "CREATE INDEX ON bench.period (listing_id)",
  "CREATE TABLE bench.span AS SELECT s.* FROM opening_span s JOIN bench.hours ON timetable = listing_id",
  "CREATE INDEX ON bench.span (period_id)",

  // Everything that can be found, with all that the questions ask of it; an activity stands where its host stands.
  `CREATE TABLE bench.ground AS
    SELECT l.id AS listing_id, l.kind, n.rank, g.municipality_code, g.latitude, g.longitude, g.position_source, t.timetable,
      CASE WHEN g.latitude IS NOT NULL THEN ll_to_earth(g.latitude, g.longitude) END AS spot
    FROM listing l LEFT JOIN activity a ON a.listing_id = l.id JOIN listing g ON g.id = coalesce(a.host_id, l.id) AND g.state = 'PUBLISHED'
      JOIN bench.listing_name n ON n.listing_id = l.id LEFT JOIN bench.timetable t ON t.listing_id = l.id
    WHERE l.state = 'PUBLISHED' AND l.is_listed`,
  "ALTER TABLE bench.ground ADD PRIMARY KEY (listing_id)",

  // "Serves in Somali", the commonest condition, with all that is asked beside it: also by what goes on there, and a
  // wider language by its parts. One language lies together.
  `CREATE TABLE bench.serves AS
    WITH offers AS (SELECT listing_id, language_tag FROM language_offer
      UNION ALL SELECT a.host_id, o.language_tag FROM activity a JOIN language_offer o USING (listing_id)),
    tags AS (SELECT DISTINCT either.tag, o.listing_id FROM offers o JOIN language l ON l.tag = o.language_tag
      CROSS JOIN LATERAL (VALUES (l.tag), (l.macro_language_tag)) AS either (tag) WHERE either.tag IS NOT NULL)
    SELECT tag, g.* FROM tags JOIN bench.ground g USING (listing_id) ORDER BY tag, listing_id`,
  "ALTER TABLE bench.serves ADD PRIMARY KEY (tag, listing_id)",
  "CREATE INDEX ON bench.serves (tag, municipality_code, kind) INCLUDE (rank, listing_id)",
  "CREATE INDEX ON bench.serves (municipality_code, kind, tag)",
  "CREATE INDEX ON bench.serves USING gist (tag, point(longitude, latitude))",
  "CREATE INDEX ON bench.serves USING gist (tag, spot)",
  `CREATE TABLE bench.provides AS SELECT listing_id, category_id FROM service UNION SELECT listing_id, category_id FROM activity`,
  "ALTER TABLE bench.provides ADD PRIMARY KEY (listing_id, category_id)",

  // Every word by which a listing can be found, and how common it is, so that a mistyped one finds its neighbours.
  `CREATE TABLE bench.search_document AS
    SELECT g.listing_id, to_tsvector('simple', concat_ws(' ',
      (SELECT string_agg(concat_ws(' ', name, description), ' ') FROM translation WHERE listing_id = g.listing_id),
      (SELECT string_agg(word.value, ' ') FROM bench.provides s JOIN service_category c ON c.id = s.category_id, jsonb_each_text(c.names) AS word WHERE s.listing_id = g.listing_id),
      (SELECT string_agg(word.value, ' ') FROM municipality m, jsonb_each_text(m.names) AS word WHERE m.code = g.municipality_code))) AS words
    FROM bench.ground g`,
  "ALTER TABLE bench.search_document ADD PRIMARY KEY (listing_id)",
  "CREATE INDEX search_document_words ON bench.search_document USING gin (words)",
  `CREATE TABLE bench.word AS
    SELECT word, ndoc AS listings FROM ts_stat('SELECT words FROM bench.search_document') WHERE word !~ '\\d'`,
  "CREATE INDEX word_trigrams ON bench.word USING gin (word gin_trgm_ops)",

  "CREATE TABLE bench.holiday (day date PRIMARY KEY, is_eve boolean NOT NULL)",
  // Wall time, as the product compares it. What has no end that anybody told lasts an hour, and what has no beginning the whole day.
  `CREATE TABLE bench.occurrence (activity_id uuid NOT NULL, original_on date NOT NULL, day date NOT NULL, starts_minute int, lasts int, state text NOT NULL,
    begins timestamp GENERATED ALWAYS AS (day + coalesce(starts_minute, 0) * interval '1 minute') STORED,
    ends timestamp GENERATED ALWAYS AS (day + coalesce(starts_minute + greatest(1, coalesce(lasts, 60)), 1440) * interval '1 minute') STORED)`,
];

const OCCURRENCES = [
  "ALTER TABLE bench.occurrence ADD PRIMARY KEY (activity_id, original_on)",
  "CREATE INDEX ON bench.occurrence USING gist (tsrange(begins, ends)) WHERE starts_minute IS NOT NULL AND state <> 'CANCELLED'",
  // "What is on in Somali", in the order of time: a page of it and its count are read off an index.
  `CREATE TABLE bench.on_in_language AS
    SELECT s.tag, o.begins, o.activity_id, o.original_on, o.ends FROM bench.occurrence o JOIN bench.serves s ON s.listing_id = o.activity_id`,
  "ALTER TABLE bench.on_in_language ADD PRIMARY KEY (tag, begins, activity_id, original_on) INCLUDE (ends)",
  "VACUUM ANALYZE",
];

/** Series as the product's own statement writes them, in order, so many at a time. */
const SERIES = `SELECT v.listing_id AS id, json_build_array(v.starts_on, extract(epoch FROM v.starts_at) / 60,
    ((extract(epoch FROM v.ends_at - v.starts_at) / 60)::int + 1440) % 1440, v.rrule, to_json(v.exdates), to_json(v.rdates),
    (SELECT coalesce(json_agg(json_build_array(o.occurs_on, o.moved_to, extract(epoch FROM o.starts_at) / 60,
      ((extract(epoch FROM o.ends_at - o.starts_at) / 60)::int + 1440) % 1440, o.note)), '[]') FROM occurrence_change o WHERE o.activity_id = v.listing_id))::text AS series
  FROM activity v JOIN bench.ground USING (listing_id)
  WHERE v.starts_on IS NOT NULL AND v.status IN ('SCHEDULED', 'MOVED') AND v.listing_id > $1 ORDER BY v.listing_id LIMIT $2`;
const BATCH = 5000;

async function fillOccurrences(client) {
  let last = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await client.query(SERIES, [last, BATCH]);
    await insert(
      client,
      "bench.occurrence",
      "activity_id, original_on, day, starts_minute, lasts, state",
      rows.flatMap(({ id, series }) => occurrenceRows(id, series)),
    );
    if (rows.length < BATCH) return;
    last = rows.at(-1).id;
  }
}

const insert = (client, table, columns, rows) =>
  client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
    [JSON.stringify(rows)],
  );

/** Adds them to the database of `client`. */
export async function prepareBareSql(client) {
  for (const statement of GROUND) await client.query(statement);
  await insert(client, "bench.holiday", "day, is_eve", finnishHolidays());
  await fillOccurrences(client);
  for (const statement of OCCURRENCES) await client.query(statement);
}
