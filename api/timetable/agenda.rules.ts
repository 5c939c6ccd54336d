/**
 * What is on, day by day, for however many series. A series is numbered once; a day is worked out once for all of
 * them and kept while readers ask about it. It only ever grows, so that versions of the catalogue share one: a
 * number means the same series, in the same time zone, in all of them.
 */
import { LRUCache } from "lru-cache";
import { nextOccurrences, occurrencesOf, planOf, type SeriesPlan } from "./occurrences.rules.ts";
import { Patterns } from "./recurrence.rules.ts";
import type { Occurrence, Series } from "./series.ts";
import { OPENNESS_CODE } from "./timetables.rules.ts";
import { MINUTES_A_DAY } from "./wall-clock.rules.ts";
import { type OpenWhen, windowsOf } from "./when.rules.ts";

export interface NumberedSeries {
  readonly series: Series;
  readonly zone: string;
}

/** What is on, on one day, in the order of the clock; what has no known time comes first. */
export interface AgendaDay {
  /** The number of each one's series. */
  readonly numbers: Uint32Array;
  /** Minutes since midnight at which each begins; -1 where nobody told. */
  readonly starts: Int16Array;
  /** Minutes since the same midnight at which each ends. */
  readonly ends: Int16Array;
  /** In which of the agenda's `zones` each is held. */
  readonly zones: Uint16Array;
  /** 1 for each that was called off. */
  readonly cancelled: Uint8Array;
  /** Those that are not as their rule says, by their place in the list. */
  readonly unusual: ReadonlyMap<number, Occurrence>;
}

/** Two months, so that a page of the coming weeks finds them all. */
const DAYS_KEPT = 70;
/** A meeting of which nobody told the end counts as going on for this long: "open now" must mean something. */
const ASSUMED_MINUTES = 60;

type Timed = Pick<Series, "startsAt" | "durationMinutes">;

/** The minute of its day at which something ends. What is at a time nobody told belongs to the whole day. */
export const endOf = ({ startsAt, durationMinutes }: Timed): number =>
  startsAt === null ? MINUTES_A_DAY : startsAt + Math.max(1, durationMinutes ?? ASSUMED_MINUTES);

/** A day as it was worked out when there were so many series. */
interface DayBuild {
  readonly upTo: number;
  /** One for each occurrence, sorted. */
  readonly keys: Float64Array;
  readonly unusual: ReadonlyMap<number, Occurrence>;
  readonly day: AgendaDay;
}

export class Agenda {
  readonly patterns = new Patterns();
  // Number 0 is nobody's: a slot of the catalogue without a series holds it.
  readonly #series: (NumberedSeries | null)[] = [null];
  readonly #plans: (SeriesPlan | null)[] = [null];
  readonly #numbers = new Map<string, number>();
  readonly #zones: string[] = [];
  /** By the number of a series, the place of its zone in the list. */
  readonly #zoneOf: number[] = [0];
  /** Pattern to the series that follow it and nothing else, in order of their numbers. */
  readonly #ofPattern: number[][] = [];
  /** Series with further days, days left out or changes, in order of their numbers. */
  readonly #special: number[] = [];
  readonly #days = new LRUCache<number, DayBuild>({ max: DAYS_KEPT });

  /** How many numbers there are, the empty 0 included. */
  get size(): number {
    return this.#series.length;
  }

