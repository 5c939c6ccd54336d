import fc from "fast-check";
import { RRuleTemporal } from "rrule-temporal";
import { describe, expect, it } from "vitest";
import { dateOf, dayNumber, isoWeekOf } from "./calendar-date.rules.ts";
import { Patterns, patternOf, patternOfRule } from "./recurrence.rules.ts";
import { readRrule } from "./rrule.rules.ts";
import type { Series } from "./series.ts";

function seriesOf(startsOn: string, rrule: string | null): Series {
  return { startsOn, startsAt: 1080, durationMinutes: 120, rrule, exdates: [], rdates: [], changes: [] };
}

const keyOf = (startsOn: string, rrule: string) => patternOf(seriesOf(startsOn, rrule))?.key;

/** The days of the pattern of a rule that began on `startsOn`. */
function daysOf(startsOn: string, rrule: string, from: string, to: string): string[] {
  const pattern = patternOf(seriesOf(startsOn, rrule));
  if (!pattern) throw new Error(`${rrule} cannot be read`);
  const patterns = new Patterns();
  return [...patterns.daysOf(patterns.numberOf(pattern), dayNumber(from), dayNumber(to))].map(dateOf);
}

describe("patterns", () => {
  it.each([
    ["begin in other weeks", "2026-01-06", "FREQ=WEEKLY;BYDAY=TU", "2026-09-15", "FREQ=WEEKLY;BYDAY=TU"],
    [
      "end at other times",
      "2026-01-06",
      "FREQ=WEEKLY;BYDAY=TU;COUNT=9",
      "2026-01-06",
      "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260501",
    ],
    [
      "tell the weekday or leave it to the first day",
      "2026-01-06",
      "FREQ=WEEKLY",
      "2026-01-06",
      "BYDAY=TU;FREQ=WEEKLY",
    ],
    [
      "call working days daily or weekly",
      "2026-01-05",
      "FREQ=DAILY;BYDAY=FR,MO",
      "2026-01-05",
      "FREQ=WEEKLY;BYDAY=MO,FR",
    ],
    ["take the same fortnights", "2026-01-06", "FREQ=WEEKLY;INTERVAL=2", "2026-01-20", "FREQ=WEEKLY;INTERVAL=2"],
    [
      "begin weeks on other days where that is nothing",
      "2026-01-06",
      "FREQ=WEEKLY;WKST=SU",
      "2026-01-06",
      "FREQ=WEEKLY",
    ],
  ])("are shared by series that %s", (_, start, rule, otherStart, otherRule) => {
    expect(keyOf(start, rule)).toBe(keyOf(otherStart, otherRule));
  });

  it.each([
    ["take the other fortnights", "2026-01-06", "FREQ=WEEKLY;INTERVAL=2", "2026-01-13", "FREQ=WEEKLY;INTERVAL=2"],
    ["take another day of the month", "2026-01-06", "FREQ=MONTHLY", "2026-01-07", "FREQ=MONTHLY"],
    ["are in another month of the year", "2026-01-06", "FREQ=YEARLY", "2026-02-06", "FREQ=YEARLY"],
    [
      "begin fortnights on Sundays",
      "2026-01-06",
      "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
      "2026-01-06",
      "FREQ=WEEKLY;INTERVAL=2",
    ],
  ])("are not shared by series that %s", (_, start, rule, otherStart, otherRule) => {
    expect(keyOf(start, rule)).not.toBe(keyOf(otherStart, otherRule));
  });

  it("are none for what is held once and for a rule that cannot be read", () => {
    expect(patternOf(seriesOf("2026-01-06", null))).toBeNull();
    expect(patternOf(seriesOf("2026-01-06", "FREQ=HOURLY"))).toBeNull();
  });

  it("are numbered once and expanded once for all series that share them", () => {
    const patterns = new Patterns();
    const monday = dayNumber("2026-01-05");
    const numbers = [0, 7, 14, 21].map((days) => {
      const pattern = patternOf(seriesOf(dateOf(monday + days), "FREQ=WEEKLY"));
      return pattern && patterns.numberOf(pattern);
    });
    expect(numbers).toEqual([0, 0, 0, 0]);
    for (let day = monday; day < monday + 32; day++) patterns.includes(0, day);
    expect(patterns.size).toBe(1);
    expect(patterns.expansions).toBeLessThanOrEqual(2);
  });

  it("are right again after they had to leave the memory", () => {
    const patterns = new Patterns(2);
    const pattern = patternOf(seriesOf("2026-01-06", "FREQ=WEEKLY"));
    const number = pattern ? patterns.numberOf(pattern) : -1;
    const ask = () => [...patterns.daysOf(number, dayNumber("2026-01-01"), dayNumber("2026-12-31"))];
    expect(ask()).toEqual(ask());
    expect(ask()).toHaveLength(52);
  });
});

