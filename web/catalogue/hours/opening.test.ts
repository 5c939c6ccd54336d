import { expect, test } from "vitest";
import { openingWords } from "./opening.rules.ts";

const now = new Date("2026-11-23T08:00:00Z"); // Monday, 10:00 in Helsinki
const opening = (state: Parameters<typeof openingWords>[0]["state"], changesAt: string | null = null) => ({
  state,
  changesAt,
  timeZone: "Europe/Helsinki",
});

test("an open place says until when, on the clock of the place", () => {
  expect(openingWords(opening("OPEN", "2026-11-23T14:00:00Z"), now)).toEqual({ key: "openUntil", time: "16:00" });
});

test("a place that closes at midnight closes at 24", () => {
  expect(openingWords(opening("OPEN", "2026-11-23T22:00:00Z"), now)).toEqual({ key: "openUntil", time: "24:00" });
});

test("a place that is always open names no hour", () => {
  expect(openingWords(opening("OPEN"), now)).toEqual({ key: "open" });
  expect(openingWords(opening("OPEN", "2026-11-26T14:00:00Z"), now)).toEqual({ key: "open" });
});

test("a closed place says when it opens next", () => {
  expect(openingWords(opening("OPENS_LATER_TODAY", "2026-11-23T10:30:00Z"), now)).toEqual({
    key: "opensAt",
    time: "12:30",
  });
  expect(openingWords(opening("CLOSED", "2026-11-24T07:00:00Z"), now)).toMatchObject({ key: "opensOn", time: "09:00" });
  expect(openingWords(opening("CLOSED"), now)).toEqual({ key: "closed" });
});

test("unknown hours are called unknown, not closed", () => {
  expect(openingWords(opening("UNKNOWN"), now)).toEqual({ key: "unknown" });
  expect(openingWords(opening("BY_APPOINTMENT"), now)).toEqual({ key: "byAppointment" });
});
