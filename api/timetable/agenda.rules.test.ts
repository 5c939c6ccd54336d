import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomSeries } from "../testing/random-series.ts";
import { Agenda } from "./agenda.rules.ts";
import { dateOf, dayNumber } from "./calendar-date.rules.ts";
import { occurrencesOf } from "./occurrences.rules.ts";
import { Patterns } from "./recurrence.rules.ts";
import type { Occurrence, Series } from "./series.ts";
import { OPENNESS_CODE } from "./timetables.rules.ts";
import type { OpenWhen } from "./when.rules.ts";

const HELSINKI = "Europe/Helsinki";
/** Tuesdays at six for two hours, since September. */
const TUESDAYS: Series = {
  startsOn: "2026-09-01",
  startsAt: 18 * 60,
  durationMinutes: 120,
  rrule: "FREQ=WEEKLY;BYDAY=TU",
  exdates: [],
  rdates: [],
  changes: [],
};
const cancelledOn = (on: string): Series => ({ ...TUESDAYS, changes: [{ on, movedTo: null, note: {} }] });
const movedTo = (on: string, time: string, ...changes: string[]): Series => {
  const startsAt = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return {
    ...TUESDAYS,
    changes: changes.map((each) => ({ on: each, movedTo: { on, startsAt, durationMinutes: 60 }, note: {} })),
  };
};

/** What an agenda has on a day, in its order. */
function listOn(agenda: Agenda, date: string): (Occurrence & { number: number })[] {
  const day = agenda.on(dayNumber(date));
  return Array.from(day.numbers, (number, place) => ({ number, ...agenda.occurrenceAt(day, place, date) }));
}

const opennessOf = (series: Series, when: OpenWhen) => {
  const agenda = new Agenda();
  const number = agenda.numberOf(series, HELSINKI);
  return Object.keys(OPENNESS_CODE)[agenda.opennessAt(when)[number] ?? -1];
};
const at = (wall: string): OpenWhen => ({ kind: "AT", moment: new Date(`${wall.replace(" ", "T")}:00+02:00`) });

describe("an agenda's numbers", () => {
  it("are the same for the same series in the same zone, and never 0", () => {
    const agenda = new Agenda();
    const number = agenda.numberOf(TUESDAYS, HELSINKI);
    expect(number).toBeGreaterThan(0);
    expect(agenda.numberOf({ ...TUESDAYS }, HELSINKI)).toBe(number);
    expect(agenda.numberOf(TUESDAYS, "Europe/Stockholm")).not.toBe(number);
    expect(agenda.numberOf(cancelledOn("2026-11-24"), HELSINKI)).not.toBe(number);
    expect(agenda.seriesOf(number)).toEqual({ series: TUESDAYS, zone: HELSINKI });
  });

  it("of nobody have no series", () => {
    expect(() => new Agenda().seriesOf(0)).toThrow("no series has the number 0");
  });
});

