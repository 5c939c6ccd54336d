import { describe, expect, it } from "vitest";
import { makeHours, makePeriod, makeSpan, OFFICE_HOURS, WORKDAYS } from "../testing/make-hours.ts";
import { dayNumber } from "./calendar-date.rules.ts";
import { holidayCalendarOf } from "./holidays.rules.ts";
import { formatMinute, hoursOn, openingAt, opennessWithin, openStateOn } from "./opening.rules.ts";
import { type OpeningHours, UNKNOWN_HOURS } from "./opening-hours.ts";

const FINLAND = holidayCalendarOf("FI");
const HELSINKI = "Europe/Helsinki";

const ALWAYS = makeHours([makeSpan([], "00:00-24:00")]);
const OFFICE = makeHours(OFFICE_HOURS);
const LUNCH = makeHours([makeSpan([2], "09:00-11:30"), makeSpan([2], "12:30-16:00")]);
const ADJACENT = makeHours([makeSpan([2], "09:00-12:00"), makeSpan([2], "12:00-16:00")]);
const FRIDAY_NIGHT = makeHours([makeSpan([5], "20:00-02:00")]);
const SUNDAY_NIGHT = makeHours([makeSpan([7], "22:00-01:00")]);

const stateAt = (hours: OpeningHours, moment: string) => openingAt(hours, HELSINKI, new Date(moment), FINLAND).state;
const changeAfter = (hours: OpeningHours, moment: string) =>
  openingAt(hours, HELSINKI, new Date(moment), FINLAND).changesAt?.toISOString().replace(".000", "");

/** What the hours of a day say, e.g. `EXCEPTION 10:00-12:00`. */
function dayOf(hours: OpeningHours, date: string): string {
  const { told, spans } = hoursOn(hours, dayNumber(date), FINLAND);
  const shown = spans.map(({ opens, closes, state }) => {
    const times = `${formatMinute(opens)}-${formatMinute(closes)}`;
    return state === "OPEN" ? times : `${times} ${state}`;
  });
  return [told ?? "NOBODY", ...(shown.length > 0 ? shown : ["closed"])].join(" ");
}

