/**
 * RFC 5545 rules as text. The recurrence library drops what it does not understand and lets some parts pass
 * unread; here everything is read strictly, so that nobody is promised a day the calendars of others do not show.
 */
import { dayNumber, isCalendarDate } from "./calendar-date.rules.ts";

export const MAX_COUNT = 1000;
const MAX_INTERVAL = 999;
/** The longest sensible rule names every week of the year; anything beyond is not read at all. */
const MAX_TEXT = 1000;

const FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
export type Frequency = (typeof FREQUENCIES)[number];
const SUB_DAILY = ["HOURLY", "MINUTELY", "SECONDLY"];

/** In the order of ISO weekdays, Monday first. */
export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** A weekday, or the nth such weekday of its month or year; `nth` is 0 for every one. */
export interface RuleDay {
  /** ISO weekday, 1 = Monday. */
  readonly weekday: number;
  readonly nth: number;
}

export interface Rrule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** The last day, as a day number. */
  readonly until: number | null;
  readonly byMonth: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byDay: readonly RuleDay[];
  readonly bySetPos: readonly number[];
  /** ISO weekday on which weeks begin. */
  readonly weekStart: number;
}

export interface RruleFault {
  readonly code: "INVALID_RRULE" | "SUB_DAILY_RRULE" | "TOO_MANY_OCCURRENCES";
  /** The part that cannot be. */
  readonly value: string;
  readonly maximum?: number;
}

export type ReadRrule =
  | { readonly rule: Rrule; readonly fault: null }
  | { readonly rule: null; readonly fault: RruleFault };

type Parts = ReadonlyMap<string, string>;

const invalid = (value: string): RruleFault => ({ code: "INVALID_RRULE", value });

/**
 * Reads a rule. UNTIL is the last day, without a time: as a moment in UTC it would mean another day in another zone,
 * and a rule knows no zone. Parts below the day, unknown and doubled parts are faults.
 */
export function readRrule(text: string): ReadRrule {
  const faulty = (fault: RruleFault): ReadRrule => ({ rule: null, fault });
  if (text.length > MAX_TEXT)
    return faulty({ code: "INVALID_RRULE", value: `${text.slice(0, 40)}…`, maximum: MAX_TEXT });
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(";")) {
    const [name = "", value = "", ...more] = part.split("=");
    if (!value || more.length > 0 || parts.has(name) || !isKnownPart(name)) return faulty(invalid(part));
    parts.set(name, value);
  }
  const frequency = FREQUENCIES.find((known) => known === parts.get("FREQ"));
  if (!frequency) {
    const told = parts.get("FREQ");
    return faulty(
      told && SUB_DAILY.includes(told)
        ? { code: "SUB_DAILY_RRULE", value: `FREQ=${told}` }
        : invalid(`FREQ=${told ?? ""}`),
    );
  }
  const wrong = [...parts].find(([name, value]) => !isSound(name, value));
  if (wrong) return faulty(invalid(wrong.join("=")));
  const count = parts.has("COUNT") ? Number(parts.get("COUNT")) : null;
  if (count !== null && count > MAX_COUNT) {
    return faulty({ code: "TOO_MANY_OCCURRENCES", value: `COUNT=${parts.get("COUNT")}`, maximum: MAX_COUNT });
  }
  const rule = ruleOf(frequency, count, parts);
  const clash = clashOf(rule, parts);
  return clash ? faulty(invalid(clash)) : { rule, fault: null };
}

const NUMBER_LISTS: ReadonlyMap<string, { readonly min: number; readonly max: number }> = new Map([
  ["BYMONTH", { min: 1, max: 12 }],
  ["BYWEEKNO", { min: -53, max: 53 }],
  ["BYYEARDAY", { min: -366, max: 366 }],
  ["BYMONTHDAY", { min: -31, max: 31 }],
  ["BYSETPOS", { min: -366, max: 366 }],
]);
const OTHER_PARTS = new Set(["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"]);
const isKnownPart = (name: string) => OTHER_PARTS.has(name) || NUMBER_LISTS.has(name);

const RULE_DAY = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/;