describe("facts of the calendar", () => {
  it("has the second Sunday of the month without June and July", () => {
    const rule = "FREQ=MONTHLY;BYDAY=2SU;BYMONTH=1,2,3,4,5,8,9,10,11,12";
    // biome-ignore format: a year in two lines
    expect(daysOf("2026-01-11", rule, "2026-01-01", "2026-12-31")).toEqual([
      "2026-01-11", "2026-02-08", "2026-03-08", "2026-04-12", "2026-05-10",
      "2026-08-09", "2026-09-13", "2026-10-11", "2026-11-08", "2026-12-13",
    ]);
  });

  it("has the Mondays of even weeks over the year of 53 weeks, where every second week goes out of step", () => {
    const even = Array.from({ length: 26 }, (_, at) => 2 * (at + 1)).join(",");
    const days = daysOf("2026-12-07", `FREQ=YEARLY;BYWEEKNO=${even};BYDAY=MO`, "2026-12-01", "2027-02-10");
    expect(days).toEqual(["2026-12-07", "2026-12-21", "2027-01-11", "2027-01-25", "2027-02-08"]);
    expect(days.map((day) => isoWeekOf(dayNumber(day)))).toEqual([50, 52, 2, 4, 6]);
    const fortnights = daysOf("2026-12-07", "FREQ=WEEKLY;INTERVAL=2", "2026-12-01", "2027-02-10");
    expect(fortnights).toEqual(["2026-12-07", "2026-12-21", "2027-01-04", "2027-01-18", "2027-02-01"]);
  });

  it.each([
    [
      "the leap day and no other",
      "2024-02-29",
      "FREQ=YEARLY",
      "2024-01-01",
      "2033-12-31",
      "2024-02-29 2028-02-29 2032-02-29",
    ],
    [
      "the last Friday",
      "2026-01-30",
      "FREQ=MONTHLY;BYDAY=-1FR",
      "2026-01-01",
      "2026-04-30",
      "2026-01-30 2026-02-27 2026-03-27 2026-04-24",
    ],
    [
      "the 31st only where there is one",
      "2026-01-31",
      "FREQ=MONTHLY",
      "2026-01-01",
      "2026-06-30",
      "2026-01-31 2026-03-31 2026-05-31",
    ],
    [
      "the last day of the month",
      "2026-01-31",
      "FREQ=MONTHLY;BYMONTHDAY=-1",
      "2028-02-01",
      "2028-04-30",
      "2028-02-29 2028-03-31 2028-04-30",
    ],
    [
      "the first working day",
      "2026-01-01",
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
      "2026-01-01",
      "2026-03-31",
      "2026-01-01 2026-02-02 2026-03-02",
    ],
    [
      "Friday the 13th",
      "2026-02-13",
      "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
      "2026-01-01",
      "2026-12-31",
      "2026-02-13 2026-03-13 2026-11-13",
    ],
    [
      "week 53, which ends in the new year",
      "2026-12-28",
      "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO,SU",
      "2026-12-01",
      "2032-12-31",
      "2026-12-28 2027-01-03 2032-12-27",
    ],
    [
      "every third day over the end of a leap year's February",
      "2028-02-27",
      "FREQ=DAILY;INTERVAL=3",
      "2028-02-27",
      "2028-03-05",
      "2028-02-27 2028-03-01 2028-03-04",
    ],
  ])("has %s", (_, start, rule, from, to, expected) => {
    expect(daysOf(start, rule, from, to).join(" ")).toBe(expected);
  });
});

