/** A country small enough to be loaded dozens of times in a test: some of the real listings, few postal codes, plain boundaries. */
import type { PrismaClient } from "@kotokartta/prisma";

const LISTINGS = 100;

export async function shrinkCountry(database: PrismaClient): Promise<void> {
  const statements = [
    // Half are activities and operations with both their ends, so that relations are many.
    `DELETE FROM listing WHERE id NOT IN (
       (SELECT listing_id FROM activity ORDER BY listing_id LIMIT ${LISTINGS / 4})
       UNION (SELECT host_id FROM activity ORDER BY listing_id LIMIT ${LISTINGS / 4})
       UNION (SELECT place_id FROM operation ORDER BY place_id, organisation_id LIMIT ${LISTINGS / 4})
       UNION (SELECT organisation_id FROM operation ORDER BY place_id, organisation_id LIMIT ${LISTINGS / 4})
       UNION (SELECT id FROM listing WHERE is_address_withheld)
       UNION (SELECT id FROM listing ORDER BY id LIMIT ${LISTINGS / 4}))`,
    "DELETE FROM listing l WHERE kind = 'ACTIVITY' AND NOT EXISTS (SELECT 1 FROM activity a WHERE a.listing_id = l.id)",
    // Of the closed lists only what these listings speak of.
    "DELETE FROM postal_code WHERE code NOT LIKE '001%'",
    `DELETE FROM municipality WHERE code NOT IN ('091', '049', '853')
       AND code NOT IN (SELECT municipality_code FROM listing WHERE municipality_code IS NOT NULL)
       AND code NOT IN (SELECT municipality_code FROM service_area WHERE municipality_code IS NOT NULL)
       AND code NOT IN (SELECT municipality_code FROM postal_code)`,
    "UPDATE municipality SET neighbour_codes = '{}'",
    `DELETE FROM service_category WHERE id NOT IN (SELECT category_id FROM service UNION SELECT category_id FROM activity)`,
    `DELETE FROM language WHERE tag NOT IN ('fi', 'sv', 'en', 'ar', 'is', 'so', 'ku', 'ckb', 'kmr', 'zh', 'ko')
       AND tag NOT IN (SELECT language_tag FROM language_offer UNION SELECT language_tag FROM translation)
       AND tag NOT IN (SELECT macro_language_tag FROM language WHERE macro_language_tag IS NOT NULL)`,
    // A square of a tenth of a degree around the central locality.
    `UPDATE municipality SET boundary = jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array(jsonb_build_array(
       jsonb_build_array(longitude - 0.05, latitude - 0.05), jsonb_build_array(longitude + 0.05, latitude - 0.05),
       jsonb_build_array(longitude + 0.05, latitude + 0.05), jsonb_build_array(longitude - 0.05, latitude - 0.05))))`,
  ];
  for (const statement of statements) await database.$executeRawUnsafe(statement);
}
