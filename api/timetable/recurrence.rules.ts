/**
 * On which days a rule falls. There may be hundreds of thousands of series, yet "every Tuesday" is one pattern:
 * series that differ only in when they begin and end share it, and its days are expanded once, by the library.
 *
 * Only days are expanded, at midnight in UTC where no clock ever changes. The time of day is put on afterwards by
 * the wall clock of the place, which is why 18:00 stays 18:00.
 */
import { LRUCache } from "lru-cache";
import { RRuleTemporal } from "rrule-temporal";
import { dateOf, dayNumber, weekdayOf } from "./calendar-date.rules.ts";
import { type Frequency, type ReadRrule, type Rrule, type RuleDay, readRrule, WEEKDAYS } from "./rrule.rules.ts";
import type { Series } from "./series.ts";

const DAY_MS = 86_400_000;

/** A rule without beginning or end. */
export interface Pattern {
  /** Equal for equal patterns. */
  readonly key: string;
  /** The rule as the library reads it, with what the first day lends it told in full. */
  readonly text: string;
  readonly frequency: Frequency;
  readonly interval: number;
  /** Which of its periods count when INTERVAL skips some: the number of such a period modulo the interval. */
  readonly phase: number;
  readonly weekStart: number;
  /** Weeks of the year run over its ends: the week 53 of 2026 ends on 3 January 2027. */
  readonly countsWeeksOfYear: boolean;
}

/** The pattern of a rule that began on the day `first`. */
export function patternOfRule(rule: Rrule, first: number): Pattern {
  const full = inFewerPeriods(withLentParts(rule, first));
  const { frequency, interval } = full;
  const phase = interval === 1 ? 0 : modulo(periodOf(frequency, first, full.weekStart), interval);
  const text = textOf(full);
  const key = interval === 1 ? text : `${text}@${phase}`;
  return {
    key,
    text,
    frequency,
    interval,
    phase,
    weekStart: full.weekStart,
    countsWeeksOfYear: full.byWeekNo.length > 0,
  };
}

/** The pattern of a series; null when it has no rule, or one that cannot be read. */
export function patternOf(series: Series): Pattern | null {
  const rule = series.rrule === null ? null : readRrule(series.rrule).rule;
  return rule && patternOfRule(rule, dayNumber(series.startsOn));
}

/** RFC 5545: what the rule leaves open (the weekday, the day of the month, the month) it takes from the first day. */
function withLentParts(rule: Rrule, first: number): Rrule {
  const date = new Date(first * DAY_MS);
  const weekday: RuleDay[] = [{ weekday: weekdayOf(first), nth: 0 }];
  const { frequency, byDay, byMonthDay, byMonth, byWeekNo, byYearDay } = rule;
  if (byDay.length > 0 || frequency === "DAILY") return rule;
  if (frequency === "WEEKLY" || byWeekNo.length > 0) return { ...rule, byDay: weekday };
  if (byMonthDay.length > 0 || byYearDay.length > 0) return rule;
  const dayOfMonth = { ...rule, byMonthDay: [date.getUTCDate()] };
  return frequency === "MONTHLY" || byMonth.length > 0
    ? dayOfMonth
    : { ...dayOfMonth, byMonth: [date.getUTCMonth() + 1] };
}

/** "Every day that is a Monday" is "every week on Monday", and much less to look through. */
function inFewerPeriods(rule: Rrule): Rrule {
  if (rule.frequency !== "DAILY" || rule.interval > 1) return rule;
  if (rule.byMonthDay.length > 0) return { ...rule, frequency: "MONTHLY" };
  return rule.byDay.length > 0 ? { ...rule, frequency: "WEEKLY" } : rule;
}

