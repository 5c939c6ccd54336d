import { expect, test } from "vitest";
import { addDays, dateAt, daysBetween, minutesOf, momentOf, timeAt, weekdayOf } from "./wall-clock.ts";

const HELSINKI = "Europe/Helsinki";

test.each([
  ["2026-11-24", "18:00", "2026-11-24T16:00:00.000Z"],
  ["2026-07-01", "18:00", "2026-07-01T15:00:00.000Z"],
  ["2026-03-29", "02:59", "2026-03-29T00:59:00.000Z"],
  ["2026-03-29", "04:00", "2026-03-29T01:00:00.000Z"],
  ["2026-10-25", "02:59", "2026-10-24T23:59:00.000Z"],
  ["2026-10-25", "04:00", "2026-10-25T02:00:00.000Z"],
  ["2026-10-25", "23:59", "2026-10-25T21:59:00.000Z"],
])("on %s the wall in Helsinki shows %s at %s", (date, time, moment) => {
  const found = momentOf(date, minutesOf(time), HELSINKI);
  expect(found.toISOString()).toBe(moment);
  expect([dateAt(found, HELSINKI), timeAt(found, HELSINKI)]).toEqual([date, time]);
});

test("half past three, which is skipped in spring, is an hour later on the wall", () => {
  expect(timeAt(momentOf("2026-03-29", 210, HELSINKI), HELSINKI)).toBe("04:30");
});

test("half past three, which comes twice in autumn, is the first of the two", () => {
  expect(momentOf("2026-10-25", 210, HELSINKI).toISOString()).toBe("2026-10-25T00:30:00.000Z");
});

test("days are counted across the change of the clock, of the month and of the year", () => {
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
  expect(daysBetween("2026-03-01", "2026-04-01")).toBe(31);
});

test("Sunday is the seventh day", () => {
  expect([weekdayOf("2026-11-22"), weekdayOf("2026-11-23")]).toEqual([7, 1]);
});