/** Whether one part, looked at alone, is what the RFC allows. */
function isSound(name: string, value: string): boolean {
  const range = NUMBER_LISTS.get(name);
  if (range) {
    return value.split(",").every((item) => {
      const number = Number(item);
      return /^[+-]?\d{1,3}$/.test(item) && number !== 0 && number >= range.min && number <= range.max;
    });
  }
  if (name === "BYDAY") {
    return value.split(",").every((item) => {
      const nth = RULE_DAY.exec(item)?.[1];
      return RULE_DAY.test(item) && (nth === undefined || (Number(nth) !== 0 && Math.abs(Number(nth)) <= 53));
    });
  }
  if (name === "INTERVAL") return /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= MAX_INTERVAL;
  if (name === "COUNT") return /^\d+$/.test(value) && Number(value) >= 1;
  if (name === "UNTIL") return isCalendarDate(dashed(value));
  if (name === "WKST") return ISO_WEEKDAYS.has(value);
  return true;
}

const dashed = (compact: string) =>
  /^\d{8}$/.test(compact) ? `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6)}` : "";
const ISO_WEEKDAYS = new Map<string, number>(WEEKDAYS.map((code, at) => [code, at + 1]));
const isoWeekday = (code: string) => ISO_WEEKDAYS.get(code) ?? 1;

function ruleOf(frequency: Frequency, count: number | null, parts: Parts): Rrule {
  const numbers = (name: string) => {
    const items = parts.get(name)?.split(",").map(Number) ?? [];
    return [...new Set(items)].sort((a, b) => a - b);
  };
  const until = parts.get("UNTIL");
  return {
    frequency,
    interval: Number(parts.get("INTERVAL") ?? 1),
    count,
    until: until === undefined ? null : dayNumber(dashed(until)),
    byMonth: numbers("BYMONTH"),
    byWeekNo: numbers("BYWEEKNO"),
    byYearDay: numbers("BYYEARDAY"),
    byMonthDay: numbers("BYMONTHDAY"),
    byDay: daysOf(parts.get("BYDAY")),
    bySetPos: numbers("BYSETPOS"),
    weekStart: isoWeekday(parts.get("WKST") ?? "MO"),
  };
}

function daysOf(list: string | undefined): RuleDay[] {
  const days = new Map<string, RuleDay>();
  for (const item of list?.split(",") ?? []) {
    const [, nth = "0", code = ""] = RULE_DAY.exec(item) ?? [];
    const day = { weekday: isoWeekday(code), nth: Number(nth) };
    days.set(`${day.nth}${code}`, day);
  }
  return [...days.values()].sort((a, b) => a.nth - b.nth || a.weekday - b.weekday);
}

/**
 * The part that may not stand beside the others. Besides what the RFC forbids, days of the year or of numbered
 * weeks that are narrowed by further day parts are refused: calendars, and the library, read them differently. So
 * are positions beyond what a period can have, and positions in a day, which is the only one of its period.
 */
function clashOf(rule: Rrule, parts: Parts): string | null {
  const told = (name: string) => `${name}=${parts.get(name)}`;
  const { frequency } = rule;
  const hasNth = rule.byDay.some(({ nth }) => nth !== 0);
  const isInMonths = frequency === "MONTHLY" || rule.byMonth.length > 0;
  if (rule.count !== null && rule.until !== null) return told("UNTIL");
  if (frequency !== "YEARLY" && rule.byWeekNo.length > 0) return told("BYWEEKNO");
  if (frequency !== "YEARLY" && rule.byYearDay.length > 0) return told("BYYEARDAY");
  if (frequency === "WEEKLY" && rule.byMonthDay.length > 0) return told("BYMONTHDAY");
  if (hasNth && (frequency === "DAILY" || frequency === "WEEKLY" || rule.byWeekNo.length > 0)) return told("BYDAY");
  if (isInMonths && rule.byDay.some(({ nth }) => Math.abs(nth) > 5)) return told("BYDAY");
  if (rule.byYearDay.length > 0 && rule.byDay.length + rule.byMonthDay.length + rule.byWeekNo.length > 0)
    return told("BYYEARDAY");
  if (rule.byWeekNo.length > 0 && rule.byMonthDay.length > 0) return told("BYMONTHDAY");
  const selects = [rule.byMonth, rule.byWeekNo, rule.byYearDay, rule.byMonthDay, rule.byDay];
  const hasNothingToSelect = selects.every((list) => list.length === 0);
  const mostSelected = { DAILY: 0, WEEKLY: Math.max(1, rule.byDay.length), MONTHLY: 31, YEARLY: 366 }[frequency];
  const isTooFar = rule.bySetPos.some((position) => Math.abs(position) > mostSelected);
  return rule.bySetPos.length > 0 && (hasNothingToSelect || isTooFar) ? told("BYSETPOS") : null;
}
