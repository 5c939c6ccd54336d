/**
 * In which order the found listings are shown. Stale ones sink: by relevance below everything fresher, in
 * the other orders below their equals. They never vanish.
 */
import { countBits, forEachBit, hasBit } from "./bitset.rules.ts";
import type { Catalogue } from "./catalogue.rules.ts";
import { metresBetween } from "./distance.rules.ts";
import type { GeoPoint, Selection } from "./filter.rules.ts";
import { freshnessOf } from "./freshness.rules.ts";

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

/** The first `count` found slots in the given order. `near` is needed for DISTANCE. */
export function orderSlots(
  selection: Selection,
  order: ListingOrder,
  reader: Reader,
  count: number,
  near?: GeoPoint,
): Uint32Array {
  const { catalogue, hits } = selection;
  const byName = catalogue.names.in(reader.locale);
  if (order === "NAME" || (order === "RELEVANCE" && !hits)) {
    return order === "NAME"
      ? takeInOrder(selection, byName.slots, count)
      : takeFreshFirst(selection, byName.slots, reader.today, count);
  }
  const keys = sortKeys(selection, order, reader.today, near);
  return takeSmallest(selection, keys, byName.ranks, count);
}

function isStale(catalogue: Catalogue, slot: number, today: number): boolean {
  const day = catalogue.columns.rightDay[slot] ?? 0;
  return freshnessOf(day === 0 ? undefined : day, today) === "STALE";
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

/** A number by slot, smaller comes first. */
function sortKeys(selection: Selection, order: ListingOrder, today: number, near: GeoPoint | undefined): Float64Array {
  const { all, catalogue, hits } = selection;
  const keys = new Float64Array(catalogue.listings.length);
  forEachBit(all, (slot) => {
    const sinks = isStale(catalogue, slot, today);
    if (order === "DISTANCE" && near) {
      const metres = metresTo(catalogue, near, slot);
      // Without a point it comes after everything with one. Half a metre lets the fresher of two
      // listings at one address come first without ever changing the order of the ground.
      keys[slot] = (Number.isNaN(metres) ? 1e9 : Math.round(metres)) + (sinks ? 0.5 : 0);
    } else if (order === "RECENTLY_CONFIRMED") {
      keys[slot] = -(catalogue.columns.confirmedDay[slot] || (catalogue.columns.rightDay[slot] ?? 0) / 1e6);
    } else {
      keys[slot] = -(hits?.scores[slot] ?? 0) * (sinks ? STALE_WEIGHT : 1);
    }
  });
  return keys;
}

/** The `count` slots with the smallest keys; the name decides between equals. A heap spares sorting all. */
function takeSmallest({ all }: Selection, keys: Float64Array, ranks: Uint32Array, count: number): Uint32Array {
  const isAfter = (one: number, other: number) => {
    const difference = (keys[one] ?? 0) - (keys[other] ?? 0);
    return difference !== 0 ? difference > 0 : (ranks[one] ?? 0) > (ranks[other] ?? 0);
  };
  const heap: number[] = [];
  const sinkDown = () => {
    let parent = 0;
    for (;;) {
      const left = parent * 2 + 1;
      if (left >= heap.length) return;
      const right = left + 1;
      const largest = right < heap.length && isAfter(heap[right] ?? 0, heap[left] ?? 0) ? right : left;
      if (!isAfter(heap[largest] ?? 0, heap[parent] ?? 0)) return;
      [heap[parent], heap[largest]] = [heap[largest] ?? 0, heap[parent] ?? 0];
      parent = largest;
    }
  };
  const riseUp = () => {
    let child = heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!isAfter(heap[child] ?? 0, heap[parent] ?? 0)) return;
      [heap[parent], heap[child]] = [heap[child] ?? 0, heap[parent] ?? 0];
      child = parent;
    }
  };
  forEachBit(all, (slot) => {
    if (heap.length < count) {
      heap.push(slot);
      riseUp();
    } else if (count > 0 && isAfter(heap[0] ?? 0, slot)) {
      heap[0] = slot;
      sinkDown();
    }
  });
  return Uint32Array.from(heap.sort((one, other) => (isAfter(one, other) ? 1 : -1)));
}
