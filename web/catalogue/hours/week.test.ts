import { expect, test } from "vitest";
import { writeSpan } from "./clock.rules.ts";
import { isAlwaysOpen, mergeWeek, type WeeklySpan } from "./week.rules.ts";

const span = (weekdays: number[], opens: string, closes: string, more: Partial<WeeklySpan> = {}): WeeklySpan => ({
  weekdays,
  opens,
  closes,
  endsNextDay: false,
  state: "OPEN",
  ...more,
});

/** The merged week in one line. */
function told(...spans: WeeklySpan[]): string {
  return mergeWeek(spans)
    .map(({ first, last, spans: held }) => {
      const hours = held.map((each) => writeSpan(each, "fi")).join(" ja ") || "kiinni";
      return `${first === last ? first : `${first}–${last}`} ${hours}`;
    })
    .join(", ");
}

test("a day between two alike parts them", () => {
  expect(told(span([1, 3], "09:00", "16:00"), span([2], "12:00", "18:00"))).toBe("1 9–16, 2 12–18, 3 9–16, 4–7 kiinni");
});

test("a closed day first in the week is said, and so is a span that says it is closed", () => {
  expect(told(span([6, 7], "09:00", "16:00"))).toBe("1–5 kiinni, 6–7 9–16");
  expect(told(span([6, 7], "09:00", "16:00"), span([1], "09:00", "16:00", { state: "CLOSED" }))).toBe(
    "1–5 kiinni, 6–7 9–16",
  );
});

test("the same hours by appointment and without are two lines", () => {
  expect(told(span([1], "09:00", "16:00"), span([2], "09:00", "16:00", { state: "BY_APPOINTMENT" }))).toBe(
    "1 9–16, 2 9–16, 3–7 kiinni",
  );
});

test("round the clock on every day is one fact", () => {
  expect(isAlwaysOpen(mergeWeek([span([], "00:00", "24:00")]))).toBe(true);
  expect(isAlwaysOpen(mergeWeek([span([1, 2, 3, 4, 5, 6], "00:00", "24:00")]))).toBe(false);
  expect(isAlwaysOpen(mergeWeek([span([], "00:00", "24:00", { state: "UNKNOWN" })]))).toBe(false);
});

test("times are written as the language writes them", () => {
  const half = span([], "09:30", "16:00");
  expect(writeSpan(half, "fi")).toBe("9.30–16.00");
  expect(writeSpan(half, "sv")).toBe("9.30–16.00");
  expect(writeSpan(span([], "09:00", "16:00"), "en")).toBe("9:00–16:00");
  expect(writeSpan(span([], "09:00", "16:00"), "ar")).toBe("9:00–16:00");
  expect(writeSpan(span([], "18:00", "24:00"), "fi")).toBe("18–24");
});
