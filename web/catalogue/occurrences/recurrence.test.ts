import { expect, test } from "vitest";
import { recurrenceOf } from "./recurrence.rules.ts";

const TUESDAY = "2026-11-24";
const rhythm = (rrule: string, startsOn = TUESDAY) => recurrenceOf(rrule, startsOn)?.rhythm ?? null;

test.each([
  ["FREQ=WEEKLY;BYDAY=TU", { kind: "weekly", weeks: 1, weekdays: [2] }],
  ["FREQ=WEEKLY", { kind: "weekly", weeks: 1, weekdays: [2] }],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU", { kind: "weekly", weeks: 2, weekdays: [2, 4] }],
  ["FREQ=DAILY", { kind: "daily" }],
  ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", { kind: "daily" }],
  ["FREQ=DAILY;BYDAY=MO,WE", { kind: "weekly", weeks: 1, weekdays: [1, 3] }],
  ["FREQ=MONTHLY;BYDAY=2SU", { kind: "monthlyByDay", months: 1, days: [{ nth: 2, weekday: 7 }] }],
  ["FREQ=MONTHLY;BYDAY=SU;BYSETPOS=2", { kind: "monthlyByDay", months: 1, days: [{ nth: 2, weekday: 7 }] }],
  [
    "FREQ=MONTHLY;BYDAY=1MO,-1MO",
    {
      kind: "monthlyByDay",
      months: 1,
      days: [
        { nth: 1, weekday: 1 },
        { nth: -1, weekday: 1 },
      ],
    },
  ],
  ["FREQ=MONTHLY;BYMONTHDAY=1,15", { kind: "monthlyByDate", months: 1, dates: [1, 15] }],
  ["FREQ=MONTHLY", { kind: "monthlyByDate", months: 1, dates: [24] }],
  ["FREQ=YEARLY", { kind: "yearly", month: 11, date: 24 }],
  ["FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=6", { kind: "yearly", month: 12, date: 6 }],
])("%s has words", (rrule, expected) => {
  expect(rhythm(rrule)).toEqual(expected);
});

test("even and odd weeks are told by the numbers of all the weeks of a year", () => {
  const weeks = (first: number, last: number) => {
    const numbers = Array.from({ length: (last - first) / 2 + 1 }, (_, at) => first + 2 * at);
    return `FREQ=YEARLY;BYWEEKNO=${numbers.join(",")};BYDAY=MO`;
  };
  expect(rhythm(weeks(2, 52))).toEqual({ kind: "evenWeeks", weekdays: [1] });
  expect(rhythm(weeks(1, 53))).toEqual({ kind: "oddWeeks", weekdays: [1] });
  expect(rhythm(weeks(1, 51))).toEqual({ kind: "oddWeeks", weekdays: [1] });
  expect(rhythm(weeks(2, 20))).toBeNull();
  expect(rhythm(weeks(3, 53))).toBeNull();
});

test.each([
  "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
  "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
  "FREQ=MONTHLY;BYDAY=TU",
  "FREQ=MONTHLY;BYMONTHDAY=-2",
  "FREQ=YEARLY;BYYEARDAY=100",
  "FREQ=YEARLY;BYDAY=20MO",
  "FREQ=WEEKLY;BYDAY=TU;BYSETPOS=1",
  "FREQ=DAILY;INTERVAL=3",
  "FREQ=HOURLY",
  "nonsense",
])("%s is too rich for words", (rrule) => {
  expect(rhythm(rrule)).toBeNull();
});

test("the last day, the number of times and the months are told", () => {
  expect(recurrenceOf("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270527", TUESDAY)?.until).toBe("2027-05-27");
  expect(recurrenceOf("FREQ=WEEKLY;BYDAY=TU;COUNT=10", TUESDAY)?.count).toBe(10);
  expect(recurrenceOf("FREQ=MONTHLY;BYDAY=2SU;BYMONTH=9,1,10", TUESDAY)?.onlyMonths).toEqual([1, 9, 10]);
  expect(recurrenceOf("FREQ=WEEKLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12", TUESDAY)?.onlyMonths).toEqual([]);
});
