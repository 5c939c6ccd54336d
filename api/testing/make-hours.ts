/** Opening hours in few words, for tests that state one fact each. */
import type { OpeningHours, OpeningPeriod, OpeningSpan, SpanState, WeekRule } from "../timetable/opening-hours.ts";

/** Minutes since midnight of `HH:MM`. */
export const at = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
};

/** `makeSpan([2], "09:00-16:00")`; an end before the start is on the day after. */
export function makeSpan(
  weekdays: readonly number[],
  times: string,
  state: SpanState = "OPEN",
  rule: WeekRule | null = null,
): OpeningSpan {
  const [opens = 0, closes = 0] = times.split("-").map(at);
  return { weekdays, opens, closes: closes <= opens ? closes + 1440 : closes, state, rule };
}

export const makePeriod = (
  kind: OpeningPeriod["kind"],
  [from, to]: readonly [string | null, string | null],
  spans: readonly OpeningSpan[] = [],
): OpeningPeriod => ({ kind, from, to, label: {}, spans });

/** Regular hours; nothing special on holidays unless it is told. */
export const makeHours = (
  spans: readonly OpeningSpan[],
  others: readonly OpeningPeriod[] = [],
  policies: Partial<Pick<OpeningHours, "publicHolidays" | "holidayEves">> = {},
): OpeningHours => ({
  publicHolidays: "AS_USUAL",
  holidayEves: "AS_USUAL",
  ...policies,
  periods: [makePeriod("REGULAR", [null, null], spans), ...others],
});

export const WORKDAYS: readonly number[] = [1, 2, 3, 4, 5];
/** Monday to Friday, nine to four. */
export const OFFICE_HOURS: readonly OpeningSpan[] = [makeSpan(WORKDAYS, "09:00-16:00")];
