import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PublishedSpan } from "./published.ts";
import { formatMinute, isOpenLaterOrNow, minuteOfWeek, nextChangeAfter, openStateAt } from "./timetable.rules.ts";
import { MINUTES_A_DAY, MINUTES_A_WEEK } from "./wall-clock.rules.ts";

const HELSINKI = "Europe/Helsinki";
const at = (time: string) => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
};
const span = (weekday: number, opens: string, closes: string): PublishedSpan => ({
  weekday,
  opens: at(opens),
  closes: at(closes),
});

const OFFICE = [1, 2, 3, 4, 5].map((weekday) => span(weekday, "09:00", "16:00"));
const LUNCH = [span(2, "09:00", "11:30"), span(2, "12:30", "16:00")];
const ADJACENT = [span(2, "09:00", "12:00"), span(2, "12:00", "16:00")];
const OVERLAPPING = [span(2, "09:00", "13:00"), span(2, "12:00", "16:00")];
const OVER_MIDNIGHT = [span(5, "20:00", "24:00"), span(6, "00:00", "02:00")];
const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => span(weekday, "00:00", "24:00"));
const SUNDAY_NIGHT = [span(7, "22:00", "24:00"), span(1, "00:00", "01:00")];

describe("whether it is open", () => {
  // Wall times in Helsinki, winter: UTC+2. 23 November 2026 is a Monday.
  it.each([
    ["a minute before opening it opens later today", OFFICE, "2026-11-24T06:59:00Z", "OPENS_LATER_TODAY"],
    ["at the minute of opening it is open", OFFICE, "2026-11-24T07:00:00Z", "OPEN"],
    ["in the last minute it is open", OFFICE, "2026-11-24T13:59:00Z", "OPEN"],
    ["at the minute of closing it is closed", OFFICE, "2026-11-24T14:00:00Z", "CLOSED"],
    ["on a day without hours it is closed", OFFICE, "2026-11-28T10:00:00Z", "CLOSED"],
    ["over lunch it opens later today", LUNCH, "2026-11-24T10:00:00Z", "OPENS_LATER_TODAY"],
    ["where two spans meet it is open", ADJACENT, "2026-11-24T10:00:00Z", "OPEN"],
    ["where two spans overlap it is open", OVERLAPPING, "2026-11-24T10:30:00Z", "OPEN"],
    ["in the last minute before midnight it is open", OVER_MIDNIGHT, "2026-11-27T21:59:00Z", "OPEN"],
    ["at midnight it stays open", OVER_MIDNIGHT, "2026-11-27T22:00:00Z", "OPEN"],
    ["after the night it is closed", OVER_MIDNIGHT, "2026-11-28T00:00:00Z", "CLOSED"],
    ["round the clock it is open on Sunday at midnight", ALWAYS, "2026-11-29T22:00:00Z", "OPEN"],
    ["over the end of the week it is open", SUNDAY_NIGHT, "2026-11-29T22:30:00Z", "OPEN"],
    ["with no hours told it is unknown, not closed", [], "2026-11-24T10:00:00Z", "UNKNOWN"],
    // The wall clock in Helsinki jumps from 03:00 to 04:00 on 29 March 2026 and repeats 03:00-04:00 on 25 October 2026.
    [
      "after the clock went forward it opens by the new time",
      [span(7, "09:00", "16:00")],
      "2026-03-29T06:00:00Z",
      "OPEN",
    ],
    [
      "before the clock went forward nine was an hour later",
      [span(7, "09:00", "16:00")],
      "2026-03-22T06:59:00Z",
      "OPENS_LATER_TODAY",
    ],
    ["in the skipped hour's place it is open", [span(7, "03:30", "05:00")], "2026-03-29T01:00:00Z", "OPEN"],
    ["the hour that comes twice is open twice: first", [span(7, "03:00", "04:00")], "2026-10-25T00:30:00Z", "OPEN"],
    ["the hour that comes twice is open twice: second", [span(7, "03:00", "04:00")], "2026-10-25T01:30:00Z", "OPEN"],
  ] as const)("%s", (_, spans, moment, state) => {
    expect(openStateAt(spans, minuteOfWeek(new Date(moment), HELSINKI))).toBe(state);
  });

  it.each([
    ["open now", OFFICE, "10:00", true],
    ["not yet open", OFFICE, "08:00", true],
    ["already closed", OFFICE, "16:00", false],
    ["of unknown hours", [], "10:00", false],
  ] as const)("counts as open today when %s on a Tuesday", (_, spans, time, isOpen) => {
    expect(isOpenLaterOrNow(spans, MINUTES_A_DAY + at(time))).toBe(isOpen);
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
    ["passes over the end of a span inside another", OVERLAPPING, "2026-11-24T08:00:00Z", "2026-11-24T14:00:00Z"],
    ["passes over midnight", OVER_MIDNIGHT, "2026-11-27T19:00:00Z", "2026-11-28T00:00:00Z"],
    ["passes over the end of the week", SUNDAY_NIGHT, "2026-11-29T21:00:00Z", "2026-11-29T23:00:00Z"],
    ["a week ahead is found", [span(2, "12:00", "13:00")], "2026-11-24T11:00:00Z", "2026-12-01T10:00:00Z"],
    [
      "over the change to summer time is by the wall clock",
      [span(7, "09:00", "16:00")],
      "2026-03-28T20:00:00Z",
      "2026-03-29T06:00:00Z",
    ],
    [
      "over the change to winter time is by the wall clock",
      [span(7, "09:00", "16:00")],
      "2026-10-24T20:00:00Z",
      "2026-10-25T07:00:00Z",
    ],
    [
      "inside the hour that comes twice lies ahead",
      [span(7, "03:45", "06:00")],
      "2026-10-25T01:30:00Z",
      "2026-10-25T01:45:00Z",
    ],
    ["never comes round the clock", ALWAYS, "2026-11-24T10:00:00Z", undefined],
    ["is unknown where the hours are", [], "2026-11-24T10:00:00Z", undefined],
  ] as const)("%s", (_, spans, moment, expected) => {
    const found = nextChangeAfter(spans, new Date(moment), HELSINKI);
    expect(found?.toISOString()).toBe(expected && new Date(expected).toISOString());
  });

  it("is the first minute in which the state is another, whatever the hours", () => {
    const spans = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
        .filter(([, opens, closes]) => opens < closes)
        .map(([weekday, opens, closes]) => ({ weekday, opens, closes })),
      { minLength: 1, maxLength: 6 },
    );
    const monday = Date.UTC(2026, 10, 23);
    const isOpenAt = (hours: PublishedSpan[], minute: number) => openStateAt(hours, minute % MINUTES_A_WEEK) === "OPEN";
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: MINUTES_A_WEEK - 1 }), (hours, minute) => {
        const change = nextChangeAfter(hours, new Date(monday + minute * 60_000), "UTC");
        const ahead = Array.from({ length: MINUTES_A_WEEK }, (_, step) => step + 1);
        const first = ahead.find((step) => isOpenAt(hours, minute + step) !== isOpenAt(hours, minute));
        expect(change && (change.getTime() - monday) / 60_000 - minute).toBe(first);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a minute of the day", () => {
  it.each([
    [0, "00:00"],
    [599, "09:59"],
    [600, "10:00"],
    [1439, "23:59"],
    [1440, "24:00"],
  ])("%i is written %s", (minute, text) => {
    expect(formatMinute(minute)).toBe(text);
  });
});
