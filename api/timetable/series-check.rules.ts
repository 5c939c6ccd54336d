/**
 * What is wrong with a series, before it is let in. The work is bounded whatever the text: rules are read up to a
 * length, lists up to a number, and the library is told how many periods it may look at.
 */
import { dayNumber, isCalendarDate } from "./calendar-date.rules.ts";
import { isPlannedOn, planOf } from "./occurrences.rules.ts";
import { Patterns, patternOfRule } from "./recurrence.rules.ts";
import { type Rrule, readRrule } from "./rrule.rules.ts";
import type { OccurrenceChange, Series } from "./series.ts";
import type { TimetableProblem, TimetableProblemCode } from "./timetable-problems.ts";
import { MINUTES_A_DAY } from "./wall-clock.rules.ts";

/** For each of the lists: days taken out, days put in, changes. */
export const MAX_LISTED_DAYS = 500;
/** A rule without a day in so many years has none. 29 February on a given weekday comes every 28. */
export const LOOKED_AT_YEARS = 30;
const MAX_ECHO = 60;

/**
 * All that is wrong with a series; nothing when it is sound. `field` begins with `series`. Its patterns are not
 * those of the catalogue: what is refused must not stay in memory.
 */
export function checkSeries(series: Series, patterns = new Patterns(MAX_LISTED_DAYS)): TimetableProblem[] {
  const problems = [
    ...checkDate("series.startsOn", series.startsOn),
    ...checkTimes("series", series),
    ...checkDays("series.exdates", series.exdates),
    ...checkDays("series.rdates", series.rdates),
    ...checkList("series.changes", series.changes, checkChange),
  ];
  const { rule, fault } = series.rrule === null ? { rule: null, fault: null } : readRrule(series.rrule);
  if (fault) problems.push({ ...fault, field: "series.rrule", value: fault.value.slice(0, MAX_ECHO) });
  // What follows needs days to count with.
  const hasDays = !problems.some(({ code }) => code === "NO_SUCH_DATE" || code === "TOO_MANY_OCCURRENCES");
  if (fault || !hasDays) return problems;
  const ruleProblems = rule ? checkRule(rule, series, patterns) : [];
  return [...problems, ...ruleProblems, ...(ruleProblems.length > 0 ? [] : checkChangedDays(series, patterns))];
}

function problem(code: TimetableProblemCode, field: string, value: string | number): TimetableProblem {
  return { code, field, value: typeof value === "string" ? value.slice(0, MAX_ECHO) : value };
}

function checkDate(field: string, date: string): TimetableProblem[] {
  return isCalendarDate(date) ? [] : [problem("NO_SUCH_DATE", field, date)];
}

function checkTimes(path: string, times: Pick<Series, "startsAt" | "durationMinutes">): TimetableProblem[] {
  const { startsAt, durationMinutes } = times;
  const problems: TimetableProblem[] = [];
  if (startsAt !== null && !(Number.isInteger(startsAt) && startsAt >= 0 && startsAt < MINUTES_A_DAY)) {
    problems.push(problem("NO_SUCH_TIME", `${path}.startsAt`, startsAt));
  }
  if (durationMinutes === null) return problems;
  const field = `${path}.durationMinutes`;
  if (!Number.isFinite(durationMinutes) || (durationMinutes > 0 && !Number.isInteger(durationMinutes))) {
    problems.push(problem("NO_SUCH_TIME", field, durationMinutes));
  } else if (durationMinutes <= 0) {
    problems.push(problem("END_BEFORE_START", field, durationMinutes));
  } else if (durationMinutes > MINUTES_A_DAY) {
    problems.push({ ...problem("END_BEFORE_START", field, durationMinutes), maximum: MINUTES_A_DAY });
  }
  return problems;
}

function checkList<T>(field: string, items: readonly T[], check: (item: T, path: string) => TimetableProblem[]) {
  if (items.length > MAX_LISTED_DAYS) {
    return [{ ...problem("TOO_MANY_OCCURRENCES", field, items.length), maximum: MAX_LISTED_DAYS }];
  }
  return items.flatMap((item, at) => check(item, `${field}[${at}]`));
}

const checkDays = (field: string, dates: readonly string[]) =>
  checkList(field, dates, (date, path) => checkDate(path, date));

function checkChange({ on, movedTo }: OccurrenceChange, path: string): TimetableProblem[] {
  const moved = movedTo
    ? [...checkDate(`${path}.movedTo.on`, movedTo.on), ...checkTimes(`${path}.movedTo`, movedTo)]
    : [];
  return [...checkDate(`${path}.on`, on), ...moved];
}

/** The first day must be one of the rule's: calendars differ about one that is not. */
function checkRule(rule: Rrule, series: Series, patterns: Patterns): TimetableProblem[] {
  const first = dayNumber(series.startsOn);
  if (rule.until !== null && rule.until < first)
    return [problem("END_BEFORE_START", "series.rrule", series.rrule ?? "")];
  const pattern = patterns.numberOf(patternOfRule(rule, first));
  if (patterns.includes(pattern, first)) return [];
  const next = patterns.firstDayOf(pattern, first, first + LOOKED_AT_YEARS * 366);
  return next === null
    ? [problem("RRULE_NEVER_OCCURS", "series.rrule", series.rrule ?? "")]
    : [problem("INVALID_RRULE", "series.startsOn", series.startsOn)];
}

/** Somebody who calls off a day on which nothing is planned has the wrong day. */
function checkChangedDays(series: Series, patterns: Patterns): TimetableProblem[] {
  if (series.changes.length === 0) return [];
  const plan = planOf(series, patterns);
  return series.changes.flatMap(({ on }, at) =>
    isPlannedOn(plan, dayNumber(on), patterns) ? [] : [problem("NEVER_OCCURS", `series.changes[${at}].on`, on)],
  );
}
