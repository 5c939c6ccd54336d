import { describe, expect, test } from "vitest";
import { UNKNOWN_HOURS, type WrittenSpan } from "../content/content.ts";
import {
  addSpan,
  CLOSED_WEEK,
  changeSpan,
  closeDay,
  copyDay,
  regularWeek,
  removeSpan,
  spansOfWeek,
  weekOf,
  withOtherPeriods,
  withRegularWeek,
} from "./week-form.rules.ts";

const span = (weekdays: number[], opens: string, closes: string, more: Partial<WrittenSpan> = {}): WrittenSpan => ({
  weekdays,
  opens,
  closes,
  endsNextDay: false,
  state: "OPEN",
  rule: null,
  ...more,
});
const office = [span([1, 2, 3, 4], "09:00", "16:00"), span([5], "09:00", "15:00")];

describe("a week as a form", () => {
  test("comes back as the lines it was made from", () => {
    expect(spansOfWeek(weekOf(office))).toEqual(office);
  });

  test("every day alike is one line without weekdays", () => {
    const daily = [span([], "09:00", "16:00")];
    expect(spansOfWeek(weekOf(daily))).toEqual(daily);
  });

  test("Monday copied to three other days is one line", () => {
    const monday = weekOf([span([1], "10:00", "14:00"), span([1], "15:00", "18:00", { state: "BY_APPOINTMENT" })]);
    expect(spansOfWeek(copyDay(monday, 1, [2, 3, 4])).map(({ weekdays }) => weekdays)).toEqual([
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]);
  });

  test("copying a closed day closes the others", () => {
    expect(spansOfWeek(copyDay(weekOf(office), 7, [5]))).toEqual([office[0]]);
  });

  test("an end at or before the beginning is past midnight, and midnight is the end of the day", () => {
    const night = changeSpan(weekOf([span([6], "20:00", "23:00")]), 6, 0, { closes: "02:00" });
    expect(spansOfWeek(night)).toEqual([span([6], "20:00", "02:00", { endsNextDay: true })]);
    const midnight = changeSpan(night, 6, 0, { closes: "00:00" });
    expect(spansOfWeek(midnight)).toEqual([span([6], "20:00", "24:00")]);
  });

  test("the rule of a span outlives a change of its times", () => {
    const rule = { kind: "ODD_WEEKS", nths: [] } as const;
    const week = changeSpan(weekOf([span([2], "17:00", "19:00", { rule })]), 2, 0, { closes: "20:00" });
    expect(spansOfWeek(week)).toEqual([span([2], "17:00", "20:00", { rule })]);
  });

  test("a day opened anew takes the hours of another open day, a second span follows the first", () => {
    const [, tuesday] = addSpan(weekOf([span([1], "10:00", "14:00")]), 2);
    expect(tuesday).toEqual([{ opens: "10:00", closes: "14:00", state: "OPEN", rule: null }]);
    const twice = addSpan(weekOf([span([1], "10:00", "14:00")]), 1);
    expect(twice[0]?.map(({ opens, closes }) => [opens, closes])).toEqual([
      ["10:00", "14:00"],
      ["15:00", "17:00"],
    ]);
    expect(spansOfWeek(addSpan(CLOSED_WEEK, 3))).toEqual([span([3], "09:00", "16:00")]);
  });

  test("a span or a day taken away leaves the others", () => {
    expect(spansOfWeek(removeSpan(weekOf(office), 5, 0))).toEqual([office[0]]);
    expect(spansOfWeek(closeDay(weekOf(office), 1))[0]?.weekdays).toEqual([2, 3, 4]);
  });
});

describe("hours that hold a week", () => {
  const exception = { kind: "EXCEPTION", from: "2026-12-24", to: "2026-12-26", label: [], spans: [] } as const;

  test("keep their exceptions when the week changes, and the week when the exceptions change", () => {
    const hours = withOtherPeriods(withRegularWeek(UNKNOWN_HOURS, weekOf(office)), [exception]);
    const changed = withRegularWeek(hours, closeDay(weekOf(office), 5));
    expect(changed.periods.map(({ kind, spans }) => [kind, spans.length])).toEqual([
      ["REGULAR", 1],
      ["EXCEPTION", 0],
    ]);
    expect(withOtherPeriods(changed, []).periods).toHaveLength(1);
  });

  test("closed all week is known, and told by nobody is not the same", () => {
    expect(regularWeek(UNKNOWN_HOURS)).toBeNull();
    const closed = withRegularWeek(UNKNOWN_HOURS, CLOSED_WEEK);
    expect(regularWeek(closed)).toEqual(CLOSED_WEEK);
    expect(withRegularWeek(closed, null)).toEqual(UNKNOWN_HOURS);
  });
});
