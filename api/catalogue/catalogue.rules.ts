/**
 * The published catalogue: one immutable, versioned picture of everything public. Readers hold one for a
 * whole request; a change makes a new one that shares all that did not change.
 */
import { Agenda } from "../timetable/agenda.rules.ts";
import type { HolidayCalendar } from "../timetable/holidays.rules.ts";
import type { OpeningHours } from "../timetable/opening-hours.ts";
import { Timetables } from "../timetable/timetables.rules.ts";
import { addBit, type Bitset, growBitset, hasBit, makeBitset, removeBit } from "./bitset.rules.ts";
import { mercatorY } from "./distance.rules.ts";
import { freshnessDays } from "./freshness.rules.ts";
import { groundOf, type ListingInContext, membershipsOf } from "./membership.rules.ts";
import { NameOrders } from "./name-order.rules.ts";
import type { PublishedActivity, PublishedListing } from "./published.ts";
import type { Vocabulary } from "./vocabulary.rules.ts";

/** Which listings a text finds: scores by slot, and the slots that have one. */
export interface TextHits {
  readonly scores: Float32Array;
  readonly slots: Uint32Array;
}

export interface SlotChange {
  readonly slot: number;
  readonly listing: PublishedListing | null;
}

/** What the catalogue needs from the room that knows about words. */
export interface TextSearch {
  /** Null when the text holds nothing to search for: then it does not filter. */
  search(text: string): TextHits | null;
  replacing(changes: SlotChange[], size: number): TextSearch;
}

/** Facts about each slot that filters compare as numbers. */
export interface Columns {
  /** Degrees, NaN where there is no point. */
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  /** Where the latitude lies on a web map, 0 to 1. */
  readonly mapY: Float64Array;
  /** Days since 1970 on which it was last known to be right; 0 when never. */
  readonly rightDay: Int32Array;
  /** The first day on which it is stale; 0 when nobody ever said that it is right. */
  readonly staleDay: Int32Array;
  /** Days since 1970 on which a person confirmed it; 0 when never. */
  readonly confirmedDay: Int32Array;
  /** The number of its opening hours among the catalogue's `timetables`. */
  readonly timetable: Uint32Array;
  /** The number of an activity's series in the catalogue's `agenda`; 0 without one. */
  readonly series: Uint32Array;
}

export interface Catalogue {
  readonly version: string;
  readonly changedAt: string;
  readonly vocabulary: Vocabulary;
  /** Slot to listing; null where one was withdrawn. */
  readonly listings: readonly (PublishedListing | null)[];
  readonly slotOf: ReadonlyMap<string, number>;
  readonly slotOfSlug: ReadonlyMap<string, number>;
  /** Organisation id to the slots of the places it runs. */
  readonly placesOf: ReadonlyMap<string, readonly number[]>;
  /** Host id to the slots of what goes on there. */
  readonly activitiesOf: ReadonlyMap<string, readonly number[]>;
  /** Organisation id to the slots of what it arranges at somebody else's place. */
  readonly organisedBy: ReadonlyMap<string, readonly number[]>;
  readonly sets: ReadonlyMap<string, Bitset>;
  readonly emptySet: Bitset;
  readonly columns: Columns;
  readonly timetables: Timetables;
  readonly agenda: Agenda;
  readonly text: TextSearch;
  readonly names: NameOrders;
}

export interface CatalogueStamp {
  readonly version: string;
  readonly changedAt: string;
}

/** The set of a key, empty when no listing belongs to it. Callers must not change it. */
export const setOf = (catalogue: Catalogue, key: string): Bitset => catalogue.sets.get(key) ?? catalogue.emptySet;

export function listingAt(catalogue: Catalogue, slot: number): PublishedListing {
  const listing = catalogue.listings[slot];
  // Slots come from this catalogue's own sets, which never hold a withdrawn listing.
  if (!listing) throw new Error(`slot ${slot} is empty in version ${catalogue.version}`);
  return listing;
}

export function listingById(catalogue: Catalogue, id: string): PublishedListing | undefined {
  const slot = catalogue.slotOf.get(id);
  return slot === undefined ? undefined : (catalogue.listings[slot] ?? undefined);
}

