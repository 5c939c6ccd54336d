import { describe, expect, it } from "vitest";
import { dayNumber } from "./calendar-date.rules.ts";
import { momentsOf, nextOccurrences, occurrencesOf } from "./occurrences.rules.ts";
import { Patterns } from "./recurrence.rules.ts";
import type { Series } from "./series.ts";
import { wallTimeAt } from "./wall-clock.rules.ts";

const HELSINKI = "Europe/Helsinki";

/** A language café on Tuesdays from 18:00 to 20:00. */
const CAFE: Series = {
  startsOn: "2026-03-03",
  startsAt: 1080,
  durationMinutes: 120,
  rrule: "FREQ=WEEKLY;BYDAY=TU",
  exdates: [],
  rdates: [],
  changes: [],
};
const NOTE = { fi: "Hiihtoloma", en: "Winter holiday" };

function heldBetween(series: Series, from: string, to: string) {
  return occurrencesOf(series, dayNumber(from), dayNumber(to), new Patterns());
}
const daysBetween = (series: Series, from: string, to: string) => heldBetween(series, from, to).map(({ on }) => on);

describe("the occurrences of a series", () => {
  it("are the days of the rule, at the usual time, with both ends of the window counted", () => {
    expect(heldBetween(CAFE, "2026-03-10", "2026-03-17")).toEqual([
      {
        originalOn: "2026-03-10",
        on: "2026-03-10",
        startsAt: 1080,
        durationMinutes: 120,
        state: "AS_PLANNED",
        note: {},
      },
      {
        originalOn: "2026-03-17",
        on: "2026-03-17",
        startsAt: 1080,
        durationMinutes: 120,
        state: "AS_PLANNED",
        note: {},
      },
    ]);
  });

  it("begin on the first day and end with UNTIL, which is counted, or COUNT", () => {
    const all = ["2026-03-03", "2026-03-10", "2026-03-17"];
    expect(daysBetween({ ...CAFE, rrule: "FREQ=WEEKLY;UNTIL=20260317" }, "2026-01-01", "2027-12-31")).toEqual(all);
    expect(daysBetween({ ...CAFE, rrule: "FREQ=WEEKLY;COUNT=3" }, "2026-01-01", "2027-12-31")).toEqual(all);
    expect(daysBetween({ ...CAFE, rrule: "FREQ=WEEKLY;COUNT=3" }, "2026-03-17", "2027-12-31")).toEqual(["2026-03-17"]);
  });

  it("are one day where there is no rule", () => {
    expect(daysBetween({ ...CAFE, rrule: null }, "2026-01-01", "2026-12-31")).toEqual(["2026-03-03"]);
    expect(daysBetween({ ...CAFE, rrule: null }, "2026-03-04", "2026-12-31")).toEqual([]);
  });

  it("are none where the rule cannot be read", () => {
    expect(daysBetween({ ...CAFE, rrule: "FREQ=HOURLY" }, "2026-01-01", "2026-12-31")).toEqual([]);
  });

  it("leave out EXDATE and take in RDATE, in the order of the days and each day once, also past the end of the rule", () => {
    const series = {
      ...CAFE,
      rrule: "FREQ=WEEKLY;UNTIL=20260331",
      exdates: ["2026-03-10", "2026-03-12"],
      rdates: ["2026-04-09", "2026-03-12", "2026-03-13", "2026-03-17"],
    };
    const held = ["2026-03-03", "2026-03-13", "2026-03-17", "2026-03-24", "2026-03-31", "2026-04-09"];
    expect(daysBetween(series, "2026-03-01", "2026-04-30")).toEqual(held);
  });

  it("show a cancelled one on its day, with the reason", () => {
    const series = { ...CAFE, changes: [{ on: "2026-03-10", movedTo: null, note: NOTE }] };
    const states = heldBetween(series, "2026-03-03", "2026-03-17").map(({ on, state, note }) => [on, state, note]);
    expect(states).toEqual([
      ["2026-03-03", "AS_PLANNED", {}],
      ["2026-03-10", "CANCELLED", NOTE],
      ["2026-03-17", "AS_PLANNED", {}],
    ]);
  });

  const moved = {
    ...CAFE,
    changes: [{ on: "2026-03-10", movedTo: { on: "2026-03-20", startsAt: 600, durationMinutes: 60 }, note: NOTE }],
  };

  it("show a moved one on its new day, in order, and no longer on the old", () => {
    expect(
      heldBetween(moved, "2026-03-03", "2026-03-24").map(({ on, originalOn, state }) => [on, originalOn, state]),
    ).toEqual([
      ["2026-03-03", "2026-03-03", "AS_PLANNED"],
      ["2026-03-17", "2026-03-17", "AS_PLANNED"],
      ["2026-03-20", "2026-03-10", "MOVED"],
      ["2026-03-24", "2026-03-24", "AS_PLANNED"],
    ]);
  });

  it("show a moved one also when its old day lies outside the window, and not when its new one does", () => {
    expect(heldBetween(moved, "2026-03-18", "2026-03-23")).toEqual([
      { originalOn: "2026-03-10", on: "2026-03-20", startsAt: 600, durationMinutes: 60, state: "MOVED", note: NOTE },
    ]);
    expect(heldBetween(moved, "2026-03-09", "2026-03-16")).toEqual([]);
  });

  it("move one to a day that has another, the earlier first, and to another hour of its own day", () => {
    const to = (on: string) => ({
      ...CAFE,
      changes: [{ on: "2026-03-10", movedTo: { on, startsAt: 600, durationMinutes: 60 }, note: {} }],
    });
    const sameDay = heldBetween(to("2026-03-17"), "2026-03-17", "2026-03-17");
    expect(sameDay.map(({ startsAt, originalOn }) => [startsAt, originalOn])).toEqual([
      [600, "2026-03-10"],
      [1080, "2026-03-17"],
    ]);
    const sameDate = heldBetween(to("2026-03-10"), "2026-03-10", "2026-03-10");
    expect(sameDate.map(({ startsAt, state }) => [startsAt, state])).toEqual([[600, "MOVED"]]);
  });

  it("know nothing of a change to a day that the series does not have", () => {
    const movedTo = { on: "2026-03-12", startsAt: 600, durationMinutes: 60 };
    const never = [
      { on: "2026-03-11", movedTo, note: {} },
      { on: "2026-02-24", movedTo, note: {} },
    ];
    expect(daysBetween({ ...CAFE, changes: never }, "2026-03-10", "2026-03-17")).toEqual(["2026-03-10", "2026-03-17"]);
    const takenOut = { ...CAFE, exdates: ["2026-03-10"], changes: [{ on: "2026-03-10", movedTo, note: {} }] };
    expect(daysBetween(takenOut, "2026-03-10", "2026-03-17")).toEqual(["2026-03-17"]);
  });

  it("are the same, asked for as one window or day by day", () => {
    const series = {
      ...moved,
      rrule: "FREQ=WEEKLY;BYDAY=TU,TH;INTERVAL=2",
      startsOn: "2026-02-10",
      rdates: ["2026-05-01"],
      exdates: ["2026-04-09"],
    };
    const patterns = new Patterns();
    const from = dayNumber("2026-01-01");
    const daily = Array.from({ length: 365 }, (_, at) => occurrencesOf(series, from + at, from + at, patterns));
    expect(daily.flat()).toEqual(occurrencesOf(series, from, from + 364, patterns));
    expect(daily.flat().length).toBeGreaterThan(40);
  });
});

