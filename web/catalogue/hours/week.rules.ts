/**
 * A week of opening hours as people write it on a door: days with the same hours stand on one
 * line. The day of the reader is given, never asked of the clock.
 */

export interface Span {
  readonly opens: string;
  readonly closes: string;
}

export interface Day {
  readonly weekday: number;
  readonly spans: readonly Span[];
}

/** Neighbouring days, first to last, that have the same hours. No spans means closed. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
  readonly spans: readonly Span[];
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** An empty answer for a week of which nothing is known: unknown is not closed. */
export function mergeWeek(days: readonly Day[]): DayRange[] {
  if (days.every((day) => day.spans.length === 0)) return [];
  const ranges: DayRange[] = [];
  for (const weekday of WEEKDAYS) {
    const spans = spansOf(days, weekday);
    const previous = ranges.at(-1);
    if (previous && haveSameHours(previous.spans, spans)) ranges[ranges.length - 1] = { ...previous, last: weekday };
    else ranges.push({ first: weekday, last: weekday, spans });
  }
  return ranges;
}

/** The hours of one day, in the order of the clock. */
export function spansOf(days: readonly Day[], weekday: number): Span[] {
  return days
    .filter((day) => day.weekday === weekday)
    .flatMap((day) => day.spans)
    .sort((one, other) => one.opens.localeCompare(other.opens));
}

export function isAllDay(spans: readonly Span[]): boolean {
  const [span] = spans;
  return spans.length === 1 && span?.opens === "00:00" && (span.closes === "24:00" || span.closes === "00:00");
}

export function isAlwaysOpen(ranges: readonly DayRange[]): boolean {
  const [range] = ranges;
  return ranges.length === 1 && range !== undefined && isAllDay(range.spans);
}

function haveSameHours(one: readonly Span[], other: readonly Span[]): boolean {
  return (
    one.length === other.length &&
    one.every((span, index) => span.opens === other[index]?.opens && span.closes === other[index]?.closes)
  );
}

/** 1 for Monday … 7 for Sunday, where the place is: the reader may sit in another time zone. */
export function weekdayAt(now: Date, timeZone: string): number {
  const name = new Intl.DateTimeFormat("en", { weekday: "short", timeZone }).format(now);
  return ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(name) + 1;
}

/** The name of a weekday as the reader's language writes it. 2024 began on a Monday. */
export function weekdayName(weekday: number, formattingTag: string, style: "long" | "short" = "long"): string {
  const day = new Date(Date.UTC(2024, 0, weekday));
  return new Intl.DateTimeFormat(formattingTag, { weekday: style, timeZone: "UTC" }).format(day);
}

/** Finnish and Swedish write 9.30, the others 9:30; no leading zero, always Latin digits. */
export function writeTime(time: string, locale: string): string {
  const [hours = "", minutes = ""] = time.split(":");
  const separator = locale === "fi" || locale === "sv" ? "." : ":";
  return `${Number(hours)}${separator}${minutes}`;
}

/** `9–16` where both are whole hours and the language writes them so, else `9.00–16.30`. */
export function writeSpan(span: Span, locale: string): string {
  const isShort =
    (locale === "fi" || locale === "sv") && [span.opens, span.closes].every((time) => time.endsWith(":00"));
  const write = (time: string) => (isShort ? String(Number(time.slice(0, 2))) : writeTime(time, locale));
  return `${write(span.opens)}–${write(span.closes)}`;
}
