/**
 * The one filter: list, facets, map, nearest and open-now all ask it, so they can never disagree. A filter
 * is a few parts; each part is a set of slots, and what remains is what all the sets share. Pure: `now` is given.
 */

import { LRUCache } from "lru-cache";
import { OPENNESS_CODE } from "../timetable/timetables.rules.ts";
import { wallTimeAt } from "../timetable/wall-clock.rules.ts";
import { dayNumberOf, type OpenWhen } from "../timetable/when.rules.ts";
import { addBit, type Bitset, forEachBit, intersect, makeBitset, subtract, unite } from "./bitset.rules.ts";
import { type Catalogue, listingAt, setOf, type TextHits } from "./catalogue.rules.ts";
import { metresBetween } from "./distance.rules.ts";
import { setKey } from "./membership.rules.ts";
import type { AccessibilityKind, Attendance, LanguageMode, ListingKind } from "./published.ts";

/** The parts of a filter: a facet is counted without its own part, and a dead end names the part to loosen. */
export const FILTER_PARTS = [
  "TEXT",
  "KINDS",
  "LANGUAGES",
  "SERVICES",
  "TARGET_GROUPS",
  "PLACE",
  "OPEN",
  "SCHEDULED_ACTIVITY",
  "COST",
  "ATTENDANCE",
  "ACCESSIBILITY",
  "CHILD_WELCOME",
  "CONFIRMED_SINCE",
  "SOURCES",
] as const;
export type FilterPart = (typeof FILTER_PARTS)[number];

