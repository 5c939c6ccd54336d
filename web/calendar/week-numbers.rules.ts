/**
 * Rules by the number of the week ("every even week"). RFC 5545 has them and calendars do not: the reader that these
 * files are tested with takes every week for such a rule, and others take none. So their days are written out.
 */
import { addDays, weekdayOf } from "../wall-clock.ts";

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const KNOWN = ["FREQ", "INTERVAL", "BYWEEKNO", "BYDAY", "UNTIL", "COUNT", "WKST"];
const MOST_DAYS = 20_000;

/** The number of a week by ISO 8601: week 1 has the first Thursday of the year. */
export function isoWeekOf(date: string): number {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const newYear = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  return 1 + Math.floor((Date.parse(`${thursday}T00:00:00Z`) - newYear) / (7 * 86_400_000));
}

/**
 * The days of such a rule after the first: from a year ago to the end of next year, so that the file changes once a
 * year and not with every day. Null for any other rule.
 */
export function daysByWeekNumber(rrule: string, startsOn: string, today: string): string[] | null {
  const parts = new Map(
    rrule
      .toUpperCase()
      .split(";")
      .map((part) => part.split("=") as [string, string]),
  ); // the API lets in only pairs
  const weeks = new Set(parts.get("BYWEEKNO")?.split(",").map(Number));
  const weekdays = parts
    .get("BYDAY")
    ?.split(",")
    .map((code) => WEEKDAYS.indexOf(code) + 1) ?? [weekdayOf(startsOn)];
  const isPlain = [...weeks].every((week) => week > 0) && weekdays.every((day) => day > 0);
  if (weeks.size === 0 || !isPlain || [...parts.keys()].some((name) => !KNOWN.includes(name))) return null;
  if (Number(parts.get("INTERVAL") ?? 1) !== 1) return null;
  const until = parts.get("UNTIL")?.replace(/^(\d{4})(\d\d)(\d\d).*/, "$1-$2-$3") ?? "9999-12-31";
  const endOfNextYear = `${Number(today.slice(0, 4)) + 1}-12-31`;
  const last = until < endOfNextYear ? until : endOfNextYear;
  const firstKept = `${Number(today.slice(0, 4)) - 1}-01-01`;
  return daysUntil(
    { startsOn, last, count: Number(parts.get("COUNT") ?? MOST_DAYS) },
    (date) => weekdays.includes(weekdayOf(date)) && weeks.has(isoWeekOf(date)),
  ).filter((date) => date >= firstKept);
}

interface Stretch {
  readonly startsOn: string;
  readonly last: string;
  readonly count: number;
}

/** The first is the beginning of the series itself, and counts. */
function daysUntil({ startsOn, last, count }: Stretch, isHeld: (date: string) => boolean): string[] {
  const days: string[] = [];
  for (let looked = 1; looked < MOST_DAYS && days.length < count - 1; looked += 1) {
    const date = addDays(startsOn, looked);
    if (date > last) break;
    if (isHeld(date)) days.push(date);
  }
  return days;
}