describe("whether it is open", () => {
  // Wall times in Helsinki, winter: UTC+2. 24 November 2026 is a Tuesday.
  it.each([
    ["a minute before opening it opens later today", OFFICE, "2026-11-24T06:59:00Z", "OPENS_LATER_TODAY"],
    ["at the minute of opening it is open", OFFICE, "2026-11-24T07:00:00Z", "OPEN"],
    ["in the last minute it is open", OFFICE, "2026-11-24T13:59:00Z", "OPEN"],
    ["in the last second it is open", OFFICE, "2026-11-24T13:59:59.999Z", "OPEN"],
    ["at the minute of closing it is closed", OFFICE, "2026-11-24T14:00:00Z", "CLOSED"],
    ["on a day without hours it is closed", OFFICE, "2026-11-28T10:00:00Z", "CLOSED"],
    ["over lunch it opens later today", LUNCH, "2026-11-24T10:00:00Z", "OPENS_LATER_TODAY"],
    ["where two spans meet it is open", ADJACENT, "2026-11-24T10:00:00Z", "OPEN"],
    ["in the last minute before midnight it is open", FRIDAY_NIGHT, "2026-11-27T21:59:00Z", "OPEN"],
    ["at midnight it stays open", FRIDAY_NIGHT, "2026-11-27T22:00:00Z", "OPEN"],
    ["after the night it is closed", FRIDAY_NIGHT, "2026-11-28T00:00:00Z", "CLOSED"],
    ["round the clock it is open on Sunday at midnight", ALWAYS, "2026-11-29T22:00:00Z", "OPEN"],
    ["over the end of the week it is open", SUNDAY_NIGHT, "2026-11-29T22:30:00Z", "OPEN"],
    ["with no hours told it is unknown, not closed", UNKNOWN_HOURS, "2026-11-24T10:00:00Z", "UNKNOWN"],
    [
      "while only the phone is answered the door is closed, and opens later",
      makeHours([makeSpan([2], "08:00-10:00", "PHONE_ONLY"), makeSpan([2], "10:00-12:00")]),
      "2026-11-24T07:00:00Z",
      "OPENS_LATER_TODAY",
    ],
    [
      "with nothing but the phone all day it is closed",
      makeHours([makeSpan([2], "08:00-10:00", "PHONE_ONLY")]),
      "2026-11-24T07:00:00Z",
      "CLOSED",
    ],
    [
      "a door to which one comes alone is open",
      makeHours([makeSpan([2], "06:00-22:00", "SELF_SERVICE")]),
      "2026-11-24T19:00:00Z",
      "OPEN",
    ],
    [
      "by appointment is neither open nor closed",
      makeHours([makeSpan([2], "08:00-16:00", "BY_APPOINTMENT")]),
      "2026-11-24T10:00:00Z",
      "BY_APPOINTMENT",
    ],
    [
      "hours of which nobody knows what they are, are unknown",
      makeHours([makeSpan([2], "08:00-16:00", "UNKNOWN")]),
      "2026-11-24T10:00:00Z",
      "UNKNOWN",
    ],
    [
      "a night of unknown hours is unknown, although the phone is answered in the morning of an exception",
      makeHours(
        [makeSpan([1], "20:00-10:00", "UNKNOWN")],
        [makePeriod("EXCEPTION", ["2026-11-24", "2026-11-24"], [makeSpan([], "00:00-12:00", "PHONE_ONLY")])],
      ),
      "2026-11-24T07:00:00Z",
      "UNKNOWN",
    ],
    [
      "on the morning of a closed exception the night before it is still open",
      makeHours([makeSpan([5], "20:00-02:00")], [makePeriod("EXCEPTION", ["2026-11-28", "2026-11-28"])]),
      "2026-11-27T23:30:00Z",
      "OPEN",
    ],
    [
      "in the evening of a closed exception it is closed, and its night too",
      makeHours([makeSpan([5], "20:00-02:00")], [makePeriod("EXCEPTION", ["2026-11-27", "2026-11-27"])]),
      "2026-11-27T23:30:00Z",
      "CLOSED",
    ],
  ] as const)("%s", (_, hours, moment, state) => {
    expect(stateAt(hours, moment)).toBe(state);
  });

  it("tells what holds right now, and that an open door is the better news", () => {
    const both = makeHours(
      [makeSpan([1], "20:00-10:00", "SELF_SERVICE")],
      [makePeriod("EXCEPTION", ["2026-11-24", "2026-11-24"], [makeSpan([], "08:00-12:00", "PHONE_ONLY")])],
    );
    const { span, state } = openingAt(both, HELSINKI, new Date("2026-11-24T07:00:00Z"), FINLAND);
    expect([state, span]).toEqual(["OPEN", { opens: -240, closes: 600, state: "SELF_SERVICE" }]);
  });
});

