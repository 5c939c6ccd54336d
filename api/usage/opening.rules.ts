/** How often pages were opened, told in a way that says nothing of anyone: whole months, and small numbers unsaid. */

export interface DayCount {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly count: number;
}

export interface MonthCount {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Null for fewer than SMALLEST_TOLD, none included. */
  readonly count: number | null;
}

/** Below this one could guess who it was. */
export const SMALLEST_TOLD = 5;
const MOST_MONTHS = 24;

const nextMonth = (month: string): string => {
  const [year = 1970, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
};

/**
 * The months that two days lie in, and those between. They are always told whole: whoever could ask for any days would
 * take one sum from another, and have the one reader of yesterday.
 */
export function monthsBetween(from: string, to: string): string[] {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  const months: string[] = [];
  for (let month = first; month <= last && months.length < MOST_MONTHS; month = nextMonth(month)) months.push(month);
  return months;
}

export function countMonths(days: readonly DayCount[], months: readonly string[]): MonthCount[] {
  return months.map((month) => {
    const count = days.reduce((sum, { day, count: more }) => (day.startsWith(month) ? sum + more : sum), 0);
    return { month, count: count < SMALLEST_TOLD ? null : count };
  });
}

/** What the front server hands over: how often a page was opened on a day. */
export interface Opened {
  readonly slug: string;
  readonly day: string;
  readonly count: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOST_AT_ONCE = 5000;

const isOpened = (value: unknown): value is Opened => {
  if (typeof value !== "object" || value === null) return false;
  const { slug, day, count } = value as Partial<Opened>; // looked at field by field below
  const isCount = typeof count === "number" && Number.isInteger(count) && count > 0 && count < 1e6;
  return typeof slug === "string" && typeof day === "string" && DAY.test(day) && isCount;
};

/** Undefined for what is no such list: nothing of it is counted then. */
export function readOpened(body: unknown): Opened[] | undefined {
  if (!Array.isArray(body) || body.length > MOST_AT_ONCE || !body.every(isOpened)) return undefined;
  return body;
}