/** The rule in one spelling. The day on which weeks begin is told only where it makes a difference. */
function textOf(rule: Rrule): string {
  const codes = rule.byDay.map(({ weekday, nth }) => `${nth === 0 ? "" : nth}${WEEKDAYS[weekday - 1]}`);
  const isWeekly = rule.frequency === "WEEKLY";
  const minds = rule.byWeekNo.length > 0 || (isWeekly && (rule.interval > 1 || rule.bySetPos.length > 0));
  const parts: [string, readonly (string | number)[]][] = [
    ["INTERVAL", rule.interval > 1 ? [rule.interval] : []],
    ["BYMONTH", rule.byMonth],
    ["BYWEEKNO", rule.byWeekNo],
    ["BYYEARDAY", rule.byYearDay],
    ["BYMONTHDAY", rule.byMonthDay],
    ["BYDAY", codes],
    ["BYSETPOS", rule.bySetPos],
    ["WKST", minds && rule.weekStart !== 1 ? [WEEKDAYS[rule.weekStart - 1] ?? "MO"] : []],
  ];
  const told = parts.filter(([, values]) => values.length > 0).map(([name, values]) => `;${name}=${values.join(",")}`);
  return `FREQ=${rule.frequency}${told.join("")}`;
}

const modulo = (value: number, by: number) => ((value % by) + by) % by;

/** The day number of the first day of a week that began on `weekStart`, before everything the calendar knows. */
const weekZero = (weekStart: number) => weekStart - 4 - 7 * 5000;

