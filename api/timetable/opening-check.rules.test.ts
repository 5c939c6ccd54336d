import { describe, expect, it } from "vitest";
import { checkOpeningHours, checkZone, MAX_PERIODS, MAX_SPANS } from "./opening-check.rules.ts";
import { type OpeningHours, type OpeningPeriod, type OpeningSpan, UNKNOWN_HOURS } from "./opening-hours.ts";
import { readOsmHours } from "./osm/osm-read.rules.ts";

const span = (changes: Partial<OpeningSpan> = {}): OpeningSpan => ({
  weekdays: [1],
  opens: 600,
  closes: 720,
  state: "OPEN",
  rule: null,
  ...changes,
});
const period = (changes: Partial<OpeningPeriod> = {}): OpeningPeriod => ({
  kind: "REGULAR",
  from: null,
  to: null,
  label: {},
  spans: [span()],
  ...changes,
});
const season = (from: string | null, to: string | null, changes: Partial<OpeningPeriod> = {}) =>
  period({ kind: "SEASONAL", from, to, ...changes });
const hours = (...periods: OpeningPeriod[]): OpeningHours => ({ ...UNKNOWN_HOURS, periods });

/** What is wrong and where, as `CODE field`. */
const problems = (...periods: OpeningPeriod[]) =>
  checkOpeningHours(hours(...periods)).map(({ code, field }) => `${code} ${field}`);
const spanProblems = (...spans: OpeningSpan[]) => problems(period({ spans }));

describe("hours that can be", () => {
  it.each([
    ["nothing told", []],
    ["a season over the regular hours", [period(), season("06-01", "08-31")]],
    ["a season over the new year", [season("12-01", "01-31")]],
    ["a season that ends on a leap day", [season("02-01", "02-29")]],
    ["two seasons that touch", [season("06-01", "06-30"), season("07-01", "07-31")]],
    ["an exception on one day", [period({ kind: "EXCEPTION", from: "2026-12-22", to: "2026-12-22", spans: [] })]],
    ["an exception until further notice", [period({ kind: "EXCEPTION", from: "2026-12-24", to: null, spans: [] })]],
    ["a regular period after another", [period({ to: "2026-06-30" }), period({ from: "2026-07-01" })]],
  ])("%s is right", (_, periods) => {
    expect(problems(...periods)).toEqual([]);
  });

  it.each([
    ["a night", [span({ opens: 1320, closes: 1560, weekdays: [] })]],
    ["from ten to ten the next morning, every day", [span({ opens: 600, closes: 2040, weekdays: [] })]],
    ["the whole day, every day", [span({ opens: 0, closes: 1440, weekdays: [] })]],
    ["a morning and an afternoon that touch", [span(), span({ opens: 720, closes: 900 })]],
    [
      "one room in odd weeks and another in even ones",
      [span({ rule: { kind: "ODD_WEEKS" } }), span({ rule: { kind: "EVEN_WEEKS" } })],
    ],
    [
      "the first and the third Monday",
      [
        span({ rule: { kind: "NTH_WEEKDAY_OF_MONTH", nths: [1] } }),
        span({ rule: { kind: "NTH_WEEKDAY_OF_MONTH", nths: [3] } }),
      ],
    ],
    ["every third week", [span({ rule: { kind: "EVERY_NTH_WEEK", interval: 3, from: "2026-01-05" } })]],
    ["a Sunday night before Monday's opening", [span({ weekdays: [7], opens: 1380, closes: 2040 }), span()]],
  ])("%s is right", (_, spans) => {
    expect(spanProblems(...spans)).toEqual([]);
  });
});

describe("times and weekdays that cannot be", () => {
  it.each<[string, OpeningSpan, string]>([
    ["closing before opening", span({ closes: 599 }), "END_BEFORE_START periods[0].spans[0].closes"],
    ["open for more than a day", span({ closes: 2041 }), "END_BEFORE_START periods[0].spans[0].closes"],
    ["closing at the minute of opening", span({ closes: 600 }), "END_BEFORE_START periods[0].spans[0].closes"],
    ["opening at 24:00", span({ opens: 1440, closes: 1500 }), "NO_SUCH_TIME periods[0].spans[0].opens"],
    ["opening before midnight", span({ opens: -1 }), "NO_SUCH_TIME periods[0].spans[0].opens"],
    ["closing after two midnights", span({ closes: 2881 }), "NO_SUCH_TIME periods[0].spans[0].closes"],
    ["half a minute", span({ opens: 600.5 }), "NO_SUCH_TIME periods[0].spans[0].opens"],
    ["an eighth weekday", span({ weekdays: [1, 8] }), "NO_SUCH_WEEKDAY periods[0].spans[0].weekdays"],
    ["a weekday 0", span({ weekdays: [0] }), "NO_SUCH_WEEKDAY periods[0].spans[0].weekdays"],
  ])("%s is refused at its field", (_, wrong, problem) => {
    expect(spanProblems(wrong)).toEqual([problem]);
  });

  it("tells what was given, and all that is wrong at once", () => {
    expect(checkOpeningHours(hours(period({ spans: [span({ weekdays: [9], closes: 30 })] })))).toEqual([
      { code: "NO_SUCH_WEEKDAY", field: "periods[0].spans[0].weekdays", value: 9 },
      { code: "END_BEFORE_START", field: "periods[0].spans[0].closes", value: 30 },
    ]);
  });
});

