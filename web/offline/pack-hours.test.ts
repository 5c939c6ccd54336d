import { expect, test } from "vitest";
import { exceptionsAhead } from "./pack-hours.rules.ts";

const span = { weekdays: [], opens: "10:00", closes: "14:00", endsNextDay: false, state: "OPEN" as const };
const exception = (from: string, to: string, spans = [span]) => ({
  kind: "EXCEPTION" as const,
  from,
  to,
  label: null,
  spans,
});

test("a closed Christmas is told beforehand, and what is over is not told any more", () => {
  const ahead = exceptionsAhead(
    [
      exception("2026-12-24", "2026-12-26", []),
      exception("2026-06-19", "2026-06-20"),
      exception("2026-12-06", "2026-12-06"),
    ],
    "2026-11-29",
  );
  expect(ahead.map(({ from, spans }) => [from, spans.length])).toEqual([
    ["2026-12-06", 1],
    ["2026-12-24", 0],
  ]);
});
