/** The catalogue in memory says what the database says, after every kind of change. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { type CataloguePicture, pictureOf, readAfresh } from "../testing/catalogue-picture.ts";
import { shrinkCountry } from "../testing/small-country.ts";

let test: TestCatalogue;
beforeAll(async () => {
  test = await openTestCatalogue();
  await shrinkCountry(test.database.client);
  await test.live.refresh();
});
afterAll(() => test.close());

// The statements name listings by what they are, the first by id, so that each can be read by itself.
const PLACE =
  "(SELECT id FROM listing WHERE kind = 'MEETING_PLACE' AND street IS NOT NULL AND slug NOT LIKE 'uusi-%' ORDER BY id LIMIT 1)";
const OPERATOR = "(SELECT organisation_id FROM operation ORDER BY organisation_id, place_id LIMIT 1)";
const HOST = "(SELECT host_id FROM activity ORDER BY host_id LIMIT 1)";
const ACTIVITY = `(SELECT listing_id FROM activity WHERE host_id = ${HOST} ORDER BY listing_id LIMIT 1)`;
const NEW = "'00000000-0000-4000-8000-000000000001'::uuid";
const LINE = "'00000000-0000-4000-8000-000000000002'::uuid";
const SERVICE = "'00000000-0000-4000-8000-000000000003'::uuid";
const OFFER = "'00000000-0000-4000-8000-000000000004'::uuid";

const insertListing = (id: string, kind: string, state: string, name: string) =>
  `WITH l AS (INSERT INTO listing (id, slug, kind, state, source_id, external_id, municipality_code)
     SELECT ${id}, 'uusi-' || ${id}::text, '${kind}', '${state}', id, ${id}::text, '091' FROM data_source ORDER BY id LIMIT 1 RETURNING id)
   INSERT INTO translation (listing_id, field_group, language_tag, name) SELECT id, 'PRESENTATION', 'fi', '${name}' FROM l`;

type Visible = "seen" | "not seen";
/** In order: each goes on from what the one before has left. */
const CHANGES: readonly (readonly [string, Visible, ...string[]])[] = [
  [
    "a place is written",
    "seen",
    insertListing(NEW, "MEETING_PLACE", "PUBLISHED", "Aivan uusi paikka"),
    `INSERT INTO place (listing_id) VALUES (${NEW})`,
  ],
  [
    "its slug and cost change",
    "seen",
    `UPDATE listing SET slug = 'uusi-paikka', cost = 'FREE', is_child_welcome = true WHERE id = ${NEW}`,
  ],
  [
    "its point is found",
    "seen",
    `UPDATE listing SET latitude = 60.17, longitude = 24.94, position_source = 'PUBLISHED', street = 'Katu 1' WHERE id = ${NEW}`,
  ],
  [
    "it is confirmed",
    "seen",
    `UPDATE listing SET confirmed_at = now(), confirmed_by = 'OFFICER', needs_confirmation = false WHERE id = ${NEW}`,
  ],
  ["it moves to another municipality", "seen", `UPDATE listing SET municipality_code = '853' WHERE id = ${NEW}`],
  [
    "a contact moves to another listing",
    "seen",
    `UPDATE contact_point SET listing_id = ${NEW} WHERE id = (SELECT min(id::text)::uuid FROM contact_point c WHERE listing_id <> ${NEW}
      AND NOT EXISTS (SELECT 1 FROM language_offer WHERE contact_point_id = c.id))`,
  ],
  ["a table is emptied at once", "seen", "TRUNCATE opening_span"],
  ["it serves the whole country", "seen", `UPDATE listing SET is_national = true WHERE id = ${NEW}`],
  ["an officer's note is written", "not seen", `UPDATE listing SET internal_note = 'Kanarialintu' WHERE id = ${NEW}`],
  ["it is unpublished", "seen", `UPDATE listing SET state = 'PAUSED' WHERE id = ${NEW}`],
  [
    "a paused listing is renamed",
    "not seen",
    `UPDATE translation SET name = 'Muutettu piilossa' WHERE listing_id = ${NEW}`,
  ],
  ["it is published again", "seen", `UPDATE listing SET state = 'PUBLISHED' WHERE id = ${NEW}`],
  ["its name changes", "seen", `UPDATE translation SET name = 'Muutettu kielikahvila' WHERE listing_id = ${NEW}`],
  [
    "a name in Arabic is added",
    "seen",
    `INSERT INTO translation (listing_id, field_group, language_tag, name, origin) VALUES (${NEW}, 'PRESENTATION', 'ar', 'مقهى اللغات', 'MACHINE')`,
  ],
  [
    "the original makes the translation stale",
    "seen",
    `UPDATE translation SET state = 'STALE' WHERE listing_id = ${NEW} AND language_tag = 'ar'`,
  ],
  [
    "a translation is drafted",
    "not seen",
    `INSERT INTO translation (listing_id, field_group, language_tag, name, state) VALUES (${NEW}, 'PRESENTATION', 'sv', 'Kanariefågel', 'DRAFT')`,
  ],
  [
    "the draft is accepted",
    "seen",
    `UPDATE translation SET state = 'CURRENT', name = 'Språkkafé' WHERE listing_id = ${NEW} AND language_tag = 'sv'`,
  ],
  [
    "practical texts are added",
    "seen",
    `INSERT INTO translation (listing_id, field_group, language_tag, hours_note, directions, cost_note, season, data_note) VALUES (${NEW}, 'PRACTICAL', 'fi', 'Arkisin', 'Oikealle', 'Maksuton', 'Kesä', 'Epävarma')`,
  ],
  [
    "what one needs is told",
    "seen",
    `UPDATE listing SET residence_requirement = 'NONE', is_referral_needed = false, is_registration_needed = true, has_child_care = false WHERE id = ${NEW}`,
  ],
  [
    "how well one must know the language is told",
    "seen",
    `UPDATE listing SET language_level = 'B1', is_literacy_needed = false WHERE id = ${NEW}`,
  ],
  [
    "what to bring is told",
    "seen",
    `UPDATE translation SET documents = 'Henkilökortti' WHERE listing_id = ${NEW} AND field_group = 'PRACTICAL'`,
  ],
  ["a translation is removed", "seen", `DELETE FROM translation WHERE listing_id = ${NEW} AND language_tag = 'ar'`],
  [
    "its only public name is drafted over",
    "seen",
    `UPDATE translation SET state = 'DRAFT' WHERE listing_id = ${NEW} AND field_group = 'PRESENTATION'`,
  ],
  [
    "it has a name again",
    "seen",
    `UPDATE translation SET state = 'CURRENT' WHERE listing_id = ${NEW} AND field_group = 'PRESENTATION'`,
  ],
  [
    "a language is offered",
    "seen",
    `INSERT INTO language_offer (id, listing_id, language_tag, mode) VALUES (${OFFER}, ${NEW}, 'so', 'SPOKEN_BY_STAFF')`,
  ],
  [
    "how it is offered changes",
    "seen",
    `UPDATE language_offer SET mode = 'INTERPRETER_ON_REQUEST', weekdays = '{1,3}', by_appointment = true, note = '{"fi":"Soita"}' WHERE id = ${OFFER}`,
  ],
  [
    "a service is offered",
    "seen",
    `INSERT INTO service (id, listing_id, category_id) SELECT ${SERVICE}, ${NEW}, id FROM service_category ORDER BY id LIMIT 1`,
  ],
  ["the offer narrows to the service", "seen", `UPDATE language_offer SET service_id = ${SERVICE} WHERE id = ${OFFER}`],
  ["the service ends, and its offer with it", "seen", `DELETE FROM service WHERE id = ${SERVICE}`],
  [
    "a public contact is added",
    "seen",
    `INSERT INTO contact_point (id, listing_id, channel, value) VALUES (${LINE}, ${NEW}, 'PHONE', '+358401234567')`,
  ],
  [
    "a language is offered on that line",
    "seen",
    `INSERT INTO language_offer (id, listing_id, language_tag, contact_point_id) VALUES (${OFFER}, ${NEW}, 'ar', ${LINE})`,
  ],
  ["the contact changes", "seen", `UPDATE contact_point SET value = '+358407654321' WHERE id = ${LINE}`],
  [
    "the line becomes one for professionals",
    "seen",
    `UPDATE contact_point SET audience = 'PROFESSIONAL' WHERE id = ${LINE}`,
  ],
  [
    "a line for professionals changes",
    "not seen",
    `UPDATE contact_point SET value = '+358400000000' WHERE id = ${LINE}`,
  ],
  [
    "another contact for professionals is added",
    "not seen",
    `INSERT INTO contact_point (id, listing_id, channel, value, audience) VALUES (gen_random_uuid(), ${NEW}, 'EMAIL', 'kanaria@example.org', 'PROFESSIONAL')`,
  ],
  ["the line becomes public", "seen", `UPDATE contact_point SET audience = 'PUBLIC' WHERE id = ${LINE}`],
  ["the contact is removed, and its offer with it", "seen", `DELETE FROM contact_point WHERE id = ${LINE}`],
  [
    "hours are told",
    "seen",
    `WITH p AS (INSERT INTO opening_period (id, listing_id, kind) VALUES (gen_random_uuid(), ${NEW}, 'REGULAR') RETURNING id)
     INSERT INTO opening_span (period_id, position, listing_id, weekdays, opens_minute, closes_minute)
     SELECT id, n, ${NEW}, ARRAY[n + 1], 540, 960 + 480 * n FROM p, generate_series(0, 1) AS n`,
  ],
  ["hours change", "seen", `UPDATE opening_span SET closes_minute = 1000 WHERE listing_id = ${NEW} AND position = 0`],
  ["holidays are told", "seen", `UPDATE listing SET public_holidays = 'CLOSED' WHERE id = ${NEW}`],
  ["a span is taken back", "seen", `DELETE FROM opening_span WHERE listing_id = ${NEW} AND position = 1`],
  [
    "an exception is announced",
    "seen",
    `INSERT INTO opening_period (id, listing_id, kind, starts_on, ends_on, label) VALUES (gen_random_uuid(), ${NEW}, 'EXCEPTION', '2026-12-23', '2026-12-23', '{"fi": "Inventaario"}')`,
  ],
  ["hours are taken back", "seen", `DELETE FROM opening_period WHERE listing_id = ${NEW}`],
  ["it is told to be on the net", "seen", `INSERT INTO online_place (listing_id, platform) VALUES (${NEW}, 'Discord')`],
  ["it is on the net no more", "seen", `DELETE FROM online_place WHERE listing_id = ${NEW}`],
  [
    "an area is served",
    "seen",
    `INSERT INTO service_area (id, listing_id, region_code) SELECT gen_random_uuid(), ${NEW}, code FROM region ORDER BY code LIMIT 1`,
  ],
  [
    "the area is another",
    "seen",
    `UPDATE service_area SET region_code = NULL, municipality_code = '049' WHERE listing_id = ${NEW}`,
  ],
  ["no area is served any more", "seen", `DELETE FROM service_area WHERE listing_id = ${NEW}`],
  [
    "it is meant for a group",
    "seen",
    `INSERT INTO listing_target_group (listing_id, target_group_id) SELECT ${NEW}, id FROM target_group ORDER BY id LIMIT 1`,
  ],
  ["it is for everybody again", "seen", `DELETE FROM listing_target_group WHERE listing_id = ${NEW}`],
  [
    "a ramp is built",
    "seen",
    `INSERT INTO accessibility_feature (listing_id, kind, is_present) VALUES (${NEW}, 'STEP_FREE', true)`,
  ],
  ["the ramp breaks", "seen", `UPDATE accessibility_feature SET is_present = false WHERE listing_id = ${NEW}`],
  ["nobody knows of a ramp", "seen", `DELETE FROM accessibility_feature WHERE listing_id = ${NEW}`],
  ["an organisation runs it", "seen", `INSERT INTO operation (organisation_id, place_id) VALUES (${OPERATOR}, ${NEW})`],
  ["its operator is unpublished", "seen", `UPDATE listing SET state = 'CLOSED' WHERE id = ${OPERATOR}`],
  ["its operator is published again", "seen", `UPDATE listing SET state = 'PUBLISHED' WHERE id = ${OPERATOR}`],
  [
    "its operator is renamed",
    "seen",
    `UPDATE translation SET name = 'Muutettu yhdistys' WHERE listing_id = ${OPERATOR} AND field_group = 'PRESENTATION'`,
  ],
  ["the organisation runs it no more", "seen", `DELETE FROM operation WHERE place_id = ${NEW}`],
  [
    "an activity is held there",
    "seen",
    insertListing(LINE, "ACTIVITY", "PUBLISHED", "Uusi ryhmä"),
    `INSERT INTO activity (listing_id, host_id, category_id, weekday, starts_at) SELECT ${LINE}, ${NEW}, id, 3, '17:30' FROM service_category ORDER BY id LIMIT 1`,
  ],
  [
    "the activity is in a language",
    "seen",
    `INSERT INTO language_offer (id, listing_id, language_tag, mode) VALUES (${SERVICE}, ${LINE}, 'ckb', 'SPOKEN_BY_VOLUNTEER')`,
  ],
  [
    "the activity moves to another day",
    "seen",
    `UPDATE activity SET weekday = 4, frequency = 'MONTHLY', ends_at = '19:00' WHERE listing_id = ${LINE}`,
  ],
  ["the activity moves to another place", "seen", `UPDATE activity SET host_id = ${PLACE} WHERE listing_id = ${LINE}`],
  ["the activity moves back", "seen", `UPDATE activity SET host_id = ${NEW} WHERE listing_id = ${LINE}`],
  [
    "the place of the activity gets a point elsewhere",
    "seen",
    `UPDATE listing SET latitude = 65.01, longitude = 25.47 WHERE id = ${NEW}`,
  ],
  [
    "the activity's place is unpublished and hides it",
    "seen",
    `UPDATE listing SET state = 'IN_REVIEW' WHERE id = ${NEW}`,
  ],
  ["a hidden activity changes", "not seen", `UPDATE activity SET weekday = 5 WHERE listing_id = ${LINE}`],
  [
    "the activity's place is published and shows it",
    "seen",
    `UPDATE listing SET state = 'PUBLISHED' WHERE id = ${NEW}`,
  ],
  ["the activity loses its place for good", "seen", `DELETE FROM listing WHERE id = ${NEW}`],
  ["an activity without a place is deleted", "not seen", `DELETE FROM listing WHERE id = ${LINE}`],
  ["a real host is unpublished", "seen", `UPDATE listing SET state = 'MERGED' WHERE id = ${HOST}`],
  ["a real host is published again", "seen", `UPDATE listing SET state = 'PUBLISHED' WHERE id = ${HOST}`],
  ["an activity is unpublished", "seen", `UPDATE listing SET state = 'DRAFT' WHERE id = ${ACTIVITY}`],
  [
    "a place's address is withheld",
    "seen",
    `UPDATE listing SET is_address_withheld = true, street = NULL, postal_code = NULL, locality = NULL, latitude = NULL, longitude = NULL, position_source = NULL WHERE id = ${PLACE}`,
  ],
  ["a draft is written", "not seen", insertListing(NEW, "ORGANISATION", "DRAFT", "Kanarialintu")],
  ["the draft is deleted", "not seen", `DELETE FROM listing WHERE id = ${NEW}`],
  [
    "a body is known only as an operator",
    "seen",
    `UPDATE listing SET is_listed = NOT is_listed WHERE id = ${OPERATOR}`,
  ],
  [
    "a language gets another name",
    "seen",
    `UPDATE language SET names = names || '{"fi": "somalin kieli"}' WHERE tag = 'so'`,
  ],
  [
    "speakers are counted",
    "seen",
    "INSERT INTO language_speakers (language_tag, year, count, source, via) VALUES ('so', 2031, 30000, 'Tilastokeskus', 'test')",
  ],
  ["a language becomes part of another", "seen", "UPDATE language SET macro_language_tag = 'zh' WHERE tag = 'ko'"],
  [
    "a service is known by another word",
    "seen",
    `UPDATE service_category SET words = '{"fi": ["muutettu sana"]}' WHERE id = (SELECT category_id FROM service ORDER BY category_id LIMIT 1)`,
  ],
  [
    "a target group is renamed",
    "seen",
    `UPDATE target_group SET names = names || '{"fi": "Muutettu"}' WHERE position = (SELECT min(position) FROM target_group)`,
  ],
  [
    "a municipality joins another region",
    "seen",
    "UPDATE municipality SET region_code = (SELECT max(code) FROM region) WHERE code = '091'",
  ],
  ["a municipality is renamed", "seen", `UPDATE municipality SET names = '{"fi": "Muutettu"}' WHERE code = '853'`],
  [
    "a region, a county and an employment area are renamed",
    "seen",
    `UPDATE region SET names = '{"fi":"A"}'`,
    `UPDATE wellbeing_county SET names = '{"fi":"B"}'`,
    `UPDATE employment_area SET names = '{"fi":"C"}'`,
  ],
  ["a postal code moves", "seen", "UPDATE postal_code SET latitude = latitude + 0.1 WHERE code = '00100'"],
  ["a data source gets a licence", "seen", "UPDATE data_source SET licence = 'CC BY 4.0', is_licence_confirmed = true"],
  [
    "more than a thousand rows change in one statement",
    "seen",
    "INSERT INTO opening_period (id, listing_id, kind, starts_on, ends_on) SELECT gen_random_uuid(), id, 'EXCEPTION', date '2027-01-01' + n, date '2027-01-01' + n FROM listing, generate_series(1, 4) AS n",
  ],
  ["more than a thousand rows go in one statement", "seen", "DELETE FROM opening_period"],
  [
    "nothing changes in a statement that finds no row",
    "not seen",
    "UPDATE listing SET cost = 'FEE' WHERE slug = 'no such slug'",
  ],
];

/** A word index takes longest to build, and what it misses stays missed: it is compared after every few changes. */
const WORDS_EVERY = 6;

async function expectSameAsDatabase(words: boolean): Promise<CataloguePicture> {
  const picture = pictureOf(test.current(), { words });
  expect(picture).toEqual(pictureOf(await readAfresh(test.database.client, { words }), { words }));
  const { version } = await test.database.client.catalogueVersion.findFirstOrThrow();
  expect(test.current().version).toMatch(new RegExp(`^${version}-`));
  return picture;
}

/** What is public of a picture, whenever it is of. */
const publicPart = ({ changedAt: _, words: __, ...rest }: CataloguePicture) => rest;

describe("the published catalogue is what the database says", () => {
  let sequence = 0;
  it.each(CHANGES)("when %s", async (_, visible, ...statements) => {
    const before = publicPart(pictureOf(test.current(), { words: false }));
    const { client } = test.database;
    await client.$transaction(statements.map((statement) => client.$executeRawUnsafe(statement)));
    await test.live.refresh();
    sequence += 1;
    const after = publicPart(await expectSameAsDatabase(sequence % WORDS_EVERY === 0));
    if (visible === "seen") expect(after).not.toEqual(before);
    else expect(after).toEqual(before);
  });
});
