import fc from "fast-check";
import { expect, test } from "vitest";
import { EMPTY_SEARCH, hrefOf, isUnfiltered, readSearch, type Search, writeSearch } from "./search.url.ts";
import { PARTS, SOON, WEEKDAYS } from "./when.url.ts";
import { ADDRESS_WORDS } from "./words.url.ts";

function paramsOf(query: URLSearchParams) {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
}

const keysOf = <Key extends string>(words: Record<Key, string>) => Object.keys(words) as Key[]; // the keys of a total record
const some = <Value>(...values: Value[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 5 });
const decimal = (limit: number) => fc.integer({ min: -limit * 10, max: limit * 10 }).map((tenths) => tenths / 10 + 0);

/** A time by name, or a moment; never both. */
const anyTime = fc.oneof(
  fc.constantFrom(...SOON).map((soon) => ({ open: { soon }, openAt: null })),
  fc
    .record({ weekday: fc.constantFrom(...WEEKDAYS), part: fc.option(fc.constantFrom(...PARTS)) })
    .map((open) => ({ open, openAt: null })),
  fc.constantFrom(null, "2026-11-24T10:00:00+02:00").map((openAt) => ({ open: null, openAt })),
);

const anyRest: fc.Arbitrary<Omit<Search, "open" | "openAt">> = fc.record({
  text: fc.constantFrom("", "kielikahvila", "لغة", "a&b=c", "50 % + ?"),
  kinds: some(...keysOf(ADDRESS_WORDS.kind)),
  languages: some("so", "ar", "ku", "zh-Hant", "xx-nope"),
  matchesAllLanguages: fc.boolean(),
  modes: some(...keysOf(ADDRESS_WORDS.mode)),
  includesUnknownLanguages: fc.boolean(),
  services: some("library", "language-cafe", "legal-advice"),
  groups: some("women", "young-people"),
  places: some("091", "Åbo", "Turku", "00530"),
  regions: some("01", "19"),
  counties: some("02", "21"),
  near: fc.option(fc.record({ latitude: decimal(90), longitude: decimal(180) })),
  withinKm: fc.option(fc.integer({ min: 1, max: 500 })),
  hidesUnknownHours: fc.boolean(),
  hasScheduled: fc.option(fc.boolean()),
  isFree: fc.boolean(),
  attendance: some(...keysOf(ADDRESS_WORDS.by)),
  accessibility: some(...keysOf(ADDRESS_WORDS.access)),
  isChildWelcome: fc.boolean(),
  isNational: fc.boolean(),
  confirmedSince: fc.constantFrom(null, "2025-01-31"),
  order: fc.option(fc.constantFrom(...keysOf(ADDRESS_WORDS.order))),
  after: fc.constantFrom(null, "YXJyYXk6MTk="),
  before: fc.constantFrom(null, "abc_-:1"),
  view: fc.constantFrom("list" as const, "map" as const),
});

const anySearch: fc.Arbitrary<Search> = fc.tuple(anyRest, anyTime).map(([rest, time]) => ({ ...rest, ...time }));

test("a search survives the way into the address and back", () => {
  fc.assert(
    fc.property(anySearch, (search) => {
      expect(readSearch(paramsOf(writeSearch(search)))).toEqual({ search, ignored: [] });
    }),
    { numRuns: 500 },
  );
});

test("any address at all is read without failing, and what was understood is stable", () => {
  const names = [
    ...new Set([...writeSearch({ ...EMPTY_SEARCH, text: "x" }).keys()]),
    "lang",
    "kind",
    "near",
    "since",
    "at",
    "after",
    "within",
    "open",
    "day",
    "part",
    "hours",
    "scheduled",
  ];
  const anyParams = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 40 })),
  );
  fc.assert(
    fc.property(anyParams, (params) => {
      const { search } = readSearch(params);
      expect(readSearch(paramsOf(writeSearch(search)))).toEqual({ search, ignored: [] });
    }),
    { numRuns: 500 },
  );
});

test("old, misspelt and malformed parts are ignored and named", () => {
  const { search, ignored } = readSearch({
    kind: ["place", "castle"],
    since: "9999-99-99",
    near: "999,0",
    within: "-1",
    lang: "so",
  });
  expect(search).toEqual({ ...EMPTY_SEARCH, kinds: ["MEETING_PLACE"], languages: ["so"] });
  expect(ignored).toEqual([
    { name: "kind", value: "castle" },
    { name: "near", value: "999,0" },
    { name: "within", value: "-1" },
    { name: "since", value: "9999-99-99" },
  ]);
});

test("the three boxes of the form are read as the one word of the address", () => {
  const tuesdayMorning = { open: { weekday: "tue", part: "morning" } };
  expect(readSearch({ open: "tue-morning" }).search).toMatchObject(tuesdayMorning);
  expect(readSearch({ open: "day", day: "tue", part: "morning" })).toMatchObject({
    search: tuesdayMorning,
    ignored: [],
  });
  expect(readSearch({ open: "day", day: "tue", part: "" }).search.open).toEqual({ weekday: "tue", part: null });
  expect(readSearch({ open: "now", day: "tue", part: "morning" }).search.open).toEqual({ soon: "now" });
  expect(readSearch({ open: "day", day: "" })).toEqual({ search: EMPTY_SEARCH, ignored: [] });
  expect(readSearch({ open: "", day: "tue" }).search.open).toBeNull();
});

test("an old address that asked to see unknown hours too still works, and is not complained about", () => {
  const { search, ignored } = readSearch({ open: "today", anyhours: "1" });
  expect(search).toEqual({ ...EMPTY_SEARCH, open: { soon: "today" } });
  expect(ignored).toEqual([]);
});

test("a precise position in the address is rounded to its cell", () => {
  expect(readSearch({ near: "60.169856,24.938379" }).search.near).toEqual({ latitude: 60.2, longitude: 24.9 });
});

test("an address that meddles with prototypes says nothing", () => {
  const params = Object.setPrototypeOf({ lang: "so" }, ["x"]);
  expect(readSearch(params)).toEqual({ search: { ...EMPTY_SEARCH, languages: ["so"] }, ignored: [] });
});

test("an unknown language code is kept, so that the page can name it", () => {
  expect(readSearch({ lang: "klingon" }).search.languages).toEqual(["klingon"]);
});

test("changing a search goes back to its first page", () => {
  const search: Search = { ...EMPTY_SEARCH, languages: ["so"], after: "abc" };
  expect(hrefOf("/fi", search, { isFree: true })).toBe("/fi?lang=so&free=1");
  expect(hrefOf("/fi", search, { languages: [] })).toBe("/fi");
  expect(hrefOf("/fi", search, { after: "def" })).toBe("/fi?lang=so&after=def");
});

test("order, page and view do not make a search filtered", () => {
  expect(isUnfiltered({ ...EMPTY_SEARCH, order: "NAME", view: "map", after: "x" })).toBe(true);
  expect(isUnfiltered({ ...EMPTY_SEARCH, isFree: true })).toBe(false);
});
