import { describe, expect, it } from "vitest";
import type { Refusal } from "../report.ts";
import { activityFormat, type KnownCodes, listingFormat } from "./listing.ts";
import { byField, checkRows } from "./row-check.ts";

const KNOWN: KnownCodes = {
  languages: new Set(["fi", "so"]),
  services: new Set(["language-cafe"]),
  targetGroups: new Set(["families"]),
  municipalities: new Set(["091"]),
  regions: new Set(["01"]),
};

const GOOD = {
  id: "place-language-cafe",
  kind: "MEETING_PLACE",
  name: { fi: "Kielikahvila" },
  description: { fi: "Avoin kielikahvila.", en: "An open language café." },
  municipalityCode: "091",
  address: { street: "Esimerkkikatu 1", postalCode: "00100", city: "Helsinki" },
  latitude: 60.17,
  longitude: 24.94,
  coordinateSource: "published",
  languages: ["fi", "so"],
  services: ["language-cafe"],
  sourceUrl: "https://example.org/",
  sourceTitle: "A page",
  sourceDate: "2024-02-29",
  sourceDatePrecision: "day",
  needsConfirmation: false,
  collectedOn: "2026-11-21",
};

function refusalsOf(row: unknown): Refusal[] {
  const refusals: Refusal[] = [];
  checkRows([row], listingFormat(KNOWN), { table: "listing", file: "listings.json", nameOf: byField("id") }, refusals);
  return refusals;
}

it("a row in the documented format is taken", () => {
  expect(refusalsOf(GOOD)).toEqual([]);
});

it("a row may tell how well one must know the language, and that one need not read or write", () => {
  for (const languageLevel of ["beginner", "A1", "A2", "B1", "B2", "C1", "native"])
    expect(refusalsOf({ ...GOOD, languageLevel, isLiteracyNeeded: false })).toEqual([]);
});

const WITHHELD = {
  addressWithheld: true,
  address: undefined,
  latitude: undefined,
  longitude: undefined,
  coordinateSource: undefined,
};

it("a withheld address needs no more than a municipality", () => {
  expect(refusalsOf({ ...GOOD, ...WITHHELD })).toEqual([]);
});

