/** What a form is told while somebody writes a timetable: each mistake with the field in which it is. */
import { describe, expect, it } from "vitest";
import { buildCatalogue, type TextSearch } from "../catalogue/catalogue.rules.ts";
import { indexVocabulary } from "../catalogue/vocabulary.rules.ts";
import { ask, askForProblem, execute } from "../testing/ask-graphql.ts";
import { readRealVocabulary } from "../testing/real-listings.ts";
import { holidayCalendarOf } from "../timetable/holidays.rules.ts";

const NO_WORDS: TextSearch = { search: () => null, replacing: () => NO_WORDS };
/** What is checked is not in the catalogue; only its holidays are asked. */
const CATALOGUE = buildCatalogue(
  [],
  indexVocabulary(readRealVocabulary()),
  NO_WORDS,
  { version: "1", changedAt: "2026-11-24T10:00:00.000Z" },
  holidayCalendarOf("FI"),
);

const HOURS = `query ($hours: OpeningHoursInput, $osm: String, $timeZone: String) {
  checkOpeningHours(hours: $hours, osm: $osm, timeZone: $timeZone) {
    problems { code field value maximum reason }
    hours { state timeZone osm { text losses } periods { kind from to label { text } spans { weekdays opens closes endsNextDay state rule { kind interval from nths } } } }
  }
}`;
const SERIES = `query ($series: SeriesInput!, $timeZone: String, $first: Int) {
  checkSeries(series: $series, timeZone: $timeZone) {
    problems { code field value maximum }
    nextOccurrences(first: $first) { date startTime endTime state originalDate }
  }
}`;

type Input = Record<string, unknown>;
interface Problem {
  readonly code: string;
  readonly field: string;
  readonly value: string | null;
  readonly maximum: number | null;
  readonly reason?: string | null;
}
interface HoursAnswer {
  readonly checkOpeningHours: {
    readonly problems: Problem[];
    readonly hours: { readonly osm: { readonly text: string | null } | null } | null;
  };
}
interface SeriesAnswer {
  readonly checkSeries: { readonly problems: Problem[]; readonly nextOccurrences: Input[] };
}

const checkHours = async (variables: Input) => (await ask<HoursAnswer>(CATALOGUE, HOURS, variables)).checkOpeningHours;
const checkSeries = async (series: Input, more: Input = {}) =>
  (await ask<SeriesAnswer>(CATALOGUE, SERIES, { series, ...more })).checkSeries;

const span = (opens: string, closes: string, more: Input = {}) => ({ weekdays: [2], opens, closes, ...more });
const regular = (...spans: Input[]) => ({ periods: [{ kind: "REGULAR", spans }] });
const season = (from: string | null, to: string | null) => ({
  periods: [{ kind: "SEASONAL", from, to, spans: [span("09:00", "16:00", { weekdays: [] })] }],
});
const every = (rule: Input) => regular(span("09:00", "10:00", { rule }));
const first = (problems: readonly Problem[]) => problems.map(({ code, field, value }) => [code, field, value])[0];

