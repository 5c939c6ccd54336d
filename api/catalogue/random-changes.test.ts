/** Whatever is written, in whatever order: the catalogue that was mended change by change is the one read from nothing. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { pictureOf, readAfresh } from "../testing/catalogue-picture.ts";
import { shrinkCountry } from "../testing/small-country.ts";

const RUNS = 40;
/** A word index takes longest to build, and what it misses stays missed. */
const WORDS_EVERY = 5;

let test: TestCatalogue;
beforeAll(async () => {
  test = await openTestCatalogue();
  await shrinkCountry(test.database.client);
  await test.live.refresh();
});
afterAll(() => test.close());

/** One row of a table, whichever the number falls on. */
const nth = (column: string, from: string, which: number) =>
  `(SELECT ${column} FROM ${from} ORDER BY ${column} OFFSET ${which} % greatest(1, (SELECT count(*)::int FROM ${from})) LIMIT 1)`;
const listing = (which: number) => nth("id", "listing", which);
const ofKind = (kinds: string, which: number) =>
  nth("id", `(SELECT id FROM listing WHERE kind IN (${kinds})) AS some`, which);
const place = (which: number) => ofKind("'MEETING_PLACE', 'GUIDANCE_POINT'", which);
const organisation = (which: number) => ofKind("'ORGANISATION'", which);
const activity = (which: number) => nth("listing_id", "activity", which);
const language = (which: number) => nth("tag", "language", which);

const STATES = ["PUBLISHED", "PUBLISHED", "DRAFT", "IN_REVIEW", "PAUSED", "CLOSED", "MERGED"];
const COSTS = ["'FREE'", "'FEE'", "NULL"];
const MODES = ["NULL", "'SPOKEN_BY_STAFF'", "'SPOKEN_BY_VOLUNTEER'", "'EASY_LANGUAGE'"];
const NAMES = ["Kielikahvila", "Äitiryhmä", "Ångström", "مقهى", "Neuvonta 2", "neuvonta 10"];
const pick = <T>(values: readonly T[], which: number): T | undefined => values[which % values.length];

/** What a writer may do; `a` and `b` choose the rows and the values. Some of it the database refuses, which is no change. */
const WRITES: readonly ((a: number, b: number) => string)[] = [
  (a, b) => `UPDATE listing SET state = '${pick(STATES, b)}' WHERE id = ${listing(a)}`,
  (a, b) =>
    `UPDATE listing SET cost = ${pick(COSTS, b)}, is_national = ${b % 2 === 0}, is_child_welcome = ${b % 3 === 0} WHERE id = ${listing(a)}`,
  (a, b) =>
    `UPDATE listing SET latitude = 60 + ${b} / 100.0, longitude = 24, position_source = 'PUBLISHED' WHERE id = ${place(a)}`,
  (a) => `UPDATE listing SET latitude = NULL, longitude = NULL, position_source = NULL WHERE id = ${place(a)}`,
  (a, b) => `UPDATE listing SET municipality_code = ${nth("code", "municipality", b)} WHERE id = ${listing(a)}`,
  (a, b) =>
    `UPDATE listing SET confirmed_at = timestamptz '2026-01-01' + interval '${b} days', confirmed_by = 'EDITOR' WHERE id = ${listing(a)}`,
  (a, b) => `UPDATE listing SET is_listed = ${b % 2 === 0} WHERE id = ${organisation(a)}`,
  (a) => `DELETE FROM listing WHERE id = ${listing(a)}`,
  (a, b) => `UPDATE translation SET name = '${pick(NAMES, b)}' WHERE listing_id = ${listing(a)} AND name IS NOT NULL`,
  (a, b) =>
    `UPDATE translation SET state = '${pick(["CURRENT", "DRAFT", "STALE"], b)}' WHERE listing_id = ${listing(a)}`,
  (a, b) =>
    `INSERT INTO translation (listing_id, field_group, language_tag, name) VALUES (${listing(a)}, 'PRESENTATION', ${language(b)}, '${pick(NAMES, a)}')`,
  (a, b) =>
    `INSERT INTO language_offer (id, listing_id, language_tag, mode) VALUES (gen_random_uuid(), ${listing(a)}, ${language(b)}, ${pick(MODES, b)})`,
  (a) => `DELETE FROM language_offer WHERE listing_id = ${listing(a)}`,
  (a, b) =>
    `INSERT INTO service (id, listing_id, category_id) VALUES (gen_random_uuid(), ${listing(a)}, ${nth("id", "service_category", b)})`,
  (a) => `DELETE FROM service WHERE listing_id = ${listing(a)}`,
  (a, b) => `INSERT INTO operation (organisation_id, place_id) VALUES (${organisation(a)}, ${place(b)})`,
  (a) => `DELETE FROM operation WHERE place_id = ${nth("place_id", "operation", a)}`,
  (a, b) => `UPDATE activity SET host_id = ${place(b)} WHERE listing_id = ${activity(a)}`,
  (a, b) => `UPDATE activity SET category_id = ${nth("id", "service_category", b)} WHERE listing_id = ${activity(a)}`,
  (a, b) =>
    `INSERT INTO opening_period (id, listing_id, kind, starts_on, ends_on) VALUES (gen_random_uuid(), ${place(a)}, 'EXCEPTION', date '2026-12-01' + ${b}, date '2026-12-01' + ${b})`,
  (a, b) =>
    `UPDATE activity SET starts_on = '2026-11-24', rrule = 'FREQ=WEEKLY;BYDAY=TU', starts_at = '${b % 2 === 0 ? "10:00" : "18:00"}', ends_at = NULL WHERE listing_id = ${activity(a)}`,
  (a, b) => `UPDATE activity SET organiser_id = ${organisation(b)} WHERE listing_id = ${activity(a)}`,
  (a, b) =>
    `INSERT INTO occurrence_change (activity_id, occurs_on, is_cancelled) VALUES (${activity(a)}, date '2026-12-01' + ${b}, true)`,
  (a, b) =>
    `INSERT INTO service_area (id, listing_id, region_code) VALUES (gen_random_uuid(), ${listing(a)}, ${nth("code", "region", b)})`,
  (a, b) =>
    `INSERT INTO accessibility_feature (listing_id, kind, is_present) VALUES (${place(a)}, '${pick(["LIFT", "STEP_FREE"], b)}', ${b % 2 === 0})`,
  (a, b) =>
    `UPDATE contact_point SET audience = '${pick(["PUBLIC", "PROFESSIONAL"], b)}' WHERE listing_id = ${listing(a)}`,
  (a, b) =>
    `INSERT INTO listing (id, slug, kind, state, source_id, external_id) SELECT gen_random_uuid(), 'uusi-${a}-${b}', 'MEETING_PLACE', 'PUBLISHED', id, 'uusi-${a}-${b}' FROM data_source ORDER BY id LIMIT 1`,
];

