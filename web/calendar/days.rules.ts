/** Which days a calendar of a filter covers. It is fetched again every day, so it need not reach far. */
import { addDays, daysBetween } from "../wall-clock.ts";

export interface Days {
  /** `YYYY-MM-DD` of the first. */
  readonly from: string;
  readonly days: number;
}

export interface AskedDays {
  readonly from: string | null;
  readonly days: number | null;
}

const USUAL_DAYS = 61;
const DAYS_BACK = 31;
const DAYS_AHEAD = 366;

/** What of the days asked for is within reach; when nothing is, the day that comes nearest. */
export function daysWithinReach(asked: AskedDays, today: string): Days & { readonly isClipped: boolean } {
  const first = daysBetween(today, asked.from ?? today);
  const last = first + (asked.days ?? USUAL_DAYS);
  const from = Math.min(Math.max(first, -DAYS_BACK), DAYS_AHEAD - 1);
  const to = Math.min(Math.max(last, from + 1), DAYS_AHEAD);
  return { from: addDays(today, from), days: to - from, isClipped: from !== first || to !== last };
}

/** A day of the calendar, however far away; null for anything else. */
export function readCalendarDay(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

/** A number of days, however large; null for anything else. */
export function readDays(text: string): number | null {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}
