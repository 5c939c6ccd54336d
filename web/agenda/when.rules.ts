/** Which days a reader asks for. The day she asks on is given, never asked of a clock. */
import { addDays, daysBetween, momentOf, weekdayOf } from "../wall-clock.ts";

export const SPELLS = ["today", "tomorrow", "weekend", "week"] as const;
export type Spell = (typeof SPELLS)[number];

/** A spell by its word, one day by its date, or null for what is asked when nothing is: the coming two weeks. */
export type When = Spell | `${number}-${number}-${number}` | null;

export const SOON_DAYS = 14;
const DAYS_BACK = 366;
const DAYS_AHEAD = 2 * 365;

/** Null when it is neither a word of ours nor a day within reach. */
export function readWhen(text: string, today: string): Exclude<When, null> | null {
  const spell = SPELLS.find((word) => word === text);
  if (spell) return spell;
  if (!isDay(text) || Number.isNaN(Date.parse(`${text}T00:00:00Z`)) || addDays(text, 0) !== text) return null;
  const ahead = daysBetween(today, text);
  return ahead >= -DAYS_BACK && ahead <= DAYS_AHEAD ? text : null;
}

function isDay(text: string): text is `${number}-${number}-${number}` {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

export interface DayRange {
  /** The first day, and the day after the last. */
  readonly from: string;
  readonly to: string;
}

const SATURDAY = 6;
const SUNDAY = 7;

export function daysOf(when: When, today: string): DayRange {
  const range = (from: string, days: number): DayRange => ({ from, to: addDays(from, days) });
  switch (when) {
    case null:
      return range(today, SOON_DAYS);
    case "today":
      return range(today, 1);
    case "tomorrow":
      return range(addDays(today, 1), 1);
    case "week":
      return range(today, 7);
    case "weekend": {
      const weekday = weekdayOf(today);
      return weekday === SUNDAY ? range(today, 1) : range(addDays(today, SATURDAY - weekday), 2);
    }
    default:
      return range(when, 1);
  }
}

/** From now where the days begin today: what is over is of no use. What is going on still counts. */
export function momentsOf({ from, to }: DayRange, now: Date, today: string, timeZone: string) {
  const start = momentOf(from, 0, timeZone);
  return {
    from: (from === today && start < now ? now : start).toISOString(),
    to: momentOf(to, 0, timeZone).toISOString(),
  };
}

/** Two weeks of days to choose from: from today, or the weeks around a day that is further away. */
export function daysToChoose(when: When, today: string): string[] {
  const { from } = daysOf(when, today);
  const isNear = from >= today && daysBetween(today, from) < SOON_DAYS;
  const first = isNear ? today : addDays(from, 1 - weekdayOf(from));
  return Array.from({ length: SOON_DAYS }, (_, at) => addDays(first, at));
}
