import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SearchParams } from "../search/question/address.url.ts";
import { EMPTY_SEARCH, readSearch, type Search, writeSearch } from "../search/question/search.url.ts";
import { endHref, type Finder, finderHref, finderQuery, onwards, readFinder } from "./finder.url.ts";
import { filterOfNeed, NEEDS, SERVICES_OF_NEEDS } from "./need.url.ts";

const EMPTY: Finder = { need: null, languages: [], places: [], near: null, open: null, step: "need" };
const paths = { finder: "/fi/find", home: "/fi" };
const paramsOf = (address: string) => {
  const query = new URLSearchParams(address.split("?")[1]);
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
};

describe("the end of the questions", () => {
  const answers: readonly Partial<Finder>[] = [
    {},
    { languages: ["so"], places: ["091"], open: { soon: "now" } },
    { languages: ["ar", "ckb"], near: { latitude: 60.2, longitude: 24.9 } },
    { places: ["Åbo"], open: { weekday: "tue", part: "morning" } },
    { places: ["00100"], open: { soon: "weekend" } },
  ];
  test.each(NEEDS)("is, for the need %s, the address that the filters write", (need) => {
    for (const answer of answers) {
      const { languages = [], places = [], near = null, open = null } = answer;
      const includesUnknownLanguages = need === "unsafe" && languages.length > 0;
      const asked = { languages, places, near, open, includesUnknownLanguages };
      const wanted: Search = { ...EMPTY_SEARCH, ...filterOfNeed(need), ...asked };
      const query = writeSearch(wanted).toString();
      const end = endHref("/fi", { ...EMPTY, ...answer, need });
      expect(end).toBe(query ? `/fi?${query}` : "/fi");
      // And the search reads it as it was meant, without leaving anything out.
      const { search, ignored } = readSearch(paramsOf(end));
      expect({ search, ignored }).toEqual({ search: wanted, ignored: [] });
    }
  });

  test("is reached after the fourth answer and not before", () => {
    expect(onwards(paths, { ...EMPTY, need: "meet", step: "need" })).toBe("/fi/find?need=meet&step=2");
    expect(onwards(paths, { ...EMPTY, need: "meet", languages: ["so"], step: "place" })).toBe(
      "/fi/find?lang=so&need=meet&step=4",
    );
    const last: Finder = {
      ...EMPTY,
      need: "meet",
      languages: ["so"],
      places: ["091"],
      open: { soon: "today" },
      step: "time",
    };
    expect(onwards(paths, last)).toBe("/fi?kind=place&lang=so&place=091&open=today");
  });
});

test("the finder's address keeps every answer and the open question", () => {
  const finder: Finder = {
    need: "family",
    languages: ["fa"],
    places: ["Turku"],
    near: null,
    open: { soon: "evening" },
    step: "time",
  };
  expect(readFinder(paramsOf(finderHref("/fa/find", finder)))).toEqual(finder);
});

const BAD: readonly SearchParams[] = [
  { need: "nonsense", step: "9", lang: "%%%", near: "nowhere", open: "never" },
  { need: ["meet2", "meet"], step: "-1", place: "\u0000" },
  { step: "two", need: "__proto__" },
  { step: "1.5", need: "" },
];
test.each(BAD)("bad values in the address %j are left out calmly", (params) => {
  const finder = readFinder(params);
  expect(finder).toEqual(EMPTY);
  expect(finderQuery(finder).toString()).toBe("step=1");
});

test("every service that a need names exists", () => {
  const file = readFileSync(join(import.meta.dirname, "../../seeds/data/services.json"), "utf8");
  const { services } = JSON.parse(file) as { services: { id: string }[] };
  const known = services.map(({ id }) => id);
  for (const service of SERVICES_OF_NEEDS) expect(known).toContain(service);
});

test("who feels unsafe is led to support against violence", () => {
  expect(endHref("/en", { ...EMPTY, need: "unsafe" })).toBe("/en?service=violence-support");
  // The few places whose languages nobody wrote down are not hidden from her.
  expect(endHref("/en", { ...EMPTY, need: "unsafe", languages: ["so"] })).toBe(
    "/en?lang=so&unknown=1&service=violence-support",
  );
});
