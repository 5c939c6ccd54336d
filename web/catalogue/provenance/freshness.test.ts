import { expect, test } from "vitest";
import { certaintyOf, isDoubtful, readPartialDate } from "./freshness.rules.ts";

const freshness = (state: "FRESH" | "DUE" | "STALE", confirmedAt: string | null, needsConfirmation = false) => ({
  state,
  confirmedAt,
  needsConfirmation,
});

test("only what a person confirmed is called confirmed", () => {
  expect(certaintyOf(freshness("FRESH", "2026-10-01T00:00:00Z"))).toBe("confirmed");
  expect(certaintyOf(freshness("DUE", "2026-03-01T00:00:00Z"))).toBe("confirmed");
  expect(certaintyOf(freshness("FRESH", null))).toBe("sourced");
  expect(certaintyOf(freshness("FRESH", null, true))).toBe("unconfirmed");
  expect(certaintyOf(freshness("STALE", null))).toBe("unconfirmed");
});

test("a confirmation of long ago is as doubtful as none", () => {
  expect(certaintyOf(freshness("STALE", "2020-01-01T00:00:00Z"))).toBe("confirmedLongAgo");
  expect(isDoubtful(freshness("STALE", "2020-01-01T00:00:00Z"))).toBe(true);
  expect(isDoubtful(freshness("FRESH", null, true))).toBe(true);
  expect(isDoubtful(freshness("FRESH", null))).toBe(false);
});

test("a date is written as precisely as the source was", () => {
  const write = (text: string) => {
    const read = readPartialDate(text);
    return read && new Intl.DateTimeFormat("en-GB", read.format).format(read.date);
  };
  expect(write("2019")).toBe("2019");
  expect(write("2020-03")).toBe("March 2020");
  expect(write("2021-01-18")).toBe("18 January 2021");
});

test("what is no date is not made one", () => {
  expect(readPartialDate("spring 2019")).toBeNull();
  expect(readPartialDate("2019-13")).toBeNull();
  expect(readPartialDate("")).toBeNull();
});
