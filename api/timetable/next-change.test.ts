/**
 * The next change of a door, found by looking at every minute until it comes. CHANGE_RUNS=2000 for a minute of it.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyHours } from "../testing/any-hours.ts";
import { holidayCalendarOf } from "./holidays.rules.ts";
import { type HoursOfDay, hoursOn, openingAt, openStateOn } from "./opening.rules.ts";
import type { OpeningHours } from "./opening-hours.ts";
import { wallTimeAt } from "./wall-clock.rules.ts";
import { dayNumberOf } from "./when.rules.ts";

const FINLAND = holidayCalendarOf("FI");
const MINUTE_MS = 60_000;
const WALKED_MINUTES = 2 * 1440;

/** Noons before and after which it is looked: ordinary days, both changes of the clock, a leap day, holidays. */
const DAYS = ["2026-11-24", "2026-03-29", "2026-10-25", "2028-02-29", "2026-06-19", "2026-12-24", "2026-12-31"];
/** Where the clock changes at night by an hour, by half an hour, at midnight, and never. */
const ZONES = ["Europe/Helsinki", "Australia/Lord_Howe", "Africa/Cairo", "UTC"];

class Walk {
  readonly #hours: OpeningHours;
  readonly #zone: string;
  readonly #days = new Map<number, HoursOfDay>();

  constructor(hours: OpeningHours, zone: string) {
    this.#hours = hours;
    this.#zone = zone;
  }

  #on(day: number): HoursOfDay {
    const known = this.#days.get(day) ?? hoursOn(this.#hours, day, FINLAND);
    this.#days.set(day, known);
    return known;
  }

  isOpenAt(minute: number): boolean {
    const wall = wallTimeAt(new Date(minute * MINUTE_MS), this.#zone);
    const day = dayNumberOf(wall);
    return openStateOn(this.#on(day), this.#on(day - 1), wall.minute) === "OPEN";
  }

  /** The first minute after one at which it is open and was not, or the other way round. */
  firstChange(from: number): number | undefined {
    const isOpen = this.isOpenAt(from);
    for (let minute = from + 1; minute <= from + WALKED_MINUTES; minute += 1)
      if (this.isOpenAt(minute) !== isOpen) return minute;
    return undefined;
  }
}

describe("the next change", () => {
  it("is the first minute at which the door is open and was not, or the other way round, in any zone on any day", () => {
    let found = 0;
    const moments = fc.record({
      hours: anyHours,
      zone: fc.constantFrom(...ZONES),
      day: fc.constantFrom(...DAYS),
      ahead: fc.integer({ min: -720, max: 720 }),
    });
    fc.assert(
      fc.property(moments, ({ hours, zone, day, ahead }) => {
        const from = Date.parse(`${day}T02:00:00Z`) / MINUTE_MS + ahead;
        const { changesAt } = openingAt(hours, zone, new Date(from * MINUTE_MS), FINLAND);
        const expected = new Walk(hours, zone).firstChange(from);
        if (expected === undefined) {
          expect((changesAt?.getTime() ?? Number.POSITIVE_INFINITY) / MINUTE_MS).toBeGreaterThan(from + WALKED_MINUTES);
        } else {
          found += 1;
          expect(changesAt?.toISOString()).toBe(new Date(expected * MINUTE_MS).toISOString());
        }
      }),
      { numRuns: Number(process.env.CHANGE_RUNS ?? 150), seed: 20_261_124 },
    );
    expect(found).toBeGreaterThan(50);
  }, 60_000);
});
