/** What the database itself refuses, whoever writes: each row of the table is a statement that must fail, and why. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACTIVITY, newText, one, openRefusals, PLACE, type Refusals } from "./testing/refusals.ts";

let refusals: Refusals;
beforeAll(async () => {
  refusals = await openRefusals();
});
afterAll(() => refusals.close());
const refusalOf = (...statements: string[]) => refusals.refusalOf(...statements);

const ORGANISATION = one("ORGANISATION");

const setPlace = (values: string) => `UPDATE listing SET ${values} WHERE id = ${PLACE}`;
const newContact = (channel: string, value: string) =>
  `INSERT INTO contact_point (id, listing_id, channel, value) VALUES (gen_random_uuid(), ${PLACE}, '${channel}', '${value}')`;
const newOffer = (columns: string, values: string) =>
  `INSERT INTO language_offer (id, listing_id, language_tag, ${columns}) VALUES (gen_random_uuid(), ${PLACE}, 'is', ${values})`;

describe("a listing", () => {
  it.each([
    ["has no capital letter in its slug", setPlace("slug = 'Kielikahvila'"), "listing_slug_is_readable"],
    ["has no space in its slug", setPlace("slug = 'kieli kahvila'"), "listing_slug_is_readable"],
    ["has no umlaut in its slug", setPlace("slug = 'päivätoiminta'"), "listing_slug_is_readable"],
    ["has no double hyphen in its slug", setPlace("slug = 'a--b'"), "listing_slug_is_readable"],
    ["has no empty slug", setPlace("slug = ''"), "listing_slug_is_readable"],
    ["has no slug of 101 letters", setPlace(`slug = '${"a".repeat(101)}'`), "listing_slug_is_readable"],
    [
      "has a slug of its own",
      setPlace(`slug = (SELECT slug FROM listing WHERE id = ${ORGANISATION})`),
      "listing_slug_key",
    ],
    [
      "has no latitude without a longitude",
      setPlace("latitude = 60, longitude = NULL, position_source = 'PUBLISHED'"),
      "listing_point_is_whole",
    ],
    [
      "has no point of unknown origin",
      setPlace("latitude = 60, longitude = 24, position_source = NULL"),
      "listing_point_is_whole",
    ],
    [
      "has no origin of a point without the point",
      setPlace("latitude = NULL, longitude = NULL, position_source = 'PUBLISHED'"),
      "listing_point_is_whole",
    ],
    [
      "stands no further north than the pole",
      setPlace("latitude = 90.1, longitude = 24, position_source = 'PUBLISHED'"),
      "listing_point_is_on_earth",
    ],
    [
      "stands no further east than the world",
      setPlace("latitude = 60, longitude = 180.1, position_source = 'PUBLISHED'"),
      "listing_point_is_on_earth",
    ],
    [
      "stands at no latitude that is not a number",
      setPlace("latitude = 'NaN', longitude = 24, position_source = 'PUBLISHED'"),
      "listing_point_is_on_earth",
    ],
    [
      "is not confirmed by nobody",
      setPlace("confirmed_at = now(), confirmed_by = NULL"),
      "listing_confirmation_has_a_confirmer",
    ],
    [
      "is not confirmed at no time",
      setPlace("confirmed_at = NULL, confirmed_by = 'OFFICER'"),
      "listing_confirmation_has_a_confirmer",
    ],
    [
      "has no source date of unknown precision",
      setPlace("source_date = '2026-01-01', source_date_precision = NULL"),
      "listing_source_date_has_a_precision",
    ],
    [
      "has no source that is a script",
      setPlace("source_url = 'javascript:alert(1)'"),
      "listing_source_url_is_a_web_address",
    ],
    [
      "has no source that is a file",
      setPlace("source_url = 'file:///etc/passwd'"),
      "listing_source_url_is_a_web_address",
    ],
    [
      "serves in at least one language when it gives a number",
      setPlace("language_count = 0"),
      "listing_language_count_is_believable",
    ],
    ["serves in fewer than 301 languages", setPlace("language_count = 301"), "listing_language_count_is_believable"],
    [
      "is listed unless it is an organisation",
      setPlace("is_listed = false"),
      "listing_only_organisations_are_unlisted",
    ],
    ["stands in a municipality that exists", setPlace("municipality_code = '999'"), "listing_municipality_code_fkey"],
    ["comes from a source that exists", setPlace("source_id = 'nowhere'"), "listing_source_id_fkey"],
  ])("%s", async (_, statement, constraint) => {
    expect(await refusalOf(statement)).toBe(constraint);
  });

  it.each([
    [
      "a place as an organisation",
      `INSERT INTO organisation (listing_id) VALUES (${PLACE})`,
      /cannot be organisation$/,
    ],
    ["an organisation as a place", `INSERT INTO place (listing_id) VALUES (${ORGANISATION})`, /cannot be place$/],
    [
      "a place as an activity",
      `INSERT INTO activity (listing_id, host_id, category_id) SELECT ${PLACE}, ${ORGANISATION}, id FROM service_category LIMIT 1`,
      /cannot be activity$/,
    ],
    ["an activity as a place", `INSERT INTO place (listing_id) VALUES (${ACTIVITY})`, /cannot be place$/],
    [
      "an activity as the host of an activity",
      `UPDATE activity SET host_id = (SELECT listing_id FROM activity WHERE listing_id <> ${ACTIVITY} LIMIT 1) WHERE listing_id = ${ACTIVITY}`,
      /cannot be held in an activity$/,
    ],
    ["a place turned into an organisation", `UPDATE listing SET kind = 'ORGANISATION' WHERE id = ${PLACE}`, /stays/],
    [
      "an organisation moved into a place",
      `UPDATE organisation SET listing_id = ${PLACE} WHERE listing_id = ${ORGANISATION}`,
      /cannot be organisation$/,
    ],
  ])("is told only as what it is: not %s", async (_, statement, message) => {
    expect(await refusalOf(statement)).toMatch(message);
  });
});

describe("a text", () => {
  it.each([
    [
      "presents or helps, not both",
      newText(PLACE, "PRESENTATION", "name, cost_note", "'Nimi', 'Maksuton'"),
      "translation_presents_or_helps",
    ],
    ["that presents says something", newText(PLACE, "PRESENTATION", "name", "NULL"), "translation_presents_or_helps"],
    ["that helps says something", newText(PLACE, "PRACTICAL", "hours_note", "NULL"), "translation_presents_or_helps"],
    [
      "that helps has no name",
      newText(PLACE, "PRACTICAL", "name, hours_note", "'Nimi', 'Aina'"),
      "translation_presents_or_helps",
    ],
    [
      "that presents names no papers",
      newText(PLACE, "PRESENTATION", "name, documents", "'Nimi', 'Passi'"),
      "translation_presents_or_helps",
    ],
    [
      "has a name of one line",
      newText(PLACE, "PRESENTATION", "name", "E'Nimi\\ntoinen'"),
      "translation_name_is_a_line",
    ],
    ["has no empty name", newText(PLACE, "PRESENTATION", "name", "''"), "translation_name_is_a_line"],
    [
      "has no name of 201 letters",
      newText(PLACE, "PRESENTATION", "name", `'${"a".repeat(201)}'`),
      "translation_name_is_a_line",
    ],
    [
      "has no description of 5001 letters",
      newText(PLACE, "PRESENTATION", "description", `'${"a".repeat(5001)}'`),
      "translation_description_is_bounded",
    ],
    [
      "has no empty description",
      newText(PLACE, "PRESENTATION", "description", "''"),
      "translation_description_is_bounded",
    ],
    [
      "is in a language that is known",
      newText(PLACE, "PRESENTATION", "name", "'Nimi'").replace("'is'", "'xx'"),
      "translation_language_tag_fkey",
    ],
  ])("%s", async (_, statement, constraint) => {
    expect(await refusalOf(statement)).toBe(constraint);
  });
});

describe("a language offer", () => {
  const service = `(SELECT id FROM service WHERE listing_id = ${PLACE} LIMIT 1)`;
  const contact = `(SELECT id FROM contact_point WHERE listing_id = ${PLACE} LIMIT 1)`;
  it.each([
    [
      "holds for one service or one contact, not both",
      newOffer("service_id, contact_point_id", `${service}, ${contact}`),
      "language_offer_has_one_subject",
    ],
    ["names weekdays from 1 to 7", newOffer("weekdays", "'{0}'"), "language_offer_weekdays_are_iso"],
    ["knows no eighth weekday", newOffer("weekdays", "'{1,8}'"), "language_offer_weekdays_are_iso"],
    ["has its note by language", newOffer("note", `'"call ahead"'`), "language_offer_note_is_localised"],
    [
      "is for a service of its own listing",
      newOffer("service_id", `(SELECT id FROM service WHERE listing_id <> ${PLACE} LIMIT 1)`),
      "language_offer_service_id_listing_id_fkey",
    ],
    [
      "is for a contact of its own listing",
      newOffer("contact_point_id", `(SELECT id FROM contact_point WHERE listing_id <> ${PLACE} LIMIT 1)`),
      "language_offer_contact_point_id_listing_id_fkey",
    ],
  ])("%s", async (_, statement, constraint) => {
    expect(await refusalOf(statement)).toBe(constraint);
  });

  it("is made once: what is not said is a value too", async () => {
    const unknown = newOffer("mode", "NULL");
    expect(await refusalOf(unknown, unknown)).toBe("language_offer_once");
    expect(await refusalOf(unknown, newOffer("mode", "'SPOKEN_BY_STAFF'"))).toBeUndefined();
  });
});

describe("a contact fits its channel", () => {
  const refused = "contact_point_value_fits_its_channel";
  it.each([
    ["EMAIL", "somebody"],
    ["EMAIL", "a b@example.org"],
    ["EMAIL", "a@b@example.org"],
    ["WEBSITE", "www.example.org"],
    ["WEBSITE", "javascript:alert(1)"],
    ["WEBSITE", "https://example.org/a b"],
    ["BOOKING", "mailto:a@example.org"],
    ["PHONE", "+358 40 123 4567"],
    ["PHONE", "12"],
    ["PHONE", "+35840123456789012"],
    ["PHONE", "040x"],
    ["SMS", "call me"],
    ["WHATSAPP", "https://wa.me/358401234567"],
    ["SIGNAL", "@somebody"],
    ["TELEGRAM", "@somebody"],
    ["TELEGRAM", "http://t.me/somebody"],
  ])("%s is not “%s”", async (channel, value) => {
    expect(await refusalOf(newContact(channel, value))).toBe(refused);
  });

  it.each([
    ["EMAIL", "toimisto@example.org"],
    ["WEBSITE", "https://example.org/sivu?x=1"],
    ["PHONE", "+358401234567"],
    ["PHONE", "112"],
    ["TELEGRAM", "https://t.me/somebody"],
  ])("%s may be “%s”", async (channel, value) => {
    expect(await refusalOf(newContact(channel, value))).toBeUndefined();
  });
});

describe("areas and closed lists", () => {
  const area = (columns: string, values: string) =>
    `INSERT INTO service_area (id, listing_id, ${columns}) VALUES (gen_random_uuid(), ${PLACE}, ${values})`;
  it.each([
    [
      "an area served is a municipality or a region, not both",
      area("municipality_code, region_code", "'091', '01'"),
      "service_area_is_one_area",
    ],
    ["an area served is one of them", area("municipality_code", "NULL"), "service_area_is_one_area"],
    [
      "a language has a tag that is one",
      `INSERT INTO language (tag, iso639_3, autonym, direction, "group", names) VALUES ('Suomi', 'fin', 'suomi', 'LTR', 'national', '{"fi":"suomi"}')`,
      "language_tag_is_bcp47",
    ],
    [
      "a language is not a part of itself",
      "UPDATE language SET macro_language_tag = 'ku' WHERE tag = 'ku'",
      "language_is_not_its_own_part",
    ],
    ["a language has a name", "UPDATE language SET names = '{}' WHERE tag = 'fi'", "language_has_names"],
    ["a service category has a name", "UPDATE service_category SET names = '{}'", "service_category_has_names"],
    ["a target group has a name", "UPDATE target_group SET names = '[]'", "target_group_has_names"],
    ["a region has a name", "UPDATE region SET names = '{}'", "region_has_names"],
    [
      "a wellbeing services county has a name",
      "UPDATE wellbeing_county SET names = '{}'",
      "wellbeing_county_has_names",
    ],
    ["an employment area has a name", "UPDATE employment_area SET names = '{}'", "employment_area_has_names"],
    ["a municipality has a name", "UPDATE municipality SET names = '{}' WHERE code = '091'", "municipality_has_names"],
    [
      "a municipality has a boundary",
      `UPDATE municipality SET boundary = '{"type":"Point"}' WHERE code = '091'`,
      "municipality_has_a_boundary",
    ],
    [
      "a municipality lies on earth",
      "UPDATE municipality SET latitude = 91 WHERE code = '091'",
      "municipality_is_on_earth",
    ],
    [
      "a share of residents is a percentage",
      "UPDATE municipality SET foreign_language_percent = 101 WHERE code = '091'",
      "municipality_share_is_percent",
    ],
    [
      "a postal code lies on earth",
      "UPDATE postal_code SET longitude = -181 WHERE code = '00100'",
      "postal_code_is_on_earth",
    ],
    [
      "there is one version of the catalogue",
      "INSERT INTO catalogue_version (id) VALUES (2)",
      "catalogue_version_is_one_row",
    ],
  ])("%s", async (_, statement, constraint) => {
    expect(await refusalOf(statement)).toBe(constraint);
  });
});

it("no check of the database is missing from the tables above", async () => {
  const files = [
    "database.test.ts",
    "database-times.test.ts",
    "database-accounts.test.ts",
    "withheld-address.test.ts",
  ].map((name) => join(import.meta.dirname, name));
  const tested = (await Promise.all(files.map((path) => readFile(path, "utf8")))).join();
  const { rows } = await refusals.client.query<{ conname: string }>(
    "SELECT conname FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace",
  );
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.map(({ conname }) => conname).filter((name) => !tested.includes(`"${name}"`))).toEqual([]);
});
