/** Turns a filter as a client wrote it into one whose every value is known; refuses the rest by name. */
import type { Catalogue } from "../catalogue/catalogue.rules.ts";
import type { CheckedFilter, GeoBounds, GeoPoint } from "../catalogue/filter.rules.ts";
import { dayOf } from "../catalogue/freshness.rules.ts";
import { type ProblemCode, problem } from "../problems.ts";
import { MINUTES_A_DAY } from "../timetable/wall-clock.rules.ts";
import type { BoundsInputShape, ListingFilterInput } from "./listing-filter.schema.ts";

const MAX_VALUES = 50;
const MAX_TEXT_LENGTH = 1000;
const POSTAL_CODE_REACH_KM = 10;
const MIN_KM = 0.1;
const MAX_KM = 2000;

type List<T> = readonly T[] | null | undefined;

function checkEach(values: List<string>, argument: string, code: ProblemCode, isKnown: (value: string) => boolean) {
  for (const value of checkNumber(values, argument) ?? [])
    if (!isKnown(value)) throw problem(code, { argument, value });
  return values ?? undefined;
}

/** Enum values are known by their type; there may still be too many of them. */
function checkNumber<T>(values: List<T>, argument: string): readonly T[] | undefined {
  if (!values) return undefined;
  if (values.length > MAX_VALUES)
    throw problem("TOO_MANY_VALUES", { argument, value: values.length, maximum: MAX_VALUES });
  return values;
}

const inRange = (value: number, low: number, high: number) => Number.isFinite(value) && value >= low && value <= high;

/** @throws INVALID_BOUNDS */
export function checkBounds(bounds: BoundsInputShape, argument: string): GeoBounds {
  const { west, south, east, north } = bounds;
  const isOnEarth =
    [west, east].every((value) => inRange(value, -180, 180)) &&
    [south, north].every((value) => inRange(value, -90, 90));
  if (!isOnEarth || west > east || south > north) throw problem("INVALID_BOUNDS", { argument });
  return bounds;
}

function checkNear(near: NonNullable<ListingFilterInput["near"]>): GeoPoint & { withinMetres: number | undefined } {
  const { latitude, longitude, withinKm } = near;
  if (!inRange(latitude, -90, 90) || !inRange(longitude, -180, 180))
    throw problem("INVALID_POSITION", { argument: "filter.near" });
  if (withinKm != null && !inRange(withinKm, MIN_KM, MAX_KM)) {
    throw problem("INVALID_DISTANCE", {
      argument: "filter.near.withinKm",
      value: withinKm,
      minimum: MIN_KM,
      maximum: MAX_KM,
    });
  }
  return { latitude, longitude, withinMetres: withinKm == null ? undefined : withinKm * 1000 };
}

/** The circle to search in: around a given point, or around the centre of a postal code. */
function checkCircle(filter: ListingFilterInput, catalogue: Catalogue): CheckedFilter["near"] {
  const near = filter.near ? checkNear(filter.near) : undefined;
  if (filter.postalCode == null) return near;
  const code = filter.postalCode.trim();
  const area = catalogue.vocabulary.postalCode.get(code);
  if (!area) throw problem("UNKNOWN_POSTAL_CODE", { argument: "filter.postalCode", value: code });
  const withinMetres = near?.withinMetres ?? POSTAL_CODE_REACH_KM * 1000;
  return { latitude: area.latitude, longitude: area.longitude, withinMetres };
}

function checkText(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim();
  if (!trimmed) return undefined;
  if (trimmed.length > MAX_TEXT_LENGTH) {
    throw problem("INVALID_TEXT", { argument: "filter.text", maximum: MAX_TEXT_LENGTH });
  }
  return trimmed;
}

const OPEN = {
  OPEN_NOW: "AT",
  OPEN_TODAY: "TODAY",
  OPEN_THIS_EVENING: "THIS_EVENING",
  OPEN_THIS_WEEKEND: "THIS_WEEKEND",
} as const;

