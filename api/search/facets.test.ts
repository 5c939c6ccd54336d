/** A facet's count is what choosing the value would find: asked for, it is found. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { type FilterInput, randomFilter } from "../testing/random-filters.ts";
import { enrichListings } from "../testing/richer-listings.ts";

let test: TestCatalogue;
beforeAll(async () => {
  test = await openTestCatalogue();
  await enrichListings(test.database.client);
  await test.live.refresh();
});
afterAll(() => test.close());

const FACETS = `query ($filter: ListingFilter) { listings(filter: $filter, first: 1) {
  totalCount
  facets {
    kinds { value: kind count } languages { value: language { tag } count } unknownLanguages
    languageModes { value: mode count } unknownLanguageModes
    services { value: category { id } count } targetGroups { value: targetGroup { id } count }
    municipalities { value: municipality { code } count } regions { value: region { code } count }
    wellbeingCounties { value: wellbeingCounty { code } count }
    free fee unknownCost attendance { value: attendance count } accessibility { value: kind count } childWelcome
    openNow openToday openThisEvening openThisWeekend byAppointment withoutScheduledActivity unknownHours national
  }
  alternatives { without { part count } neighbouringMunicipalities { municipality { code } count } online phone national }
} }`;

type Named = string | { readonly tag?: string; readonly id?: string; readonly code?: string };
interface Counted {
  readonly value: Named;
  readonly count: number;
}
interface Found {
  readonly totalCount: number;
  readonly facets: Readonly<Record<string, number | readonly Counted[]>>;
  readonly alternatives: {
    readonly without: readonly { readonly part: string; readonly count: number }[];
    readonly neighbouringMunicipalities: readonly {
      readonly municipality: { readonly code: string };
      readonly count: number;
    }[];
    readonly online: number;
    readonly phone: number;
    readonly national: number;
  };
}

const find = async (filter: FilterInput): Promise<Found> =>
  (await ask<{ listings: Found }>(test.current(), FACETS, { filter })).listings;
const total = async (filter: FilterInput): Promise<number> =>
  (
    await ask<{ listings: { totalCount: number } }>(
      test.current(),
      "query ($filter: ListingFilter) { listings(filter: $filter, first: 1) { totalCount } }",
      { filter },
    )
  ).listings.totalCount;
const nameOf = (value: Named) => (typeof value === "string" ? value : (value.tag ?? value.id ?? value.code ?? ""));

/** The fields of a filter that are one part of it. */
const PART_FIELDS: Readonly<Record<string, readonly string[]>> = {
  TEXT: ["text"],
  KINDS: ["kinds"],
  LANGUAGES: ["languages", "languageMatch", "languageModes", "includeUnknownLanguages"],
  SERVICES: ["services"],
  TARGET_GROUPS: ["targetGroups"],
  PLACE: ["municipalities", "regions", "wellbeingCounties", "postalCode", "near", "bounds", "isNational"],
  OPEN: ["open", "openOn", "openAt", "includeUnknownHours"],
  SCHEDULED_ACTIVITY: ["hasScheduledActivity"],
  COST: ["isFree"],
  ATTENDANCE: ["attendance"],
  ACCESSIBILITY: ["accessibility"],
  CHILD_WELCOME: ["isChildWelcome"],
  CONFIRMED_SINCE: ["confirmedSince"],
  SOURCES: ["sources"],
};
const without = (filter: FilterInput, part: string): FilterInput =>
  Object.fromEntries(Object.entries(filter).filter(([field]) => !PART_FIELDS[part]?.includes(field)));

/** The filter that chooses one value of a facet; what is unknown is never mixed in, it has counts of its own. */
function choose(filter: FilterInput, facet: string, value: string): FilterInput {
  const { languages = [], languageModes, languageMatch, accessibility = [] } = filter as Record<string, never>;
  const alone = (part: string, chosen: FilterInput) => ({ ...without(filter, part), ...chosen });
  const isAll = languageMatch === "ALL";
  const choices: Record<string, () => FilterInput> = {
    kinds: () => alone("KINDS", { kinds: [value] }),
    languages: () =>
      alone("LANGUAGES", { languages: isAll ? [...languages, value] : [value], languageMatch, languageModes }),
    languageModes: () => alone("LANGUAGES", { languages, languageMatch, languageModes: [value] }),
    services: () => alone("SERVICES", { services: [value] }),
    targetGroups: () => alone("TARGET_GROUPS", { targetGroups: [value] }),
    municipalities: () => alone("PLACE", { municipalities: [value] }),
    regions: () => alone("PLACE", { regions: [value] }),
    wellbeingCounties: () => alone("PLACE", { wellbeingCounties: [value] }),
    attendance: () => alone("ATTENDANCE", { attendance: [value] }),
    accessibility: () => ({ ...filter, accessibility: [...accessibility, value] }),
    free: () => alone("COST", { isFree: true }),
    fee: () => alone("COST", { isFree: false }),
    childWelcome: () => alone("CHILD_WELCOME", { isChildWelcome: true }),
    openNow: () => alone("OPEN", { open: "OPEN_NOW", includeUnknownHours: false }),
    openToday: () => alone("OPEN", { open: "OPEN_TODAY", includeUnknownHours: false }),
    openThisEvening: () => alone("OPEN", { open: "OPEN_THIS_EVENING", includeUnknownHours: false }),
    openThisWeekend: () => alone("OPEN", { open: "OPEN_THIS_WEEKEND", includeUnknownHours: false }),
    withoutScheduledActivity: () => alone("SCHEDULED_ACTIVITY", { hasScheduledActivity: false }),
    national: () => alone("PLACE", { isNational: true }),
  };
  const chosen = choices[facet];
  if (!chosen) throw new Error(`the test does not know how to choose ${facet}`);
  return chosen();
}

