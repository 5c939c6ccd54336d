import OpeningHoursExpression from "opening_hours";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { dateOf, dayNumber } from "../../api/timetable/calendar-date.rules.ts";
import { hoursOn } from "../../api/timetable/opening.rules.ts";
import { DATA_FOLDER, readDataFiles } from "../data-files.ts";
import { readHours } from "./hours.ts";

const spansOf = (osm: string | undefined, words?: string) =>
  readHours({ openingHours: osm, openingHoursText: words }).hours.periods.flatMap(({ spans }) =>
    spans.map(({ weekdays, opens, closes, state }) => [weekdays, opens / 60, closes / 60, state]),
  );

describe("the hours of a record", () => {
  it("in the syntax become a timetable and keep the source's own text", () => {
    expect(readHours({ openingHours: "Mo-Fr 09:00-16:30" })).toMatchObject({ osm: "Mo-Fr 09:00-16:30", refusals: [] });
    expect(spansOf("Mo-Fr 09:00-16:30")).toEqual([[[1, 2, 3, 4, 5], 9, 16.5, "OPEN"]]);
  });

  it("say nothing of public holidays, unless they are around the clock", () => {
    expect(readHours({ openingHours: "Mo-Fr 09:00-16:30" }).hours).toMatchObject({
      publicHolidays: "UNKNOWN",
      holidayEves: "UNKNOWN",
    });
    expect(readHours({ openingHours: "24/7" }).hours).toMatchObject({
      publicHolidays: "AS_USUAL",
      holidayEves: "AS_USUAL",
    });
  });

  it("are completed by words about other days, and then nothing is left to say in words", () => {
    const osm = "Mo,We,Th 09:00-11:00,12:00-16:00";
    const words = "Tuesday by appointment; Friday closed";
    expect(spansOf(osm, words)).toEqual([
      [[1, 3, 4], 9, 11, "OPEN"],
      [[1, 3, 4], 12, 16, "OPEN"],
      [[2], 0, 24, "BY_APPOINTMENT"],
    ]);
    expect(readHours({ openingHours: osm, openingHoursText: words }).note).toBeUndefined();
  });

  it.each(["Monday by appointment", "Monday closed", "By appointment", "Mornings only"])(
    "that the words contradict or only hint at stay as they are, beside the words: %s",
    (words) => {
      expect(spansOf("Mo 09:00-11:00", words)).toEqual([[[1], 9, 11, "OPEN"]]);
      expect(readHours({ openingHours: "Mo 09:00-11:00", openingHoursText: words }).note).toBe(words);
    },
  );

  it("that cannot be read stay words, and it is said why", () => {
    expect(readHours({ openingHours: "Mo 10:00+", openingHoursText: "In summer" })).toEqual({
      hours: { periods: [], publicHolidays: "UNKNOWN", holidayEves: "UNKNOWN" },
      osm: null,
      note: "In summer; Mo 10:00+",
      refusals: ['OPEN_END in "Mo 10:00+"'],
    });
  });

  it("that nobody has told are unknown", () => {
    expect(readHours({})).toMatchObject({ hours: { periods: [] }, osm: null, note: undefined, refusals: [] });
  });
});

describe("a second opinion", () => {
  const records = readDataFiles(DATA_FOLDER, ["libraries"]).listings.flatMap((file) =>
    z.array(z.object({ openingHours: z.string().optional() })).parse(file.rows),
  );
  const texts = [...new Set(records.flatMap((record) => record.openingHours ?? []))];
  const [first, last] = ["2026-11-21", "2027-11-21"];
  const noHolidays = { country: "", on: () => undefined };

  /** Every stretch of the year as "day from-to", cut at midnight. */
  function ours(osm: string): string[] {
    const { hours } = readHours({ openingHours: osm });
    const stretches: string[] = [];
    for (let day = dayNumber(first); day < dayNumber(last); day += 1) {
      for (const { opens, closes } of hoursOn(hours, day, noHolidays).spans)
        stretches.push(`${dateOf(day)} ${opens}-${closes}`);
    }
    return stretches;
  }

  function theirs(osm: string): string[] {
    const expression = new OpeningHoursExpression(osm, {
      lat: 61,
      lon: 25,
      address: { country_code: "fi", state: "" },
    });
    const open = expression.getOpenIntervals(new Date(`${first}T00:00`), new Date(`${last}T00:00`));
    return open.flatMap(([from, to]) => cutAtMidnight(from, to));
  }

  function cutAtMidnight(from: Date, to: Date): string[] {
    const stretches: string[] = [];
    for (let start = from; start < to; ) {
      const midnight = new Date(start.getFullYear(), start.getMonth(), start.getDate() + 1);
      const end = midnight < to ? midnight : to;
      const day = dateOf(Date.UTC(start.getFullYear(), start.getMonth(), start.getDate()) / 86_400_000);
      const closes = end.getTime() === midnight.getTime() ? 1440 : end.getHours() * 60 + end.getMinutes();
      stretches.push(`${day} ${start.getHours() * 60 + start.getMinutes()}-${closes}`);
      start = end;
    }
    return stretches;
  }

  it("is asked about every kind of hours in the files", () => {
    expect(texts.length).toBeGreaterThan(15);
  });

  it.each(texts)("agrees on each day of a year: %s", (osm) => {
    expect(ours(osm)).toEqual(theirs(osm));
    expect(ours(osm).length).toBeGreaterThan(50);
  });
});
