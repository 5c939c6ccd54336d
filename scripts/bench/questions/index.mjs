// The eight questions of the benchmark, and the real parameters they are asked with.
import pg from "pg";
import { directoryPage } from "./1-directory-page.mjs";
import { misspeltText } from "./2-misspelt-text.mjs";
import { mapWindow } from "./3-map.mjs";
import { nearest } from "./4-nearest.mjs";
import { onePlace } from "./5-one-place.mjs";
import { facets } from "./6-facets.mjs";
import { openNow } from "./7-open-now.mjs";
import { thisWeek } from "./8-this-week.mjs";

export const QUESTIONS = [directoryPage, misspeltText, mapWindow, nearest, onePlace, facets, openNow, thisWeek];

/** How many different parameters each question is asked with, in turn. */
const VARIETY = 64;
/** Parameters come from the first places, which are the same in a database of any size. */
const AMONG_FIRST = 10_000;

/**
 * Places drawn without favour, each with one of its languages: as common ones come up often, so do the
 * parameters that people really use.
 */
const SAMPLE = `SELECT l.slug, l.kind::text, l.municipality_code AS municipality, l.latitude, l.longitude,
    (SELECT language_tag FROM language_offer WHERE listing_id = l.id ORDER BY md5(l.slug || language_tag) LIMIT 1) AS language
  FROM listing l JOIN place p ON p.listing_id = l.id
  WHERE l.municipality_code IS NOT NULL AND l.latitude IS NOT NULL AND split_part(l.slug, '-', 3)::int <= $1
    AND EXISTS (SELECT 1 FROM language_offer WHERE listing_id = l.id)
  ORDER BY md5(l.slug) LIMIT $2`;

/** The questions with their parameters, from the database of `url`. */
export async function readQuestions(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const read = async (sql, values) => (await client.query(sql, values)).rows;
    const places = await read(SAMPLE, [AMONG_FIRST, VARIETY]);
    const vocabulary = arrange({
      municipalities: await read("SELECT code, region_code AS region, names ->> 'fi' AS name FROM municipality"),
      services: await read("SELECT id, names ->> 'fi' AS name FROM service_category ORDER BY position"),
    });
    return QUESTIONS.map((question) => ({ ...question, parameters: question.parametersOf({ places, vocabulary }) }));
  } finally {
    await client.end();
  }
}

function arrange({ municipalities, services }) {
  const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
  const byRegion = Map.groupBy(municipalities, ({ region }) => region);
  return {
    services,
    nameOf: (code) => byCode.get(code).name,
    regionOf: (code) => byCode.get(code).region,
    municipalitiesOf: (region) => byRegion.get(region).map(({ code }) => code),
  };
}
