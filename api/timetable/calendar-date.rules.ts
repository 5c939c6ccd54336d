/**
 * Days of the calendar as numbers: days since 1 January 1970, without a time and without a zone. Whole numbers
 * can be counted and compared a hundred thousand times a question; texts and Date objects cannot.
 */

const DAY_MS = 86_400_000;

/** Days since 1970 of a `YYYY-MM-DD` that is known to be one. */
export function dayNumber(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

/** `YYYY-MM-DD`. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** ISO weekday, 1 = Monday. 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The Monday of its week. */
export const mondayOf = (day: number): number => day - weekdayOf(day) + 1;

/** ISO 8601 week number: the week belongs to the year in which its Thursday lies. */
export function isoWeekOf(day: number): number {
  const thursday = mondayOf(day) + 3;
  const year = new Date(thursday * DAY_MS).getUTCFullYear();
  return Math.floor((thursday - Date.UTC(year, 0, 1) / DAY_MS) / 7) + 1;
}

export interface MonthPosition {
  /** The how-manieth of its weekday in the month, from 1. */
  readonly fromStart: number;
  /** The same counted from the end: -1 is the last. */
  readonly fromEnd: number;
}

/** Which Tuesday (or other weekday) of its month a day is. */
export function positionInMonth(day: number): MonthPosition {
  const date = new Date(day * DAY_MS);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  const dayOfMonth = date.getUTCDate();
  return { fromStart: Math.ceil(dayOfMonth / 7), fromEnd: -Math.ceil((length - dayOfMonth + 1) / 7) };
}

/** Whether a text is a `YYYY-MM-DD` of the calendar, years 1900 to 2999: 31 February is none. */
export function isCalendarDate(text: string): boolean {
  if (!/^(19|2\d)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = dayNumber(text);
  return !Number.isNaN(day) && dateOf(day) === text;
}
