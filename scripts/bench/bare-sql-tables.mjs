// What a careful developer would add to the database if the questions were answered from it: the indexes
// and the two precomputed tables without which the bare-SQL contestant would be slower than it need be.
// It lives in a schema of its own and only in the benchmark's database.

const STATEMENTS = [
  "CREATE EXTENSION IF NOT EXISTS pg_trgm",
  "CREATE SCHEMA bench",
  // The reader's alphabetical order, as the product's collator has it.
  "CREATE COLLATION bench.finnish (provider = icu, locale = 'fi-u-kn-true-ks-level1', deterministic = false)",

  // "Serves in Somali" and "is in Turku", the commonest conditions.
  "CREATE INDEX bench_offer_by_language ON language_offer (language_tag, listing_id)",
  "CREATE INDEX bench_listing_by_place ON listing (municipality_code, kind) WHERE state = 'PUBLISHED' AND is_listed",
  // The map's window.
  "CREATE INDEX bench_listing_by_point ON listing USING gist (point(longitude, latitude)) WHERE state = 'PUBLISHED' AND is_listed",

  // Sorting names by a language's rules is slow, so each listing's position is computed beforehand.
  `CREATE TABLE bench.listing_name AS
    SELECT id AS listing_id, name, language, (row_number() OVER (ORDER BY name COLLATE bench.finnish, id))::int AS rank
    FROM listing JOIN LATERAL (
      SELECT name, language_tag AS language FROM translation
      WHERE listing_id = id AND name IS NOT NULL AND state <> 'DRAFT'
      ORDER BY array_position('{fi,en,sv}', language_tag) LIMIT 1) AS chosen ON true`,
  "ALTER TABLE bench.listing_name ADD PRIMARY KEY (listing_id)",

  // Every word by which a listing can be found, and how common it is, so that a mistyped one finds its neighbours.
  `CREATE TABLE bench.search_document AS
    SELECT l.id AS listing_id, to_tsvector('simple', concat_ws(' ',
      (SELECT string_agg(concat_ws(' ', name, description), ' ') FROM translation WHERE listing_id = l.id),
      (SELECT string_agg(word.value, ' ') FROM service s JOIN service_category c ON c.id = s.category_id, jsonb_each_text(c.names) AS word WHERE s.listing_id = l.id),
      (SELECT string_agg(word.value, ' ') FROM municipality m, jsonb_each_text(m.names) AS word WHERE m.code = l.municipality_code))) AS words
    FROM listing l WHERE l.state = 'PUBLISHED' AND l.is_listed`,
  "ALTER TABLE bench.search_document ADD PRIMARY KEY (listing_id)",
  "CREATE INDEX search_document_words ON bench.search_document USING gin (words)",
  `CREATE TABLE bench.word AS
    SELECT word, ndoc AS listings FROM ts_stat('SELECT words FROM bench.search_document') WHERE word !~ '\\d'`,
  "CREATE INDEX word_trigrams ON bench.word USING gin (word gin_trgm_ops)",
  "VACUUM ANALYZE",
];

/** Adds them to the database of `client`. */
export async function prepareBareSql(client) {
  throw new Error("later");
  for (const statement of STATEMENTS) await client.query(statement);
}
