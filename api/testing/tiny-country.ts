/** The least that a catalogue can be made of: one municipality, two languages, one service, two places. */
import type { PrismaClient } from "@kotokartta/prisma";

const BOUNDARY = '{"type":"Polygon","coordinates":[[[24.8,60.1],[25.2,60.1],[25.2,60.3],[24.8,60.1]]]}';

const STATEMENTS = [
  `INSERT INTO language (tag, iso639_3, autonym, script, direction, "group", names, aliases) VALUES
     ('fi', 'fin', 'suomi', 'Latn', 'LTR', 'national', '{"fi":"suomi","en":"Finnish"}', '{}'),
     ('so', 'som', 'Soomaali', 'Latn', 'LTR', 'immigrant', '{"fi":"somali","en":"Somali"}', '{}')`,
  `INSERT INTO service_category (id, names, position) VALUES ('guidance', '{"fi":"Neuvonta","en":"Guidance"}', 1)`,
  `INSERT INTO region (code, names) VALUES ('01', '{"fi":"Uusimaa"}')`,
  `INSERT INTO wellbeing_county (code, names) VALUES ('90', '{"fi":"Helsinki"}')`,
  `INSERT INTO employment_area (code, names) VALUES ('01', '{"fi":"Helsinki"}')`,
  `INSERT INTO municipality (code, names, region_code, wellbeing_county_code, employment_area_code, language_status, is_sami_homeland,
     latitude, longitude, population, population_year, neighbour_codes, boundary)
   VALUES ('091', '{"fi":"Helsinki","sv":"Helsingfors"}', '01', '90', '01', 'fi-sv', false, 60.17, 24.94, 690000, 2025, '{}', '${BOUNDARY}')`,
  `INSERT INTO data_source (id, title, publisher, licence, is_licence_confirmed, retrieved_on, position)
   VALUES ('test', 'Test', 'Test', 'CC0', true, '2026-11-21', 1)`,
];

export const newPlace = (slug: string, name: string, state = "PUBLISHED") => `
  WITH l AS (INSERT INTO listing (id, slug, kind, state, source_id, external_id, municipality_code)
    VALUES (gen_random_uuid(), '${slug}', 'MEETING_PLACE', '${state}', 'test', '${slug}', '091') RETURNING id)
  INSERT INTO translation (listing_id, field_group, language_tag, name) SELECT id, 'PRESENTATION', 'fi', '${name}' FROM l`;

export const rename = (slug: string, name: string) =>
  `UPDATE translation SET name = '${name}' WHERE listing_id = (SELECT id FROM listing WHERE slug = '${slug}') AND name IS NOT NULL`;

export async function writeTinyCountry(database: Pick<PrismaClient, "$executeRawUnsafe">): Promise<void> {
  for (const statement of [...STATEMENTS, newPlace("one", "Ensimmäinen"), newPlace("two", "Toinen")]) {
    await database.$executeRawUnsafe(statement);
  }
}
