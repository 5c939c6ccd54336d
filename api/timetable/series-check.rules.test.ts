import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { occurrencesOf } from "./occurrences.rules.ts";
import { MOST_COUNTED_BLOCKS, Patterns } from "./recurrence.rules.ts";
import type { OccurrenceChange, Series } from "./series.ts";
import { checkSeries, MAX_LISTED_DAYS } from "./series-check.rules.ts";
import { TIMETABLE_PROBLEM_CODES } from "./timetable-problems.ts";

const SOUND: Series = {
  startsOn: "2026-01-06",
  startsAt: 1080,
  durationMinutes: 120,
  rrule: "FREQ=WEEKLY;BYDAY=TU",
  exdates: ["2026-02-24"],
  rdates: ["2026-03-04"],
  changes: [
    { on: "2026-03-10", movedTo: null, note: {} },
    { on: "2026-03-04", movedTo: { on: "2026-03-05", startsAt: null, durationMinutes: null }, note: {} },
  ],
};

const problemsOf = (series: Partial<Series>) =>
  checkSeries({ ...SOUND, changes: [], ...series }).map(({ code, field, value, maximum }) => [
    code,
    field,
    value,
    maximum,
  ]);
const change = (on: string, movedTo: OccurrenceChange["movedTo"] = null): OccurrenceChange => ({
  on,
  movedTo,
  note: {},
});

describe("a series", () => {
  it("that is sound has no problems", () => {
    expect(checkSeries(SOUND)).toEqual([]);
    expect(checkSeries({ ...SOUND, rrule: null, changes: [] })).toEqual([]);
    expect(checkSeries({ ...SOUND, startsAt: null, durationMinutes: null })).toEqual([]);
    expect(checkSeries({ ...SOUND, startsAt: 0, durationMinutes: 1440 })).toEqual([]);
  });

  it.each<[string, Partial<Series>, string, string, string | number]>([
    ["begins on 31 February", { startsOn: "2026-02-31" }, "NO_SUCH_DATE", "series.startsOn", "2026-02-31"],
    ["begins on something else than a date", { startsOn: "tomorrow" }, "NO_SUCH_DATE", "series.startsOn", "tomorrow"],
    [
      "leaves out a day that is none",
      { exdates: ["2026-01-13", "2025-02-29"] },
      "NO_SUCH_DATE",
      "series.exdates[1]",
      "2025-02-29",
    ],
    ["adds a day that is none", { rdates: ["20260101"] }, "NO_SUCH_DATE", "series.rdates[0]", "20260101"],
    [
      "changes a day that is none",
      { changes: [change("2026-13-01")] },
      "NO_SUCH_DATE",
      "series.changes[0].on",
      "2026-13-01",
    ],
    [
      "moves to a day that is none",
      { changes: [change("2026-01-13", { on: "2026-04-31", startsAt: null, durationMinutes: null })] },
      "NO_SUCH_DATE",
      "series.changes[0].movedTo.on",
      "2026-04-31",
    ],
    ["begins at 24:00", { startsAt: 1440 }, "NO_SUCH_TIME", "series.startsAt", 1440],
    ["begins before midnight of its day", { startsAt: -1 }, "NO_SUCH_TIME", "series.startsAt", -1],
    ["begins between minutes", { startsAt: 600.5 }, "NO_SUCH_TIME", "series.startsAt", 600.5],
    ["ends when it begins", { durationMinutes: 0 }, "END_BEFORE_START", "series.durationMinutes", 0],
    ["ends before it begins", { durationMinutes: -30 }, "END_BEFORE_START", "series.durationMinutes", -30],
    [
      "is moved to an end before its start",
      { changes: [change("2026-01-13", { on: "2026-01-14", startsAt: 600, durationMinutes: -1 })] },
      "END_BEFORE_START",
      "series.changes[0].movedTo.durationMinutes",
      -1,
    ],
    [
      "ends for ever before it begins",
      { rrule: "FREQ=WEEKLY;UNTIL=20260105" },
      "END_BEFORE_START",
      "series.rrule",
      "FREQ=WEEKLY;UNTIL=20260105",
    ],
    ["has a rule nobody can read", { rrule: "every Tuesday" }, "INVALID_RRULE", "series.rrule", "EVERY TUESDAY"],
    ["tells the hour in the rule", { rrule: "FREQ=DAILY;BYHOUR=9" }, "INVALID_RRULE", "series.rrule", "BYHOUR=9"],
    ["is held every second", { rrule: "FREQ=SECONDLY" }, "SUB_DAILY_RRULE", "series.rrule", "FREQ=SECONDLY"],
    [
      "begins on a day its rule does not have",
      { startsOn: "2026-01-07" },
      "INVALID_RRULE",
      "series.startsOn",
      "2026-01-07",
    ],
    [
      "calls off a day it does not have",
      { changes: [change("2026-01-14")] },
      "NEVER_OCCURS",
      "series.changes[0].on",
      "2026-01-14",
    ],
    [
      "calls off a day it leaves out",
      { changes: [change("2026-02-24")] },
      "NEVER_OCCURS",
      "series.changes[0].on",
      "2026-02-24",
    ],
  ])("that %s is refused", (_, series, code, field, value) => {
    expect(problemsOf(series)).toEqual([[code, field, value, undefined]]);
  });

  it.each([
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYMONTH=2,4,6;BYMONTHDAY=31",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
    "FREQ=YEARLY;BYWEEKNO=20;BYMONTH=12",
    "FREQ=YEARLY;BYYEARDAY=1;BYMONTH=12",
  ])("never held, as by %s, is refused", (rrule) => {
    expect(problemsOf({ rrule })).toEqual([["RRULE_NEVER_OCCURS", "series.rrule", rrule, undefined]]);
  });

  it("that does not begin on the rare day its rule has is told about the day, not about the rule", () => {
    const rrule = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU";
    expect(problemsOf({ rrule })).toEqual([["INVALID_RRULE", "series.startsOn", "2026-01-06", undefined]]);
    expect(problemsOf({ rrule, startsOn: "2028-02-29" })).toEqual([]);
  });

  it("too long for a day is told how long it may be", () => {
    expect(problemsOf({ durationMinutes: 1441 })).toEqual([["END_BEFORE_START", "series.durationMinutes", 1441, 1440]]);
  });

  it("with too many occurrences or listed days is told how many there may be", () => {
    expect(problemsOf({ rrule: "FREQ=DAILY;COUNT=1000000" })).toEqual([
      ["TOO_MANY_OCCURRENCES", "series.rrule", "COUNT=1000000", 1000],
    ]);
    const many = Array.from({ length: 501 }, () => "2026-01-13");
    expect(problemsOf({ exdates: many, rdates: many, changes: many.map((on) => change(on)) })).toEqual([
      ["TOO_MANY_OCCURRENCES", "series.exdates", 501, 500],
      ["TOO_MANY_OCCURRENCES", "series.rdates", 501, 500],
      ["TOO_MANY_OCCURRENCES", "series.changes", 501, 500],
    ]);
  });

  it("with several mistakes is told all of them", () => {
    const series = { startsOn: "2026-02-30", startsAt: 2000, durationMinutes: 0, rrule: "FREQ=HOURLY", exdates: ["x"] };
    expect(problemsOf(series).map(([code]) => code)).toEqual([
      "NO_SUCH_DATE",
      "NO_SUCH_TIME",
      "END_BEFORE_START",
      "NO_SUCH_DATE",
      "SUB_DAILY_RRULE",
    ]);
  });

  it("is echoed in part only", () => {
    const [problem] = checkSeries({ ...SOUND, startsOn: "9".repeat(100_000) });
    expect(String(problem?.value)).toHaveLength(60);
  });
});

