/** Which occurrences of the found activities fall between two moments: in order of time, a page at a time. */
import { hasBit } from "../catalogue/bitset.rules.ts";
import { type Catalogue, listingAt } from "../catalogue/catalogue.rules.ts";
import type { Selection } from "../catalogue/filter.rules.ts";
import { dateOf } from "../timetable/calendar-date.rules.ts";
import type { Occurrence } from "../timetable/series.ts";
import { MINUTES_A_DAY, wallTimeAt } from "../timetable/wall-clock.rules.ts";
import { dayNumberOf } from "../timetable/when.rules.ts";

export interface FoundOccurrence {
  readonly slot: number;
  readonly occurrence: Occurrence;
  readonly zone: string;
  /** Minutes since 1970 on the wall clock of the place: what the order and the cursor rest on. */
  readonly wallMinute: number;
}

export interface OccurrenceWindow {
  readonly from: Date;
  readonly to: Date;
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
  const walls = new WallWindows(window);
  const slotsOf = slotsOfSeries(catalogue);
  const found: FoundOccurrence[] = [];
  let total = 0;
  const { firstDay, lastDay } = daysOf(window);
  for (let day = firstDay; day <= lastDay; day += 1) {
    const agenda = catalogue.agenda.on(day);
    const date = dateOf(day);
    const isFull = found.length > first;
    const ofDay: FoundOccurrence[] = [];
    agenda.numbers.forEach((number, place) => {
      const { series, zone } = catalogue.agenda.seriesOf(number);
      const timed = agenda.unusual.get(place) ?? series;
      if (!walls.has(zone, day, timed)) return;
      for (const slot of slotsOf[number] ?? []) {
        if (!hasBit(selection.all, slot)) continue;
        total += 1;
        if (isFull) continue; // counted, and no more
        const occurrence = catalogue.agenda.occurrenceAt(agenda, place, date);
        ofDay.push({ slot, occurrence, zone, wallMinute: day * MINUTES_A_DAY + (occurrence.startsAt ?? 0) });
      }
    });
    const ordered = ofDay.sort((one, other) => compare(catalogue, one, other));
    for (const one of ordered) {
      if (found.length <= first && (!after || isAfter(catalogue, one, after))) found.push(one);
    }
  }
  return { found: found.slice(0, first), hasMore: found.length > first, total };
}

/** A day early and a day late: somewhere on earth it is another day. */
function daysOf({ from, to }: OccurrenceWindow): { firstDay: number; lastDay: number } {
  const dayAt = (moment: Date) => dayNumberOf(wallTimeAt(moment, "UTC"));
  return { firstDay: dayAt(from) - 1, lastDay: dayAt(to) + 1 };
}

/** The window on the wall clock of each zone, so that no occurrence needs a zone's arithmetic to be compared. */
class WallWindows {
  readonly #window: OccurrenceWindow;
  readonly #ofZone = new Map<string, { from: number; to: number }>();

  constructor(window: OccurrenceWindow) {
    this.#window = window;
  }

  has(
    zone: string,
    day: number,
    { startsAt, durationMinutes }: Pick<Occurrence, "startsAt" | "durationMinutes">,
  ): boolean {
    let wall = this.#ofZone.get(zone);
    if (!wall) {
      const minuteAt = (moment: Date) => {
        const shown = wallTimeAt(moment, zone);
        return dayNumberOf(shown) * MINUTES_A_DAY + shown.minute;
      };
      wall = { from: minuteAt(this.#window.from), to: minuteAt(this.#window.to) };
      this.#ofZone.set(zone, wall);
    }
    const starts = day * MINUTES_A_DAY + (startsAt ?? 0);
    const lasts = startsAt === null ? MINUTES_A_DAY : Math.max(1, durationMinutes ?? 1);
    return starts < wall.to && starts + lasts > wall.from;
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

const known = new WeakMap<Catalogue, (readonly number[] | undefined)[]>();

/** Series number to the slots of the activities that are held by it: made once a version. */
function slotsOfSeries(catalogue: Catalogue): (readonly number[] | undefined)[] {
  const before = known.get(catalogue);
  if (before) return before;
  const slots: (number[] | undefined)[] = new Array(catalogue.agenda.size);
  catalogue.columns.series.forEach((number, slot) => {
    if (number === 0) return;
    const those = slots[number];
    if (those) those.push(slot);
    else slots[number] = [slot];
  });
  known.set(catalogue, slots);
  return slots;
}