describe("the next occurrences", () => {
  const next = (series: Series, from: string, count: number) =>
    nextOccurrences(series, dayNumber(from), count, new Patterns()).map(({ on }) => on);

  it("begin today and are as many as were asked for", () => {
    expect(next(CAFE, "2026-03-10", 3)).toEqual(["2026-03-10", "2026-03-17", "2026-03-24"]);
    expect(next(CAFE, "2026-03-10", 0)).toEqual([]);
  });

  it("are as many as there are", () => {
    expect(next({ ...CAFE, rrule: "FREQ=WEEKLY;COUNT=3" }, "2026-03-11", 5)).toEqual(["2026-03-17"]);
  });

  it("are looked for three years ahead and no further", () => {
    const leapDay = { ...CAFE, startsOn: "2024-02-29", rrule: "FREQ=YEARLY" };
    expect(next(leapDay, "2026-03-01", 5)).toEqual(["2028-02-29"]);
    expect(next(leapDay, "2024-03-01", 5)).toEqual([]);
  });

  it("have a moved one where it is now", () => {
    const series = {
      ...CAFE,
      changes: [{ on: "2026-03-10", movedTo: { on: "2026-05-20", startsAt: 600, durationMinutes: 60 }, note: {} }],
    };
    const all = next(series, "2026-03-04", 12);
    expect(all).toEqual([...all].sort());
    expect(all).toContain("2026-05-20");
    expect(all).not.toContain("2026-03-10");
  });
});

