import { expect, test } from "vitest";
import { isAlwaysOpen, mergeWeek, type Span, weekdayAt, writeSpan } from "./week.rules.ts";

const span = (opens: string, closes: string): Span => ({ opens, closes });
const day = (weekday: number, ...spans: Span[]) => ({ weekday, spans });
const office = span("09:00", "16:00");

/** The merged week in one line, as a person would read it. */
function told(days: Parameters<typeof mergeWeek>[0], locale = "fi"): string {
  return mergeWeek(days)
    .map(({ first, last, spans }) => {
      const hours = spans.map((each) => writeSpan(each, locale)).join(" ja ") || "kiinni";
      return `${first === last ? first : `${first}–${last}`} ${hours}`;
    })
    .join(", ");
}

test("days with the same hours stand on one line", () => {
  const week = [1, 2, 3, 4].map((weekday) => day(weekday, office));
  expect(told([...week, day(5, span("09:00", "15:00"))])).toBe("1–4 9–16, 5 9–15, 6–7 kiinni");
});

test("a day between two alike parts them", () => {
  expect(told([day(1, office), day(2, span("12:00", "18:00")), day(3, office)])).toBe(
    "1 9–16, 2 12–18, 3 9–16, 4–7 kiinni",
  );
});

test("a break at noon is kept, in the order of the clock", () => {
  expect(told([day(1, span("12:00", "16:00"), span("09:00", "11:00"))])).toBe("1 9–11 ja 12–16, 2–7 kiinni");
  expect(told([day(1, span("12:00", "16:00")), day(1, span("09:00", "11:00"))])).toBe("1 9–11 ja 12–16, 2–7 kiinni");
});

test("a closed day first in the week is said", () => {
  expect(told([day(6, office), day(7, office)])).toBe("1–5 kiinni, 6–7 9–16");
});

test("a week of which nothing is known is not closed: it has no lines", () => {
  expect(mergeWeek([])).toEqual([]);
  expect(mergeWeek([1, 2, 3, 4, 5, 6, 7].map((weekday) => day(weekday)))).toEqual([]);
});

test("round the clock on every day is one fact", () => {
  const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => day(weekday, span("00:00", "24:00")));
  expect(isAlwaysOpen(mergeWeek(always))).toBe(true);
  expect(isAlwaysOpen(mergeWeek(always.slice(0, 6)))).toBe(false);
});

test("times are written as the language writes them", () => {
  expect(writeSpan(span("09:30", "16:00"), "fi")).toBe("9.30–16.00");
  expect(writeSpan(span("09:30", "16:00"), "sv")).toBe("9.30–16.00");
  expect(writeSpan(span("09:00", "16:00"), "en")).toBe("9:00–16:00");
  expect(writeSpan(span("09:00", "16:00"), "ar")).toBe("9:00–16:00");
  expect(writeSpan(span("18:00", "24:00"), "fi")).toBe("18–24");
});

test("the weekday is that of the place, not of the server", () => {
  const lateOnSundayInLondon = new Date("2026-11-22T22:30:00Z");
  expect(weekdayAt(lateOnSundayInLondon, "Europe/Helsinki")).toBe(1);
  expect(weekdayAt(lateOnSundayInLondon, "UTC")).toBe(7);
});