/** Every value that a facet could name, so that none is left out that would find something. */
function everyValue(facet: string): readonly string[] {
  const { lists } = test.current().vocabulary;
  const known: Record<string, () => readonly string[]> = {
    languages: () => lists.languages.map(({ tag }) => tag),
    services: () => lists.serviceCategories.map(({ id }) => id),
    targetGroups: () => lists.targetGroups.map(({ id }) => id),
    regions: () => lists.regions.map(({ code }) => code),
  };
  return known[facet]?.() ?? [];
}

const SINGLE = [
  "free",
  "fee",
  "childWelcome",
  "openNow",
  "openToday",
  "openThisEvening",
  "openThisWeekend",
  "withoutScheduledActivity",
  "national",
];
const LISTS = [
  "kinds",
  "languages",
  "languageModes",
  "services",
  "targetGroups",
  "municipalities",
  "regions",
  "wellbeingCounties",
  "attendance",
  "accessibility",
];
/** Asking for every municipality of every filter would take minutes: a few of a long list stand for it. */
const MOST_ASKED = 6;

const RUNS = 60;

describe("for any filter", () => {
  it("a facet's count is the total of the filter that chooses its value", async () => {
    let asked = 0;
    let withResults = 0;
    await fc.assert(
      fc.asyncProperty(randomFilter(test.current()), fc.nat(), async (filter, seed) => {
        const { facets, totalCount } = await find(filter);
        withResults += Math.sign(totalCount);
        for (const facet of LISTS) {
          const counted = facets[facet] as readonly Counted[]; // the question asks for a list under this name
          expect(counted.every(({ count }) => count > 0)).toBe(true);
          expect(counted.map(({ count }) => count)).toEqual(counted.map(({ count }) => count).sort((a, b) => b - a));
          const counts = new Map(counted.map(({ value, count }) => [nameOf(value), count]));
          const candidates = [...new Set([...counts.keys(), ...everyValue(facet)])];
          const first = seed % Math.max(1, candidates.length);
          for (const value of [...candidates, ...candidates].slice(
            first,
            first + Math.min(MOST_ASKED, candidates.length),
          )) {
            asked += 1;
            expect({ filter, facet, value, count: counts.get(value) ?? 0 }).toEqual({
              filter,
              facet,
              value,
              count: await total(choose(filter, facet, value)),
            });
          }
        }
        for (const facet of SINGLE) {
          expect({ filter, facet, count: facets[facet] }).toEqual({
            filter,
            facet,
            count: await total(choose(filter, facet, "")),
          });
        }
      }),
      { numRuns: RUNS },
    );
    expect(asked).toBeGreaterThan(RUNS * 10);
    expect(withResults).toBeGreaterThan(RUNS / 4);
  }, 60_000);

  it("known and unknown add up to all", async () => {
    const { size } = new Set(test.current().vocabulary.language.keys());
    expect(size).toBeGreaterThan(50);
    await fc.assert(
      fc.asyncProperty(randomFilter(test.current()), async (filter) => {
        const { facets } = await find(filter);
        const sum = (...names: string[]) => names.reduce((added, name) => added + Number(facets[name]), 0);
        expect(sum("free", "fee", "unknownCost")).toBe(await total(without(filter, "COST")));
        const languageless = without(filter, "LANGUAGES");
        // Fifty at a time, as many as a question may name.
        let known = 0;
        for (let first = 0; first < size; first += 50) {
          const tags = test.current().vocabulary.lists.languages.slice(first, first + 50);
          known += await total({ ...languageless, languages: tags.map(({ tag }) => tag) });
        }
        expect(sum("unknownLanguages")).toBeLessThanOrEqual(await total(languageless));
        // Two of these questions may find the same listing, so that the sum may be too large, never too small.
        expect(known + sum("unknownLanguages")).toBeGreaterThanOrEqual(await total(languageless));
        const hourless = without(filter, "OPEN");
        const today = await find({ ...hourless, open: "OPEN_TODAY" });
        const apart = ["openToday", "byAppointment", "unknownHours"].map((name) => Number(today.facets[name]));
        expect(apart.reduce((added, count) => added + count, 0)).toBe(
          await total({ ...hourless, open: "OPEN_TODAY", includeUnknownHours: true }),
        );
        expect(sum("openNow")).toBeLessThanOrEqual(sum("openToday"));
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it("leaving a part out finds what is promised, and no part that would help is left unsaid", async () => {
    await fc.assert(
      fc.asyncProperty(randomFilter(test.current()), async (filter) => {
        const { totalCount, alternatives } = await find(filter);
        const promised = new Map(alternatives.without.map(({ part, count }) => [part, count]));
        for (const part of Object.keys(PART_FIELDS)) {
          const other = without(filter, part);
          // Unknown parts of a text, or a match without languages, do not filter: leaving them out changes nothing.
          const found = await total(other);
          if (promised.has(part)) expect({ part, count: promised.get(part) }).toEqual({ part, count: found });
          else expect({ part, found: found === 0 || found === totalCount }).toEqual({ part, found: true });
        }
        const placeless = without(filter, "PLACE");
        const attending = async (attendance: string) => total({ ...placeless, attendance: [attendance] });
        if (!("attendance" in filter)) {
          expect([alternatives.online, alternatives.phone]).toEqual([
            await attending("ONLINE"),
            await attending("PHONE"),
          ]);
        }
        expect(alternatives.national).toBe(await total({ ...placeless, isNational: true }));
        for (const { municipality, count } of alternatives.neighbouringMunicipalities.slice(0, 3)) {
          expect(count).toBe(await total({ ...placeless, municipalities: [municipality.code] }));
        }
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});