describe("the strongest period tells the whole day", () => {
  const hours = makeHours(
    OFFICE_HOURS,
    [
      makePeriod("SEASONAL", ["06-01", "08-31"], [makeSpan(WORKDAYS, "10:00-14:00")]),
      makePeriod("PUBLIC_HOLIDAY", [null, null], [makeSpan([], "12:00-15:00")]),
      makePeriod("EXCEPTION", ["2026-06-18", "2026-06-19"], [makeSpan([], "11:00-12:00")]),
      makePeriod("EXCEPTION", ["2026-12-25", "2026-12-25"]),
    ],
    { publicHolidays: "OPEN", holidayEves: "CLOSED" },
  );
  it.each([
    ["an ordinary Tuesday has the regular hours", "2026-05-26", "REGULAR 09:00-16:00"],
    ["a Tuesday in July has those of the season", "2026-07-07", "SEASONAL 10:00-14:00"],
    ["a season tells its Saturdays, too", "2026-07-04", "SEASONAL closed"],
    ["a holiday beats the season (Midsummer Day)", "2026-06-20", "PUBLIC_HOLIDAY 12:00-15:00"],
    ["a holiday beats the regular hours (Epiphany)", "2026-01-06", "PUBLIC_HOLIDAY 12:00-15:00"],
    ["an exception beats an eve (Midsummer Eve)", "2026-06-19", "EXCEPTION 11:00-12:00"],
    ["an exception without spans closes a holiday that is open", "2026-12-25", "EXCEPTION closed"],
    ["an eve without an exception goes by its policy (Christmas Eve)", "2026-12-24", "PUBLIC_HOLIDAY closed"],
  ])("%s", (_, date, expected) => {
    expect(dayOf(hours, date)).toBe(expected);
  });

  it("is named with its label, and so is the holiday", () => {
    const summer = { ...makePeriod("SEASONAL", ["06-01", "08-31"], OFFICE_HOURS), label: { fi: "Kesäajat" } };
    const day = hoursOn(makeHours(OFFICE_HOURS, [summer]), dayNumber("2026-06-19"), FINLAND);
    expect(day).toMatchObject({ period: { label: { fi: "Kesäajat" } }, holiday: { isEve: true } });
    expect(day.holiday?.names.fi).toBe("juhannusaatto");
  });
});

describe("what the policies say of holidays and of eves", () => {
  const own = makePeriod("PUBLIC_HOLIDAY", [null, null], [makeSpan([], "12:00-15:00")]);
  // Epiphany is a Tuesday, Independence Day a Sunday; Midsummer Eve is a Friday, Christmas Eve a Thursday.
  it.each([
    ["CLOSED", [], "2026-01-06", "PUBLIC_HOLIDAY closed"],
    ["AS_USUAL", [], "2026-01-06", "REGULAR 09:00-16:00"],
    ["OPEN", [own], "2026-01-06", "PUBLIC_HOLIDAY 12:00-15:00"],
    ["OPEN", [], "2026-01-06", "PUBLIC_HOLIDAY 09:00-16:00"],
    ["OPEN", [], "2026-12-06", "PUBLIC_HOLIDAY 00:00-24:00 UNKNOWN"],
    ["UNKNOWN", [], "2026-01-06", "PUBLIC_HOLIDAY 00:00-24:00 UNKNOWN"],
    ["UNKNOWN", [], "2026-12-06", "REGULAR closed"],
    ["UNKNOWN", [own], "2026-12-06", "REGULAR closed"],
  ] as const)("%s with %j on the holiday %s", (publicHolidays, others, date, expected) => {
    expect(dayOf(makeHours(OFFICE_HOURS, others, { publicHolidays, holidayEves: "AS_USUAL" }), date)).toBe(expected);
  });

  it.each([
    ["CLOSED", "2026-06-19", "PUBLIC_HOLIDAY closed"],
    ["AS_USUAL", "2026-06-19", "REGULAR 09:00-16:00"],
    ["OPEN", "2026-12-24", "PUBLIC_HOLIDAY 12:00-15:00"],
    ["UNKNOWN", "2026-12-24", "PUBLIC_HOLIDAY 00:00-24:00 UNKNOWN"],
  ] as const)("%s on the eve %s, whatever holds on holidays", (holidayEves, date, expected) => {
    expect(dayOf(makeHours(OFFICE_HOURS, [own], { publicHolidays: "CLOSED", holidayEves }), date)).toBe(expected);
  });

  it("a holiday under an unknown policy is unknown at the minute too, and nobody says closed", () => {
    const hours = makeHours(OFFICE_HOURS, [], { publicHolidays: "UNKNOWN", holidayEves: "UNKNOWN" });
    expect(stateAt(hours, "2026-12-25T10:00:00Z")).toBe("UNKNOWN");
    expect(stateAt(hours, "2026-12-26T10:00:00Z")).toBe("CLOSED");
  });
});