/** Minutes since midnight of `HH:MM`; midnight at the end of the day is `24:00`. */
function checkTime(text: string, argument: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  if (!(minute <= MINUTES_A_DAY)) throw problem("INVALID_TIME", { argument, value: text });
  return minute;
}

function checkOpen(filter: ListingFilterInput, now: Date): CheckedFilter["open"] {
  if (filter.openAt) return { kind: "AT", moment: filter.openAt };
  if (filter.openOn) return checkOpenOn(filter.openOn, now);
  return filter.open ? { kind: OPEN[filter.open], moment: now } : undefined;
}

function checkOpenOn(openOn: NonNullable<ListingFilterInput["openOn"]>, now: Date): CheckedFilter["open"] {
  const { weekday } = openOn;
  if (!inRange(weekday, 1, 7))
    throw problem("INVALID_WEEKDAY", { argument: "filter.openOn.weekday", value: weekday, minimum: 1, maximum: 7 });
  const from = checkTime(openOn.from ?? "00:00", "filter.openOn.from");
  const to = checkTime(openOn.to ?? "24:00", "filter.openOn.to");
  if (from >= to) throw problem("INVALID_RANGE", { argument: "filter.openOn.to", value: openOn.to ?? "24:00" });
  return { kind: "ON_WEEKDAY", moment: now, weekday, from, to };
}

/**
 * @throws a problem whose `argument` is the path of the value that is not known or not possible
 */
export function checkFilter(
  filter: ListingFilterInput | null | undefined,
  catalogue: Catalogue,
  now: Date,
): CheckedFilter {
  if (!filter) return {};
  const { vocabulary } = catalogue;
  const has = (map: ReadonlyMap<string, unknown>) => (value: string) => map.has(value);
  return {
    text: checkText(filter.text),
    kinds: checkNumber(filter.kinds, "filter.kinds"),
    languages: checkEach(filter.languages, "filter.languages", "UNKNOWN_LANGUAGE", has(vocabulary.language)),
    isEveryLanguageNeeded: filter.languageMatch === "ALL",
    languageModes: checkNumber(filter.languageModes, "filter.languageModes"),
    includesUnknownLanguages: filter.includeUnknownLanguages ?? false,
    services: checkEach(
      filter.services,
      "filter.services",
      "UNKNOWN_SERVICE_CATEGORY",
      has(vocabulary.serviceCategory),
    ),
    targetGroups: checkEach(
      filter.targetGroups,
      "filter.targetGroups",
      "UNKNOWN_TARGET_GROUP",
      has(vocabulary.targetGroup),
    ),
    municipalities: checkEach(
      filter.municipalities,
      "filter.municipalities",
      "UNKNOWN_MUNICIPALITY",
      has(vocabulary.municipality),
    ),
    regions: checkEach(filter.regions, "filter.regions", "UNKNOWN_REGION", has(vocabulary.region)),
    wellbeingCounties: checkEach(
      filter.wellbeingCounties,
      "filter.wellbeingCounties",
      "UNKNOWN_WELLBEING_COUNTY",
      has(vocabulary.wellbeingCounty),
    ),
    near: checkCircle(filter, catalogue),
    bounds: filter.bounds ? checkBounds(filter.bounds, "filter.bounds") : undefined,
    isNational: filter.isNational ?? undefined,
    open: checkOpen(filter, now),
    includesUnknownHours: filter.includeUnknownHours ?? true,
    scheduledActivity:
      filter.hasScheduledActivity == null ? undefined : { isWanted: filter.hasScheduledActivity, moment: now },
    isFree: filter.isFree ?? undefined,
    attendance: checkNumber(filter.attendance, "filter.attendance"),
    accessibility: checkNumber(filter.accessibility, "filter.accessibility"),
    isChildWelcome: filter.isChildWelcome || undefined,
    confirmedSinceDay: filter.confirmedSince ? dayOf(filter.confirmedSince) : undefined,
    sources: checkEach(filter.sources, "filter.sources", "UNKNOWN_SOURCE", has(vocabulary.dataSource)),
  };
}