/** Editors come and go, and with them the rhythm of all that is theirs. */
const EDITORS: readonly ((a: number, b: number) => string)[] = [
  (a) => `INSERT INTO account (email, state) VALUES ('${a % 9}@example.org', 'ACTIVE')`,
  (a, b) =>
    `INSERT INTO membership (account_id, role, organisation_id) VALUES (${nth("id", "account", a)}, 'EDITOR', ${nth("organisation_id", "operation", b)})`,
  (a, b) =>
    `UPDATE membership SET ended_at = ${b % 2 === 0 ? "now()" : "NULL"} WHERE id = ${nth("id", "membership", a)}`,
  (a, b) =>
    `UPDATE account SET state = '${pick(["ACTIVE", "DISABLED", "PENDING"], b)}' WHERE id = ${nth("id", "account", a)}`,
  (a) => `DELETE FROM account WHERE id = ${nth("id", "account", a)}`,
  (a, b) =>
    `UPDATE organisation SET confirm_every_months = ${pick([3, 6, 12], b)} WHERE listing_id = ${nth("organisation_id", "operation", a)}`,
];
const ALL_WRITES = [...WRITES, ...EDITORS];

const number = fc.integer({ min: 0, max: 999 });
const writes = fc.array(fc.tuple(fc.integer({ min: 0, max: ALL_WRITES.length - 1 }), number, number), {
  minLength: 1,
  maxLength: 5,
});

it("says after any run of changes what the database says", async () => {
  let run = 0;
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(writes, async (chosen) => {
      for (const [kind, a, b] of chosen) {
        const statement = ALL_WRITES[kind]?.(a, b) ?? "";
        accepted += Math.sign(await test.database.client.$executeRawUnsafe(statement).catch(() => 0));
      }
      await test.live.refresh();
      run += 1;
      const words = run % WORDS_EVERY === 0;
      const fresh = await readAfresh(test.database.client, { words });
      expect(pictureOf(test.current(), { words })).toEqual(pictureOf(fresh, { words }));
    }),
    // The database goes on from run to run, so that shrinking would start from elsewhere: the first failure is told as it is.
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(run).toBe(RUNS);
  expect(accepted).toBeGreaterThan(RUNS);
}, 60_000);
