/**
 * The different timetables by number. Many places keep the same hours, so "who is open then?" is worked out once
 * a timetable and then looked up once a place: a hundred thousand places stay quick. It only ever grows, so that
 * versions of the catalogue can share one: a number means the same hours in all of them.
 */
import { LRUCache } from "lru-cache";
import type { HolidayCalendar } from "./holidays.rules.ts";
import { calendarDayOf, type HoursOfDay, hoursOnDay, type Openness, spansShownOn } from "./opening.rules.ts";
import type { OpeningHours, SpanState } from "./opening-hours.ts";
import { type OpenWhen, windowsOf } from "./when.rules.ts";

interface Timetable {
  readonly hours: OpeningHours;
  readonly zone: string;
  /** Whether any of its evenings ends after midnight; most do not, and then yesterday need not be asked. */
  readonly isLate: boolean;
}

/** Days whose hours are kept. Readers ask about this week; who asks about another year pays for it. */
const DAYS_KEPT = 24;

/** As numbers, so that an answer for every timetable is an array of bytes. Of two answers but CLOSED the lower is the better news. */
export const OPENNESS_CODE = { CLOSED: 0, OPEN: 1, BY_APPOINTMENT: 2, UNKNOWN: 3 } as const satisfies Record<
  Openness,
  number
>;

const CODE_OF_STATE: Readonly<Record<SpanState, number>> = {
  OPEN: OPENNESS_CODE.OPEN,
  SELF_SERVICE: OPENNESS_CODE.OPEN,
  BY_APPOINTMENT: OPENNESS_CODE.BY_APPOINTMENT,
  UNKNOWN: OPENNESS_CODE.UNKNOWN,
  PHONE_ONLY: OPENNESS_CODE.CLOSED,
  CLOSED: OPENNESS_CODE.CLOSED,
};

/** The spans of one day of every timetable, in one flat list: three numbers a span, for a loop without objects. */
class TimetablesOfDay {
  /** Opens, closes, code; minutes of the day, which what began the evening before has below 0. */
  #spans = new Int16Array(1024);
  /** Where the spans of a timetable end, by its number. */
  #ends = new Uint32Array(256);
  #length = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(today: HoursOfDay, yesterday: HoursOfDay | undefined): void {
    // Hours that nobody told are unknown at whatever minute.
    if (today.told === null) this.#push(-32_768, 32_767, OPENNESS_CODE.UNKNOWN);
    else {
      for (const { opens, closes, state } of spansShownOn(today.spans, yesterday?.spans ?? []))
        this.#push(opens, closes, CODE_OF_STATE[state]);
    }
    if (this.#count === this.#ends.length) this.#ends = grown(this.#ends, new Uint32Array(2 * this.#count));
    this.#ends[this.#count++] = this.#length;
  }

  #push(opens: number, closes: number, code: number): void {
    if (code === OPENNESS_CODE.CLOSED) return;
    if (this.#length + 3 > this.#spans.length) this.#spans = grown(this.#spans, new Int16Array(2 * this.#spans.length));
    this.#spans[this.#length++] = opens;
    this.#spans[this.#length++] = closes;
    this.#spans[this.#length++] = code;
  }

  /** Betters the answers of the timetables of one zone by what they say of a stretch of the day. */
  answer(answers: Uint8Array, zones: readonly number[], zone: number, from: number, to: number): void {
    const [spans, ends] = [this.#spans, this.#ends];
    let at = 0;
    for (let number = 0; number < this.#count; number += 1) {
      const end = ends[number] ?? 0;
      let best = answers[number] ?? 0;
      for (; at < end; at += 3) {
        const code = spans[at + 2] ?? 0;
        const isBetter = best === OPENNESS_CODE.CLOSED || code < best;
        if (isBetter && (spans[at] ?? 0) < to && from < (spans[at + 1] ?? 0)) best = code;
      }
      if (zones[number] === zone) answers[number] = best;
    }
  }
}

function grown<List extends Int16Array | Uint32Array>(before: List, after: List): List {
  after.set(before);
  return after;
}

export class Timetables {
  readonly holidays: HolidayCalendar;
  readonly #timetables: Timetable[] = [];
  readonly #numbers = new Map<string, number>();
  /** Equal hours are one object in the catalogue, so most are found without being written out. */
  readonly #ofObject = new WeakMap<OpeningHours, Map<string, number>>();
  readonly #days = new LRUCache<number, TimetablesOfDay>({ max: DAYS_KEPT });
  /** The time zones by number, and the number of each timetable's. */
  readonly #zones: string[] = [];
  readonly #zoneOf: number[] = [];

  constructor(holidays: HolidayCalendar) {
    this.holidays = holidays;
  }

  /** The number of the hours, the same for the same hours in the same time zone. */
  numberOf(hours: OpeningHours, zone: string): number {
    const ofObject = this.#ofObject.get(hours) ?? new Map<string, number>();
    const known = ofObject.get(zone);
    if (known !== undefined) return known;
    const key = `${zone} ${JSON.stringify(hours)}`;
    const number = this.#numbers.get(key) ?? this.#add(hours, zone);
    this.#numbers.set(key, number);
    ofObject.set(zone, number);
    this.#ofObject.set(hours, ofObject);
    return number;
  }

  #add(hours: OpeningHours, zone: string): number {
    const known = this.#zones.indexOf(zone);
    this.#zoneOf.push(known < 0 ? this.#zones.push(zone) - 1 : known);
    const isLate = hours.periods.some(({ spans }) => spans.some(({ closes }) => closes > 1440));
    return this.#timetables.push({ hours, zone, isLate }) - 1;
  }

  /** For each timetable by number how it stands to what is asked: a code of OPENNESS_CODE. */
  opennessAt(when: OpenWhen): Uint8Array {
    const answers = new Uint8Array(this.#timetables.length);
    for (const [zone, name] of this.#zones.entries()) {
      for (const { day, from, to } of windowsOf(when, name))
        this.#on(day).answer(answers, this.#zoneOf, zone, from, to);
    }
    return answers;
  }

  /** Timetables that were added since the day was last asked about are added to it. */
  #on(day: number): TimetablesOfDay {
    const ofDay = this.#days.get(day) ?? new TimetablesOfDay();
    this.#days.set(day, ofDay);
    if (ofDay.count === this.#timetables.length) return ofDay;
    const [today, yesterday] = [calendarDayOf(day, this.holidays), calendarDayOf(day - 1, this.holidays)];
    for (const { hours, isLate } of this.#timetables.slice(ofDay.count))
      ofDay.add(hoursOnDay(hours, today), isLate ? hoursOnDay(hours, yesterday) : undefined);
    return ofDay;
  }
}