const BROKEN: [when: string, change: object, field: string, reason: RegExp][] = [
  ["its source is of the 31st of February", { sourceDate: "2024-02-31" }, "sourceDate", /not a date/],
  ["it was collected on a 29th of February that never was", { collectedOn: "2023-02-29" }, "collectedOn", /calendar/],
  ["its month is the 13th", { sourceDate: "2024-13", sourceDatePrecision: "month" }, "sourceDate", /not a date/],
  ["its date has no precision", { sourceDatePrecision: undefined }, "sourceDate", /together/],
  ["a language is unknown", { languages: ["fi", "xx"] }, "languages.1", /"xx" is not in the list of languages/],
  ["a language is named twice", { languages: ["fi", "fi"] }, "languages", /twice/],
  ["a service is unknown", { services: ["witchcraft"] }, "services.0", /not in the list of services/],
  ["it has no service", { services: [] }, "services", /empty/],
  ["its target group is unknown", { targetGroups: ["pets"] }, "targetGroups.0", /target groups/],
  ["its municipality is unknown", { municipalityCode: "999" }, "municipalityCode", /municipalities/],
  ["nothing says where it serves", { municipalityCode: undefined }, "municipalityCode", /neither national/],
  [
    "its area is two areas",
    { serviceArea: [{ municipalityCode: "091", regionCode: "01" }] },
    "serviceArea.0",
    /one area/,
  ],
  ["its point lies in Sweden", { longitude: 18.06 }, "longitude", /west of Finland/],
  ["latitude and longitude are swapped", { latitude: 24.94, longitude: 60.17 }, "latitude", /south of Finland/],
  ["its point has no source", { coordinateSource: undefined }, "coordinateSource", /together/],
  ["the level that it asks for is unknown", { languageLevel: "B7" }, "languageLevel", /known level/],
  ["that one must read is told in words", { isLiteracyNeeded: "no" }, "isLiteracyNeeded", /neither true nor false/],
  ["its kind is unknown", { kind: "SHOP" }, "kind", /not a known kind/],
  ["it has no name", { name: {} }, "name", /no text/],
  [
    "its name is in a language that the format does not have",
    { name: { fi: "x", de: "y" } },
    "name.de",
    /fi, sv and en/,
  ],
  ["its name is blank", { name: { fi: "  " } }, "name.fi", /empty/],
  ["a text turns the reading direction around", { name: { fi: "Kieli\u202Ekahvila" } }, "name.fi", /control/],
  ["its website is a script", { website: "javascript:alert(1)" }, "website", /http/],
  ["its website is on another protocol", { website: "ftp://example.org/" }, "website", /http/],
  ["its source is no address", { sourceUrl: "example.org" }, "sourceUrl", /http/],
  ["a further source is no address", { additionalSources: ["see the library"] }, "additionalSources.0", /http/],
  ["its e-mail address is none", { email: "kahvila at example.org" }, "email", /e-mail/],
  ["its phone number is words", { phone: "ask the library" }, "phone", /phone/],
  ["its postal code is too short", { address: { postalCode: "0010" } }, "address.postalCode", /five digits/],
  ["it has a field that nobody documented", { rating: 5 }, "rating", /Unrecognized|documented/],
  [
    "its address is withheld and yet a street is there",
    { ...WITHHELD, address: { street: "Salakatu 1" } },
    "address",
    /withheld/,
  ],
  [
    "its address is withheld and yet a postal code is there",
    { ...WITHHELD, address: { postalCode: "00100" } },
    "address",
    /withheld/,
  ],
  [
    "its address is withheld and yet a town is there",
    { ...WITHHELD, address: { city: "Espoo" } },
    "address",
    /withheld/,
  ],
  [
    "its address is withheld and yet the way there is told",
    { ...WITHHELD, address: { note: "Behind the church" } },
    "address",
    /withheld/,
  ],
  [
    "its address is withheld and yet a point is there",
    { ...WITHHELD, latitude: 60.17, longitude: 24.94, coordinateSource: "published" },
    "latitude",
    /withheld/,
  ],
  ["a text holds a personal identity code", { note: "Ask for 131052-308T." }, "note", /identity code/],
];

describe("a row is refused, with its field and the reason, when", () => {
  it.each(BROKEN)("%s", (_when, change, field, reason) => {
    const row = JSON.parse(JSON.stringify({ ...GOOD, ...change }));
    expect(refusalsOf(row)).toContainEqual({
      table: "listing",
      file: "listings.json",
      row: "place-language-cafe",
      field,
      reason: expect.stringMatching(reason),
      isWholeRow: true,
    });
  });

  it("its id was used before", () => {
    const refusals: Refusal[] = [];
    const source = { table: "listing", file: "listings.json", nameOf: byField("id") };
    expect(checkRows([GOOD, GOOD], listingFormat(KNOWN), source, refusals)).toHaveLength(1);
    expect(refusals).toMatchObject([{ row: "place-language-cafe", field: "id" }]);
  });

  it("it is no object at all", () => {
    expect(refusalsOf("a line of text")).toMatchObject([{ row: "row 1", field: "(row)" }]);
  });
});

describe("an activity is refused when", () => {
  const ACTIVITY = {
    name: { fi: "Perhekahvila" },
    kind: "language-cafe",
    frequency: "weekly",
    sourceUrl: "https://example.org/",
  };

  it.each<[string, object, string]>([
    ["it ends before it begins", { start: "17:00", end: "16:00" }, "end"],
    ["it ends and never begins", { end: "16:00" }, "end"],
    ["it begins at 25 o'clock", { start: "25:00" }, "start"],
    ["it is held in an unknown language", { languages: ["xx"] }, "languages.0"],
    ["its weekday is unknown", { weekday: "XX" }, "weekday"],
    ["the level that it asks for is unknown", { languageLevel: "easy" }, "languageLevel"],
    ["nobody says how often", { frequency: undefined }, "frequency"],
  ])("%s", (_when, change, field) => {
    const result = activityFormat(KNOWN).safeParse({ ...ACTIVITY, ...change });
    expect(result.error?.issues.map((issue) => issue.path.join("."))).toContain(field);
    expect(activityFormat(KNOWN).safeParse(ACTIVITY).success).toBe(true);
  });
});
