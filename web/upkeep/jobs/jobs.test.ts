import { expect, test } from "vitest";
import { standingOf } from "./jobs.rules.ts";

const run = (endedAt: string | null, problem: string | null = null) => ({ endedAt, problem });
const ENDED = "2026-11-30T05:30:00Z";

test("a job has gone well, failed, goes on, or never ran, as its last run says", () => {
  expect(standingOf({ runs: [], waiting: 0 })).toBe("NEVER");
  expect(standingOf({ runs: [], waiting: 1 })).toBe("RUNNING");
  expect(standingOf({ runs: [run(ENDED), run(ENDED, "no net")], waiting: 0 })).toBe("WELL");
  expect(standingOf({ runs: [run(ENDED, "no net"), run(ENDED)], waiting: 1 })).toBe("FAILED");
  expect(standingOf({ runs: [run(null)], waiting: 1 })).toBe("RUNNING");
});

test("a run that was cut off, and that nobody works on, did not go well", () => {
  expect(standingOf({ runs: [run(null)], waiting: 0 })).toBe("FAILED");
});