describe("spans that hold at once", () => {
  it.each<[string, OpeningSpan[]]>([
    ["on one day", [span(), span({ opens: 660, closes: 800 })]],
    ["in different states", [span(), span({ state: "PHONE_ONLY" })]],
    ["on the one weekday they share", [span({ weekdays: [1, 2] }), span({ weekdays: [2, 3] })]],
    ["every day and on one", [span({ weekdays: [] }), span({ weekdays: [7] })]],
    [
      "past midnight into the next day",
      [span({ weekdays: [1], opens: 1320, closes: 1560 }), span({ weekdays: [2], opens: 60, closes: 180 })],
    ],
    ["past midnight from Sunday into Monday", [span({ weekdays: [7], opens: 1320, closes: 2100 }), span()]],
    [
      "in some weeks: the first Monday may be in an odd week",
      [span({ rule: { kind: "ODD_WEEKS" } }), span({ rule: { kind: "NTH_WEEKDAY_OF_MONTH", nths: [1] } })],
    ],
    [
      "now and then: the fourth Monday may be the last",
      [
        span({ rule: { kind: "NTH_WEEKDAY_OF_MONTH", nths: [4] } }),
        span({ rule: { kind: "NTH_WEEKDAY_OF_MONTH", nths: [-1] } }),
      ],
    ],
  ])("are refused %s", (_, spans) => {
    expect(spanProblems(...spans)).toEqual(["OVERLAPPING_SPANS periods[0].spans[1].opens"]);
  });

  it("are not sought across periods: the stronger one tells the whole day", () => {
    expect(problems(period(), season("06-01", "08-31", { spans: [span()] }))).toEqual([]);
  });
});

describe("periods of one kind on one day", () => {
  it.each<[string, OpeningPeriod, OpeningPeriod]>([
    ["two regular ones without dates", period(), period()],
    [
      "regular ones, the second without a beginning",
      period({ to: "2026-06-30" }),
      period({ from: "2026-06-30", to: null }),
    ],
    [
      "dated seasons that share their last and first day",
      season("2026-06-01", "2026-06-30"),
      season("2026-06-30", "2026-08-01"),
    ],
    ["yearly seasons", season("06-01", "08-31"), season("08-31", "09-30")],
    ["a season over the new year and January", season("12-01", "01-15"), season("01-15", "01-31")],
    ["a yearly season and one of 2026", season("06-01", "08-31"), season("2026-08-31", "2026-09-30")],
    ["two sets of holiday hours", period({ kind: "PUBLIC_HOLIDAY" }), period({ kind: "PUBLIC_HOLIDAY" })],
  ])("are refused: %s", (_, one, other) => {
    expect(problems(one, other)).toEqual(["OVERLAPPING_PERIODS periods[1].from"]);
  });

  it("are right where one is yearly and the other lies between its seasons", () => {
    expect(problems(season("06-01", "08-31"), season("2026-09-01", "2027-05-31"))).toEqual([]);
  });
});

describe("dates that cannot be", () => {
  it.each<[string, OpeningPeriod, string]>([
    ["31 February", season("2026-02-31", "2026-03-31"), "NO_SUCH_DATE periods[0].from"],
    ["31 February of every year", season("02-01", "02-31"), "NO_SUCH_DATE periods[0].to"],
    ["29 February of an ordinary year", season("2026-01-01", "2026-02-29"), "NO_SUCH_DATE periods[0].to"],
    ["a thirteenth month", season("13-01", "13-02"), "NO_SUCH_DATE periods[0].from"],
    ["words", season("June", "2026-08-31"), "NO_SUCH_DATE periods[0].from"],
    ["an end before the beginning", season("2026-08-31", "2026-06-01"), "END_BEFORE_START periods[0].to"],
    ["a season without dates", season(null, null), "PERIOD_NEEDS_DATES periods[0].from"],
    ["an exception without dates", period({ kind: "EXCEPTION" }), "PERIOD_NEEDS_DATES periods[0].from"],
    ["a yearly season without an end", season("06-01", null), "PERIOD_NEEDS_DATES periods[0].to"],
    ["a season from June until 2027", season("06-01", "2027-08-31"), "PERIOD_NEEDS_DATES periods[0].to"],
    [
      "holidays from June on",
      period({ kind: "PUBLIC_HOLIDAY", from: "06-01" }),
      "HOLIDAYS_HAVE_NO_DATES periods[0].from",
    ],
    [
      "every second week from 31 February",
      period({ spans: [span({ rule: { kind: "EVERY_NTH_WEEK", interval: 2, from: "2026-02-31" } })] }),
      "NO_SUCH_DATE periods[0].spans[0].rule.from",
    ],
  ])("are refused at their field: %s", (_, wrong, problem) => {
    expect(problems(wrong)[0]).toBe(problem);
  });
});