export function contextOf(catalogue: Relations, listing: PublishedListing): ListingInContext {
  return {
    listing,
    host: listing.activity ? at(catalogue, catalogue.slotOf.get(listing.activity.hostId)) : undefined,
    activities: (catalogue.activitiesOf.get(listing.id) ?? []).flatMap((slot) => at(catalogue, slot) ?? []),
  };
}

/** The listing whose point and area count for this one: itself, or an activity's host. */
export const groundOfListing = (catalogue: Relations, listing: PublishedListing): PublishedListing =>
  listing.activity ? groundOf(contextOf(catalogue, listing)) : listing;

type Relations = Pick<Catalogue, "listings" | "slotOf" | "activitiesOf">;
const at = (catalogue: Relations, slot: number | undefined) =>
  slot === undefined ? undefined : (catalogue.listings[slot] ?? undefined);

/** Builds a catalogue from nothing. */
export function buildCatalogue(
  listings: readonly PublishedListing[],
  vocabulary: Vocabulary,
  text: TextSearch,
  stamp: CatalogueStamp,
  holidays: HolidayCalendar,
): Catalogue {
  const relations = relate(listings);
  const size = listings.length;
  const sets = new Map<string, Bitset>();
  const columns = makeColumns(size);
  const times = { timetables: new Timetables(holidays), agenda: new Agenda() };
  listings.forEach((listing, slot) => {
    const context = contextOf(relations, listing);
    for (const key of membershipsOf(context, vocabulary)) addTo(sets, key, slot, size);
    fillColumns(columns, times, slot, context);
  });
  const emptySet = makeBitset(size);
  return {
    ...stamp,
    ...relations,
    vocabulary,
    sets,
    emptySet,
    columns,
    ...times,
    text,
    names: new NameOrders(relations.listings),
  };
}

/**
 * The catalogue after some listings changed (null: withdrawn). What a listing lends to others (an
 * activity's languages to its host, a host's point to its activities) is worked out again for those too.
 */
export function replaceListings(
  before: Catalogue,
  changes: ReadonlyMap<string, PublishedListing | null>,
  stamp: CatalogueStamp,
): Catalogue {
  const listings = [...before.listings];
  const slotChanges: SlotChange[] = [];
  for (const [id, listing] of changes) {
    const slot = before.slotOf.get(id) ?? (listing ? listings.length : undefined);
    if (slot === undefined) continue;
    listings[slot] = listing;
    slotChanges.push({ slot, listing });
  }
  const relations = relate(listings);
  const size = listings.length;
  const hasGrown = size > before.listings.length;
  const sets = hasGrown
    ? new Map([...before.sets].map(([key, set]) => [key, growBitset(set, size)]))
    : new Map(before.sets);
  const columns = copyColumns(before.columns, size);
  const owned = new Set<string>(hasGrown ? sets.keys() : []);
  for (const slot of slotsTouched(before, relations, changes.keys())) {
    const listing = listings[slot] ?? null;
    const context = listing && contextOf(relations, listing);
    moveBetweenSets(sets, owned, slot, size, new Set(context ? membershipsOf(context, before.vocabulary) : []));
    fillColumns(columns, before, slot, context);
  }
  return {
    ...before,
    ...stamp,
    ...relations,
    sets,
    emptySet: makeBitset(size),
    columns,
    text: before.text.replacing(slotChanges, size),
    names: before.names.replacing(
      relations.listings,
      slotChanges.map(({ slot }) => slot),
    ),
  };
}

function relate(listings: readonly (PublishedListing | null)[]) {
  const slotOf = new Map<string, number>();
  const slotOfSlug = new Map<string, number>();
  const placesOf = new Map<string, number[]>();
  const activitiesOf = new Map<string, number[]>();
  const organisedBy = new Map<string, number[]>();
  const append = (map: Map<string, number[]>, key: string, slot: number) => {
    const slots = map.get(key);
    if (slots) slots.push(slot);
    else map.set(key, [slot]);
  };
  listings.forEach((listing, slot) => {
    if (!listing) return;
    slotOf.set(listing.id, slot);
    slotOfSlug.set(listing.slug, slot);
    for (const operator of listing.operatorIds) append(placesOf, operator, slot);
    if (listing.activity) append(activitiesOf, listing.activity.hostId, slot);
    if (listing.activity?.organiserId) append(organisedBy, listing.activity.organiserId, slot);
  });
  return { listings, slotOf, slotOfSlug, placesOf, activitiesOf, organisedBy };
}