describe("the moments of an occurrence", () => {
  const at = (on: string, startsAt: number | null, durationMinutes: number | null) =>
    momentsOf({ on, startsAt, durationMinutes }, HELSINKI);
  const shown = (moment: Date | null) => moment?.toISOString();

  it("stay at 18:00 to 20:00 on the wall on both sides of both clock changes", () => {
    const year = heldBetween(CAFE, "2026-03-03", "2027-03-02").map((occurrence) => momentsOf(occurrence, HELSINKI));
    expect(year).toHaveLength(53);
    const walls = year.map(({ startsAt, endsAt }) => [
      wallTimeAt(startsAt, HELSINKI).minute,
      endsAt && wallTimeAt(endsAt, HELSINKI).minute,
    ]);
    expect(new Set(walls.map(String))).toEqual(new Set(["1080,1200"]));
    const utcHours = ["2026-03-24", "2026-03-31", "2026-10-20", "2026-10-27"].map((on) =>
      at(on, 1080, 120).startsAt.getUTCHours(),
    );
    expect(utcHours).toEqual([16, 15, 15, 16]);
  });

  // In Helsinki the clock goes from 03:00 to 04:00 on 29 March 2026 and from 04:00 to 03:00 on 25 October 2026.
  it("move on, with their whole length, when the clock skips their hour", () => {
    const { startsAt, endsAt } = at("2026-03-29", 210, 90);
    expect([shown(startsAt), shown(endsAt)]).toEqual(["2026-03-29T01:30:00.000Z", "2026-03-29T03:00:00.000Z"]);
    expect(wallTimeAt(startsAt, HELSINKI).minute).toBe(4 * 60 + 30);
  });

  it("are held once when their hour comes twice: the first time", () => {
    const everyNight = {
      ...CAFE,
      startsOn: "2026-10-24",
      startsAt: 210,
      durationMinutes: 20,
      rrule: "FREQ=DAILY;COUNT=3",
    };
    const nights = heldBetween(everyNight, "2026-10-20", "2026-10-31").map((occurrence) =>
      momentsOf(occurrence, HELSINKI),
    );
    expect(nights.map(({ startsAt }) => shown(startsAt))).toEqual([
      "2026-10-24T00:30:00.000Z",
      "2026-10-25T00:30:00.000Z",
      "2026-10-26T01:30:00.000Z",
    ]);
    expect(shown(nights[1]?.endsAt ?? null)).toBe("2026-10-25T00:50:00.000Z");
  });

  it("end when the wall says so in the nights in which the clock changes", () => {
    const hours = (on: string) => {
      const { startsAt, endsAt } = at(on, 22 * 60, 8 * 60);
      return ((endsAt?.getTime() ?? 0) - startsAt.getTime()) / 3_600_000;
    };
    expect(["2026-03-27", "2026-03-28", "2026-10-24"].map(hours)).toEqual([8, 7, 9]);
  });

  it("begin at midnight and say so when only the day is known", () => {
    expect(at("2026-07-01", null, null)).toEqual({
      startsAt: new Date("2026-06-30T21:00:00Z"),
      endsAt: null,
      isTimeKnown: false,
    });
  });

  it("have no end when nobody told it", () => {
    expect(at("2026-07-01", 1080, null)).toEqual({
      startsAt: new Date("2026-07-01T15:00:00Z"),
      endsAt: null,
      isTimeKnown: true,
    });
  });

  it("are those of the place, in whatever zone it lies", () => {
    const moments = momentsOf({ on: "2026-07-01", startsAt: 1080, durationMinutes: 60 }, "America/New_York");
    expect(shown(moments.startsAt)).toBe("2026-07-01T22:00:00.000Z");
  });
});
