/**
 * In which order the found listings are shown. Stale ones sink: by relevance below everything fresher, in
 * the other orders below their equals. They never vanish.
 */
import { countBits, forEachBit, hasBit, intersect } from "./bitset.rules.ts";
import type { Catalogue } from "./catalogue.rules.ts";
import { metresBetween } from "./distance.rules.ts";
import type { GeoPoint, Selection } from "./filter.rules.ts";

export const LISTING_ORDERS = ["RELEVANCE", "DISTANCE", "NAME", "RECENTLY_CONFIRMED"] as const;
export type ListingOrder = (typeof LISTING_ORDERS)[number];

export interface Reader {
  readonly locale: string;
  /** Days since 1970, for freshness. */
  readonly today: number;
}

/** A stale listing needs this much more score to stand beside a fresh one. */
const STALE_WEIGHT = 0.6;

/** Metres from a point to a listing, or NaN when the listing has no point. */
export function metresTo(catalogue: Catalogue, from: GeoPoint, slot: number): number {
  const { latitude, longitude } = catalogue.columns;
  return metresBetween(from.latitude, from.longitude, latitude[slot] ?? Number.NaN, longitude[slot] ?? Number.NaN);
}

/**
 * The language by whose rules a reader's names are sorted. Readers may send any tag, and an order costs a
 * sort and memory that stays: one is made for a language that texts can be in, and for no other.
 */
function sortingLocale({ vocabulary }: Catalogue, locale: string): string {
  return [locale, locale.split("-")[0] ?? ""].find((tag) => vocabulary.language.has(tag)) ?? "en";
}

/**
 * The first `count` found slots in the given order. `near` is needed for DISTANCE. When a time was asked about, what
 * is known to be open comes first, then what opens by appointment, then what nobody knows: visible, and apart.
 */
export function orderSlots(
  selection: Selection,
  order: ListingOrder,
  reader: Reader,
  count: number,
  near?: GeoPoint,
): Uint32Array {
  const { openness } = selection;
  if (!openness || selection.filter.includesUnknownHours === false)
    return orderGroup(selection, order, reader, count, near);
  const ordered: number[] = [];
  for (const group of [openness.open, openness.byAppointment, openness.unknown]) {
    const all = intersect(selection.all.slice(), group);
    const isWanted = ordered.length < count && countBits(all) > 0;
    if (isWanted) ordered.push(...orderGroup({ ...selection, all }, order, reader, count - ordered.length, near));
  }
  return Uint32Array.from(ordered);
}

function orderGroup(
  selection: Selection,
  order: ListingOrder,
  reader: Reader,
  count: number,
  near?: GeoPoint,
): Uint32Array {
  const { catalogue, hits } = selection;
  const byName = catalogue.names.in(sortingLocale(catalogue, reader.locale));
  if (order === "NAME" || (order === "RELEVANCE" && !hits)) {
    const sinks = order === "RELEVANCE";
    const isFew = countBits(selection.all) ** 2 < count * byName.slots.length;
    // Walking the alphabet meets one in so many; picking the first out of a few looks at each of them once.
    if (isFew)
      return takeSmallest(
        selection,
        (slot) => (sinks && isStale(catalogue, slot, reader.today) ? 1 : 0),
        byName.ranks,
        count,
      );
    return sinks
      ? takeFreshFirst(selection, byName.slots, reader.today, count)
      : takeInOrder(selection, byName.slots, count);
  }
  return takeSmallest(selection, sortKey(selection, order, reader.today, near), byName.ranks, count);
}

function isStale(catalogue: Catalogue, slot: number, today: number): boolean {
  return today >= (catalogue.columns.staleDay[slot] ?? 0);
}

function takeInOrder({ all }: Selection, ordered: Uint32Array, count: number): Uint32Array {
  const taken = new Uint32Array(Math.min(count, countBits(all)));
  let length = 0;
  for (const slot of ordered) {
    if (length === taken.length) break;
    if (hasBit(all, slot)) taken[length++] = slot;
  }
  return taken;
}

function takeFreshFirst(selection: Selection, ordered: Uint32Array, today: number, count: number): Uint32Array {
  const { all, catalogue } = selection;
  const taken = new Uint32Array(Math.min(count, countBits(all)));
  let length = 0;
  for (const isStaleTurn of [false, true]) {
    for (const slot of ordered) {
      if (length === taken.length) return taken;
      if (hasBit(all, slot) && isStale(catalogue, slot, today) === isStaleTurn) taken[length++] = slot;
    }
  }
  return taken;
}

/** A number for a slot, smaller comes first. */
function sortKey(selection: Selection, order: ListingOrder, today: number, near: GeoPoint | undefined) {
  const { catalogue, hits } = selection;
  const { confirmedDay, rightDay } = catalogue.columns;
  return (slot: number): number => {
    if (order === "RECENTLY_CONFIRMED") return -(confirmedDay[slot] || (rightDay[slot] ?? 0) / 1e6);
    const sinks = isStale(catalogue, slot, today);
    if (order === "DISTANCE" && near) {
      const metres = metresTo(catalogue, near, slot);
      // Without a point it comes after everything with one. Half a metre lets the fresher of two
      // listings at one address come first without ever changing the order of the ground.
      return (Number.isNaN(metres) ? 1e9 : Math.round(metres)) + (sinks ? 0.5 : 0);
    }
    return -(hits?.scores[slot] ?? 0) * (sinks ? STALE_WEIGHT : 1);
  };
}

interface Keyed {
  readonly slot: number;
  readonly key: number;
  readonly rank: number;
}

const isAfter = (one: Keyed, other: Keyed) => (one.key === other.key ? one.rank > other.rank : one.key > other.key);

/** The `count` slots with the smallest keys; the name decides between equals. A heap spares sorting all. */
function takeSmallest(
  { all }: Selection,
  keyOf: (slot: number) => number,
  ranks: Uint32Array,
  count: number,
): Uint32Array {
  const heap: Keyed[] = [];
  forEachBit(all, (slot) => {
    const top = heap[0];
    const key = keyOf(slot);
    const isFull = heap.length >= count;
    if (isFull && (!top || key > top.key)) return;
    const entry = { slot, key, rank: ranks[slot] ?? 0 };
    if (!isFull) riseUp(heap, entry);
    else if (top && isAfter(top, entry)) sinkDown(heap, entry);
  });
  return Uint32Array.from(
    heap.sort((one, other) => (isAfter(one, other) ? 1 : -1)),
    ({ slot }) => slot,
  );
}

/** Adds an entry; whatever comes last stays on top. */
function riseUp(heap: Keyed[], entry: Keyed): void {
  let child = heap.length;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    const above = heap[parent];
    if (!above || !isAfter(entry, above)) break;
    heap[child] = above;
    child = parent;
  }
  heap[child] = entry;
}

/** Puts an entry in the place of the top one. */
function sinkDown(heap: Keyed[], entry: Keyed): void {
  let parent = 0;
  for (;;) {
    let child = parent * 2 + 1;
    let below = heap[child];
    const right = heap[child + 1];
    if (below && right && isAfter(right, below)) {
      child += 1;
      below = right;
    }
    if (!below || !isAfter(below, entry)) break;
    heap[parent] = below;
    parent = child;
  }
  heap[parent] = entry;
}