/** The number of the day, week, month or year in which a day lies. */
function periodOf(frequency: Frequency, day: number, weekStart: number): number {
  if (frequency === "DAILY") return day;
  if (frequency === "WEEKLY") return Math.floor((day - weekZero(weekStart)) / 7);
  const date = new Date(day * DAY_MS);
  return frequency === "YEARLY" ? date.getUTCFullYear() : date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first day of a period. */
function firstDayOf(frequency: Frequency, period: number, weekStart: number): number {
  if (frequency === "DAILY") return period;
  if (frequency === "WEEKLY") return weekZero(weekStart) + period * 7;
  return frequency === "YEARLY"
    ? Date.UTC(period, 0, 1) / DAY_MS
    : Date.UTC(Math.floor(period / 12), modulo(period, 12), 1) / DAY_MS;
}

const PERIOD_DAYS: Record<Frequency, number> = { DAILY: 1, WEEKLY: 7, MONTHLY: 28, YEARLY: 365 };
/** No day of a numbered week lies further than this from its year. */
const WEEK_OVERHANG = 6;

/**
 * Shows `visit` the days of the pattern from `from` to `to`, in order, until it returns false. The library begins
 * in the period of `from`, never at the first day of a series, and is told how many periods it may look at.
 */
function walk(pattern: Pattern, from: number, to: number, visit: (day: number) => boolean): void {
  const { frequency, interval, phase, weekStart } = pattern;
  const period = periodOf(frequency, from, weekStart) - (pattern.countsWeeksOfYear ? 1 : 0);
  const anchor = firstDayOf(frequency, period - modulo(period - phase, interval), weekStart);
  const until = to + WEEK_OVERHANG;
  const rule = new RRuleTemporal({
    rruleString: `DTSTART:${compact(anchor)}T000000Z\nRRULE:${pattern.text};UNTIL=${compact(until)}T000000Z`,
    strict: true,
    cache: false,
    maxIterations: Math.ceil((until - anchor) / (PERIOD_DAYS[frequency] * interval)) + 2,
  });
  rule.all((moment) => {
    const day = moment.epochMilliseconds / DAY_MS;
    return day < from || (day <= to && visit(day));
  });
}

const compact = (day: number) => dateOf(day).replaceAll("-", "");

/** Days are kept in blocks, so that questions about one week, the next and the month share them. */
const BLOCK_DAYS = 64;
const MAX_BLOCKS = 50_000;
/** Counting how often a rule has fallen takes longer steps, shared by all that count along the same pattern. */
const COUNTED_DAYS = 512;
const MAX_COUNTED_BLOCKS = 10_000;
/** A rule told to end after so many times is followed for about a hundred years; whoever plans further means "always". */
export const MOST_COUNTED_BLOCKS = 72;
/** So many texts of rules are remembered as read. */
const MAX_TEXTS = 20_000;
/** Wide enough for the blocks of the years 1900 to 2999, which are numbered from before 1970. */
const BLOCKS_A_PATTERN = 16_384;
const LAST_DAY = dayNumber("2999-12-31");

/** All the different patterns, numbered from 0, and the days of those that were asked about lately. */
export class Patterns {
  readonly #patterns: Pattern[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #blocks: LRUCache<number, Int32Array>;
  readonly #countedBlocks: LRUCache<number, Int32Array>;
  readonly #rules: LRUCache<string, ReadRrule>;
  #expansions = 0;

  constructor(maxBlocks = MAX_BLOCKS) {
    this.#blocks = new LRUCache({ max: maxBlocks });
    this.#rules = new LRUCache({ max: Math.min(maxBlocks, MAX_TEXTS) });
    this.#countedBlocks = new LRUCache({ max: Math.min(maxBlocks, MAX_COUNTED_BLOCKS) });
  }

  get size(): number {
    return this.#patterns.length;
  }

  /** How often the library was asked to expand a pattern. */
  get expansions(): number {
    return this.#expansions;
  }

  /** The rule of a text, or null for one that cannot be read. Few texts are many series. */
  ruleOf(text: string): Rrule | null {
    const read = this.#rules.get(text) ?? readRrule(text);
    this.#rules.set(text, read);
    return read.rule;
  }

  numberOf(pattern: Pattern): number {
    const known = this.#numbers.get(pattern.key);
    if (known !== undefined) return known;
    const number = this.#patterns.push(pattern) - 1;
    this.#numbers.set(pattern.key, number);
    return number;
  }

  /** The days of a pattern from `from` to `to`, both counted, in order. */
  daysOf(number: number, from: number, to: number): Int32Array {
    const first = Math.floor(from / BLOCK_DAYS);
    const last = Math.floor(to / BLOCK_DAYS);
    if (first === last) return within(this.#blockOf(number, first), from, to);
    const days: number[] = [];
    for (let block = first; block <= last; block++) {
      for (const day of this.#blockOf(number, block)) if (day >= from && day <= to) days.push(day);
    }
    return Int32Array.from(days);
  }

  includes(number: number, day: number): boolean {
    return this.daysOf(number, day, day).length > 0;
  }

  /** The first day of a pattern from `from` on, if there is one until `to`. */
  firstDayOf(number: number, from: number, to: number): number | null {
    let found: number | null = null;
    this.#walk(number, from, to, (day) => {
      found = day;
      return false;
    });
    return found;
  }

  /** The day on which a rule that begins on `first` has fallen `count` times. */
  lastDayOf(number: number, first: number, count: number): number {
    const start = Math.floor(first / COUNTED_DAYS);
    let seen = 0;
    for (let block = start; block < start + MOST_COUNTED_BLOCKS; block++) {
      for (const day of this.#filled(this.#countedBlocks, number, block, COUNTED_DAYS)) {
        if (day >= first) seen += 1;
        if (seen === count) return day;
      }
    }
    return LAST_DAY;
  }

  #blockOf(number: number, block: number): Int32Array {
    return this.#filled(this.#blocks, number, block, BLOCK_DAYS);
  }

  #filled(blocks: LRUCache<number, Int32Array>, number: number, block: number, length: number): Int32Array {
    const key = number * BLOCKS_A_PATTERN + block + BLOCKS_A_PATTERN / 2;
    const known = blocks.get(key);
    if (known) return known;
    const days: number[] = [];
    this.#walk(number, block * length, (block + 1) * length - 1, (day) => days.push(day) > 0);
    const filled = Int32Array.from(days);
    blocks.set(key, filled);
    return filled;
  }

  #walk(number: number, from: number, to: number, visit: (day: number) => boolean): void {
    const pattern = this.#patterns[number];
    if (!pattern) return;
    this.#expansions += 1;
    walk(pattern, from, to, visit);
  }
}

function within(days: Int32Array, from: number, to: number): Int32Array {
  let start = 0;
  while (start < days.length && (days[start] ?? 0) < from) start++;
  let end = days.length;
  while (end > start && (days[end - 1] ?? 0) > to) end--;
  return days.subarray(start, end);
}
