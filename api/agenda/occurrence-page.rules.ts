/** Which occurrences of the found activities fall between two moments: in order of time, a page at a time. */
import { hasBit } from "../catalogue/bitset.rules.ts";
import { type Catalogue, listingAt } from "../catalogue/catalogue.rules.ts";
import type { Selection } from "../catalogue/filter.rules.ts";
import { dateOf } from "../timetable/calendar-date.rules.ts";
import type { Occurrence } from "../timetable/series.ts";
import { MINUTES_A_DAY } from "../timetable/wall-clock.rules.ts";
import { type OccurrenceWindow, WallWindows } from "./wall-windows.rules.ts";

export interface FoundOccurrence {
  readonly slot: number;
  readonly occurrence: Occurrence;
  readonly zone: string;
  /** Minutes since 1970 on the wall clock of the place: what the order and the cursor rest on. */
  readonly wallMinute: number;
}

/** Where a page starts: after this occurrence. */
export interface OccurrenceCursor {
  readonly wallMinute: number;
  readonly id: string;
  readonly originalOn: string;
}

export interface OccurrencePage {
  readonly found: readonly FoundOccurrence[];
  readonly hasMore: boolean;
  /** In the whole window, also before the page. */
  readonly total: number;
}

/**
 * A day of the calendar at a time, and no day after the window: nothing infinite is ever expanded. What has begun
 * and not ended at `from` belongs to it; what is on a day at a time nobody told belongs to the whole day.
 */
export function findOccurrences(
  selection: Selection,
  window: OccurrenceWindow,
  first: number,
  after: OccurrenceCursor | undefined,
): OccurrencePage {
  const { catalogue } = selection;
  const { agenda } = catalogue;
  const walls = new WallWindows(window, agenda.zones);
  const { first: firstOf, next: nextOf } = slotsOfSeries(catalogue);
  const page = new PageOfOccurrences(catalogue, first, after);
  let total = 0;
  for (let day = walls.firstDay; day <= walls.lastDay; day += 1) {
    const ofDay = agenda.on(day);
    const { numbers, starts, ends, zones } = ofDay;
    const date = dateOf(day);
    const isWhole = walls.hasWholeDay(day);
    for (let place = 0; place < numbers.length; place += 1) {
      const number = numbers[place] ?? 0;
      const starting = day * MINUTES_A_DAY + Math.max(0, starts[place] ?? 0);
      if (!isWhole) {
        const ending = day * MINUTES_A_DAY + (ends[place] ?? 0);
        if (!walls.has(zones[place] ?? 0, starting, ending)) continue;
      }
      for (let slot = firstOf[number] ?? NONE; slot !== NONE; slot = nextOf[slot] ?? NONE) {
        if (!hasBit(selection.all, slot)) continue;
        total += 1;
        if (page.isFull || !page.mayTake(starting)) continue; // counted, and no more
        const occurrence = agenda.occurrenceAt(ofDay, place, date);
        page.take({ slot, occurrence, zone: agenda.seriesOf(number).zone, wallMinute: starting });
      }
    }
  }
  return { ...page.finish(), total };
}

/** Collects a page from occurrences that come in order of time; those of one minute are put in order together. */
class PageOfOccurrences {
  readonly #catalogue: Catalogue;
  readonly #first: number;
  readonly #after: OccurrenceCursor | undefined;
  readonly #found: FoundOccurrence[] = [];
  #ofMinute: FoundOccurrence[] = [];
  #minute = Number.NEGATIVE_INFINITY;

  constructor(catalogue: Catalogue, first: number, after: OccurrenceCursor | undefined) {
    this.#catalogue = catalogue;
    this.#first = first;
    this.#after = after;
  }

  get isFull(): boolean {
    return this.#found.length > this.#first;
  }

  mayTake(wallMinute: number): boolean {
    if (wallMinute !== this.#minute) this.#close(wallMinute);
    return !this.isFull && !(this.#after && wallMinute < this.#after.wallMinute);
  }

  take(found: FoundOccurrence): void {
    this.#ofMinute.push(found);
  }

  finish(): Omit<OccurrencePage, "total"> {
    this.#close(this.#minute);
    return { found: this.#found.slice(0, this.#first), hasMore: this.isFull };
  }

  #close(nextMinute: number): void {
    for (const one of this.#ofMinute.sort((a, b) => compare(this.#catalogue, a, b)))
      if (!this.#after || isAfter(this.#catalogue, one, this.#after)) this.#found.push(one);
    this.#ofMinute = [];
    this.#minute = nextMinute;
  }
}

/** At the same minute the id decides, so that pages never overlap. */
function compare(catalogue: Catalogue, one: FoundOccurrence, other: FoundOccurrence): number {
  if (one.wallMinute !== other.wallMinute) return one.wallMinute - other.wallMinute;
  const [a, b] = [listingAt(catalogue, one.slot).id, listingAt(catalogue, other.slot).id];
  if (a !== b) return a < b ? -1 : 1;
  return one.occurrence.originalOn < other.occurrence.originalOn ? -1 : 1;
}

function isAfter(
  catalogue: Catalogue,
  { slot, occurrence, wallMinute }: FoundOccurrence,
  cursor: OccurrenceCursor,
): boolean {
  if (wallMinute !== cursor.wallMinute) return wallMinute > cursor.wallMinute;
  const { id } = listingAt(catalogue, slot);
  return id === cursor.id ? occurrence.originalOn > cursor.originalOn : id > cursor.id;
}

const NONE = -1;

/** The activities that are held by each series, chained: a million look-ups stay in a processor's own memory. */
interface SlotsOfSeries {
  /** By the number of a series, its first slot. */
  readonly first: Int32Array;
  /** By slot, the next one of the same series. */
  readonly next: Int32Array;
}

const known = new WeakMap<Catalogue, SlotsOfSeries>();

/** Made once a version. Series of earlier versions have nobody here. */
function slotsOfSeries(catalogue: Catalogue): SlotsOfSeries {
  const before = known.get(catalogue);
  if (before && before.first.length === catalogue.agenda.size) return before;
  const { series } = catalogue.columns;
  const first = new Int32Array(catalogue.agenda.size).fill(NONE);
  const next = new Int32Array(series.length).fill(NONE);
  series.forEach((number, slot) => {
    if (number === 0) return;
    next[slot] = first[number] ?? NONE;
    first[number] = slot;
  });
  const slots = { first, next };
  known.set(catalogue, slots);
  return slots;
}