  numberOf(series: Series, zone: string): number {
    const key = `${zone} ${JSON.stringify(series)}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#series.push({ series, zone }) - 1;
    const plan = planOf(series, this.patterns);
    this.#plans.push(plan);
    this.#listFor(plan).push(number);
    this.#numbers.set(key, number);
    const zoneAt = this.#zones.indexOf(zone);
    this.#zoneOf.push(zoneAt < 0 ? this.#zones.push(zone) - 1 : zoneAt);
    return number;
  }

  /** The time zones in which anything is held. */
  get zones(): readonly string[] {
    return this.#zones;
  }

  #listFor(plan: SeriesPlan): number[] {
    if (!isPlain(plan) || plan.pattern === null) return this.#special;
    const list = this.#ofPattern[plan.pattern] ?? [];
    this.#ofPattern[plan.pattern] = list;
    return list;
  }

  seriesOf(number: number): NumberedSeries {
    const found = this.#series[number];
    if (!found) throw new Error(`no series has the number ${number}`); // numbers come from numberOf
    return found;
  }

  /** What is on, on a day of the calendar of the places. */
  on(day: number): AgendaDay {
    const known = this.#days.get(day);
    if (known?.upTo === this.#series.length) return known.day;
    const built = this.#build(day, known);
    this.#days.set(day, built);
    return built.day;
  }

  /** Works a day out; what was known of it when there were fewer series is kept. */
  #build(day: number, before: DayBuild | undefined): DayBuild {
    const since = before?.upTo ?? 1;
    const unusual = new Map(before?.unusual);
    const added: number[] = [];
    for (const [pattern, numbers] of this.#ofPattern.entries()) {
      // Patterns are numbered in a row, whoever follows them: some have nobody here.
      if (!numbers || (numbers.at(-1) ?? 0) < since || !this.patterns.includes(pattern, day)) continue;
      for (let at = firstFrom(numbers, since); at < numbers.length; at += 1) {
        const number = numbers[at] ?? 0;
        const plan = this.#plans[number];
        if (plan && day >= plan.firstDay && day <= plan.lastDay)
          added.push(keyOf(this.seriesOf(number).series, number));
      }
    }
    for (let at = firstFrom(this.#special, since); at < this.#special.length; at += 1) {
      const number = this.#special[at] ?? 0;
      const { series } = this.seriesOf(number);
      const plan = this.#plans[number] ?? undefined;
      for (const [nth, occurrence] of occurrencesOf(series, day, day, this.patterns, plan).entries()) {
        const key = keyOf(occurrence, number, nth);
        added.push(key);
        if (occurrence.state !== "AS_PLANNED") unusual.set(key, occurrence);
      }
    }
    const keys = merged(before?.keys, Float64Array.from(added).sort());
    return { upTo: this.#series.length, keys, unusual, day: this.#listOf(keys, unusual) };
  }

  #listOf(keys: Float64Array, unusualByKey: ReadonlyMap<number, Occurrence>): AgendaDay {
    const numbers = Uint32Array.from(keys, numberIn);
    const starts = new Int16Array(keys.length);
    const ends = new Int16Array(keys.length);
    const zones = Uint16Array.from(numbers, (number) => this.#zoneOf[number] ?? 0);
    const cancelled = new Uint8Array(keys.length);
    const unusual = new Map<number, Occurrence>();
    numbers.forEach((number, place) => {
      const special = unusualByKey.size > 0 ? unusualByKey.get(keys[place] ?? 0) : undefined;
      const timed = special ?? this.seriesOf(number).series;
      starts[place] = timed.startsAt ?? -1;
      ends[place] = endOf(timed);
      if (special) unusual.set(place, special);
      if (special?.state === "CANCELLED") cancelled[place] = 1;
    });
    return { numbers, starts, ends, zones, cancelled, unusual };
  }

  /** The occurrence at a place of a day's list. */
  occurrenceAt({ numbers, unusual }: AgendaDay, place: number, date: string): Occurrence {
    const special = unusual.get(place);
    if (special) return special;
    const { startsAt, durationMinutes } = this.seriesOf(numbers[place] ?? 0).series;
    return { originalOn: date, on: date, startsAt, durationMinutes, state: "AS_PLANNED", note: {} };
  }

  /** The coming occurrences of one series, those called off among them. */
  next(number: number, fromDay: number, count: number): Occurrence[] {
    return nextOccurrences(this.seriesOf(number).series, fromDay, count, this.patterns);
  }

  /** 1 under the number of every series that is held on some day from `fromDay` to `toDay`. No day is worked out for it. */
  heldBetween(fromDay: number, toDay: number): Uint8Array {
    const held = new Uint8Array(this.#series.length);
    for (const [pattern, numbers] of this.#ofPattern.entries()) {
      if (!numbers) continue;
      const days = this.patterns.daysOf(pattern, fromDay, toDay);
      for (const number of numbers) {
        const plan = this.#plans[number];
        if (plan && days.some((day) => day >= plan.firstDay && day <= plan.lastDay)) held[number] = 1;
      }
    }
    for (const number of this.#special) {
      const plan = this.#plans[number] ?? undefined;
      const coming = occurrencesOf(this.seriesOf(number).series, fromDay, toDay, this.patterns, plan);
      if (coming.some(({ state }) => state !== "CANCELLED")) held[number] = 1;
    }
    return held;
  }

  /** For each series by number whether it is on in the time asked about: a code of OPENNESS_CODE. */
  opennessAt(when: OpenWhen): Uint8Array {
    const answers = new Uint8Array(this.#series.length);
    for (const [zone, name] of this.#zones.entries()) {
      for (const { day, from, to } of windowsOf(when, name)) {
        // What began the evening before may still go on.
        for (const ahead of [-1, 0]) {
          const offset = ahead * MINUTES_A_DAY;
          const { numbers, starts, ends, zones, cancelled } = this.on(day + ahead);
          for (let place = 0; place < numbers.length; place += 1) {
            const [start = 0, end = 0] = [starts[place], ends[place]];
            if (start + offset >= to || from >= end + offset || zones[place] !== zone || cancelled[place]) continue;
            const number = numbers[place] ?? 0;
            // It is on some time that day, and nobody told when.
            if (start >= 0) answers[number] = OPENNESS_CODE.OPEN;
            else if (answers[number] === OPENNESS_CODE.CLOSED) answers[number] = OPENNESS_CODE.UNKNOWN;
          }
        }
      }
    }
    return answers;
  }
}

/** More numbers than there will ever be series, and more than one series has on one day. */
const NUMBERS = 2 ** 28;
const A_DAY = 2 ** 12;

/** Sorts by the time of the day, those without one first, then by number; no two have the same. */
const keyOf = ({ startsAt }: Timed, number: number, nth = 0): number =>
  (((startsAt ?? -1) + 1) * NUMBERS + number) * A_DAY + nth;
const numberIn = (key: number): number => Math.floor(key / A_DAY) % NUMBERS;

/** Two sorted lists as one. */
function merged(one: Float64Array | undefined, other: Float64Array): Float64Array {
  if (!one || one.length === 0) return other;
  if (other.length === 0) return one;
  const both = new Float64Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both.sort();
}

/** The first place in a growing list of growing numbers that is not below a number. */
function firstFrom(numbers: readonly number[], least: number): number {
  let at = numbers.length;
  while (at > 0 && (numbers[at - 1] ?? 0) >= least) at -= 1;
  return at;
}

/** Held as its rule says and never otherwise. */
const isPlain = ({ extraDays, exceptDays, changes }: SeriesPlan): boolean =>
  extraDays.length === 0 && exceptDays.size === 0 && changes.size === 0;
