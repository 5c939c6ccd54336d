/** What a filter finds is what a statement written by hand finds in the tables. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askForProblem, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { listAll } from "../testing/list-all.ts";
import type { FilterInput } from "../testing/random-filters.ts";
import { enrichListings } from "../testing/richer-listings.ts";

let test: TestCatalogue;
beforeAll(async () => {
  test = await openTestCatalogue();
  await enrichListings(test.database.client);
  await test.live.refresh();
});
afterAll(() => test.close());

/**
 * `s`: what can be found, with the listing on whose ground it stands (an activity stands where its host does).
 * `served`: the languages in which it serves, those of what goes on in it included. `area`: where it is or serves.
 */
const FOUND = `
  WITH s AS (SELECT l.*, coalesce(v.host_id, l.id) AS ground FROM listing l LEFT JOIN activity v ON v.listing_id = l.id
    LEFT JOIN listing host ON host.id = v.host_id
    WHERE l.state = 'PUBLISHED' AND l.is_listed AND (l.kind <> 'ACTIVITY' OR host.state = 'PUBLISHED')),
  g AS (SELECT * FROM listing),
  served AS (SELECT s.id, o.language_tag AS tag, o.mode FROM s JOIN language_offer o ON o.listing_id = s.id
    UNION SELECT v.host_id, o.language_tag, o.mode FROM activity v JOIN s ON s.id = v.listing_id JOIN language_offer o ON o.listing_id = s.id),
  area AS (SELECT s.id, m.code, m.region_code AS region, m.wellbeing_county_code AS county FROM s JOIN g ON g.id = s.ground
    JOIN municipality m ON m.code = g.municipality_code OR EXISTS (SELECT 1 FROM service_area a WHERE a.listing_id = g.id
      AND (a.municipality_code = m.code OR a.region_code = m.region_code)))
  SELECT s.slug FROM s JOIN g ON g.id = s.ground WHERE `;
const slugsWhere = async (condition: string) =>
  (await test.database.client.$queryRawUnsafe<{ slug: string }[]>(FOUND + condition)).map(({ slug }) => slug);

const serves = (tags: string, more = "true") =>
  `EXISTS (SELECT 1 FROM served WHERE served.id = s.id AND tag IN (${tags}) AND ${more})`;
const NO_LANGUAGE = "NOT EXISTS (SELECT 1 FROM served WHERE served.id = s.id)";
const isIn = (condition: string) => `EXISTS (SELECT 1 FROM area WHERE area.id = s.id AND ${condition})`;
const offers = (id: string) =>
  `(EXISTS (SELECT 1 FROM service x WHERE x.listing_id = s.id AND category_id = '${id}') OR EXISTS (SELECT 1 FROM activity x WHERE x.listing_id = s.id AND category_id = '${id}'))`;
const isFor = (id: string) =>
  `EXISTS (SELECT 1 FROM listing_target_group x WHERE x.listing_id = s.id AND target_group_id = '${id}')`;
const has = (kind: string) =>
  `EXISTS (SELECT 1 FROM accessibility_feature f WHERE f.listing_id = g.id AND kind = '${kind}' AND is_present)`;
/** The great circle, as PostgreSQL can say it without an extension. */
const kmTo = (latitude: number, longitude: number) =>
  `(2 * 6371.0088 * asin(sqrt(power(sind((g.latitude - ${latitude}) / 2), 2) + cosd(${latitude}) * cosd(g.latitude) * power(sind((g.longitude - ${longitude}) / 2), 2))))`;
const hours = (weekday: number, condition: string) =>
  `EXISTS (SELECT 1 FROM opening_span h WHERE h.listing_id = s.id AND ${weekday} = ANY (weekdays) AND ${condition})`;
/** An activity is open while it is on, if that day is not left out. */
const isOn = (weekday: number, date: string, condition: string) =>
  `EXISTS (SELECT 1 FROM activity v, LATERAL (SELECT extract(epoch FROM starts_at) / 60 AS opens_minute, extract(epoch FROM ends_at) / 60 AS closes_minute) t
    WHERE v.listing_id = s.id AND v.weekday = ${weekday} AND NOT date '${date}' = ANY (exdates) AND ${condition})`;
const NO_HOURS = `(CASE WHEN s.kind = 'ACTIVITY' THEN EXISTS (SELECT 1 FROM activity v WHERE v.listing_id = s.id AND starts_on IS NULL)
  ELSE NOT EXISTS (SELECT 1 FROM opening_period h WHERE h.listing_id = s.id) END)`;