/** The changed slots, their hosts and what goes on in them, in both the old and the new picture. */
function slotsTouched(before: Relations, after: Relations, ids: Iterable<string>): Set<number> {
  const touched = new Set<number>();
  for (const id of ids) {
    for (const picture of [before, after]) {
      const slot = picture.slotOf.get(id);
      if (slot !== undefined) touched.add(slot);
      for (const activity of picture.activitiesOf.get(id) ?? []) touched.add(activity);
      const host = at(picture, slot)?.activity?.hostId;
      const hostSlot = host === undefined ? undefined : after.slotOf.get(host);
      if (hostSlot !== undefined) touched.add(hostSlot);
    }
  }
  return touched;
}

function addTo(sets: Map<string, Bitset>, key: string, slot: number, size: number): void {
  let set = sets.get(key);
  if (!set) {
    set = makeBitset(size);
    sets.set(key, set);
  }
  addBit(set, slot);
}

/** Sets of the old catalogue are still being read: one is copied the first time it changes (`owned`). */
function moveBetweenSets(sets: Map<string, Bitset>, owned: Set<string>, slot: number, size: number, keys: Set<string>) {
  const own = (key: string): Bitset => {
    const set = sets.get(key);
    if (set && owned.has(key)) return set;
    const copy = set ? set.slice() : makeBitset(size);
    sets.set(key, copy);
    owned.add(key);
    return copy;
  };
  for (const [key, set] of sets) if (!keys.has(key) && hasBit(set, slot)) removeBit(own(key), slot);
  for (const key of keys) addBit(own(key), slot);
}

/** What is called off or put off as a whole has no dates that anybody should go to. */
export const isHeld = ({ status }: PublishedActivity): boolean => status === "SCHEDULED" || status === "MOVED";

/** Of what is called off nobody needs to ask whether it is on. */
const NEVER_OPEN: OpeningHours = {
  periods: [{ kind: "REGULAR", from: null, to: null, label: {}, spans: [] }],
  publicHolidays: "AS_USUAL",
  holidayEves: "AS_USUAL",
};

function makeColumns(size: number): Columns {
  return {
    latitude: new Float64Array(size).fill(Number.NaN),
    longitude: new Float64Array(size).fill(Number.NaN),
    mapY: new Float64Array(size).fill(Number.NaN),
    rightDay: new Int32Array(size),
    staleDay: new Int32Array(size),
    confirmedDay: new Int32Array(size),
    timetable: new Uint32Array(size),
    series: new Uint32Array(size),
  };
}

function copyColumns(columns: Columns, size: number): Columns {
  const copy = makeColumns(size);
  copy.latitude.set(columns.latitude);
  copy.longitude.set(columns.longitude);
  copy.mapY.set(columns.mapY);
  copy.rightDay.set(columns.rightDay);
  copy.staleDay.set(columns.staleDay);
  copy.confirmedDay.set(columns.confirmedDay);
  copy.timetable.set(columns.timetable);
  copy.series.set(columns.series);
  return copy;
}

function fillColumns(
  columns: Columns,
  { timetables, agenda }: Pick<Catalogue, "timetables" | "agenda">,
  slot: number,
  context: ListingInContext | null,
): void {
  const ground = context && groundOf(context);
  columns.latitude[slot] = ground?.latitude ?? Number.NaN;
  columns.longitude[slot] = ground?.longitude ?? Number.NaN;
  columns.mapY[slot] = mercatorY(ground?.latitude ?? Number.NaN);
  const days = context ? freshnessDays(context.listing) : undefined;
  columns.rightDay[slot] = days?.right ?? 0;
  columns.staleDay[slot] = days?.stale ?? 0;
  const confirmedAt = context?.listing.confirmedAt;
  columns.confirmedDay[slot] = confirmedAt ? Math.floor(Date.parse(confirmedAt) / 86_400_000) : 0;
  const activity = context?.listing.activity;
  const hours = activity && !isHeld(activity) ? NEVER_OPEN : context?.listing.openingHours;
  columns.timetable[slot] = context && hours ? timetables.numberOf(hours, context.listing.timeZone) : 0;
  // It is held where its host stands, by the clock on that wall.
  columns.series[slot] =
    activity?.series && ground && isHeld(activity) ? agenda.numberOf(activity.series, ground.timeZone) : 0;
}
