import { describe, expect, it } from "vitest";
import { readWeeklyHours, type WeeklySpan } from "./hours.ts";

const spansOf = (osm: string) => {
  const reading = readWeeklyHours(osm);
  if ("refusal" in reading) throw new Error(reading.refusal);
  return reading.spans.map(({ weekday, opens, closes }: WeeklySpan) => [weekday, opens / 60, closes / 60]);
};

describe("weekly hours", () => {
  it("are one span for each day", () => {
    expect(spansOf("Mo,We 10:00-16:15; Sa 10:00-13:30")).toEqual([
      [1, 10, 16.25],
      [3, 10, 16.25],
      [6, 10, 13.5],
    ]);
  });

  it("may have a break", () => {
    expect(spansOf("Th 09:00-11:00,12:00-16:00")).toEqual([
      [4, 9, 11],
      [4, 12, 16],
    ]);
  });

  it("around the clock are seven whole days", () => {
    expect(spansOf("24/7")).toEqual([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, 0, 24]));
  });

  it("past midnight belong to both days", () => {
    expect(spansOf("Fr 20:00-02:00")).toEqual([
      [5, 20, 24],
      [6, 0, 2],
    ]);
  });

  it("from Sunday past midnight begin the week", () => {
    expect(spansOf("Su 22:00-01:00")).toEqual([
      [1, 0, 1],
      [7, 22, 24],
    ]);
  });
});

describe("hours that weekly spans cannot say", () => {
  it.each([
    ["Jun-Aug Mo 10:00-12:00", /not the same every week/],
    ["Mo-Fr 09:00-16:00; PH off", /not the same every week/],
    ["Mo 10:00+", /open end/],
    ['Mo 10:00-12:00 "by appointment"', /comment/],
    ["sunrise-sunset", /sun/],
    ["off", /never open/],
    ["always", /not plainly/],
    ["Mo-Fr 9-16", /not plainly/],
    ["Mo-Fr 9-99", /not in the syntax/],
    ["tiistaisin illalla", /not in the syntax/],
  ])("%s is refused", (osm, reason) => {
    expect(readWeeklyHours(osm)).toEqual({ refusal: expect.stringMatching(reason) });
  });
});
