/** The lines of a calendar file that say on which days a series is held. */
import { minutesOf, momentOf } from "../wall-clock.ts";
import { UtcTime, WallTime } from "./wall-time.rules.ts";
import { daysByWeekNumber } from "./week-numbers.rules.ts";

export interface CalendarSeries {
  readonly startsOn: string;
  /** `HH:MM`; null when only the day is known. */
  readonly startsAt?: string | null;
  readonly durationMinutes?: number | null;
  readonly rrule?: string | null;
  readonly exdates: readonly string[];
  readonly rdates: readonly string[];
  readonly timeZone: string;
}

const LAST_MINUTE_OF_DAY = 24 * 60 - 1;

/** `EXDATE;TZID=Europe/Helsinki:20261201T180000`, or `EXDATE;VALUE=DATE:20261201` of a series without times. */
function dayLine(property: string, dates: readonly string[], { startsAt, timeZone }: CalendarSeries): string[] {
  if (dates.length === 0) return [];
  const compact = (date: string) => date.replaceAll("-", "");
  if (!startsAt) return [`${property};VALUE=DATE:${dates.map(compact).join(",")}`];
  const at = (date: string) => `${compact(date)}T${new WallTime(date, minutesOf(startsAt)).format("HHmmss")}`;
  return [`${property};TZID=${timeZone}:${dates.map(at).join(",")}`];
}

/** Which occurrence of the series an event stands for. */
export function recurrenceIdLine(on: string, series: CalendarSeries): string {
  return dayLine("RECURRENCE-ID", [on], series).join("");
}

/**
 * Here the last day of a rule is a day. A file must say it as a moment in UTC when the series has times, and as a
 * day when it has none (RFC 5545, 3.3.10).
 */
function ruleLine(rrule: string, { startsAt, timeZone }: CalendarSeries): string {
  const rule = rrule.toUpperCase().replace(/UNTIL=(\d{4})(\d\d)(\d\d)\b/, (whole, year, month, day) => {
    if (!startsAt) return whole;
    const lastMinute = momentOf(`${year}-${month}-${day}`, LAST_MINUTE_OF_DAY, timeZone);
    return `UNTIL=${new UtcTime(lastMinute)}`;
  });
  return `RRULE:${rule}`;
}

/** Says the first day once more: readers that find only further days forget it. */
const ONLY_ONCE = "RRULE:FREQ=DAILY;COUNT=1";

export function recurrenceLines(series: CalendarSeries, today: string): string[] {
  const { rrule, startsOn, rdates, exdates } = series;
  const writtenOut = rrule ? daysByWeekNumber(rrule, startsOn, today) : null;
  const further = [...(writtenOut ?? []), ...rdates];
  const hasRule = rrule && writtenOut === null;
  return [
    ...(hasRule ? [ruleLine(rrule, series)] : further.length > 0 ? [ONLY_ONCE] : []),
    ...dayLine("RDATE", further, series),
    ...dayLine("EXDATE", exdates, series),
  ];
}
