import { describe, expect, it } from "vitest";
import { momentOf, wallTimeAt } from "./wall-clock.rules.ts";

const HELSINKI = "Europe/Helsinki";
const hhmm = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

describe("the clock on the wall", () => {
  // In Helsinki the clock goes from 03:00 to 04:00 on 29 March 2026 and from 04:00 to 03:00 on 25 October 2026.
  it.each([
    ["an ordinary winter noon", "2026-11-24T10:00:00Z", "2026-11-24", 2, "12:00"],
    ["an ordinary summer noon", "2026-07-01T09:00:00Z", "2026-07-01", 3, "12:00"],
    ["the last minute of a day", "2026-11-23T21:59:00Z", "2026-11-23", 1, "23:59"],
    ["midnight, which is minute 0 of the new day and never 24", "2026-11-23T22:00:00Z", "2026-11-24", 2, "00:00"],
    ["the last minute of winter time", "2026-03-29T00:59:00Z", "2026-03-29", 7, "02:59"],
    ["the first minute of summer time", "2026-03-29T01:00:00Z", "2026-03-29", 7, "04:00"],
    ["half past three, the first time", "2026-10-25T00:30:00Z", "2026-10-25", 7, "03:30"],
    ["half past three, the second time", "2026-10-25T01:30:00Z", "2026-10-25", 7, "03:30"],
    ["the leap day", "2028-02-29T12:00:00Z", "2028-02-29", 2, "14:00"],
    ["the turn of the year", "2026-12-31T22:00:00Z", "2027-01-01", 5, "00:00"],
  ])("shows %s", (_, moment, date, weekday, time) => {
    const wall = wallTimeAt(new Date(moment), HELSINKI);
    const shown = `${wall.year}-${String(wall.month).padStart(2, "0")}-${String(wall.day).padStart(2, "0")}`;
    expect([shown, wall.weekday, hhmm(wall.minute)]).toEqual([date, weekday, time]);
  });

  it("shows another hour in another zone at the same moment", () => {
    const moment = new Date("2026-11-24T22:30:00Z");
    expect(wallTimeAt(moment, HELSINKI)).toMatchObject({ day: 25, weekday: 3, minute: 30 });
    expect(wallTimeAt(moment, "Europe/Stockholm")).toMatchObject({ day: 24, weekday: 2, minute: 23 * 60 + 30 });
    expect(wallTimeAt(moment, "Asia/Kolkata")).toMatchObject({ day: 25, weekday: 3, minute: 4 * 60 });
  });
});

describe("the moment at which the wall shows a time", () => {
  it.each([
    ["later the same day", "2026-11-24T10:00:00Z", 0, "18:00", "2026-11-24T16:00:00Z"],
    ["the end of the day", "2026-11-24T10:00:00Z", 0, "24:00", "2026-11-24T22:00:00Z"],
    ["days later, over the end of a month", "2026-11-28T10:00:00Z", 3, "09:00", "2026-12-01T07:00:00Z"],
    ["the morning after the clock went forward", "2026-03-28T10:00:00Z", 1, "09:00", "2026-03-29T06:00:00Z"],
    ["just before the clock goes forward", "2026-03-28T10:00:00Z", 1, "02:30", "2026-03-29T00:30:00Z"],
    ["a time that is skipped: moved on by the change", "2026-03-28T10:00:00Z", 1, "03:30", "2026-03-29T01:30:00Z"],
    ["just after the clock went forward", "2026-03-28T10:00:00Z", 1, "04:30", "2026-03-29T01:30:00Z"],
    ["the morning after the clock went back", "2026-10-24T10:00:00Z", 1, "09:00", "2026-10-25T07:00:00Z"],
    ["a time that comes twice: the first", "2026-10-24T10:00:00Z", 1, "03:30", "2026-10-25T00:30:00Z"],
    ["the hour before the one that comes twice", "2026-10-24T10:00:00Z", 1, "02:30", "2026-10-24T23:30:00Z"],
    ["the hour after the one that comes twice", "2026-10-24T10:00:00Z", 1, "04:30", "2026-10-25T02:30:00Z"],
  ])("is right %s", (_, from, daysLater, time, expected) => {
    const [hour = 0, minute = 0] = time.split(":").map(Number);
    const found = momentOf(wallTimeAt(new Date(from), HELSINKI), daysLater, hour * 60 + minute, HELSINKI);
    expect(found.toISOString()).toBe(new Date(expected).toISOString());
  });

  it("is the moment whose wall time was read, for every hour of a year outside the hour that comes twice", () => {
    const start = Date.UTC(2026, 0, 1);
    const wrong = Array.from({ length: 365 * 24 }, (_, hour) => new Date(start + hour * 3_600_000)).filter((moment) => {
      const wall = wallTimeAt(moment, HELSINKI);
      return momentOf(wall, 0, wall.minute, HELSINKI).getTime() !== moment.getTime();
    });
    expect(wrong.map((moment) => moment.toISOString())).toEqual(["2026-10-25T01:00:00.000Z"]);
  });
});
