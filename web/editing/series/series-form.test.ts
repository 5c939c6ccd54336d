import { describe, expect, test } from "vitest";
import type { WrittenSeries } from "../content/content.ts";
import { durationTo, emptySeries, endOf, formOf, nthOf, startOn, withForm } from "./series-form.rules.ts";

const tuesday = "2026-12-01";
const series = (rrule: string | null, startsOn = tuesday): WrittenSeries => ({ ...emptySeries(startsOn), rrule });

describe("a rule as a form, and back", () => {
  test.each([
    [null, { rhythm: "ONCE", weekdays: [], until: "" }],
    ["FREQ=WEEKLY;BYDAY=TU", { rhythm: "WEEKLY", weekdays: [2], until: "" }],
    ["FREQ=WEEKLY;BYDAY=TU,TH", { rhythm: "WEEKLY", weekdays: [2, 4], until: "" }],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", { rhythm: "BIWEEKLY", weekdays: [2], until: "" }],
    ["FREQ=MONTHLY;BYDAY=1TU", { rhythm: "MONTHLY", weekdays: [], until: "" }],
    ["FREQ=WEEKLY;BYDAY=TU;UNTIL=20270531T235959", { rhythm: "WEEKLY", weekdays: [2], until: "2027-05-31" }],
  ] as const)("%s", (rrule, form) => {
    expect(formOf(series(rrule))).toEqual(form);
    expect(withForm(series("FREQ=DAILY"), form).rrule).toBe(rrule);
  });

  test.each(["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=TU;COUNT=10", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYMONTHDAY=1"])(
    "%s is richer than the form, and stays as it is",
    (rrule) => {
      const rich = series(rrule);
      expect(formOf(rich).rhythm).toBe("OTHER");
      expect(withForm(rich, formOf(rich))).toEqual(rich);
    },
  );
});

describe("the first day", () => {
  test("is always one of the days", () => {
    expect(withForm(series(null), { rhythm: "WEEKLY", weekdays: [4], until: "" }).rrule).toBe(
      "FREQ=WEEKLY;BYDAY=TU,TH",
    );
  });

  test("moved to another weekday takes the series along, and the other days stay", () => {
    expect(startOn(series("FREQ=WEEKLY;BYDAY=TU,TH"), "2026-12-02")).toMatchObject({
      startsOn: "2026-12-02",
      rrule: "FREQ=WEEKLY;BYDAY=WE,TH",
    });
    expect(startOn(series("FREQ=MONTHLY;BYDAY=1TU"), "2026-12-09").rrule).toBe("FREQ=MONTHLY;BYDAY=2WE");
  });

  test("that is not written yet changes nothing else", () => {
    expect(startOn(series("FREQ=WEEKLY;BYDAY=TU"), "").rrule).toBe("FREQ=WEEKLY;BYDAY=TU");
  });

  test("the fifth of its kind in a month is the last", () => {
    expect([nthOf("2026-12-01"), nthOf("2026-12-14"), nthOf("2026-12-29")]).toEqual([1, 2, -1]);
  });
});

test("an end is a time of the day, and may be past midnight", () => {
  expect(endOf({ startsAt: "17:00", durationMinutes: 90 })).toBe("18:30");
  expect(endOf({ startsAt: "23:00", durationMinutes: 120 })).toBe("01:00");
  expect(endOf({ startsAt: null, durationMinutes: 60 })).toBe("");
  expect(durationTo("23:00", "01:00")).toBe(120);
  expect(durationTo("17:00", "17:00")).toBeNull();
  expect(durationTo("17:00", "")).toBeNull();
});
