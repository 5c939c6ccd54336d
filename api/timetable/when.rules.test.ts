import { describe, expect, it } from "vitest";
import { dateOf } from "./calendar-date.rules.ts";
import { formatMinute } from "./opening.rules.ts";
import { type OpenWhen, windowsOf } from "./when.rules.ts";

const HELSINKI = "Europe/Helsinki";

/** `2026-11-24 12:00-24:00` for each stretch that is asked about. */
const shown = (when: OpenWhen, zone = HELSINKI) =>
  windowsOf(when, zone).map(({ day, from, to }) => `${dateOf(day)} ${formatMinute(from)}-${formatMinute(to)}`);
/** A time on the wall in Helsinki, in winter. */
const winter = (wall: string) => new Date(`${wall.replace(" ", "T")}:00+02:00`);

describe("the stretches that a reader asks about", () => {
  // 24 November 2026 is a Tuesday.
  it.each([
    ["now", "AT", "2026-11-24 12:00", ["2026-11-24 12:00-12:01"]],
    ["now, in the last minute of the day", "AT", "2026-11-24 23:59", ["2026-11-24 23:59-24:00"]],
    ["today: what is left of it", "TODAY", "2026-11-24 12:00", ["2026-11-24 12:00-24:00"]],
    ["this evening, at noon", "THIS_EVENING", "2026-11-24 12:00", ["2026-11-24 17:00-24:00"]],
    [
      "this evening, just after midnight: the coming one",
      "THIS_EVENING",
      "2026-11-24 00:30",
      ["2026-11-24 17:00-24:00"],
    ],
    ["this evening, late: what is left of it", "THIS_EVENING", "2026-11-24 21:30", ["2026-11-24 21:30-24:00"]],
    [
      "the weekend, on Monday",
      "THIS_WEEKEND",
      "2026-11-23 00:00",
      ["2026-11-28 00:00-24:00", "2026-11-29 00:00-24:00"],
    ],
    [
      "the weekend, on Tuesday",
      "THIS_WEEKEND",
      "2026-11-24 12:00",
      ["2026-11-28 00:00-24:00", "2026-11-29 00:00-24:00"],
    ],
    [
      "the weekend, on Wednesday",
      "THIS_WEEKEND",
      "2026-11-25 12:00",
      ["2026-11-28 00:00-24:00", "2026-11-29 00:00-24:00"],
    ],
    [
      "the weekend, on Thursday",
      "THIS_WEEKEND",
      "2026-11-26 12:00",
      ["2026-11-28 00:00-24:00", "2026-11-29 00:00-24:00"],
    ],
    [
      "the weekend, on Friday evening",
      "THIS_WEEKEND",
      "2026-11-27 23:59",
      ["2026-11-28 00:00-24:00", "2026-11-29 00:00-24:00"],
    ],
    [
      "the weekend, on Saturday: what is left of it",
      "THIS_WEEKEND",
      "2026-11-28 14:00",
      ["2026-11-28 14:00-24:00", "2026-11-29 00:00-24:00"],
    ],
    ["the weekend, on Sunday evening: no other one", "THIS_WEEKEND", "2026-11-29 20:00", ["2026-11-29 20:00-24:00"]],
    [
      "the weekend over the new year",
      "THIS_WEEKEND",
      "2026-12-31 12:00",
      ["2027-01-02 00:00-24:00", "2027-01-03 00:00-24:00"],
    ],
  ] as const)("%s", (_, kind, wall, expected) => {
    expect(shown({ kind, moment: winter(wall) })).toEqual(expected);
  });

  it.each([
    ["that is tomorrow", 3, "2026-11-24 12:00", "2026-11-25 09:00-12:00"],
    ["that was yesterday is in six days", 1, "2026-11-24 12:00", "2026-11-30 09:00-12:00"],
    ["that is today, before", 2, "2026-11-24 08:00", "2026-11-24 09:00-12:00"],
    ["that is today, in the middle: what is left", 2, "2026-11-24 10:30", "2026-11-24 10:30-12:00"],
    ["that is today, in its last minute", 2, "2026-11-24 11:59", "2026-11-24 11:59-12:00"],
    ["that is today and over is next week's", 2, "2026-11-24 12:00", "2026-12-01 09:00-12:00"],
  ] as const)("the morning of a weekday %s", (_, weekday, wall, expected) => {
    const when = { kind: "ON_WEEKDAY", moment: winter(wall), weekday, from: 540, to: 720 } as const;
    expect(shown(when)).toEqual([expected]);
  });

  it("are of the day that it is on the wall of the place", () => {
    const moment = new Date("2026-11-24T22:30:00Z");
    expect(shown({ kind: "TODAY", moment })).toEqual(["2026-11-25 00:30-24:00"]);
    expect(shown({ kind: "TODAY", moment }, "Atlantic/Reykjavik")).toEqual(["2026-11-24 22:30-24:00"]);
  });

  it("go by the clock on the wall on the night in which it is changed", () => {
    expect(shown({ kind: "AT", moment: new Date("2026-03-29T01:00:00Z") })).toEqual(["2026-03-29 04:00-04:01"]);
    expect(shown({ kind: "TODAY", moment: new Date("2026-10-25T01:30:00Z") })).toEqual(["2026-10-25 03:30-24:00"]);
  });
});
