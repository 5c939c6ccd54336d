import { describe, expect, it } from "vitest";
import { checkSeries } from "../../api/timetable/series-check.rules.ts";
import { type HeldWhen, readSeries } from "./series.ts";

const COLLECTED = "2026-11-21";
const seriesOf = (record: HeldWhen) => {
  const series = readSeries(record, COLLECTED);
  if (series !== null) expect(checkSeries(series)).toEqual([]);
  return series && [series.startsOn, series.rrule];
};

describe("an activity", () => {
  it("of every week begins when its record was collected: nothing is claimed of earlier", () => {
    expect(seriesOf({ frequency: "weekly", weekday: "TH" })).toEqual(["2026-11-26", "FREQ=WEEKLY;BYDAY=TH"]);
    expect(seriesOf({ frequency: "weekly", weekday: "SA" })).toEqual(["2026-11-21", "FREQ=WEEKLY;BYDAY=SA"]);
  });

  it("of a season with dates is held from its first such weekday to its last day", () => {
    expect(seriesOf({ frequency: "weekly", weekday: "WE", season: "23 August to 13 December 2023" })).toEqual([
      "2023-08-23",
      "FREQ=WEEKLY;UNTIL=20231213;BYDAY=WE",
    ]);
    expect(seriesOf({ frequency: "weekly", weekday: "TH", season: "27 August to 12 December 2024" })).toEqual([
      "2024-08-29",
      "FREQ=WEEKLY;UNTIL=20241212;BYDAY=TH",
    ]);
    expect(seriesOf({ frequency: "weekly", weekday: "SU", season: "3 September 2023 to 19 May 2024" })).toEqual([
      "2023-09-03",
      "FREQ=WEEKLY;UNTIL=20240519;BYDAY=SU",
    ]);
    expect(seriesOf({ frequency: "weekly", weekday: "FR", season: "from 22 February 2019" })).toEqual([
      "2019-02-22",
      "FREQ=WEEKLY;BYDAY=FR",
    ]);
  });

  it("of even or odd weeks follows the numbers of the weeks", () => {
    const even = readSeries({ frequency: "biweekly", weekday: "MO", season: "Mondays of even weeks" }, COLLECTED);
    expect(even?.startsOn).toBe("2026-11-23");
    expect(even?.rrule).toMatch(/^FREQ=YEARLY;BYWEEKNO=2,4,(\d+,)+50,52;BYDAY=MO$/);
    const odd = readSeries({ frequency: "biweekly", weekday: "MO", season: "Mondays of odd weeks" }, COLLECTED);
    expect(odd?.startsOn).toBe("2026-11-30");
    expect(odd?.rrule).toMatch(/^FREQ=YEARLY;BYWEEKNO=1,3,(\d+,)+51,53;BYDAY=MO$/);
    for (const series of [even, odd]) expect(series && checkSeries(series)).toEqual([]);
  });

  it("of a numbered weekday leaves out the months of its break", () => {
    const season = "second Sunday of the month, break in June and July";
    expect(seriesOf({ frequency: "monthly", weekday: "SU", season })).toEqual([
      "2026-12-13",
      "FREQ=MONTHLY;BYDAY=2SU;BYMONTH=1,2,3,4,5,8,9,10,11,12",
    ]);
    expect(seriesOf({ frequency: "monthly", weekday: "TU", season: "first Tuesday of the month" })).toEqual([
      "2026-12-01",
      "FREQ=MONTHLY;BYDAY=1TU",
    ]);
  });

  it("of one day is held once", () => {
    expect(seriesOf({ frequency: "unknown", weekday: "TU", season: "17 March 2020" })).toEqual(["2020-03-17", null]);
  });

  it("lasts from its start to its end, where both are told", () => {
    const timed = { frequency: "weekly", weekday: "TH", start: "14:30" } as const;
    expect(readSeries({ ...timed, end: "16:00" }, COLLECTED)).toMatchObject({ startsAt: 870, durationMinutes: 90 });
    expect(readSeries(timed, COLLECTED)).toMatchObject({ startsAt: 870, durationMinutes: null });
    expect(readSeries({ frequency: "weekly", weekday: "TH" }, COLLECTED)).toMatchObject({
      startsAt: null,
      durationMinutes: null,
    });
  });
});

describe("days that would have to be guessed are not told", () => {
  const nothing: readonly HeldWhen[] = [
    { frequency: "weekly" },
    { frequency: "unknown", weekday: "WE" },
    { frequency: "biweekly", weekday: "TU" },
    { frequency: "monthly", weekday: "FR" },
    { frequency: "weekly", weekday: "TH", season: "summer" },
    { frequency: "weekly", weekday: "TH", season: "autumn 2020" },
    { frequency: "weekly", weekday: "WE", season: "summer: 4 June to 27 August" },
    { frequency: "biweekly", weekday: "MO", season: "Mondays of odd weeks (January 2017)" },
    { frequency: "unknown", weekday: "FR", season: "from 22 February 2019" },
    { frequency: "monthly", weekday: "TH", season: "2024 (January Romanian, February Tagalog)" },
    // Where the parts of a record contradict each other, none of them is believed.
    { frequency: "unknown", weekday: "WE", season: "17 March 2020" },
    { frequency: "weekly", weekday: "TU", season: "17 March 2020" },
    { frequency: "biweekly", weekday: "TU", season: "Mondays of even weeks" },
    { frequency: "weekly", weekday: "MO", season: "Mondays of even weeks" },
    { frequency: "monthly", weekday: "MO", season: "second Sunday of the month" },
    { frequency: "weekly", weekday: "MO", season: "31 February 2024" },
    { frequency: "weekly", weekday: "MO", season: "13 December to 23 August 2023" },
  ];
  it.each(nothing)("$frequency $weekday $season", (record) => {
    expect(readSeries(record, COLLECTED)).toBeNull();
  });
});
