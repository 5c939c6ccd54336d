/** Filters as readers may put them together, over the real closed lists. */
import fc from "fast-check";
import type { Catalogue } from "../catalogue/catalogue.rules.ts";
import { ACCESSIBILITY_KINDS, ATTENDANCES, LANGUAGE_MODES, LISTING_KINDS } from "../catalogue/published.ts";

export type FilterInput = Readonly<Record<string, unknown>>;

const TEXTS = ["kielikahvila", "neuvonta", "yhdistys", "women", "Åbo", "somali", "kahvla", "the"];
/** Those in which something is: a filter of rare values alone would nearly always find nothing. */
const SOME_LANGUAGES = ["fi", "en", "sv", "ar", "so", "ru", "ku", "ckb", "kmr", "fa", "prs", "is"];
const SOME_MUNICIPALITIES = ["091", "049", "092", "853", "837", "564", "179", "743"];

const some = <T>(values: readonly T[], most = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });

const near = fc
  .record({
    latitude: fc.double({ min: 60, max: 66, noNaN: true }),
    longitude: fc.double({ min: 21, max: 28, noNaN: true }),
  })
  .chain((point) => fc.double({ min: 5, max: 300, noNaN: true }).map((withinKm) => ({ ...point, withinKm })));

export const randomBounds = fc
  .tuple(
    fc.double({ min: 19, max: 31, noNaN: true }),
    fc.double({ min: 59.5, max: 69, noNaN: true }),
    fc.double({ min: 0.01, max: 12, noNaN: true }),
    fc.double({ min: 0.01, max: 9, noNaN: true }),
  )
  .map(([west, south, width, height]) => ({ west, south, east: west + width, north: south + height }));

/** More parts than these together find nothing, nearly always. */
const MOST_PARTS = 4;

export function randomFilter({ vocabulary: { lists } }: Catalogue): fc.Arbitrary<FilterInput> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {
    text: fc.constantFrom(...TEXTS),
    kinds: some(LISTING_KINDS),
    languages: some(SOME_LANGUAGES),
    languageMatch: fc.constantFrom("ANY", "ALL"),
    languageModes: some(LANGUAGE_MODES),
    includeUnknownLanguages: fc.boolean(),
    services: some(
      lists.serviceCategories.map(({ id }) => id),
      4,
    ),
    targetGroups: some(
      lists.targetGroups.map(({ id }) => id),
      4,
    ),
    municipalities: some(SOME_MUNICIPALITIES),
    regions: some(lists.regions.map(({ code }) => code)),
    wellbeingCounties: some(lists.wellbeingCounties.map(({ code }) => code)),
    near,
    bounds: randomBounds,
    isNational: fc.boolean(),
    open: fc.constantFrom("OPEN_NOW", "OPEN_TODAY", "OPEN_THIS_EVENING", "OPEN_THIS_WEEKEND"),
    openOn: fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: fc.constantFrom("06:00", "12:00", "17:00") }),
    hasScheduledActivity: fc.boolean(),
    includeUnknownHours: fc.boolean(),
    isFree: fc.boolean(),
    attendance: some(ATTENDANCES),
    accessibility: some(ACCESSIBILITY_KINDS.slice(0, 3), 2),
    isChildWelcome: fc.constant(true),
    confirmedSince: fc.constantFrom("2025-01-01", "2026-06-01"),
    sources: some(
      lists.dataSources.map(({ id }) => id),
      4,
    ),
  };
  return fc
    .uniqueArray(fc.constantFrom(...Object.keys(fields)), { maxLength: MOST_PARTS })
    .chain((names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, fields[name] ?? fc.constant(undefined)]))),
    );
}
