/**
 * When a series is really held: the days of its rule between its first and its last, with the days taken out, put
 * in, moved and called off.
 *
 * RFC 5545 counts the first day (DTSTART) whether or not the rule has it, calendars differ about it, and the
 * checker therefore asks that the rule has it. Here the rule alone decides.
 */
import { dateOf, dayNumber } from "./calendar-date.rules.ts";
import { type Patterns, patternOfRule } from "./recurrence.rules.ts";
import type { Occurrence, OccurrenceChange, Series } from "./series.ts";
import { MINUTES_A_DAY, momentOf, type WallTime, wallTimeAt } from "./wall-clock.rules.ts";

const LAST_DAY = dayNumber("2999-12-31");
/** `nextOccurrences` looks so far ahead and no further. */
export const AHEAD_DAYS = 3 * 366;
const DAY_MS = MINUTES_A_DAY * 60_000;

/** A series made ready for questions: days as numbers, the rule as the number of its pattern. */
export interface SeriesPlan {
  /** Null for what has no rule. */
  readonly pattern: number | null;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Further days, in order; of what has no rule, also the only one. */
  readonly extraDays: readonly number[];
  readonly exceptDays: ReadonlySet<number>;
  readonly changes: ReadonlyMap<number, OccurrenceChange>;
}

/** Held by the series, and let go with it. */
const plans = new WeakMap<Patterns, WeakMap<Series, SeriesPlan>>();

function knownPlanOf(series: Series, patterns: Patterns): SeriesPlan {
  const known = plans.get(patterns) ?? new WeakMap<Series, SeriesPlan>();
  plans.set(patterns, known);
  const plan = known.get(series) ?? planOf(series, patterns);
  known.set(series, plan);
  return plan;
}

const NO_DAYS: ReadonlySet<number> = new Set();
const NO_CHANGES: ReadonlyMap<number, OccurrenceChange> = new Map();

/**
 * Makes the plan of a series. A rule that cannot be read has no days: better none than wrong ones. Whoever asks about
 * very many series keeps their plans; the memory of `occurrencesOf` serves those who ask about a few.
 */
export function planOf(series: Series, patterns: Patterns): SeriesPlan {
  const firstDay = dayNumber(series.startsOn);
  const rule = series.rrule === null ? null : patterns.ruleOf(series.rrule);
  const pattern = rule && patterns.numberOf(patternOfRule(rule, firstDay));
  const counted = rule?.count && pattern !== null ? patterns.lastDayOf(pattern, firstDay, rule.count) : LAST_DAY;
  const extraDays = [...(series.rrule === null ? [firstDay] : []), ...series.rdates.map(dayNumber)];
  return {
    pattern,
    firstDay,
    lastDay: Math.min(rule?.until ?? LAST_DAY, counted),
    extraDays: extraDays.sort((a, b) => a - b),
    exceptDays: series.exdates.length > 0 ? new Set(series.exdates.map(dayNumber)) : NO_DAYS,
    // Told twice, the later word holds.
    changes:
      series.changes.length > 0 ? new Map(series.changes.map((change) => [dayNumber(change.on), change])) : NO_CHANGES,
  };
}

/** Whether a series has that day, moved or called off though it may be. */
export function isPlannedOn(plan: SeriesPlan, day: number, patterns: Patterns): boolean {
  if (plan.exceptDays.has(day)) return false;
  if (plan.extraDays.includes(day)) return true;
  return plan.pattern !== null && day >= plan.firstDay && day <= plan.lastDay && patterns.includes(plan.pattern, day);
}

/** The days from `fromDay` to `toDay` as the rule has them: changes are not looked at. */
export function plannedDays(plan: SeriesPlan, fromDay: number, toDay: number, patterns: Patterns): number[] {
  const days: number[] = [];
  const from = Math.max(fromDay, plan.firstDay);
  const to = Math.min(toDay, plan.lastDay);
  if (plan.pattern !== null && from <= to) {
    for (const day of patterns.daysOf(plan.pattern, from, to)) if (!plan.exceptDays.has(day)) days.push(day);
  }
  const ruled = days.length;
  for (const day of plan.extraDays) {
    if (day >= fromDay && day <= toDay && !plan.exceptDays.has(day) && !days.includes(day)) days.push(day);
  }
  return days.length > ruled ? days.sort((a, b) => a - b) : days;
}

