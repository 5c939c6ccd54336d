import { expect, test } from "vitest";
import { speechOf, visible } from "../../catalogue/hours/testing/spoken-hours.ts";
import type { WrittenSpan } from "../content/content.ts";
import { holidaySentence, weekSentence } from "./week-sentence.rules.ts";

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

test.each([
  ["fi", "Maanantai–torstai 9–16, perjantai 9–15, lauantai–sunnuntai suljettu"],
  ["en", "Monday to Thursday 9:00–16:00, Friday 9:00–15:00, Saturday to Sunday closed"],
  ["ar", "من الاثنين إلى الخميس [9:00–16:00]، الجمعة [9:00–15:00]، من السبت إلى الأحد مغلق"],
] as const)("a week is read back in %s", (locale, sentence) => {
  expect(visible(weekSentence(office, speechOf(locale)))).toBe(sentence);
});

test("two spans of a day, by appointment and a time that is not written yet", () => {
  const day = [
    span([1], "09:00", "11:00"),
    span([1], "12:00", "16:00", { state: "BY_APPOINTMENT" }),
    span([2], "", ""),
  ];
  expect(weekSentence(day, speechOf("fi"))).toBe(
    "Maanantai 9–11 ja 12–16 (ajanvarauksella), tiistai–sunnuntai suljettu",
  );
});

test("holidays are told apart from their eves where they differ", () => {
  const hours = { periods: [], publicHolidays: "CLOSED", holidayEves: "UNKNOWN" } as const;
  expect(holidaySentence(hours, speechOf("en"))).toBe(
    "Closed on public holidays. It may be closed on eves such as Christmas Eve: ask first.",
  );
});