describe("opening hours that cannot be are refused with their field", () => {
  it.each([
    [
      "an end before the start",
      regular(span("16:00", "09:00")),
      ["END_BEFORE_START", "hours.periods[0].spans[0].closes", "09:00"],
    ],
    [
      "an end at the start",
      regular(span("09:00", "09:00")),
      ["END_BEFORE_START", "hours.periods[0].spans[0].closes", "09:00"],
    ],
    [
      "two spans at once",
      regular(span("09:00", "12:00"), span("11:00", "15:00")),
      ["OVERLAPPING_SPANS", "hours.periods[0].spans[1].opens", "11:00"],
    ],
    [
      "a night that runs into the morning's hours",
      regular(span("20:00", "10:00", { endsNextDay: true }), span("09:00", "12:00", { weekdays: [3] })),
      ["OVERLAPPING_SPANS", "hours.periods[0].spans[1].opens", "09:00"],
    ],
    ["no time", regular(span("nine", "12:00")), ["NO_SUCH_TIME", "hours.periods[0].spans[0].opens", "nine"]],
    ["a 25th hour", regular(span("09:00", "25:00")), ["NO_SUCH_TIME", "hours.periods[0].spans[0].closes", "25:00"]],
    [
      "a start at the end of the day",
      regular(span("24:00", "24:00")),
      ["NO_SUCH_TIME", "hours.periods[0].spans[0].opens", "24:00"],
    ],
    [
      "an eighth weekday",
      regular(span("09:00", "12:00", { weekdays: [1, 8] })),
      ["NO_SUCH_WEEKDAY", "hours.periods[0].spans[0].weekdays", "8"],
    ],
    ["31 February", season("2027-02-31", "2027-03-31"), ["NO_SUCH_DATE", "hours.periods[0].from", "2027-02-31"]],
    ["31 June of every year", season("06-01", "06-31"), ["NO_SUCH_DATE", "hours.periods[0].to", "06-31"]],
    [
      "a season that ends before it begins",
      season("2027-03-31", "2027-02-01"),
      ["END_BEFORE_START", "hours.periods[0].to", "2027-02-01"],
    ],
    ["a season without dates", season(null, null), ["PERIOD_NEEDS_DATES", "hours.periods[0].from", null]],
    [
      "two seasons on a day",
      { periods: [...season("06-01", "08-31").periods, ...season("08-15", "09-15").periods] },
      ["OVERLAPPING_PERIODS", "hours.periods[1].from", "08-15"],
    ],
    [
      "dated holidays",
      { periods: [{ kind: "PUBLIC_HOLIDAY", from: "12-24", spans: [] }] },
      ["HOLIDAYS_HAVE_NO_DATES", "hours.periods[0].from", "12-24"],
    ],
    [
      "the sixth Tuesday",
      every({ kind: "NTH_WEEKDAY_OF_MONTH", nths: [6] }),
      ["NEVER_OCCURS", "hours.periods[0].spans[0].rule.nths", "6"],
    ],
    [
      "every no week",
      every({ kind: "EVERY_NTH_WEEK", interval: 0, from: "2026-11-24" }),
      ["NEVER_OCCURS", "hours.periods[0].spans[0].rule.interval", "0"],
    ],
    [
      "every second week from nowhere",
      every({ kind: "EVERY_NTH_WEEK", interval: 2 }),
      ["NO_SUCH_DATE", "hours.periods[0].spans[0].rule.from", ""],
    ],
  ])("%s", async (_, hours, expected) => {
    const { problems, hours: read } = await checkHours({ hours });
    expect([first(problems), read]).toEqual([expected, null]);
  });

  it("and a hundred and one periods, or spans in all, with how many there may be", async () => {
    const periods = Array.from({ length: 101 }, (_, at) => ({
      kind: "EXCEPTION",
      from: `2027-01-01`,
      to: `2027-01-${at}`,
      spans: [],
    }));
    expect((await checkHours({ hours: { periods } })).problems).toEqual([
      { code: "TOO_MANY_PERIODS", field: "hours.periods", value: "101", maximum: 100, reason: null },
    ]);
    const spans = Array.from({ length: 51 }, () => span("09:00", "10:00"));
    const two = {
      periods: [
        { kind: "REGULAR", spans },
        { kind: "SEASONAL", from: "06-01", to: "06-30", spans },
      ],
    };
    expect((await checkHours({ hours: two })).problems).toEqual([
      { code: "TOO_MANY_SPANS", field: "hours.periods", value: "102", maximum: 100, reason: null },
    ]);
  });

  it("and an unknown zone beside them, all at once", async () => {
    const { problems } = await checkHours({ hours: regular(span("16:00", "09:00")), timeZone: "Europe/Turku" });
    expect(problems.map(({ code, field, value }) => [code, field, value])).toEqual([
      ["END_BEFORE_START", "hours.periods[0].spans[0].closes", "09:00"],
      ["NO_SUCH_ZONE", "timeZone", "Europe/Turku"],
    ]);
  });

  it("a long value is not sent back whole", async () => {
    const { problems } = await checkHours({ hours: regular(span("9".repeat(5000), "12:00")) });
    expect(problems[0]?.value).toBe("9".repeat(80));
  });
});

