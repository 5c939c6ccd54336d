/**
 * Opening hours of all shapes, in a few microseconds each: for tests that need a hundred thousand. What the checks would
 * refuse (two spans at once, two seasons on a day) may be among them: a rule must have an answer for it, always the same.
 */
import fc from "fast-check";
import { dateOf, dayNumber } from "../timetable/calendar-date.rules.ts";
import {
  HOLIDAY_POLICIES,
  type OpeningHours,
  type OpeningPeriod,
  type OpeningSpan,
  SPAN_STATES,
  UNKNOWN_HOURS,
  type WeekRule,
} from "../timetable/opening-hours.ts";

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FIRST_DAY = dayNumber("2026-01-01");
const DAYS = 730;

class Chance {
  readonly #random: () => number;
  constructor(random: () => number) {
    this.#random = random;
  }

  below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  /** One time out of so many. */
  once(outOf: number): boolean {
    return this.below(outOf) === 0;
  }

  of<T>(values: readonly [T, ...T[]]): T {
    return values[this.below(values.length)] ?? values[0];
  }

  listOf<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.below(most + 1) }, make);
  }
}

function spanOf(chance: Chance): OpeningSpan {
  const isLate = chance.once(8);
  const opens = isLate ? chance.of([1200, 1320, 1439]) : chance.below(96) * 15;
  const length = chance.once(12) ? 1440 : 15 + chance.below(40) * 15;
  return {
    weekdays: chance.of<readonly number[]>([[], [1, 2, 3, 4, 5], [6, 7], [1 + chance.below(7)], [2, 4]]),
    opens,
    closes: opens + length,
    state: chance.once(3) ? chance.of(SPAN_STATES) : "OPEN",
    rule: chance.once(5) ? ruleOf(chance) : null,
  };
}

function ruleOf(chance: Chance): WeekRule {
  const kind = chance.of<WeekRule["kind"]>(["ODD_WEEKS", "EVEN_WEEKS", "EVERY_NTH_WEEK", "NTH_WEEKDAY_OF_MONTH"]);
  if (kind === "EVERY_NTH_WEEK")
    return { kind, interval: 2 + chance.below(3), from: dateOf(FIRST_DAY + chance.below(DAYS)) };
  return kind === "NTH_WEEKDAY_OF_MONTH" ? { kind, nths: [chance.of([1, 2, 5, -1, -2])] } : { kind };
}

function periodOf(chance: Chance, kind: OpeningPeriod["kind"]): OpeningPeriod {
  const first = FIRST_DAY + chance.below(DAYS);
  const [from, to] = [dateOf(first), dateOf(first + chance.of([0, 1, 9, 90]))];
  const spans = chance.listOf(3, () => spanOf(chance));
  if (kind === "REGULAR" || kind === "PUBLIC_HOLIDAY") return { kind, from: null, to: null, label: {}, spans };
  const isYearly = chance.once(2);
  return { kind, from: isYearly ? from.slice(5) : from, to: isYearly ? to.slice(5) : to, label: {}, spans };
}

/** Hours that a seed decides; one in eight has none told. */
export function hoursOfSeed(seed: number): OpeningHours {
  const chance = new Chance(randomFrom(seed));
  if (chance.once(8)) return UNKNOWN_HOURS;
  const policies = HOLIDAY_POLICIES;
  return {
    periods: [
      ...(chance.once(12) ? [] : [periodOf(chance, "REGULAR")]),
      ...(chance.once(3) ? [periodOf(chance, "SEASONAL"), periodOf(chance, "SEASONAL")] : []),
      ...(chance.once(3) ? [periodOf(chance, "PUBLIC_HOLIDAY")] : []),
      ...(chance.once(3) ? [periodOf(chance, "EXCEPTION"), periodOf(chance, "EXCEPTION")] : []),
    ],
    publicHolidays: chance.of(policies),
    holidayEves: chance.of(policies),
  };
}

export const anyHours: fc.Arbitrary<OpeningHours> = fc.integer().map(hoursOfSeed);