describe("spans that never come", () => {
  it.each<[string, OpeningPeriod, string]>([
    [
      "the sixth Tuesday",
      period({ spans: [span({ rule: { kind: "NTH_WEEKDAY_OF_MONTH", nths: [1, 6] } })] }),
      "rule.nths",
    ],
    [
      "the zeroth Tuesday",
      period({ spans: [span({ rule: { kind: "NTH_WEEKDAY_OF_MONTH", nths: [0] } })] }),
      "rule.nths",
    ],
    [
      "none of the Tuesdays",
      period({ spans: [span({ rule: { kind: "NTH_WEEKDAY_OF_MONTH", nths: [] } })] }),
      "rule.nths",
    ],
    [
      "every zeroth week",
      period({ spans: [span({ rule: { kind: "EVERY_NTH_WEEK", interval: 0, from: "2026-01-05" } })] }),
      "rule.interval",
    ],
    [
      "every week that is no second or third one",
      period({ spans: [span({ rule: { kind: "EVERY_NTH_WEEK", interval: 1, from: "2026-01-05" } })] }),
      "rule.interval",
    ],
    ["Mondays of a weekend", season("2026-11-21", "2026-11-22"), "weekdays"],
    [
      "even weeks within an odd one",
      season("2026-11-16", "2026-11-20", {
        spans: [span({ rule: { kind: "EVEN_WEEKS" } }), span({ opens: 800, closes: 900 })],
      }),
      "rule",
    ],
    [
      "the fifth Monday of any year's first half of May",
      season("05-01", "05-15", { spans: [span({ rule: { kind: "NTH_WEEKDAY_OF_MONTH", nths: [5] } })] }),
      "rule",
    ],
  ])("are refused: %s", (_, wrong, field) => {
    expect(problems(wrong)).toEqual([`NEVER_OCCURS periods[0].spans[0].${field}`]);
  });

  it("are not those that come seldom: a Monday on a leap day", () => {
    expect(problems(season("02-29", "02-29"))).toEqual([]);
  });
});

describe("too much", () => {
  it("a hundred periods and a hundred spans are enough", () => {
    const many = Array.from({ length: MAX_PERIODS }, (_, year) =>
      season(`${2000 + year}-06-01`, `${2000 + year}-06-30`),
    );
    const minutes = Array.from({ length: MAX_SPANS }, (_, at) => span({ opens: at * 10, closes: at * 10 + 5 }));
    expect(problems(...many)).toEqual([]);
    expect(spanProblems(...minutes)).toEqual([]);
    expect(checkOpeningHours(hours(...many, season("2100-06-01", "2100-06-30")))).toEqual([
      { code: "TOO_MANY_PERIODS", field: "periods", value: 101, maximum: 100 },
    ]);
    expect(checkOpeningHours(hours(period({ spans: [...minutes, span({ opens: 1200, closes: 1210 })] })))).toEqual([
      { code: "TOO_MANY_SPANS", field: "periods[0].spans", value: 101, maximum: 100 },
    ]);
  });
});

describe("a zone", () => {
  it.each(["Europe/Helsinki", "UTC", "America/Argentina/Buenos_Aires"])("%s is one", (zone) => {
    expect(checkZone(zone)).toEqual([]);
  });
  it.each(["Europe/Helsingfors", "", "+02:00", "Finland time", "../etc/passwd"])("%j is none", (zone) => {
    expect(checkZone(zone, "zone")).toEqual([{ code: "NO_SUCH_ZONE", field: "zone", value: zone }]);
  });
});

it("what is read from OpenStreetMap passes the checks", () => {
  const reading = readOsmHours("Mo-Fr 09:00-17:00; Sa[1] 10:00-14:00; Jul Mo-Fr 10:00-14:00; 2026 Dec 24 off; PH off");
  expect("hours" in reading ? checkOpeningHours(reading.hours) : reading).toEqual([]);
});