describe("which days a period and a span have", () => {
  const everyTuesday = (rule: Parameters<typeof makeSpan>[3]) =>
    makeHours([makeSpan([2], "09:00-10:00", "OPEN", rule)]);
  const openTuesdays = (hours: OpeningHours, from: string, weeks: number) =>
    Array.from({ length: weeks }, (_, week) => dayNumber(from) + week * 7).flatMap((day) =>
      hoursOn(hours, day, FINLAND).spans.length > 0 ? [new Date(day * 86_400_000).toISOString().slice(0, 10)] : [],
    );

  it("a season of every year runs over the new year", () => {
    const winter = makeHours([], [makePeriod("SEASONAL", ["12-01", "01-31"], [makeSpan([], "18:00-19:00")])]);
    const told = ["2026-11-30", "2026-12-01", "2026-12-31", "2027-01-01", "2027-01-31", "2027-02-01"];
    expect(told.map((date) => dayOf(winter, date).split(" ")[0])).toEqual([
      "REGULAR",
      ...Array(4).fill("SEASONAL"),
      "REGULAR",
    ]);
  });

  it("a place that tells hours of the summer alone is unknown in the winter, not closed", () => {
    const summer = { ...UNKNOWN_HOURS, periods: [makePeriod("SEASONAL", ["06-01", "08-31"], OFFICE_HOURS)] };
    expect(dayOf(summer, "2026-07-07")).toBe("SEASONAL 09:00-16:00");
    expect(dayOf(summer, "2026-11-24")).toBe("REGULAR 00:00-24:00 UNKNOWN");
  });

  it("odd weeks follow each other where a year has 53", () => {
    // Week 53 of 2026 ends on 3 January 2027, and week 1 begins the day after: both are odd.
    const odd = everyTuesday({ kind: "ODD_WEEKS" });
    expect(openTuesdays(odd, "2026-12-15", 6)).toEqual(["2026-12-15", "2026-12-29", "2027-01-05", "2027-01-19"]);
    const even = everyTuesday({ kind: "EVEN_WEEKS" });
    expect(openTuesdays(even, "2026-12-15", 6)).toEqual(["2026-12-22", "2027-01-12"]);
  });

  it("every second week is counted from its own week, before it and over the new year", () => {
    const second = everyTuesday({ kind: "EVERY_NTH_WEEK", interval: 2, from: "2026-12-18" });
    expect(openTuesdays(second, "2026-12-01", 7)).toEqual(["2026-12-01", "2026-12-15", "2026-12-29", "2027-01-12"]);
  });

  it("the first and the last Tuesday of the month", () => {
    const nth = (...nths: number[]) => everyTuesday({ kind: "NTH_WEEKDAY_OF_MONTH", nths });
    expect(openTuesdays(nth(1), "2026-09-01", 14)).toEqual(["2026-09-01", "2026-10-06", "2026-11-03", "2026-12-01"]);
    expect(openTuesdays(nth(-1), "2026-09-01", 14)).toEqual(["2026-09-29", "2026-10-27", "2026-11-24"]);
    expect(openTuesdays(nth(5), "2026-09-01", 14)).toEqual(["2026-09-29"]);
  });

  it("29 February has its hours in leap years, and no other day has them", () => {
    const leap = makeHours([], [makePeriod("SEASONAL", ["02-29", "02-29"], [makeSpan([], "10:00-12:00")])]);
    expect(dayOf(leap, "2028-02-29")).toBe("SEASONAL 10:00-12:00");
    expect(["2027-02-28", "2027-03-01", "2028-02-28", "2028-03-01"].map((date) => dayOf(leap, date))).toEqual(
      Array(4).fill("REGULAR closed"),
    );
  });
});

