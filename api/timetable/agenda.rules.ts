/**
 * What is on, day by day, for however many series. A series is numbered once; a day is worked out once for all of
 * them and kept while readers ask about it. It only ever grows, so that versions of the catalogue share one: a
 * number means the same series, in the same time zone, in all of them.
 */
import { LRUCache } from "lru-cache";
import { nextOccurrences, occurrencesOf, planOf, type SeriesPlan } from "./occurrences.rules.ts";
import type { Openness } from "./opening.rules.ts";
import { Patterns } from "./recurrence.rules.ts";
import type { Occurrence, Series } from "./series.ts";
import { OPENNESS_CODE } from "./timetables.rules.ts";
import { type OpenWhen, windowsOf } from "./when.rules.ts";

export interface NumberedSeries {
  readonly series: Series;
  readonly zone: string;
}

/** The series of one day: numbers, each as often as it is held, in the order of the clock. */
export interface AgendaDay {
  readonly numbers: Uint32Array;
  /** Of those that are not as their rule says: by their place in `numbers`. */
  readonly unusual: ReadonlyMap<number, Occurrence>;
}

/** Two months, so that a page of the coming weeks finds them all. */
const DAYS_KEPT = 70;
/** A meeting of which nobody told the end counts as going on for this long: "open now" must mean something. */
const ASSUMED_MINUTES = 60;

/** A day as it was worked out when there were so many series. */
interface DayBuild {
  readonly upTo: number;
  readonly day: AgendaDay;
}

export class Agenda {
  readonly patterns = new Patterns();
  // Number 0 is nobody's: a slot of the catalogue without a series holds it.
  readonly #series: (NumberedSeries | null)[] = [null];
  readonly #plans: (SeriesPlan | null)[] = [null];
  readonly #numbers = new Map<string, number>();
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
    return number;
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
    const built = { upTo: this.#series.length, day: this.#build(day, known) };
    this.#days.set(day, built);
    return built.day;
  }

  /** Works a day out; what was known of it when there were fewer series is kept. */
  #build(day: number, before: DayBuild | undefined): AgendaDay {
    const since = before?.upTo ?? 1;
    const unusual = new Map<number, Occurrence>(before ? this.#unusualByKey(before.day) : []);
    const keys = before
      ? Array.from(before.day.numbers, (number, place) => this.#keyAt(before.day, place, number))
      : [];
    for (const [pattern, numbers] of this.#ofPattern.entries()) {
      if (!numbers || !this.patterns.includes(pattern, day)) continue;
      for (let at = firstFrom(numbers, since); at < numbers.length; at += 1) {
        const number = numbers[at] ?? 0;
        const plan = this.#plans[number];
        if (plan && day >= plan.firstDay && day <= plan.lastDay) keys.push(keyOf(this.seriesOf(number).series, number));
      }
    }
    for (let at = firstFrom(this.#special, since); at < this.#special.length; at += 1) {
      const number = this.#special[at] ?? 0;
      for (const occurrence of occurrencesOf(this.seriesOf(number).series, day, day, this.patterns)) {
        // Two meetings of one series on one day differ in their time; a key is never used twice.
        let key = keyOf(occurrence, number);
        while (unusual.has(key)) key += 0.25;
        keys.push(key);
        if (occurrence.state !== "AS_PLANNED") unusual.set(key, occurrence);
      }
    }
    const sorted = Float64Array.from(keys).sort();
    return {
      numbers: Uint32Array.from(sorted, (key) => Math.floor(key) % NUMBERS),
      unusual: new Map([...sorted.entries()].flatMap(([place, key]) => placed(place, unusual.get(key)))),
    };
  }

  #unusualByKey(day: AgendaDay): [number, Occurrence][] {
    return [...day.unusual].map(([place, occurrence]) => [
      this.#keyAt(day, place, day.numbers[place] ?? 0),
      occurrence,
    ]);
  }

  #keyAt({ unusual }: AgendaDay, place: number, number: number): number {
    return keyOf(unusual.get(place) ?? this.seriesOf(number).series, number);
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

  /** 1 under the number of every series that is held on some day from `fromDay` to `toDay`. */
  heldBetween(fromDay: number, toDay: number): Uint8Array {
    const held = new Uint8Array(this.#series.length);
    for (let day = fromDay; day <= toDay; day += 1) {
      const { numbers, unusual } = this.on(day);
      numbers.forEach((number, place) => {
        if (unusual.get(place)?.state !== "CANCELLED") held[number] = 1;
      });
    }
    return held;
  }

  /** For each series by number whether it is on in the time asked about: a code of OPENNESS_CODE. */
  opennessAt(when: OpenWhen): Uint8Array {
    const answers = new Uint8Array(this.#series.length);
    const zones = new Set(this.#series.map((one) => one?.zone));
    for (const zone of zones) {
      if (zone === undefined) continue;
      for (const window of windowsOf(when, zone)) {
        // What began the evening before may still go on.
        for (const ahead of [-1, 0]) {
          const agenda = this.on(window.day + ahead);
          agenda.numbers.forEach((number, place) => {
            const numbered = this.#series[number];
            if (numbered?.zone !== zone || answers[number] === OPENNESS_CODE.OPEN) return;
            const occurrence = agenda.unusual.get(place) ?? numbered.series;
            const openness = opennessOf(occurrence, window.from - ahead * 1440, window.to - ahead * 1440);
            if (openness !== "CLOSED") answers[number] = OPENNESS_CODE[openness];
          });
        }
      }
    }
    return answers;
  }
}

/** More numbers than there will ever be series. */
const NUMBERS = 2 ** 32;

/** Sorts by the time of the day, those without one first, then by number. */
const keyOf = ({ startsAt }: Pick<Series, "startsAt">, number: number): number =>
  ((startsAt ?? -1) + 1) * NUMBERS + number;

const placed = (place: number, occurrence: Occurrence | undefined) =>
  occurrence ? [[place, occurrence] as const] : [];

/** The first place in a growing list of growing numbers that is not below a number. */
function firstFrom(numbers: readonly number[], least: number): number {
  let at = numbers.length;
  while (at > 0 && (numbers[at - 1] ?? 0) >= least) at -= 1;
  return at;
}

/** Held as its rule says and never otherwise. */
const isPlain = ({ extraDays, exceptDays, changes }: SeriesPlan): boolean =>
  extraDays.length === 0 && exceptDays.size === 0 && changes.size === 0;

type Timed = Pick<Series, "startsAt" | "durationMinutes"> & { readonly state?: Occurrence["state"] };

/** Whether what begins then is on at any minute from `from` until before `to`, counted from the midnight before it. */
export function opennessOf({ startsAt, durationMinutes, state }: Timed, from: number, to: number): Openness {
  if (state === "CANCELLED") return "CLOSED";
  // It is on some time that day, and nobody told when.
  if (startsAt === null) return from < 1440 && to > 0 ? "UNKNOWN" : "CLOSED";
  return startsAt < to && from < startsAt + (durationMinutes ?? ASSUMED_MINUTES) ? "OPEN" : "CLOSED";
}