describe("opening hours that can be are read back", () => {
  it("as they were written, with what they say now", async () => {
    const rule = { kind: "NTH_WEEKDAY_OF_MONTH", interval: null, from: null, nths: [1, -1] };
    const spans = [
      { weekdays: [1, 2], opens: "09:00", closes: "24:00", endsNextDay: false, state: "OPEN", rule: null },
      { weekdays: [5], opens: "20:00", closes: "02:00", endsNextDay: true, state: "SELF_SERVICE", rule },
    ];
    const label = [{ language: "en", text: "Summer hours" }];
    const periods = [
      { kind: "REGULAR", from: null, to: null, spans },
      { kind: "SEASONAL", from: "06-01", to: "08-31", label, spans: [] },
    ];
    const { problems, hours } = await checkHours({ hours: { periods }, timeZone: "Europe/Stockholm" });
    expect(problems).toEqual([]);
    expect(hours).toMatchObject({
      state: "OPEN",
      timeZone: "Europe/Stockholm",
      periods: [
        { kind: "REGULAR", from: null, label: null, spans },
        { kind: "SEASONAL", from: "06-01", to: "08-31", label: { text: "Summer hours" }, spans: [] },
      ],
    });
  });

  it("no hours are hours that nobody has told", async () => {
    expect(await checkHours({ hours: { periods: [] } })).toMatchObject({ problems: [], hours: { state: "UNKNOWN" } });
  });
});

describe("the syntax of OpenStreetMap", () => {
  it.each(["Mo-Fr 09:00-16:00; PH off", "Mo-Fr 09:00-16:00; Jul off; PH off", "24/7", "Tu[1] 18:00-20:00"])(
    "goes in and comes out: %s",
    async (osm) => {
      const { problems, hours } = await checkHours({ osm });
      expect(problems).toEqual([]);
      const { text } = hours?.osm ?? {};
      expect((await checkHours({ osm: text })).hours).toEqual(hours);
    },
  );

  it("says which part it cannot take over, and why", async () => {
    const { problems, hours } = await checkHours({ osm: "Mo-Fr 09:00-16:00; Sa sunrise-12:00; SH off" });
    expect(hours).toBeNull();
    expect(problems.map(({ code, field, value, reason }) => [code, field, value, reason])).toEqual([
      ["OSM_NOT_UNDERSTOOD", "osm", "Sa sunrise-12:00", "SUN"],
      ["OSM_NOT_UNDERSTOOD", "osm", "SH off", "SCHOOL_HOLIDAYS"],
    ]);
  });

  it.each([{}, { osm: "24/7", hours: { periods: [] } }])(
    "is asked about or hours are, exactly one: %j",
    async (given) => {
      expect(await askForProblem(CATALOGUE, HOURS, given)).toEqual({ code: "INVALID_RANGE", argument: "hours" });
    },
  );
});

const TUESDAYS = { startsOn: "2026-09-01", startsAt: "18:00", durationMinutes: 120, rrule: "FREQ=WEEKLY;BYDAY=TU" };