describe("the next change", () => {
  it.each([
    ["of an open place is its closing", OFFICE, "2026-11-24T10:00:00Z", "2026-11-24T14:00:00Z"],
    ["of a place not yet open is its opening", OFFICE, "2026-11-24T06:00:00Z", "2026-11-24T07:00:00Z"],
    ["of a place that closed at 16:00 is tomorrow's opening", OFFICE, "2026-11-24T14:00:00Z", "2026-11-25T07:00:00Z"],
    ["on Friday evening is Monday's opening", OFFICE, "2026-11-27T18:00:00Z", "2026-11-30T07:00:00Z"],
    ["over lunch is the afternoon", LUNCH, "2026-11-24T10:00:00Z", "2026-11-24T10:30:00Z"],
    ["passes over the meeting of two spans", ADJACENT, "2026-11-24T08:00:00Z", "2026-11-24T14:00:00Z"],
    ["passes over midnight", FRIDAY_NIGHT, "2026-11-27T19:00:00Z", "2026-11-28T00:00:00Z"],
    ["passes over the end of the week", SUNDAY_NIGHT, "2026-11-29T21:00:00Z", "2026-11-29T23:00:00Z"],
    [
      "a week ahead is found",
      makeHours([makeSpan([2], "12:00-13:00")]),
      "2026-11-24T11:00:00Z",
      "2026-12-01T10:00:00Z",
    ],
    ["never comes round the clock", ALWAYS, "2026-11-24T10:00:00Z", undefined],
    ["is unknown where the hours are", UNKNOWN_HOURS, "2026-11-24T10:00:00Z", undefined],
    [
      "does not count the phone for an open door",
      makeHours([makeSpan([2], "14:00-15:00", "PHONE_ONLY"), makeSpan([3], "09:00-10:00")]),
      "2026-11-24T10:00:00Z",
      "2026-11-25T07:00:00Z",
    ],
    [
      "of a place open by appointment is when it opens to everybody",
      makeHours([makeSpan([2], "09:00-13:00", "BY_APPOINTMENT"), makeSpan([2], "13:00-15:00")]),
      "2026-11-24T10:00:00Z",
      "2026-11-24T11:00:00Z",
    ],
    [
      "lies after the closed season",
      makeHours(OFFICE_HOURS, [makePeriod("SEASONAL", ["11-01", "02-28"])]),
      "2026-11-24T10:00:00Z",
      "2027-03-01T07:00:00Z",
    ],
    [
      "lies after the holidays: Christmas 2026 is from Thursday to Saturday",
      makeHours(OFFICE_HOURS, [], { publicHolidays: "CLOSED", holidayEves: "CLOSED" }),
      "2026-12-23T15:00:00Z",
      "2026-12-28T07:00:00Z",
    ],
    [
      "is not told when it is years away",
      makeHours([], [makePeriod("SEASONAL", ["2028-06-01", "2028-06-30"], OFFICE_HOURS)]),
      "2026-11-24T10:00:00Z",
      undefined,
    ],
  ] as const)("%s", (_, hours, moment, expected) => {
    expect(changeAfter(hours, moment)).toBe(expected);
  });
});