const NO_NOTE = {};

/**
 * What happens from `fromDay` to `toDay`, both counted, in order. What was moved is on its new day, also when its
 * old one lies outside, and no longer on the old; what was called off stays on its day and says so. A change of a
 * day that the series does not have is nothing.
 */
export function occurrencesOf(
  series: Series,
  fromDay: number,
  toDay: number,
  patterns: Patterns,
  plan = knownPlanOf(series, patterns),
): Occurrence[] {
  const { startsAt, durationMinutes } = series;
  const found: Occurrence[] = [];
  for (const day of plannedDays(plan, fromDay, toDay, patterns)) {
    const change = plan.changes.get(day);
    if (change?.movedTo) continue;
    const on = dateOf(day);
    const state = change ? "CANCELLED" : "AS_PLANNED";
    found.push({ originalOn: on, on, startsAt, durationMinutes, state, note: change?.note ?? NO_NOTE });
  }
  const planned = found.length;
  for (const [day, change] of plan.changes) {
    if (!change.movedTo) continue;
    const on = dayNumber(change.movedTo.on);
    if (on < fromDay || on > toDay || !isPlannedOn(plan, day, patterns)) continue;
    found.push({ originalOn: change.on, ...change.movedTo, state: "MOVED", note: change.note });
  }
  return found.length > planned ? found.sort(byTime) : found;
}

/** A time nobody told comes before the told ones of its day. Dates of this form sort as the calendar does. */
function byTime(a: Occurrence, b: Occurrence): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return (a.startsAt ?? -1) - (b.startsAt ?? -1) || (a.originalOn < b.originalOn ? -1 : 1);
}

/** The next `count` from `fromDay` on, called-off ones among them, no further than three years ahead. */
export function nextOccurrences(series: Series, fromDay: number, count: number, patterns: Patterns): Occurrence[] {
  const horizon = Math.min(fromDay + AHEAD_DAYS, LAST_DAY);
  const found: Occurrence[] = [];
  let days = 64;
  for (let from = fromDay; from <= horizon && found.length < count; from += days, days *= 2) {
    found.push(...occurrencesOf(series, from, Math.min(from + days - 1, horizon), patterns));
  }
  return found.slice(0, count);
}

export interface OccurrenceMoments {
  readonly startsAt: Date;
  /** Null when nobody told the end. */
  readonly endsAt: Date | null;
  /** False when only the day is known: then it begins at midnight. */
  readonly isTimeKnown: boolean;
}

/**
 * The moments at which an occurrence begins and ends at a place in `zone`. Both are wall time: from 22:00 to 06:00
 * is seven hours in the night in which the clock goes forward. Only a beginning that the clock skips is moved on,
 * and then takes its whole length with it.
 */
export function momentsOf(
  occurrence: Pick<Occurrence, "on" | "startsAt" | "durationMinutes">,
  zone: string,
): OccurrenceMoments {
  const { startsAt, durationMinutes } = occurrence;
  const midnight = wallMidnight(occurrence.on);
  const begins = momentOf(midnight, 0, startsAt ?? 0, zone);
  if (startsAt === null || durationMinutes === null)
    return { startsAt: begins, endsAt: null, isTimeKnown: startsAt !== null };
  const isSkipped = wallTimeAt(begins, zone).minute !== startsAt;
  const endsAt = isSkipped
    ? new Date(begins.getTime() + durationMinutes * 60_000)
    : momentOf(midnight, 0, startsAt + durationMinutes, zone, begins);
  return { startsAt: begins, endsAt, isTimeKnown: true };
}

function wallMidnight(date: string): WallTime {
  const day = new Date(dayNumber(date) * DAY_MS);
  const weekday = day.getUTCDay() || 7;
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate(), weekday, minute: 0 };
}