const TODAY = "2026-11-24";
const between = (weekday: number, date: string, from: number, to: number, state = "OPEN") => {
  const overlaps = `opens_minute < ${to} AND ${from} < closes_minute`;
  const place = `s.kind <> 'ACTIVITY' AND ${hours(weekday, `state = '${state}' AND ${overlaps}`)}`;
  return state === "OPEN" ? `(${place} OR ${isOn(weekday, date, overlaps)})` : `(${place})`;
};
const isOpen = (weekday: number, minute: number, date = TODAY) => between(weekday, date, minute, minute + 1);
const byAppointment = (weekday: number, minute: number) =>
  between(weekday, TODAY, minute, minute + 1, "BY_APPOINTMENT");
const opensToday = (weekday: number, minute: number) => between(weekday, TODAY, minute, 1440);

const STAFF = { languages: ["ar"], languageModes: ["SPOKEN_BY_STAFF"] };
/** The tests' present is a Tuesday at noon in Helsinki. */
const TUESDAY = 2;
const NOON = 720;

const FILTERS: readonly (readonly [string, FilterInput, string])[] = [
  ["everything", {}, "true"],
  [
    "meeting places in Helsinki that serve in Somali",
    { languages: ["so"], kinds: ["MEETING_PLACE"], municipalities: ["091"] },
    `${serves("'so'")} AND s.kind = 'MEETING_PLACE' AND ${isIn("code = '091'")}`,
  ],
  ["Kurdish, which is Sorani and Kurmanji too", { languages: ["ku"] }, serves("'ku', 'ckb', 'kmr'")],
  ["Persian, which is Dari too", { languages: ["fa"] }, serves("'fa', 'prs'")],
  ["Sorani, which is not all Kurdish", { languages: ["ckb"] }, serves("'ckb'")],
  [
    "Sorani or what may be it",
    { languages: ["ckb"], includeUnknownLanguages: true },
    `${serves("'ckb', 'ku'")} OR ${NO_LANGUAGE}`,
  ],
  ["Somali or unknown", { languages: ["so"], includeUnknownLanguages: true }, `${serves("'so'")} OR ${NO_LANGUAGE}`],
  ["Somali or Arabic", { languages: ["so", "ar"] }, serves("'so', 'ar'")],
  ["Somali and Arabic", { languages: ["so", "ar"], languageMatch: "ALL" }, `${serves("'so'")} AND ${serves("'ar'")}`],
  [
    "Kurdish and Finnish or unknown",
    { languages: ["ku", "fi"], languageMatch: "ALL", includeUnknownLanguages: true },
    `(${serves("'ku', 'ckb', 'kmr'")} AND ${serves("'fi'")}) OR ${NO_LANGUAGE}`,
  ],
  ["Arabic spoken by staff", STAFF, serves("'ar'", "mode = 'SPOKEN_BY_STAFF'")],
  [
    "Arabic spoken by staff, or perhaps",
    { ...STAFF, includeUnknownLanguages: true },
    `${serves("'ar'", "(mode = 'SPOKEN_BY_STAFF' OR mode IS NULL)")} OR ${NO_LANGUAGE}`,
  ],
  [
    "any language with an interpreter or in writing",
    { languageModes: ["INTERPRETER_ON_REQUEST", "WRITTEN_MATERIAL"] },
    "EXISTS (SELECT 1 FROM served WHERE served.id = s.id AND mode IN ('INTERPRETER_ON_REQUEST', 'WRITTEN_MATERIAL'))",
  ],
  ["organisations and activities", { kinds: ["ORGANISATION", "ACTIVITY"] }, "s.kind IN ('ORGANISATION', 'ACTIVITY')"],
  [
    "a language café or legal advice",
    { services: ["language-cafe", "legal-advice"] },
    `${offers("language-cafe")} OR ${offers("legal-advice")}`,
  ],
  ["what is for women", { targetGroups: ["women"] }, isFor("women")],
  ["Turku", { municipalities: ["853"] }, isIn("code = '853'")],
  ["a region", { regions: ["01"] }, isIn("region = '01'")],
  ["a wellbeing services county", { wellbeingCounties: ["90"] }, isIn("county = '90'")],
  ["a municipality or a region", { municipalities: ["853"], regions: ["01"] }, isIn("(code = '853' OR region = '01')")],
  [
    "ten kilometres around Hakaniemi",
    { near: { latitude: 60.179, longitude: 24.95, withinKm: 10 } },
    `${kmTo(60.179, 24.95)} <= 10`,
  ],
  ["a point without a distance, which only orders", { near: { latitude: 60.179, longitude: 24.95 } }, "true"],
  [
    "a window",
    { bounds: { west: 22, south: 60.3, east: 24, north: 61.6 } },
    "g.longitude BETWEEN 22 AND 24 AND g.latitude BETWEEN 60.3 AND 61.6",
  ],
  [
    "a window inside a region",
    { regions: ["01"], bounds: { west: 24.5, south: 60, east: 25.5, north: 60.4 } },
    `${isIn("region = '01'")} AND g.longitude BETWEEN 24.5 AND 25.5 AND g.latitude BETWEEN 60 AND 60.4`,
  ],
  ["what serves the whole country", { isNational: true }, "g.is_national"],
  ["what does not serve the whole country", { isNational: false }, "NOT g.is_national"],
  ["what is free of charge", { isFree: true }, "s.cost = 'FREE'"],
  ["what has a fee", { isFree: false }, "s.cost = 'FEE'"],
  [
    "by phone or online",
    { attendance: ["PHONE", "ONLINE"] },
    `s.attendance && ARRAY['PHONE', 'ONLINE']::"Attendance"[]`,
  ],
  ["without steps and with a lift", { accessibility: ["STEP_FREE", "LIFT"] }, `${has("STEP_FREE")} AND ${has("LIFT")}`],
  ["where children are welcome", { isChildWelcome: true }, "s.is_child_welcome"],
  ["confirmed since June", { confirmedSince: "2026-06-01" }, "s.confirmed_at >= '2026-06-01T00:00Z'"],
  [
    "open now, or of unknown hours",
    { open: "OPEN_NOW" },
    `${isOpen(TUESDAY, NOON)} OR ${byAppointment(TUESDAY, NOON)} OR ${NO_HOURS}`,
  ],
  ["known to be open now", { open: "OPEN_NOW", includeUnknownHours: false }, isOpen(TUESDAY, NOON)],
  [
    "known to be open this evening",
    { open: "OPEN_THIS_EVENING", includeUnknownHours: false },
    between(TUESDAY, TODAY, 1020, 1440),
  ],
  [
    "known to be open at the weekend",
    { open: "OPEN_THIS_WEEKEND", includeUnknownHours: false },
    `${between(6, "2026-11-28", 0, 1440)} OR ${between(7, "2026-11-29", 0, 1440)}`,
  ],
  [
    "known to be open on Thursday morning",
    { openOn: { weekday: 4, from: "06:00", to: "12:00" }, includeUnknownHours: false },
    between(4, "2026-11-26", 360, 720),
  ],
  [
    "known to be open on what is left of Tuesday's midday",
    { openOn: { weekday: 2, from: "11:00", to: "12:01" }, includeUnknownHours: false },
    between(TUESDAY, TODAY, 720, 721),
  ],
  [
    "Tuesday morning, which is next week's when it is past",
    { openOn: { weekday: 2, from: "08:00", to: "11:00" }, includeUnknownHours: false },
    between(TUESDAY, "2026-12-01", 480, 660),
  ],
  [
    "where something is held in the coming weeks",
    { hasScheduledActivity: true },
    "EXISTS (SELECT 1 FROM activity v WHERE (v.listing_id = s.id OR v.host_id = s.id) AND starts_on IS NOT NULL)",
  ],
  [
    "meeting places where nothing is",
    { hasScheduledActivity: false },
    "s.kind = 'MEETING_PLACE' AND NOT EXISTS (SELECT 1 FROM activity v WHERE v.host_id = s.id AND starts_on IS NOT NULL)",
  ],
  ["known to be open later today", { open: "OPEN_TODAY", includeUnknownHours: false }, opensToday(TUESDAY, NOON)],
  [
    "open on the Sunday after the clock went forward, at half past nine",
    { openAt: "2026-03-29T06:30:00Z", includeUnknownHours: false },
    isOpen(7, 570, "2026-03-29"),
  ],
  [
    "open on the Sunday after the clock went back, at half past nine",
    { openAt: "2026-10-25T09:30:00+02:00", includeUnknownHours: false },
    isOpen(7, 570, "2026-10-25"),
  ],
  [
    "much at once",
    { languages: ["en"], kinds: ["MEETING_PLACE", "GUIDANCE_POINT"], regions: ["01"], isFree: true, open: "OPEN_NOW" },
    `${serves("'en'")} AND s.kind IN ('MEETING_PLACE', 'GUIDANCE_POINT') AND ${isIn("region = '01'")} AND s.cost = 'FREE' AND (${isOpen(TUESDAY, NOON)} OR ${byAppointment(TUESDAY, NOON)} OR ${NO_HOURS})`,
  ],
];