describe("when the clock is changed", () => {
  const sunday = (...times: string[]) => makeHours(times.map((each) => makeSpan([7], each)));
  // The clock in Helsinki jumps from 03:00 to 04:00 on 29 March 2026 and repeats 03:00-04:00 on 25 October 2026.
  it.each([
    ["nine is an hour earlier after it went forward", sunday("09:00-16:00"), "2026-03-29T06:00:00Z", "OPEN"],
    ["and was an hour later before", sunday("09:00-16:00"), "2026-03-22T06:59:00Z", "OPENS_LATER_TODAY"],
    ["what opens in the skipped hour is open after it", sunday("03:30-05:00"), "2026-03-29T01:00:00Z", "OPEN"],
    ["what lies in the skipped hour is not open", sunday("03:15-03:45"), "2026-03-29T01:00:00Z", "CLOSED"],
    ["the hour that comes twice is open twice: first", sunday("03:00-04:00"), "2026-10-25T00:30:00Z", "OPEN"],
    ["the hour that comes twice is open twice: second", sunday("03:00-04:00"), "2026-10-25T01:30:00Z", "OPEN"],
  ] as const)("%s", (_, hours, moment, state) => {
    expect(stateAt(hours, moment)).toBe(state);
  });

  it.each([
    ["opens by the new summer time", sunday("09:00-16:00"), "2026-03-28T20:00:00Z", "2026-03-29T06:00:00Z"],
    ["opens by the new winter time", sunday("09:00-16:00"), "2026-10-24T20:00:00Z", "2026-10-25T07:00:00Z"],
    [
      "opens in the skipped hour: when the clock jumps",
      sunday("03:30-05:00"),
      "2026-03-29T00:30:00Z",
      "2026-03-29T01:00:00Z",
    ],
    [
      "closes in the skipped hour: when the clock jumps",
      sunday("02:00-03:30"),
      "2026-03-29T00:30:00Z",
      "2026-03-29T01:00:00Z",
    ],
    [
      "lies all in the skipped hour: a week later",
      sunday("03:15-03:45"),
      "2026-03-29T00:30:00Z",
      "2026-04-05T00:15:00Z",
    ],
    [
      "closes and opens in the skipped hour: stays open",
      sunday("02:00-03:15", "03:45-06:00"),
      "2026-03-29T00:30:00Z",
      "2026-03-29T03:00:00Z",
    ],
    ["is over twice: the first time", sunday("02:00-03:30"), "2026-10-25T00:00:00Z", "2026-10-25T00:30:00Z"],
    [
      "is over, and opens again when the hour is repeated",
      sunday("02:00-03:30"),
      "2026-10-25T00:45:00Z",
      "2026-10-25T01:00:00Z",
    ],
    ["is over twice: the second time", sunday("02:00-03:30"), "2026-10-25T01:10:00Z", "2026-10-25T01:30:00Z"],
    [
      "opened late in the hour: closes when it is repeated",
      sunday("03:45-06:00"),
      "2026-10-25T00:50:00Z",
      "2026-10-25T01:00:00Z",
    ],
    ["opens again in the second hour", sunday("03:45-06:00"), "2026-10-25T01:30:00Z", "2026-10-25T01:45:00Z"],
  ] as const)("what %s", (_, hours, moment, expected) => {
    expect(changeAfter(hours, moment)).toBe(expected);
  });
});

describe("a stretch of a day", () => {
  const mixed = makeHours([
    makeSpan([2], "09:00-10:00"),
    makeSpan([2], "12:00-13:00", "BY_APPOINTMENT"),
    makeSpan([2], "14:00-15:00", "UNKNOWN"),
    makeSpan([2], "16:00-17:00", "PHONE_ONLY"),
    makeSpan([1], "22:00-02:00"),
  ]);
  const within = (from: string, to: string) => {
    const [fromMinute, toMinute] = [from, to].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
    const [today, yesterday] = ["2026-11-24", "2026-11-23"].map((date) => hoursOn(mixed, dayNumber(date), FINLAND));
    if (!today || !yesterday) throw new Error("two days were asked for");
    return opennessWithin(today, yesterday, fromMinute ?? 0, toMinute ?? 0);
  };
  it.each([
    ["04:00", "09:00", "CLOSED"],
    ["04:00", "09:01", "OPEN"],
    ["10:00", "12:00", "CLOSED"],
    ["10:00", "14:30", "BY_APPOINTMENT"],
    ["13:00", "16:30", "UNKNOWN"],
    ["16:00", "17:00", "CLOSED"],
    ["09:59", "24:00", "OPEN"],
    ["01:59", "02:00", "OPEN"],
    ["02:00", "03:00", "CLOSED"],
  ])("from %s to %s is %s", (from, to, expected) => {
    expect(within(from, to)).toBe(expected);
  });

  it("is unknown when nobody told any hours", () => {
    const day = hoursOn(UNKNOWN_HOURS, dayNumber("2026-11-24"), FINLAND);
    expect(opennessWithin(day, day, 0, 1440)).toBe("UNKNOWN");
    expect(openStateOn(day, day, 600)).toBe("UNKNOWN");
  });
});

describe("a minute of the day", () => {
  it.each([
    [0, "00:00"],
    [599, "09:59"],
    [600, "10:00"],
    [1439, "23:59"],
    [1440, "24:00"],
    [1560, "02:00"],
    [2880, "24:00"],
  ])("%i is written %s", (minute, text) => {
    expect(formatMinute(minute)).toBe(text);
  });
});
