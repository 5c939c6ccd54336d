import { describe, expect, test } from "vitest";
import { nthsWith, ruleFor, WEEKS, type Weeks, weeksOf } from "./weeks.rules.ts";

describe("the weeks of a span", () => {
  test.each(WEEKS)("are the same choice again: %s", (weeks) => expect(weeksOf(ruleFor(weeks, null))).toBe(weeks));

  test("that a form does not offer are kept as they are", () => {
    const rule = { kind: "EVERY_NTH_WEEK", interval: 6, from: "2026-11-30", nths: [] } as const;
    const weeks: Weeks = weeksOf(rule);
    expect(weeks).toBe("w6");
    expect(ruleFor(weeks, rule)).toBe(rule);
  });

  test("keep the day that they are counted from when only their number changes", () => {
    const rule = ruleFor("w2", null);
    const from = { kind: "EVERY_NTH_WEEK", nths: [], ...rule, from: "2026-11-30" } as const;
    expect(ruleFor("w3", from)).toMatchObject({ interval: 3, from: "2026-11-30" });
  });
});

test("the times of a month stand from its start to its end", () => {
  expect(nthsWith([3], 1)).toEqual([1, 3]);
  expect(nthsWith([-1], 2)).toEqual([2, -1]);
  expect(nthsWith([1, 3], 1)).toEqual([3]);
});