describe("a day of an agenda", () => {
  it("has what is held in the order of the clock, what has no time first", () => {
    const agenda = new Agenda();
    for (const startsAt of [720, 540, null]) agenda.numberOf({ ...TUESDAYS, startsAt }, HELSINKI);
    expect(listOn(agenda, "2026-11-24").map(({ startsAt }) => startsAt)).toEqual([null, 540, 720]);
    expect(listOn(agenda, "2026-11-25")).toEqual([]);
  });

  it("keeps what was called off, and says so", () => {
    const agenda = new Agenda();
    agenda.numberOf(cancelledOn("2026-11-24"), HELSINKI);
    expect(listOn(agenda, "2026-11-24")).toMatchObject([{ state: "CANCELLED", on: "2026-11-24" }]);
    expect(listOn(agenda, "2026-12-01")).toMatchObject([{ state: "AS_PLANNED" }]);
  });

  it("has what was moved on its new day, and no longer on the old", () => {
    const agenda = new Agenda();
    agenda.numberOf(movedTo("2026-11-26", "12:00", "2026-11-24"), HELSINKI);
    expect(listOn(agenda, "2026-11-24")).toEqual([]);
    expect(listOn(agenda, "2026-11-26")).toMatchObject([
      { state: "MOVED", originalOn: "2026-11-24", startsAt: 720, durationMinutes: 60 },
    ]);
  });

  it("has two of one series at one time, each as it is: one planned and one moved there", () => {
    const agenda = new Agenda();
    agenda.numberOf(movedTo("2026-12-01", "18:00", "2026-11-24"), HELSINKI);
    const states = listOn(agenda, "2026-12-01").map(({ state, originalOn }) => [state, originalOn]);
    expect(states.sort()).toEqual([
      ["AS_PLANNED", "2026-12-01"],
      ["MOVED", "2026-11-24"],
    ]);
  });

  it("has six that were all moved to one time, and those of other series beside them", () => {
    const agenda = new Agenda();
    const tuesdays = ["2026-10-06", "2026-10-13", "2026-10-20", "2026-10-27", "2026-11-03", "2026-11-10"];
    const numbers = [movedTo("2026-11-26", "18:00", ...tuesdays), { ...TUESDAYS, rdates: ["2026-11-26"] }].map((one) =>
      agenda.numberOf(one, HELSINKI),
    );
    const found = listOn(agenda, "2026-11-26");
    expect(found.map(({ number }) => number)).toEqual([...Array(6).fill(numbers[0]), numbers[1]]);
    expect(found.map(({ originalOn }) => originalOn)).toEqual([...tuesdays, "2026-11-26"]);
  });

  it("is what the series say one by one, also when some are added after it was asked about", () => {
    fc.assert(
      fc.property(fc.array(fc.array(randomSeries, { maxLength: 6 }), { minLength: 2, maxLength: 4 }), (steps) => {
        const [agenda, patterns] = [new Agenda(), new Patterns()];
        const known = new Map<number, Series>();
        const dates = Array.from({ length: 10 }, (_, week) => dateOf(dayNumber("2026-09-01") + week * 12));
        for (const added of steps) {
          for (const series of added) known.set(agenda.numberOf(series, HELSINKI), series);
          const afresh = new Agenda();
          for (const series of known.values()) afresh.numberOf(series, HELSINKI);
          for (const date of dates) {
            const day = dayNumber(date);
            const each = [...known].flatMap(([number, series]) =>
              occurrencesOf(series, day, day, patterns).map((one) => ({ number, ...one })),
            );
            const text = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
            const shown = listOn(agenda, date);
            expect(text(shown)).toEqual(text(each));
            expect(shown).toEqual(listOn(afresh, date));
            const starts = shown.map(({ startsAt }) => startsAt ?? -1);
            expect(starts).toEqual([...starts].sort((one, other) => one - other));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it("is worked out anew when it was forgotten, with the same result", () => {
    const agenda = new Agenda();
    agenda.numberOf(cancelledOn("2026-11-24"), HELSINKI);
    const before = listOn(agenda, "2026-11-24");
    for (let day = 0; day < 100; day += 1) agenda.on(day);
    expect(listOn(agenda, "2026-11-24")).toEqual(before);
  });
});

describe("whether an activity is on", () => {
  it.each([
    ["a minute before it begins it is not", TUESDAYS, at("2026-11-24 17:59"), "CLOSED"],
    ["when it begins it is", TUESDAYS, at("2026-11-24 18:00"), "OPEN"],
    ["in its last minute it is", TUESDAYS, at("2026-11-24 19:59"), "OPEN"],
    ["when it has ended it is not", TUESDAYS, at("2026-11-24 20:00"), "CLOSED"],
    ["after midnight it still is", { ...TUESDAYS, durationMinutes: 480 }, at("2026-11-25 01:59"), "OPEN"],
    ["and is no more when that is over", { ...TUESDAYS, durationMinutes: 480 }, at("2026-11-25 02:00"), "CLOSED"],
    ["without a known end it is for an hour", { ...TUESDAYS, durationMinutes: null }, at("2026-11-24 18:59"), "OPEN"],
    ["and not for longer", { ...TUESDAYS, durationMinutes: null }, at("2026-11-24 19:00"), "CLOSED"],
    ["called off it is not", cancelledOn("2026-11-24"), at("2026-11-24 18:30"), "CLOSED"],
    ["moved it is not at the old time", movedTo("2026-11-26", "12:00", "2026-11-24"), at("2026-11-24 18:30"), "CLOSED"],
    ["moved it is at the new time", movedTo("2026-11-26", "12:00", "2026-11-24"), at("2026-11-26 12:30"), "OPEN"],
    ["on a day left out it is not", { ...TUESDAYS, exdates: ["2026-11-24"] }, at("2026-11-24 18:30"), "CLOSED"],
    [
      "at a time nobody told it is unknown that day",
      { ...TUESDAYS, startsAt: null },
      at("2026-11-24 09:00"),
      "UNKNOWN",
    ],
    ["and closed on another day", { ...TUESDAYS, startsAt: null }, at("2026-11-25 09:00"), "CLOSED"],
    ["before its first time it is not", { ...TUESDAYS, startsOn: "2026-12-01" }, at("2026-11-24 18:30"), "CLOSED"],
  ])("%s", (_, series, when, expected) => {
    expect(opennessOf(series, when)).toBe(expected);
  });

  it("goes by the wall of each place", () => {
    const agenda = new Agenda();
    const numbers = [HELSINKI, "Europe/Stockholm"].map((zone) => agenda.numberOf(TUESDAYS, zone));
    const answers = agenda.opennessAt(at("2026-11-24 18:30"));
    expect(numbers.map((number) => answers[number])).toEqual([OPENNESS_CODE.OPEN, OPENNESS_CODE.CLOSED]);
  });

  it("is known over days, and what is only called off in them is not held", () => {
    const agenda = new Agenda();
    const numbers = [TUESDAYS, cancelledOn("2026-11-24"), { ...TUESDAYS, startsAt: null }].map((series) =>
      agenda.numberOf(series, HELSINKI),
    );
    const held = (from: string, to: string) => {
      const found = agenda.heldBetween(dayNumber(from), dayNumber(to));
      return numbers.map((number) => found[number]);
    };
    expect(held("2026-11-24", "2026-11-24")).toEqual([1, 0, 1]);
    expect(held("2026-11-24", "2026-12-01")).toEqual([1, 1, 1]);
    expect(held("2026-11-25", "2026-11-30")).toEqual([0, 0, 0]);
  });
});