describe("whatever the text", () => {
  const number = fc.oneof(fc.integer({ min: -400, max: 400 }), fc.constantFrom(0, 1e9, -1e9, 1.5));
  const name = fc.constantFrom(
    ..."FREQ INTERVAL COUNT UNTIL BYDAY BYMONTH BYMONTHDAY BYYEARDAY BYWEEKNO BYSETPOS WKST BYHOUR RSCALE X".split(" "),
  );
  const word = fc.constantFrom(
    "MO",
    "TU",
    "-1SU",
    "53FR",
    "DAILY",
    "WEEKLY",
    "20260301",
    "20270101T000000Z",
    "",
    "=",
    ";",
  );
  const values = fc.array(fc.oneof(number.map(String), word), { maxLength: 6 }).map((items) => items.join(","));
  const part = fc.tuple(name, values).map(([left, right]) => `${left}=${right}`);
  const likely = fc.oneof(
    fc.integer({ min: 1, max: 12 }).map((month) => `BYMONTH=${month}`),
    fc.integer({ min: 28, max: 31 }).map((day) => `BYMONTHDAY=${day}`),
    fc.integer({ min: -31, max: 31 }).map((position) => `BYSETPOS=${position}`),
    fc.integer({ min: 1, max: 999 }).map((interval) => `INTERVAL=${interval}`),
    fc.integer({ min: 1, max: 1000 }).map((count) => `COUNT=${count}`),
    fc.constantFrom("BYDAY=MO", "BYDAY=TU,WE", "BYDAY=-1FR", "BYDAY=5TU", "BYWEEKNO=53", "BYYEARDAY=366"),
  );
  const frequency = fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY").map((told) => `FREQ=${told}`);
  const rrules = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.array(part, { maxLength: 6 }).map((parts) => parts.join(";")),
    fc.tuple(frequency, fc.array(likely, { maxLength: 4 })).map(([first, parts]) => [first, ...parts].join(";")),
  );

  it("the check ends in known problems, asks the library a bounded number of times, and what it lets in is held", () => {
    let sound = 0;
    fc.assert(
      fc.property(
        rrules,
        fc.constantFrom("2026-01-06", "2028-02-29", "1900-01-01", "2999-12-31"),
        (rrule, startsOn) => {
          const patterns = new Patterns(MAX_LISTED_DAYS);
          const series = { ...SOUND, startsOn, rrule, rdates: [], exdates: [], changes: [change(startsOn)] };
          const problems = checkSeries(series, patterns);
          expect(patterns.expansions).toBeLessThanOrEqual(2 + MOST_COUNTED_BLOCKS + series.changes.length);
          for (const { code } of problems) expect(TIMETABLE_PROBLEM_CODES).toContain(code);
          if (problems.length > 0) return;
          sound += 1;
          const day = Date.parse(startsOn) / 86_400_000;
          expect(occurrencesOf(series, day, day, patterns).map(({ state }) => state)).toEqual(["CANCELLED"]);
        },
      ),
      { numRuns: 300 },
    );
    expect(sound).toBeGreaterThan(5);
  });

  it("as many changes as there may be ask the library no oftener than once each beside the rule", () => {
    const patterns = new Patterns(MAX_LISTED_DAYS);
    const changes = Array.from({ length: MAX_LISTED_DAYS }, (_, at) => change(`${2000 + at}-06-15`));
    const problems = checkSeries(
      { ...SOUND, startsOn: "2000-01-01", rrule: "FREQ=YEARLY;COUNT=1000", changes },
      patterns,
    );
    expect(problems).toHaveLength(MAX_LISTED_DAYS);
    expect(patterns.expansions).toBeLessThanOrEqual(2 + MOST_COUNTED_BLOCKS + MAX_LISTED_DAYS);
  });
});
