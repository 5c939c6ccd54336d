/**
 * A week of opening hours as people write it on a door: days with the same hours stand on one
 * line. Unknown is never closed: who knows no hours does not ask for their week.
 */
import type { Span } from "./clock.rules.ts";

export type SpanState = "OPEN" | "CLOSED" | "BY_APPOINTMENT" | "PHONE_ONLY" | "SELF_SERVICE" | "UNKNOWN";

export interface WeekRule {
  readonly kind: "ODD_WEEKS" | "EVEN_WEEKS" | "EVERY_NTH_WEEK" | "NTH_WEEKDAY_OF_MONTH";
  readonly interval?: number | null;
  readonly nths: readonly number[];
}

export interface HeldSpan extends Span {
  readonly endsNextDay: boolean;
  readonly state: SpanState;
}

export interface WeeklySpan extends HeldSpan {
  /** Empty for every day. */
  readonly weekdays: readonly number[];
  readonly rule?: WeekRule | null;
}

/** Neighbouring days, first to last, that have the same hours. No spans: closed. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
  readonly spans: readonly WeeklySpan[];
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The hours of one weekday, in the order of the clock. */
export function spansOf(spans: readonly WeeklySpan[], weekday: number): WeeklySpan[] {
  return spans
    .filter(({ weekdays, state }) => state !== "CLOSED" && (weekdays.length === 0 || weekdays.includes(weekday)))
    .sort((one, other) => one.opens.localeCompare(other.opens));
}

export function mergeWeek(spans: readonly WeeklySpan[]): DayRange[] {
  const ranges: DayRange[] = [];
  for (const weekday of WEEKDAYS) {
    const today = spansOf(spans, weekday);
    const previous = ranges.at(-1);
    if (previous && haveSameHours(previous.spans, today)) ranges[ranges.length - 1] = { ...previous, last: weekday };
    else ranges.push({ first: weekday, last: weekday, spans: today });
  }
  return ranges;
}

export function isAllDay(spans: readonly (Span & { readonly endsNextDay: boolean })[]): boolean {
  const [span] = spans;
  return spans.length === 1 && span?.opens === "00:00" && span.closes === "24:00";
}

/** Round the clock on every day. */
export function isAlwaysOpen(ranges: readonly DayRange[]): boolean {
  const [range] = ranges;
  const span = range?.spans[0];
  return ranges.length === 1 && range !== undefined && isAllDay(range.spans) && span?.state === "OPEN" && !span.rule;
}

/** "The first Tuesday of the month" names its weekday, so such days never share a line. */
function haveSameHours(one: readonly WeeklySpan[], other: readonly WeeklySpan[]): boolean {
  const isNamedByDay = ({ rule }: WeeklySpan) => rule?.kind === "NTH_WEEKDAY_OF_MONTH";
  if (one.length !== other.length || one.some(isNamedByDay)) return false;
  return one.every((span, index) => isSameSpan(span, other[index]));
}

function isSameSpan(one: WeeklySpan, other: WeeklySpan | undefined): boolean {
  return (
    other !== undefined &&
    one.opens === other.opens &&
    one.closes === other.closes &&
    one.endsNextDay === other.endsNextDay &&
    one.state === other.state &&
    one.rule?.kind === other.rule?.kind &&
    one.rule?.interval === other.rule?.interval
  );
}

/** The name of a weekday as the reader's language writes it. 2024 began on a Monday. */
export function weekdayName(weekday: number, formattingTag: string, style: "long" | "short" = "long"): string {
  const day = new Date(Date.UTC(2024, 0, weekday));
  return new Intl.DateTimeFormat(formattingTag, { weekday: style, timeZone: "UTC" }).format(day);
}