describe("the same is found as in the tables:", () => {
  it.each(FILTERS)("%s", async (_, filter, condition) => {
    const expected = await slugsWhere(condition);
    const found = await listAll(test.current(), { filter });
    expect(found.map(({ slug }) => slug).sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(0);
  });

  it("near a postal code, within ten kilometres or as far as is asked for", async () => {
    const area = await test.database.client.postalCode.findUniqueOrThrow({ where: { code: "33100" } });
    for (const withinKm of [undefined, 3, 80]) {
      const near = withinKm === undefined ? {} : { near: { latitude: 0, longitude: 0, withinKm } };
      const found = await listAll(test.current(), { filter: { postalCode: "33100", ...near } });
      const expected = await slugsWhere(`${kmTo(area.latitude, area.longitude)} <= ${withinKm ?? 10}`);
      expect(found.map(({ slug }) => slug).sort()).toEqual(expected.sort());
      expect(expected.length).toBeGreaterThan(0);
    }
  });

  it("from one source", async () => {
    const [source] = await test.database.client.$queryRaw<
      { id: string }[]
    >`SELECT source_id AS id FROM listing GROUP BY 1 ORDER BY count(*) LIMIT 1`;
    const found = await listAll(test.current(), { filter: { sources: [source?.id] } });
    expect(found.map(({ slug }) => slug).sort()).toEqual((await slugsWhere(`s.source_id = '${source?.id}'`)).sort());
  });

  it("nothing when nothing fits, and everything when lists are empty", async () => {
    expect(await listAll(test.current(), { filter: { languages: ["rhg"], municipalities: ["976"] } })).toEqual([]);
    const all = await listAll(test.current(), {});
    expect(
      await listAll(test.current(), { filter: { languages: [], kinds: [], municipalities: [], text: "  " } }),
    ).toEqual(all);
  });
});

describe("what is not in the closed lists is refused by its name and its place:", () => {
  it.each([
    ["a language", { languages: ["fi", "xx"] }, "UNKNOWN_LANGUAGE", "filter.languages"],
    ["a service", { services: ["flying-lessons"] }, "UNKNOWN_SERVICE_CATEGORY", "filter.services"],
    ["a target group", { targetGroups: ["martians"] }, "UNKNOWN_TARGET_GROUP", "filter.targetGroups"],
    ["a municipality", { municipalities: ["Helsinki"] }, "UNKNOWN_MUNICIPALITY", "filter.municipalities"],
    ["a region", { regions: ["99"] }, "UNKNOWN_REGION", "filter.regions"],
    ["a county", { wellbeingCounties: ["99"] }, "UNKNOWN_WELLBEING_COUNTY", "filter.wellbeingCounties"],
    ["a postal code", { postalCode: "00000" }, "UNKNOWN_POSTAL_CODE", "filter.postalCode"],
    ["a source", { sources: ["hearsay"] }, "UNKNOWN_SOURCE", "filter.sources"],
    ["a point", { near: { latitude: 60, longitude: 999 } }, "INVALID_POSITION", "filter.near"],
    [
      "a distance",
      { near: { latitude: 60, longitude: 25, withinKm: 0.05 } },
      "INVALID_DISTANCE",
      "filter.near.withinKm",
    ],
    ["a window", { bounds: { west: 25, south: 60, east: 24, north: 61 } }, "INVALID_BOUNDS", "filter.bounds"],
    [
      "more than fifty of anything",
      { kinds: Array.from({ length: 51 }, () => "ACTIVITY") },
      "TOO_MANY_VALUES",
      "filter.kinds",
    ],
  ])("%s", async (_, filter, code, argument) => {
    const document = "query ($filter: ListingFilter) { listings(filter: $filter) { totalCount } }";
    expect(await askForProblem(test.current(), document, { filter })).toEqual({ code, argument });
  });
});
