import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyHours } from "../testing/any-hours.ts";
import { makeHours, makeSpan, OFFICE_HOURS } from "../testing/make-hours.ts";
import { holidayCalendarOf } from "./holidays.rules.ts";
import { hoursOn, opennessWithin, openStateOn } from "./opening.rules.ts";
import { type OpeningHours, UNKNOWN_HOURS } from "./opening-hours.ts";
import { OPENNESS_CODE, Timetables } from "./timetables.rules.ts";
import { windowsOf } from "./when.rules.ts";

const FINLAND = holidayCalendarOf("FI");
const HELSINKI = "Europe/Helsinki";
const NAMES = Object.keys(OPENNESS_CODE);
const namesOf = (answers: Uint8Array) => Array.from(answers, (code) => NAMES[code]);

/** Asks the rule about one timetable alone, window by window. */
function askRule(hours: OpeningHours, zone: string, when: Parameters<typeof windowsOf>[0]): string {
  const found = windowsOf(when, zone).map(({ day, from, to }) =>
    opennessWithin(hoursOn(hours, day, FINLAND), hoursOn(hours, day - 1, FINLAND), from, to),
  );
  return ["OPEN", "BY_APPOINTMENT", "UNKNOWN"].find((openness) => found.some((one) => one === openness)) ?? "CLOSED";
}

describe("timetables", () => {
  const office = makeHours(OFFICE_HOURS);
  const evening = makeHours([makeSpan([2], "18:00-02:00")]);

  it("give the same hours the same number, and the same hours in another zone another", () => {
    const timetables = new Timetables(FINLAND);
    const number = timetables.numberOf(office, HELSINKI);
    expect(timetables.numberOf(makeHours([...OFFICE_HOURS]), HELSINKI)).toBe(number);
    expect(timetables.numberOf(office, "Europe/Stockholm")).not.toBe(number);
    expect(timetables.numberOf(evening, HELSINKI)).not.toBe(number);
  });

  it("answer for those that were added after a day was asked about, and keep the numbers of the others", () => {
    const timetables = new Timetables(FINLAND);
    const when = { kind: "AT", moment: new Date("2026-11-24T10:00:00Z") } as const;
    timetables.numberOf(office, HELSINKI);
    expect(namesOf(timetables.opennessAt(when))).toEqual(["OPEN"]);
    timetables.numberOf(UNKNOWN_HOURS, HELSINKI);
    timetables.numberOf(evening, HELSINKI);
    expect(namesOf(timetables.opennessAt(when))).toEqual(["OPEN", "UNKNOWN", "CLOSED"]);
    const night = { kind: "AT", moment: new Date("2026-11-24T23:30:00Z") } as const;
    expect(namesOf(timetables.opennessAt(night))).toEqual(["CLOSED", "UNKNOWN", "OPEN"]);
  });

  it("answer by the clock on the wall of each", () => {
    const timetables = new Timetables(FINLAND);
    for (const zone of [HELSINKI, "Europe/Stockholm"]) timetables.numberOf(office, zone);
    const half = { kind: "AT", moment: new Date("2026-11-24T07:30:00Z") } as const;
    expect(namesOf(timetables.opennessAt(half))).toEqual(["OPEN", "CLOSED"]);
  });

  it("say what the rule says of each alone, whatever is asked, however many are added in between", () => {
    const zone = fc.constantFrom(HELSINKI, "Atlantic/Reykjavik", "Asia/Kolkata");
    const moment = fc
      .integer({ min: Date.parse("2026-01-01T00:00Z") / 60_000, max: Date.parse("2027-12-31T00:00Z") / 60_000 })
      .map((minute) => new Date(minute * 60_000));
    const when = fc.oneof(
      fc.record({ kind: fc.constantFrom("AT", "TODAY", "THIS_EVENING", "THIS_WEEKEND"), moment }),
      fc.record({
        kind: fc.constant("ON_WEEKDAY"),
        moment,
        weekday: fc.integer({ min: 1, max: 7 }),
        from: fc.constant(480),
        to: fc.constant(720),
      }),
    );
    const step = fc.tuple(fc.array(fc.tuple(anyHours, zone), { maxLength: 5 }), when);
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        const timetables = new Timetables(FINLAND);
        const known = new Map<number, readonly [OpeningHours, string]>();
        for (const [added, asked] of steps) {
          for (const one of added) known.set(timetables.numberOf(...one), one);
          const expected = [...known.values()].map(([hours, place]) => askRule(hours, place, asked));
          expect(namesOf(timetables.opennessAt(asked))).toEqual(expected);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("say open at a minute exactly when the page does", () => {
    fc.assert(
      fc.property(
        anyHours,
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 20_400, max: 21_200 }),
        (hours, minute, day) => {
          const [today, yesterday] = [hoursOn(hours, day, FINLAND), hoursOn(hours, day - 1, FINLAND)];
          const state = openStateOn(today, yesterday, minute).replace("OPENS_LATER_TODAY", "CLOSED");
          expect(opennessWithin(today, yesterday, minute, minute + 1)).toBe(state);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