describe("a pattern between the first and the last day", () => {
  const weekday = fc.constantFrom("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  const signed = (max: number) => fc.integer({ min: -max, max }).filter((value) => value !== 0);
  const listOf = (item: fc.Arbitrary<string | number>, most: number) =>
    fc.uniqueArray(item, { minLength: 1, maxLength: most }).map((items) => items.join(","));
  const maybe = (name: string, value: fc.Arbitrary<string | number>) =>
    fc.option(value, { nil: "", freq: 2 }).map((told) => (told === "" ? "" : `;${name}=${told}`));
  const rule = (frequency: string, ...parts: fc.Arbitrary<string>[]) =>
    fc.tuple(...parts).map((told) => `FREQ=${frequency}${told.join("")}`);

  const interval = maybe("INTERVAL", fc.integer({ min: 1, max: 7 }));
  const weekStart = maybe("WKST", weekday);
  const months = maybe("BYMONTH", listOf(fc.integer({ min: 1, max: 12 }), 4));
  const monthDays = maybe("BYMONTHDAY", listOf(signed(31), 4));
  const plainDays = maybe("BYDAY", listOf(weekday, 4));
  const nthDays = maybe(
    "BYDAY",
    listOf(
      fc.tuple(signed(5), weekday).map((day) => day.join("")),
      3,
    ),
  );
  const positions = maybe("BYSETPOS", listOf(signed(4), 2));
  const rules = fc.oneof(
    rule("DAILY", interval, months, monthDays, plainDays, weekStart),
    rule("WEEKLY", interval, months, plainDays, positions, weekStart),
    rule("MONTHLY", interval, months, monthDays, fc.oneof(plainDays, nthDays), positions),
    rule("YEARLY", interval, months, monthDays, fc.oneof(plainDays, nthDays), positions),
    rule("YEARLY", interval, maybe("BYWEEKNO", listOf(signed(53), 6)), months, plainDays, positions, weekStart),
    rule("YEARLY", interval, maybe("BYYEARDAY", listOf(signed(366), 6)), months, positions),
  );
  const endless = fc.constant({});
  const counted = fc.record({ count: fc.integer({ min: 1, max: 30 }) });
  const ended = fc.record({ days: fc.integer({ min: 0, max: 1000 }) });
  /** The first three days of a year may lie in a numbered week of the year before, where the library does not look. */
  const firstDays = fc
    .integer({ min: dayNumber("2015-01-01"), max: dayNumber("2035-12-31") })
    .filter((day) => !/-01-0[123]$/.test(dateOf(day)));

  const HORIZON_DAYS = 3 * 366;
  /** `RECURRENCE_RUNS=20000 npx vitest run api/timetable/recurrence.rules.test.ts` compares at full size. */
  const RUNS = Number(process.env.RECURRENCE_RUNS ?? 200);

  function expandedByLibrary(text: string, first: number): string[] {
    const day = (number: number) => `${dateOf(number).replaceAll("-", "")}T000000Z`;
    const hasEnd = /;(UNTIL|COUNT)=/.test(text);
    const full = hasEnd ? text.replace(/(;UNTIL=\d{8})/, "$1T000000Z") : `${text};UNTIL=${day(first + HORIZON_DAYS)}`;
    const found: string[] = [];
    const library = new RRuleTemporal({
      rruleString: `DTSTART:${day(first)}\nRRULE:${full}`,
      maxIterations: HORIZON_DAYS + 9,
    });
    try {
      library.all((moment) => {
        const isNear = moment.epochMilliseconds / 86_400_000 <= first + HORIZON_DAYS;
        if (isNear) found.push(moment.toString().slice(0, 10));
        return isNear;
      });
    } catch (error) {
      // A counted rule that hardly ever falls is looked for beyond the horizon, up to the library's own limit.
      if (!String(error).includes("Maximum iterations")) throw error;
    }
    return found;
  }

  it("has the days to which the library expands the rule from its first day, for random rules", {
    timeout: RUNS * 1000,
  }, () => {
    let compared = 0;
    fc.assert(
      fc.property(
        rules,
        fc.oneof(endless, counted, ended),
        firstDays,
        (text, end: { count?: number; days?: number }, first) => {
          const until = end.days === undefined ? "" : `;UNTIL=${dateOf(first + end.days).replaceAll("-", "")}`;
          const full = `${text}${end.count === undefined ? "" : `;COUNT=${end.count}`}${until}`;
          const { rule: read } = readRrule(full);
          if (!read) return;
          const patterns = new Patterns();
          const number = patterns.numberOf(patternOfRule(read, first));
          const counted =
            read.count === null ? Number.POSITIVE_INFINITY : patterns.lastDayOf(number, first, read.count);
          const last = Math.min(first + HORIZON_DAYS, read.until ?? Number.POSITIVE_INFINITY, counted);
          expect([...patterns.daysOf(number, first, last)].map(dateOf)).toEqual(expandedByLibrary(full, first));
          compared += 1;
        },
      ),
      { numRuns: RUNS },
    );
    expect(compared).toBeGreaterThan(RUNS / 2);
  });
});