describe("a series that cannot be is refused with its field", () => {
  it.each([
    ["31 February", { startsOn: "2027-02-31" }, ["NO_SUCH_DATE", "series.startsOn", "2027-02-31"]],
    ["no time", { startsAt: "6 pm" }, ["NO_SUCH_TIME", "series.startsAt", "6 pm"]],
    ["an end before the start", { durationMinutes: -60 }, ["END_BEFORE_START", "series.durationMinutes", "-60"]],
    ["more than a day", { durationMinutes: 1441 }, ["END_BEFORE_START", "series.durationMinutes", "1441"]],
    [
      "a million times",
      { rrule: "FREQ=DAILY;COUNT=1000000" },
      ["TOO_MANY_OCCURRENCES", "series.rrule", "FREQ=DAILY;COUNT=1000000"],
    ],
    ["every second", { rrule: "FREQ=SECONDLY" }, ["SUB_DAILY_RRULE", "series.rrule", "FREQ=SECONDLY"]],
    ["no rule", { rrule: "every Tuesday" }, ["INVALID_RRULE", "series.rrule", "every Tuesday"]],
    [
      "a rule without a day",
      { rrule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30" },
      ["RRULE_NEVER_OCCURS", "series.rrule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"],
    ],
    [
      "a first day that the rule does not have",
      { startsOn: "2026-09-02" },
      ["INVALID_RRULE", "series.startsOn", "2026-09-02"],
    ],
    ["a day left out that is none", { exdates: ["2026-11-31"] }, ["NO_SUCH_DATE", "series.exdates[0]", "2026-11-31"]],
    [
      "a change of a day that is not planned",
      { changes: [{ on: "2026-11-25" }] },
      ["NEVER_OCCURS", "series.changes[0].on", "2026-11-25"],
    ],
    [
      "a move to no time",
      { changes: [{ on: "2026-11-24", movedTo: { on: "2026-11-25", startsAt: "26:00" } }] },
      ["NO_SUCH_TIME", "series.changes[0].movedTo.startsAt", "26:00"],
    ],
  ])("%s", async (_, wrong, expected) => {
    const { problems, nextOccurrences } = await checkSeries({ ...TUESDAYS, ...wrong });
    expect(problems.map(({ code, field, value }) => [code, field, value])).toEqual([expected]);
    expect(nextOccurrences).toEqual([]);
  });

  it("and five hundred and one days left out, with how many there may be", async () => {
    const { problems } = await checkSeries({ ...TUESDAYS, exdates: Array(501).fill("2026-11-24") });
    expect(problems).toEqual([{ code: "TOO_MANY_OCCURRENCES", field: "series.exdates", value: "501", maximum: 500 }]);
  });

  it("and an unknown zone", async () => {
    const { problems } = await checkSeries(TUESDAYS, { timeZone: "+02:00" });
    expect(problems).toMatchObject([{ code: "NO_SUCH_ZONE", field: "timeZone", value: "+02:00" }]);
  });
});

describe("a series that can be", () => {
  it("is read back as its coming days, moved and called off ones among them", async () => {
    const changes = [
      { on: "2026-12-01" },
      { on: "2026-12-08", movedTo: { on: "2026-12-09", startsAt: "12:00", durationMinutes: 60 } },
      { on: "2026-12-15", movedTo: { on: "2026-12-16" }, note: [{ language: "fi", text: "Juhlat" }] },
    ];
    const { problems, nextOccurrences } = await checkSeries({ ...TUESDAYS, changes }, { first: 5 });
    expect(problems).toEqual([]);
    expect(nextOccurrences.map((one) => Object.values(one).join(" "))).toEqual([
      "2026-11-24 18:00 20:00 AS_PLANNED 2026-11-24",
      "2026-12-01 18:00 20:00 CANCELLED 2026-12-01",
      "2026-12-09 12:00 13:00 MOVED 2026-12-08",
      "2026-12-16 18:00 20:00 MOVED 2026-12-15",
      "2026-12-22 18:00 20:00 AS_PLANNED 2026-12-22",
    ]);
  });

  it("tells only the day where the time is not known", async () => {
    const { nextOccurrences } = await checkSeries({ startsOn: "2026-12-24" });
    expect(nextOccurrences).toMatchObject([{ date: "2026-12-24", startTime: null, endTime: null }]);
  });

  it("shows at most fifty days", async () => {
    const variables = { series: TUESDAYS, first: 51 };
    expect(await askForProblem(CATALOGUE, SERIES, variables)).toEqual({ code: "INVALID_PAGE_SIZE", argument: "first" });
  });
});

it("a question with more checks than one form has is refused before any is made", async () => {
  const many = Array.from(
    { length: 30 },
    (_, at) => `c${at}: checkSeries(series: { startsOn: "2026-11-24" }) { problems { code } }`,
  );
  const { errors } = await execute(CATALOGUE, `{ ${many.join("\n")} }`);
  expect(errors?.[0]?.extensions.code).toBe("QUERY_TOO_COMPLEX");
});
