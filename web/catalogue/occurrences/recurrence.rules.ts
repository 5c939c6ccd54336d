/**
 * What a recurrence rule (RFC 5545) says, in a shape for which every language has words. A rule that is too rich for
 * one sentence has none: its next days are listed instead.
 */
import { weekdayOf } from "../../wall-clock.ts";

/** The nth such weekday of a month; -1 is the last. */
export interface NthDay {
  readonly nth: number;
  readonly weekday: number;
}

export type Rhythm =
  | { readonly kind: "daily" }
  | { readonly kind: "weekly"; readonly weeks: number; readonly weekdays: readonly number[] }
  | { readonly kind: "evenWeeks" | "oddWeeks"; readonly weekdays: readonly number[] }
  | { readonly kind: "monthlyByDay"; readonly months: number; readonly days: readonly NthDay[] }
  | { readonly kind: "monthlyByDate"; readonly months: number; readonly dates: readonly number[] }
  | { readonly kind: "yearly"; readonly month: number; readonly date: number };

export interface Recurrence {
  readonly rhythm: Rhythm;
  /** The months in which it is held; empty when in all. */
  readonly onlyMonths: readonly number[];
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string | null;
  readonly count: number | null;
}

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const ALL_MONTHS = 12;

type Parts = ReadonlyMap<string, string>;

/** Null when no short sentence says it. */
export function recurrenceOf(rrule: string, startsOn: string): Recurrence | null {
  const parts: Parts = new Map(
    rrule
      .toUpperCase()
      .split(";")
      .map((part) => {
        const [name = "", value = ""] = part.split("=");
        return [name, value] as const;
      }),
  );
  const rhythm = rhythmOf(parts, startsOn);
  if (rhythm === null) return null;
  const onlyMonths = rhythm.kind === "yearly" ? [] : numbersOf(parts, "BYMONTH");
  const until = /^(\d{4})(\d\d)(\d\d)/.exec(parts.get("UNTIL") ?? "");
  return {
    rhythm,
    onlyMonths: onlyMonths.length === ALL_MONTHS ? [] : onlyMonths,
    until: until ? until.slice(1).join("-") : null,
    count: parts.has("COUNT") ? Number(parts.get("COUNT")) : null,
  };
}

const numbersOf = (parts: Parts, name: string): number[] =>
  (parts.get(name)?.split(",") ?? []).map(Number).sort((one, other) => one - other);

const hasOnly = (parts: Parts, ...names: string[]) =>
  [...parts.keys()].every((name) => ["FREQ", "UNTIL", "COUNT", "WKST", ...names].includes(name));

function rhythmOf(parts: Parts, startsOn: string): Rhythm | null {
  const every = Number(parts.get("INTERVAL") ?? 1);
  switch (parts.get("FREQ")) {
    case "DAILY":
      return dailyOf(parts, every);
    case "WEEKLY":
      return weeklyOf(parts, every, startsOn);
    case "MONTHLY":
      return monthlyOf(parts, every, startsOn);
    case "YEARLY":
      return every === 1 ? yearlyOf(parts, startsOn) : null;
    default:
      return null;
  }
}

function dailyOf(parts: Parts, every: number): Rhythm | null {
  if (every !== 1 || !hasOnly(parts, "INTERVAL", "BYDAY", "BYMONTH")) return null;
  const weekdays = plainDays(parts);
  if (weekdays === null) return null;
  return weekdays.length === 0 || weekdays.length === EVERY_DAY.length
    ? { kind: "daily" }
    : { kind: "weekly", weeks: 1, weekdays };
}

function weeklyOf(parts: Parts, every: number, startsOn: string): Rhythm | null {
  if (!hasOnly(parts, "INTERVAL", "BYDAY", "BYMONTH")) return null;
  const weekdays = plainDays(parts);
  if (weekdays === null) return null;
  if (every === 1 && weekdays.length === EVERY_DAY.length) return { kind: "daily" };
  return { kind: "weekly", weeks: every, weekdays: weekdays.length > 0 ? weekdays : [weekdayOf(startsOn)] };
}

function monthlyOf(parts: Parts, every: number, startsOn: string): Rhythm | null {
  if (hasOnly(parts, "INTERVAL", "BYMONTH", "BYDAY", "BYSETPOS") && parts.has("BYDAY")) {
    const days = nthDays(parts);
    return days && { kind: "monthlyByDay", months: every, days };
  }
  if (!hasOnly(parts, "INTERVAL", "BYMONTH", "BYMONTHDAY")) return null;
  const dates = parts.has("BYMONTHDAY") ? numbersOf(parts, "BYMONTHDAY") : [Number(startsOn.slice(8))];
  const isLast = dates.length === 1 && dates[0] === -1;
  return isLast || dates.every((date) => date > 0) ? { kind: "monthlyByDate", months: every, dates } : null;
}

/** Once a year, or every second week by the number of the week, which RFC 5545 can only say of a year. */
function yearlyOf(parts: Parts, startsOn: string): Rhythm | null {
  if (parts.has("BYWEEKNO")) return hasOnly(parts, "INTERVAL", "BYWEEKNO", "BYDAY") ? weeksByNumber(parts) : null;
  if (!hasOnly(parts, "INTERVAL", "BYMONTH", "BYMONTHDAY")) return null;
  const [month = Number(startsOn.slice(5, 7)), ...moreMonths] = numbersOf(parts, "BYMONTH");
  const [date = Number(startsOn.slice(8)), ...moreDates] = numbersOf(parts, "BYMONTHDAY");
  return moreMonths.length + moreDates.length === 0 && date > 0 ? { kind: "yearly", month, date } : null;
}

function weeksByNumber(parts: Parts): Rhythm | null {
  const weekdays = plainDays(parts);
  const weeks = numbersOf(parts, "BYWEEKNO");
  // Week 53 comes in few years: a list of the odd weeks may leave it out.
  const isEvery = (first: number, last: readonly number[]) =>
    weeks[0] === first &&
    last.includes(weeks.at(-1) ?? 0) &&
    weeks.every((week, at) => at === 0 || week - (weeks[at - 1] ?? 0) === 2);
  if (!weekdays || weekdays.length === 0) return null;
  if (isEvery(2, [52])) return { kind: "evenWeeks", weekdays };
  return isEvery(1, [51, 53]) ? { kind: "oddWeeks", weekdays } : null;
}

/** Weekdays without a number; null when one has a number. */
function plainDays(parts: Parts): number[] | null {
  const codes = parts.get("BYDAY")?.split(",") ?? [];
  const weekdays = codes.map((code) => WEEKDAYS.indexOf(code) + 1).sort((one, other) => one - other);
  return weekdays.includes(0) ? null : weekdays;
}

/** `2SU`, or `SU` with BYSETPOS=2, which is the same for a single weekday. */
function nthDays(parts: Parts): NthDay[] | null {
  const positions = numbersOf(parts, "BYSETPOS");
  const codes = parts.get("BYDAY")?.split(",") ?? [];
  if (positions.length > 0 && codes.length !== 1) return null;
  const days = codes.flatMap((code) => {
    const [, number = "", name = ""] = /^([+-]?\d*)([A-Z]{2})$/.exec(code) ?? [];
    const nths = positions.length > 0 && number === "" ? positions : [Number(number)];
    return nths.map((nth) => ({ nth, weekday: WEEKDAYS.indexOf(name) + 1 }));
  });
  const areSayable = days.every(({ nth, weekday }) => weekday > 0 && (nth === -1 || (nth >= 1 && nth <= 5)));
  return areSayable ? days : null;
}
