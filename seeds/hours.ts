// Opening hours in OpenStreetMap syntax, read as the spans of an ordinary week.
import OpeningHoursExpression from "opening_hours";

export interface WeeklySpan {
  /** ISO weekday, 1 = Monday. */
  readonly weekday: number;
  readonly opens: number;
  readonly closes: number;
}

export type HoursReading = { readonly spans: readonly WeeklySpan[] } | { readonly refusal: string };

const DAY = 1440;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** Monday of a week without a public holiday and without a change of the clocks, in Finland and almost everywhere. */
const ORDINARY_MONDAY = { year: 2026, month: 9, day: 5 } as const;
/** For the public holidays. The hours of the sun are refused below, so the point does not matter. */
const FINLAND = { lat: 61, lon: 25, address: { country_code: "fi", state: "" } } as const;

const midnight = (weekday: number) =>
  new Date(ORDINARY_MONDAY.year, ORDINARY_MONDAY.month, ORDINARY_MONDAY.day + weekday - 1);

/**
 * The weekly spans, or why there are none. Hours that differ from week to week, end openly, follow the sun
 * or carry a comment are more than weekly spans can say: those stay words.
 */
export function readWeeklyHours(osm: string): HoursReading {
  if (/sunrise|sunset|dawn|dusk/i.test(osm)) return { refusal: "the hours follow the sun" };
  try {
    const expression = new OpeningHoursExpression(osm, FINLAND);
    const [warning] = expression.getWarnings();
    // The parser mends what it half understands ("always"). A guess is no opening hour.
    if (warning !== undefined) return { refusal: `not plainly in the syntax of opening hours: ${firstLine(warning)}` };
    if (!expression.isWeekStable()) return { refusal: "the hours are not the same every week" };
    const open = expression.getOpenIntervals(midnight(1), midnight(8));
    if (open.some(([, , isUnknown, comment]) => isUnknown || comment)) {
      return { refusal: "an open end or a comment cannot be kept as a span" };
    }
    const spans = open.flatMap(([from, to]) => cutAtMidnight(from, to));
    return spans.length > 0 ? { spans } : { refusal: "never open in an ordinary week" };
  } catch (problem) {
    return { refusal: `not in the syntax of opening hours: ${firstLine(problem)}` };
  }
}

function cutAtMidnight(from: Date, to: Date): WeeklySpan[] {
  return WEEKDAYS.flatMap((weekday) => {
    const opens = Math.max(0, minutesSince(midnight(weekday), from));
    const closes = Math.min(DAY, minutesSince(midnight(weekday), to));
    return opens < closes ? [{ weekday, opens, closes }] : [];
  });
}

const minutesSince = (start: Date, time: Date) => Math.round((time.getTime() - start.getTime()) / 60_000);

const firstLine = (problem: unknown) =>
  String(problem instanceof Error ? problem.message : problem).split("\n")[0] ?? "";
