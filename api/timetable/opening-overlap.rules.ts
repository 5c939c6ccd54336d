/** Spans of one period on real days: whether they ever hold, and whether two hold at once. */
import { weekdayOf } from "./calendar-date.rules.ts";
import type { HolidayCalendar } from "./holidays.rules.ts";
import { hoursOn } from "./opening.rules.ts";
import type { OpeningPeriod, OpeningSpan } from "./opening-hours.ts";
import { sampleDays } from "./opening-period.rules.ts";
import type { TimetableProblem } from "./timetable-problems.ts";
import { MINUTES_A_DAY } from "./wall-clock.rules.ts";

/** For a period whose dates and spans are right in themselves. */
export function checkSpanDays(period: OpeningPeriod, field: string): TimetableProblem[] {
  const { spans } = period;
  const holds = spans.map(dayTest);
  const hasOccurred = new Set<number>();
  const overlaps = new Set<number>();
  let yesterday: Held[] = [];
  let lastDay = Number.NaN;
  for (const day of sampleDays(period)) {
    const today = spans.flatMap((span, at) =>
      holds[at]?.(day) ? [{ at, opens: span.opens, closes: span.closes }] : [],
    );
    for (const { at } of today) hasOccurred.add(at);
    const isNextDay = day === lastDay + 1;
    addOverlaps(overlaps, today, isNextDay ? yesterday : []);
    yesterday = today;
    lastDay = day;
  }
  return spans.flatMap((span, at): TimetableProblem[] => {
    const path = `${field}.spans[${at}]`;
    if (!hasOccurred.has(at) && !mayComeLater(span)) {
      return [{ code: "NEVER_OCCURS", field: span.rule === null ? `${path}.weekdays` : `${path}.rule` }];
    }
    return overlaps.has(at) ? [{ code: "OVERLAPPING_SPANS", field: `${path}.opens`, value: span.opens }] : [];
  });
}

interface Held {
  readonly at: number;
  readonly opens: number;
  readonly closes: number;
}

/** Marks the later span of each two that hold at one minute; yesterday's may still hold after midnight. */
function addOverlaps(overlaps: Set<number>, today: readonly Held[], yesterday: readonly Held[]): void {
  for (const one of today) {
    for (const other of today) {
      if (other.at < one.at && one.opens < other.closes && other.opens < one.closes) overlaps.add(one.at);
    }
    for (const before of yesterday) {
      if (one.opens < before.closes - MINUTES_A_DAY) overlaps.add(Math.max(one.at, before.at));
    }
  }
}

/** Every fiftieth week may lie beyond the days looked at. */
const mayComeLater = ({ rule }: OpeningSpan) => rule?.kind === "EVERY_NTH_WEEK" && rule.interval > 50;

const NO_HOLIDAYS: HolidayCalendar = { country: "", on: () => undefined };

/** Where weeks are to be counted it asks the one rule that knows how, as if the span were all the hours there are. */
function dayTest(span: OpeningSpan): (day: number) => boolean {
  const alone: OpeningPeriod = {
    kind: "REGULAR",
    from: null,
    to: null,
    label: {},
    spans: [{ ...span, state: "OPEN" }],
  };
  const hours = { periods: [alone], publicHolidays: "AS_USUAL", holidayEves: "AS_USUAL" } as const;
  return (day) => {
    if (span.weekdays.length > 0 && !span.weekdays.includes(weekdayOf(day))) return false;
    return span.rule === null || hoursOn(hours, day, NO_HOLIDAYS).spans.length > 0;
  };
}
