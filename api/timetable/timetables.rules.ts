/**
 * The different timetables by number. Many places keep the same hours, so "who is open then?" is worked out once
 * a timetable and then looked up once a place: a hundred thousand places stay quick. It only ever grows, so that
 * versions of the catalogue can share one: a number means the same hours in all of them.
 */
import { LRUCache } from "lru-cache";
import type { HolidayCalendar } from "./holidays.rules.ts";
import { calendarDayOf, type HoursOfDay, hoursOnDay, type Openness, opennessWithin } from "./opening.rules.ts";
import type { OpeningHours } from "./opening-hours.ts";
import { type OpenWhen, type OpenWindow, windowsOf } from "./when.rules.ts";

interface Timetable {
  readonly hours: OpeningHours;
  readonly zone: string;
}

/** Days whose hours are kept. Readers ask about this week; who asks about another year pays for it. */
const DAYS_KEPT = 24;

/** As numbers, so that an answer for every timetable is an array of bytes. */
export const OPENNESS_CODE = { CLOSED: 0, OPEN: 1, BY_APPOINTMENT: 2, UNKNOWN: 3 } as const satisfies Record<
  Openness,
  number
>;

export class Timetables {
  readonly holidays: HolidayCalendar;
  readonly #timetables: Timetable[] = [];
  readonly #numbers = new Map<string, number>();
  /** Equal hours are one object in the catalogue, so most are found without being written out. */
  readonly #ofObject = new WeakMap<OpeningHours, Map<string, number>>();
  readonly #days = new LRUCache<number, HoursOfDay[]>({ max: DAYS_KEPT });

  constructor(holidays: HolidayCalendar) {
    this.holidays = holidays;
  }

  /** The number of the hours, the same for the same hours in the same time zone. */
  numberOf(hours: OpeningHours, zone: string): number {
    const ofObject = this.#ofObject.get(hours) ?? new Map<string, number>();
    const known = ofObject.get(zone);
    if (known !== undefined) return known;
    const key = `${zone} ${JSON.stringify(hours)}`;
    const number = this.#numbers.get(key) ?? this.#timetables.push({ hours, zone }) - 1;
    this.#numbers.set(key, number);
    ofObject.set(zone, number);
    this.#ofObject.set(hours, ofObject);
    return number;
  }

  /** For each timetable by number how it stands to what is asked: a code of OPENNESS_CODE. */
  opennessAt(when: OpenWhen): Uint8Array {
    const windows = new Map<string, readonly OpenWindow[]>();
    return Uint8Array.from(this.#timetables, ({ zone }, number) => {
      const asked = windows.get(zone) ?? windowsOf(when, zone);
      windows.set(zone, asked);
      return OPENNESS_CODE[this.#opennessIn(asked, number)];
    });
  }

  #opennessIn(windows: readonly OpenWindow[], number: number): Openness {
    let best: Openness = "CLOSED";
    for (const { day, from, to } of windows) {
      const openness = opennessWithin(this.#hoursOf(number, day), this.#hoursOf(number, day - 1), from, to);
      if (openness === "OPEN") return "OPEN";
      if (best === "CLOSED" || openness === "BY_APPOINTMENT") best = openness === "CLOSED" ? best : openness;
    }
    return best;
  }

  #hoursOf(number: number, day: number): HoursOfDay {
    let hours = this.#days.get(day);
    if (!hours || hours.length < this.#timetables.length) {
      // Timetables that were added since the day was last asked about are added to it.
      const on = calendarDayOf(day, this.holidays);
      hours = [...(hours ?? []), ...this.#timetables.slice(hours?.length ?? 0).map((one) => hoursOnDay(one.hours, on))];
      this.#days.set(day, hours);
    }
    // Filled for every number just now.
    return hours[number] ?? { spans: [], told: null, period: null, holiday: null };
  }
}
