/** Which hours can be, and which cannot. Everything wrong is told at once, each with the path of its field. */
import { isCalendarDate } from "./calendar-date.rules.ts";
import type { OpeningHours, OpeningPeriod, OpeningSpan } from "./opening-hours.ts";
import { checkSpanDays } from "./opening-overlap.rules.ts";
import { periodsMeet } from "./opening-period.rules.ts";
import type { TimetableProblem } from "./timetable-problems.ts";
import { MINUTES_A_DAY } from "./wall-clock.rules.ts";

export const MAX_PERIODS = 100;
export const MAX_SPANS = 100;
/** Beyond a year "every so many weeks" is no rule that anybody keeps. */
const MOST_WEEKS = 52;

export function checkOpeningHours({ periods }: OpeningHours): TimetableProblem[] {
  if (periods.length > MAX_PERIODS) {
    return [{ code: "TOO_MANY_PERIODS", field: "periods", value: periods.length, maximum: MAX_PERIODS }];
  }
  const problems = periods.flatMap((period, at) => checkPeriod(period, `periods[${at}]`));
  // Whether periods meet can only be asked once all their days are days.
  return problems.length > 0 ? problems : checkPeriodsApart(periods);
}

/** An IANA name. A bare offset such as `+02:00` knows no clock change and is none. */
export function checkZone(zone: string, field = "timeZone"): TimetableProblem[] {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    if (/^[A-Za-z]/.test(zone)) return [];
  } catch {
    // The runtime refuses what its time-zone database does not have.
  }
  return [{ code: "NO_SUCH_ZONE", field, value: zone }];
}

function checkPeriod(period: OpeningPeriod, field: string): TimetableProblem[] {
  const dateProblems = checkDates(period, field);
  const { spans } = period;
  if (spans.length > MAX_SPANS) {
    return [
      ...dateProblems,
      { code: "TOO_MANY_SPANS", field: `${field}.spans`, value: spans.length, maximum: MAX_SPANS },
    ];
  }
  const spanProblems = spans.flatMap((span, at) => checkSpan(span, `${field}.spans[${at}]`));
  const problems = [...dateProblems, ...spanProblems];
  // Days can only be counted out for what is right in itself.
  return problems.length > 0 ? problems : checkSpanDays(period, field);
}

const isYearly = (date: string) => /^\d\d-\d\d$/.test(date);
/** Judged in a leap year: 29 February comes, if not every year. */
const isDate = (date: string) => isCalendarDate(isYearly(date) ? `2024-${date}` : date);

function checkDates({ kind, from, to }: OpeningPeriod, field: string): TimetableProblem[] {
  const given = (["from", "to"] as const).flatMap((end) => {
    const value = end === "from" ? from : to;
    return value === null ? [] : [{ field: `${field}.${end}`, value }];
  });
  if (kind === "PUBLIC_HOLIDAY") return given.map((end) => ({ code: "HOLIDAYS_HAVE_NO_DATES", ...end }));
  const wrong = given.filter(({ value }) => !isDate(value));
  if (wrong.length > 0) return wrong.map((end) => ({ code: "NO_SUCH_DATE", ...end }));
  if (from === null && to === null) {
    return kind === "REGULAR" ? [] : [{ code: "PERIOD_NEEDS_DATES", field: `${field}.from` }];
  }
  const isYearlyFrom = from !== null && isYearly(from);
  const isYearlyTo = to !== null && isYearly(to);
  // "From June" and no end, or from June until 2027: not said which years.
  if (isYearlyFrom !== isYearlyTo) {
    const missing = from === null ? "from" : "to";
    return [
      { code: "PERIOD_NEEDS_DATES", field: `${field}.${missing}`, ...(to !== null && from !== null && { value: to }) },
    ];
  }
  if (isYearlyFrom || from === null || to === null || from <= to) return [];
  return [{ code: "END_BEFORE_START", field: `${field}.to`, value: to }];
}

const isWholeBetween = (value: number, least: number, most: number) =>
  Number.isInteger(value) && least <= value && value <= most;

function checkSpan({ weekdays, opens, closes, rule }: OpeningSpan, field: string): TimetableProblem[] {
  const problems: TimetableProblem[] = [];
  const badDay = weekdays.find((weekday) => !isWholeBetween(weekday, 1, 7));
  if (badDay !== undefined) problems.push({ code: "NO_SUCH_WEEKDAY", field: `${field}.weekdays`, value: badDay });
  const hasOpens = isWholeBetween(opens, 0, MINUTES_A_DAY - 1);
  if (!hasOpens) problems.push({ code: "NO_SUCH_TIME", field: `${field}.opens`, value: opens });
  const hasCloses = isWholeBetween(closes, 0, 2 * MINUTES_A_DAY);
  if (!hasCloses) problems.push({ code: "NO_SUCH_TIME", field: `${field}.closes`, value: closes });
  // A span lasts a day at the longest: what never closes opens anew at midnight.
  if (hasOpens && hasCloses && (closes <= opens || closes > opens + MINUTES_A_DAY)) {
    problems.push({ code: "END_BEFORE_START", field: `${field}.closes`, value: closes });
  }
  if (rule) problems.push(...checkRule(rule, `${field}.rule`));
  return problems;
}

function checkRule(rule: NonNullable<OpeningSpan["rule"]>, field: string): TimetableProblem[] {
  if (rule.kind === "EVERY_NTH_WEEK") {
    const problems: TimetableProblem[] = [];
    if (!isCalendarDate(rule.from)) problems.push({ code: "NO_SUCH_DATE", field: `${field}.from`, value: rule.from });
    if (!isWholeBetween(rule.interval, 2, MOST_WEEKS)) {
      problems.push({ code: "NEVER_OCCURS", field: `${field}.interval`, value: rule.interval });
    }
    return problems;
  }
  if (rule.kind !== "NTH_WEEKDAY_OF_MONTH") return [];
  if (rule.nths.length === 0) return [{ code: "NEVER_OCCURS", field: `${field}.nths` }];
  const impossible = rule.nths.find((nth) => nth === 0 || !isWholeBetween(nth, -5, 5));
  return impossible === undefined ? [] : [{ code: "NEVER_OCCURS", field: `${field}.nths`, value: impossible }];
}

/** A season over the regular hours is how it should be; two seasons on one day contradict each other. */
function checkPeriodsApart(periods: readonly OpeningPeriod[]): TimetableProblem[] {
  return periods.flatMap((period, at) => {
    const isTaken = periods
      .slice(0, at)
      .some((earlier) => earlier.kind === period.kind && periodsMeet(earlier, period));
    return isTaken ? [{ code: "OVERLAPPING_PERIODS" as const, field: `periods[${at}].from` }] : [];
  });
}
