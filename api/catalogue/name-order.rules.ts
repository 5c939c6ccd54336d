/**
 * Alphabetical order as the reader's language has it. Sorting 100,000 names by a locale's rules takes
 * about a second, so each order is made once, when first asked for, and mended when listings change.
 */
import { chooseText } from "./localised-text.rules.ts";
import type { PublishedListing } from "./published.ts";

interface NameOrder {
  /** Slots in alphabetical order; withdrawn ones are left out. */
  readonly slots: Uint32Array;
  /** Slot to its place in that order. */
  readonly ranks: Uint32Array;
}

const NO_RANK = 0xffff_ffff;

export class NameOrders {
  readonly #listings: readonly (PublishedListing | null)[];
  readonly #orders = new Map<string, NameOrder>();
  /** What the orders of an earlier version say, and which slots have changed since. */
  readonly #inherited: ReadonlyMap<string, NameOrder>;
  readonly #changed: ReadonlySet<number>;

  constructor(
    listings: readonly (PublishedListing | null)[],
    inherited: ReadonlyMap<string, NameOrder> = new Map(),
    changed: ReadonlySet<number> = new Set(),
  ) {
    this.#listings = listings;
    this.#inherited = inherited;
    this.#changed = changed;
  }

  /** The order for a reader of `locale`. */
  in(locale: string): NameOrder {
    const known = this.#orders.get(locale);
    if (known) return known;
    const earlier = this.#inherited.get(locale);
    const slots = earlier ? this.#mend(earlier, locale) : this.#sort(this.#listings.keys(), locale);
    const ranks = new Uint32Array(this.#listings.length).fill(NO_RANK);
    slots.forEach((slot, rank) => {
      ranks[slot] = rank;
    });
    const order = { slots, ranks };
    this.#orders.set(locale, order);
    return order;
  }

  replacing(listings: readonly (PublishedListing | null)[], slots: readonly number[]): NameOrders {
    // Orders that nobody asked for in between hand on what they had inherited.
    const orders = new Map([...this.#inherited].filter(([locale]) => !this.#orders.has(locale)));
    const changed = new Set([...slots, ...(orders.size > 0 ? this.#changed : [])]);
    for (const [locale, order] of this.#orders) orders.set(locale, order);
    return new NameOrders(listings, orders, changed);
  }

  #sort(slots: Iterable<number>, locale: string): Uint32Array {
    const collator = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
    const named: { slot: number; name: string }[] = [];
    for (const slot of slots) {
      const listing = this.#listings[slot];
      if (listing) named.push({ slot, name: chooseText(listing.names, locale)?.text ?? "" });
    }
    // The slot decides between equal names, so that pages never repeat or skip one.
    named.sort((one, other) => collator.compare(one.name, other.name) || one.slot - other.slot);
    return Uint32Array.from(named, ({ slot }) => slot);
  }

  /** Merges the few changed names, sorted, into the many that are sorted already. */
  #mend(earlier: NameOrder, locale: string): Uint32Array {
    const kept = earlier.slots.filter((slot) => !this.#changed.has(slot) && this.#listings[slot]);
    const added = this.#sort(this.#changed, locale);
    const merged = new Uint32Array(kept.length + added.length);
    const collator = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
    const nameOf = (slot: number) => chooseText(this.#listings[slot]?.names ?? [], locale)?.text ?? "";
    let from = 0;
    let to = 0;
    for (const slot of added) {
      const position = findPosition(kept, nameOf(slot), slot, nameOf, collator);
      merged.set(kept.subarray(from, position), to);
      to += position - from;
      from = position;
      merged[to] = slot;
      to += 1;
    }
    merged.set(kept.subarray(from), to);
    return merged;
  }
}

/** Binary search for where `name` belongs. */
function findPosition(
  slots: Uint32Array,
  name: string,
  slot: number,
  nameOf: (slot: number) => string,
  collator: Intl.Collator,
): number {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = slots[middle] ?? 0;
    const compared = collator.compare(nameOf(there), name) || there - slot;
    if (compared < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