export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}
export interface GeoBounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A filter whose every value has been checked against the closed lists. Undefined or empty: does not filter. */
export interface CheckedFilter {
  readonly text?: string | undefined;
  readonly kinds?: readonly ListingKind[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly isEveryLanguageNeeded?: boolean | undefined;
  readonly languageModes?: readonly LanguageMode[] | undefined;
  readonly includesUnknownLanguages?: boolean | undefined;
  readonly services?: readonly string[] | undefined;
  readonly targetGroups?: readonly string[] | undefined;
  readonly municipalities?: readonly string[] | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly wellbeingCounties?: readonly string[] | undefined;
  readonly near?: (GeoPoint & { readonly withinMetres: number | undefined }) | undefined;
  readonly bounds?: GeoBounds | undefined;
  readonly isNational?: boolean | undefined;
  /** Open, or on, at some time of these. */
  readonly open?: OpenWhen | undefined;
  /** With `open`: also what is open by appointment only, or at hours that nobody told. */
  readonly includesUnknownHours?: boolean | undefined;
  /** Whether something is held at it in the coming weeks. */
  readonly scheduledActivity?: { readonly isWanted: boolean; readonly moment: Date } | undefined;
  readonly isFree?: boolean | undefined;
  readonly attendance?: readonly Attendance[] | undefined;
  readonly accessibility?: readonly AccessibilityKind[] | undefined;
  readonly isChildWelcome?: boolean | undefined;
  readonly confirmedSinceDay?: number | undefined;
  readonly sources?: readonly string[] | undefined;
}

/** A filter carried out: one set a part, and the words' scores for the order. */
export interface Selection {
  readonly catalogue: Catalogue;
  readonly filter: CheckedFilter;
  readonly parts: ReadonlyMap<FilterPart, Bitset>;
  readonly hits: TextHits | null;
  /** How each stands to the time asked about; undefined when none was. */
  readonly openness: OpennessSets | undefined;
  /** What all parts share. */
  readonly all: Bitset;
}

/** Carries out a filter. */
export function select(catalogue: Catalogue, filter: CheckedFilter): Selection {
  const hits = filter.text ? catalogue.text.search(filter.text) : null;
  const openness = filter.open && selectOpenness(catalogue, filter.open);
  const parts = new Map<FilterPart, Bitset>();
  const put = (part: FilterPart, set: Bitset | undefined) => set && parts.set(part, set);
  put("TEXT", hits ? setOfHits(catalogue, hits) : undefined);
  put("KINDS", anyOf(catalogue, filter.kinds, setKey.kind));
  put("LANGUAGES", selectLanguages(catalogue, filter));
  put("SERVICES", anyOf(catalogue, filter.services, setKey.service));
  put("TARGET_GROUPS", anyOf(catalogue, filter.targetGroups, setKey.targetGroup));
  put("PLACE", selectGround(catalogue, filter));
  put("OPEN", openness && openOf(openness, filter.includesUnknownHours ?? true));
  put("SCHEDULED_ACTIVITY", filter.scheduledActivity && selectScheduled(catalogue, filter.scheduledActivity));
  put("COST", filter.isFree === undefined ? undefined : setOf(catalogue, setKey.cost(filter.isFree ? "FREE" : "FEE")));
  put("ATTENDANCE", anyOf(catalogue, filter.attendance, setKey.attendance));
  put("ACCESSIBILITY", everyOf(catalogue, filter.accessibility, setKey.accessibility));
  put("CHILD_WELCOME", filter.isChildWelcome ? setOf(catalogue, setKey.childWelcome) : undefined);
  put("CONFIRMED_SINCE", selectConfirmed(catalogue, filter.confirmedSinceDay));
  put("SOURCES", anyOf(catalogue, filter.sources, setKey.source));
  return { catalogue, filter, parts, hits, openness, all: withoutPart(catalogue, parts, undefined) };
}

/** What remains when one part is left out. */
export const remainingWithout = (selection: Selection, part: FilterPart): Bitset =>
  selection.parts.has(part) ? withoutPart(selection.catalogue, selection.parts, part) : selection.all;

function withoutPart(catalogue: Catalogue, parts: ReadonlyMap<FilterPart, Bitset>, left: FilterPart | undefined) {
  const set = setOf(catalogue, setKey.listed).slice();
  for (const [part, selected] of parts) if (part !== left) intersect(set, selected);
  return set;
}

const emptyLike = (catalogue: Catalogue): Bitset => makeBitset(catalogue.listings.length);

function anyOf<T>(catalogue: Catalogue, values: readonly T[] | undefined, keyOf: (value: T) => string) {
  if (!values?.length) return undefined;
  const set = emptyLike(catalogue);
  for (const value of values) unite(set, setOf(catalogue, keyOf(value)));
  return set;
}

function everyOf<T>(catalogue: Catalogue, values: readonly T[] | undefined, keyOf: (value: T) => string) {
  if (!values?.length) return undefined;
  const set = setOf(catalogue, setKey.listed).slice();
  for (const value of values) intersect(set, setOf(catalogue, keyOf(value)));
  return set;
}

function setOfHits(catalogue: Catalogue, hits: TextHits): Bitset {
  const set = emptyLike(catalogue);
  for (const slot of hits.slots) addBit(set, slot);
  return set;
}

/** "Kurdish" asks for Sorani and Kurmanji too: a language together with its parts. */
export const withParts = (catalogue: Catalogue, tag: string): readonly string[] => [
  tag,
  ...(catalogue.vocabulary.partsOf.get(tag) ?? []),
];

/** Everything that serves in a language or in a part of it, in any mode. */
export function servingIn(catalogue: Catalogue, tag: string): Bitset {
  const tags = withParts(catalogue, tag);
  return (
    (tags.length > 1 ? anyOf(catalogue, tags, setKey.language) : undefined) ?? setOf(catalogue, setKey.language(tag))
  );
}

export function selectLanguages(catalogue: Catalogue, filter: CheckedFilter): Bitset | undefined {
  const { languages = [], languageModes = [] } = filter;
  if (languages.length === 0 && languageModes.length === 0) return undefined;
  const sets =
    languages.length > 0
      ? languages.map((tag) => servedInModes(catalogue, tag, filter))
      : [anyOf(catalogue, languageModes, setKey.anyLanguageMode) ?? emptyLike(catalogue)];
  const combine = filter.isEveryLanguageNeeded ? intersect : unite;
  const selected = sets.slice(1).reduce(combine, sets[0]?.slice() ?? emptyLike(catalogue));
  if (!filter.includesUnknownLanguages) return selected;
  if (languages.length === 0) unite(selected, setOf(catalogue, setKey.anyLanguageMode(null)));
  return unite(selected, setOf(catalogue, setKey.unknownLanguages));
}

/**
 * One language under the chosen modes. With "include unknown" also those that name the language without a
 * mode, and those that name only its macro-language: who says "Kurdish" may well mean Sorani.
 */
function servedInModes(catalogue: Catalogue, tag: string, filter: CheckedFilter): Bitset {
  const modes = filter.languageModes ?? [];
  const wanted: (LanguageMode | null)[] = [...modes, ...(filter.includesUnknownLanguages ? [null] : [])];
  const set = emptyLike(catalogue);
  for (const part of withParts(catalogue, tag)) {
    if (modes.length === 0) unite(set, setOf(catalogue, setKey.language(part)));
    else for (const mode of wanted) unite(set, setOf(catalogue, setKey.languageMode(part, mode)));
  }
  const macro = catalogue.vocabulary.language.get(tag)?.macroLanguage;
  if (macro && filter.includesUnknownLanguages) unite(set, setOf(catalogue, setKey.language(macro)));
  return set;
}

/** Named areas are alternatives to each other ("Turku or Salo"); a circle, a window or "national" narrows them. */
function selectGround(catalogue: Catalogue, filter: CheckedFilter): Bitset | undefined {
  const areas = [
    anyOf(catalogue, filter.municipalities, setKey.municipality),
    anyOf(catalogue, filter.regions, setKey.region),
    anyOf(catalogue, filter.wellbeingCounties, setKey.wellbeingCounty),
  ].filter((set) => set !== undefined);
  const narrowings = [
    areas.length > 0 ? areas.reduce((union, set) => unite(union, set)) : undefined,
    filter.near?.withinMetres === undefined
      ? undefined
      : selectWithin(catalogue, filter.near, filter.near.withinMetres),
    filter.bounds && selectInside(catalogue, filter.bounds),
    selectNational(catalogue, filter.isNational),
  ].filter((set) => set !== undefined);
  return narrowings.length > 0 ? narrowings.reduce((shared, set) => intersect(shared.slice(), set)) : undefined;
}

function selectNational(catalogue: Catalogue, isNational: boolean | undefined): Bitset | undefined {
  if (isNational === undefined) return undefined;
  const national = setOf(catalogue, setKey.national);
  return isNational ? national : subtract(setOf(catalogue, setKey.listed).slice(), national);
}

export function selectInside(catalogue: Catalogue, bounds: GeoBounds): Bitset {
  const { latitude, longitude } = catalogue.columns;
  const set = emptyLike(catalogue);
  for (let slot = 0; slot < latitude.length; slot += 1) {
    const lat = latitude[slot] ?? Number.NaN;
    const lon = longitude[slot] ?? Number.NaN;
    if (lat >= bounds.south && lat <= bounds.north && lon >= bounds.west && lon <= bounds.east) addBit(set, slot);
  }
  return set;
}

function selectWithin(catalogue: Catalogue, near: GeoPoint, metres: number): Bitset {
  const { latitude, longitude } = catalogue.columns;
  const set = emptyLike(catalogue);
  // A degree of latitude is never shorter than 110 km: a cheap comparison spares most of the arithmetic.
  const band = metres / 110_000;
  for (let slot = 0; slot < latitude.length; slot += 1) {
    const lat = latitude[slot] ?? Number.NaN;
    if (!(Math.abs(lat - near.latitude) <= band)) continue;
    if (metresBetween(near.latitude, near.longitude, lat, longitude[slot] ?? Number.NaN) <= metres) addBit(set, slot);
  }
  return set;
}

function selectConfirmed(catalogue: Catalogue, sinceDay: number | undefined): Bitset | undefined {
  if (sinceDay === undefined) return undefined;
  const set = emptyLike(catalogue);
  catalogue.columns.confirmedDay.forEach((day, slot) => {
    if (day > 0 && day >= sinceDay) addBit(set, slot);
  });
  return set;
}

/** The found ones apart: what is known to be open, what needs an appointment, what nobody knows. */
export interface OpennessSets {
  readonly open: Bitset;
  readonly byAppointment: Bitset;
  readonly unknown: Bitset;
}

/** Answers kept a version: the four times that facets count, and a few that readers ask about in the same minute. */
const ANSWERS_KEPT = 16;
const answers = new WeakMap<Catalogue, LRUCache<string, OpennessSets>>();

/**
 * How everything stands to a time: places by the hours of the day that a page prints, activities by their dates
 * (open-filter.test.ts holds each answer against the rule for one listing alone). It depends on the version and the minute alone, so everybody who asks in that minute shares one
 * answer. Callers must not change it.
 */
export function selectOpenness(catalogue: Catalogue, when: OpenWhen): OpennessSets {
  const kept = answers.get(catalogue) ?? new LRUCache<string, OpennessSets>({ max: ANSWERS_KEPT });
  answers.set(catalogue, kept);
  const asked = when.kind === "ON_WEEKDAY" ? `${when.weekday} ${when.from} ${when.to}` : "";
  const key = `${Math.floor(when.moment.getTime() / 60_000)} ${when.kind} ${asked}`;
  const sets = kept.get(key) ?? workOutOpenness(catalogue, when);
  kept.set(key, sets);
  return sets;
}

function workOutOpenness(catalogue: Catalogue, when: OpenWhen): OpennessSets {
  const { columns, timetables, agenda } = catalogue;
  const [places, activities] = [timetables.opennessAt(when), agenda.opennessAt(when)];
  const sets = { open: emptyLike(catalogue), byAppointment: emptyLike(catalogue), unknown: emptyLike(catalogue) };
  // Three hundred thousand are looked at a question: a word of 32 at a time, without a call for each.
  setOf(catalogue, setKey.listed).forEach((word, place) => {
    let [open, byAppointment, unknown] = [0, 0, 0];
    for (let bits = word; bits !== 0; bits &= bits - 1) {
      const lowest = bits & -bits;
      const slot = (place << 5) + 31 - Math.clz32(lowest);
      const series = columns.series[slot] ?? 0;
      const code = series > 0 ? activities[series] : places[columns.timetable[slot] ?? 0];
      if (code === OPENNESS_CODE.OPEN) open |= lowest;
      else if (code === OPENNESS_CODE.BY_APPOINTMENT) byAppointment |= lowest;
      else if (code === OPENNESS_CODE.UNKNOWN) unknown |= lowest;
    }
    sets.open[place] = open;
    sets.byAppointment[place] = byAppointment;
    sets.unknown[place] = unknown;
  });
  return sets;
}

const openOf = ({ open, byAppointment, unknown }: OpennessSets, includesUnknown: boolean): Bitset =>
  includesUnknown ? unite(unite(open.slice(), byAppointment), unknown) : open;

/** What the officers' question looks ahead: eight weeks, today included. */
export const SCHEDULE_DAYS = 56;

/** What has something held at it in the coming weeks; or the meeting places that have nothing. */
function selectScheduled(catalogue: Catalogue, { isWanted, moment }: { isWanted: boolean; moment: Date }): Bitset {
  const hosts = scheduledHosts(catalogue, moment);
  return isWanted ? hosts : subtract(setOf(catalogue, setKey.kind("MEETING_PLACE")).slice(), hosts);
}

const known = new WeakMap<Catalogue, Map<number, Bitset>>();

/** Hosts of whatever is held within eight weeks, and the activities themselves. One version answers for a day at a time. */
export function scheduledHosts(catalogue: Catalogue, moment: Date): Bitset {
  // The day of the catalogue's own country is near enough for a question about weeks.
  const today = dayNumberOf(wallTimeAt(moment, "UTC"));
  const ofCatalogue = known.get(catalogue) ?? new Map<number, Bitset>();
  known.set(catalogue, ofCatalogue);
  const before = ofCatalogue.get(today);
  if (before) return before;
  const held = catalogue.agenda.heldBetween(today, today + SCHEDULE_DAYS - 1);
  const set = emptyLike(catalogue);
  forEachBit(setOf(catalogue, setKey.hasSeries), (slot) => {
    if (held[catalogue.columns.series[slot] ?? 0] !== 1) return;
    addBit(set, slot);
    const host = catalogue.slotOf.get(listingAt(catalogue, slot).activity?.hostId ?? "");
    if (host !== undefined) addBit(set, host);
  });
  ofCatalogue.clear();
  ofCatalogue.set(today, set);
  return set;
}

/** Neither hours nor dates are known. */
export const unknownHours = (catalogue: Catalogue): Bitset =>
  subtract(
    subtract(setOf(catalogue, setKey.listed).slice(), setOf(catalogue, setKey.hasHours)),
    setOf(catalogue, setKey.hasSeries),
  );
