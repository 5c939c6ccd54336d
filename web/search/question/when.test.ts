import { expect, test } from "vitest";
import { daysAskedAbout, openFilter, PARTS, readOpen, SOON, WEEKDAYS, writeOpen } from "./when.url.ts";

const HELSINKI = "Europe/Helsinki";
const asked = (word: string, now: string) => {
  const wish = readOpen(word);
  return wish && daysAskedAbout(wish, new Date(now), HELSINKI);
};

test("every time there is survives the way into the address and back", () => {
  const words = [...SOON, ...WEEKDAYS, ...WEEKDAYS.flatMap((day) => PARTS.map((part) => `${day}-${part}`))];
  for (const word of words) {
    const wish = readOpen(word);
    expect(wish && writeOpen(wish)).toBe(word);
  }
});

test("what is no time is none", () => {
  for (const word of ["", "day", "yesterday", "morning", "tue-night", "tue-", "tue-morning-x", "toString"]) {
    expect(readOpen(word)).toBeNull();
  }
});

test("Tuesday morning is asked as the hours from six to twelve of a Tuesday", () => {
  expect(openFilter({ weekday: "tue", part: "morning" })).toEqual({
    openOn: { weekday: 2, from: "06:00", to: "12:00" },
  });
  expect(openFilter({ weekday: "sun", part: null })).toEqual({ openOn: { weekday: 7, from: "00:00", to: "24:00" } });
  expect(openFilter({ soon: "weekend" })).toEqual({ open: "OPEN_THIS_WEEKEND" });
});

test("the cards tell the hours of the day that was asked about", () => {
  const monday = "2026-11-23T08:00:00Z";
  expect(asked("now", monday)).toBeNull();
  expect(asked("today", monday)).toEqual({ from: "2026-11-23", count: 1 });
  expect(asked("evening", monday)).toEqual({ from: "2026-11-23", count: 1 });
  expect(asked("tue-morning", monday)).toEqual({ from: "2026-11-24", count: 1 });
  expect(asked("weekend", monday)).toEqual({ from: "2026-11-28", count: 2 });
  expect(asked("weekend", "2026-11-29T08:00:00Z")).toEqual({ from: "2026-11-29", count: 1 });
});

test("a morning that has passed today is next week's", () => {
  expect(asked("mon-morning", "2026-11-23T09:59:00Z")).toEqual({ from: "2026-11-23", count: 1 });
  expect(asked("mon-morning", "2026-11-23T10:00:00Z")).toEqual({ from: "2026-11-30", count: 1 });
  expect(asked("mon", "2026-11-23T21:59:00Z")).toEqual({ from: "2026-11-23", count: 1 });
});

test("the day is that of Finland, also for a server elsewhere", () => {
  expect(asked("today", "2026-11-22T22:30:00Z")).toEqual({ from: "2026-11-23", count: 1 });
});
