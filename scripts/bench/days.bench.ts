// What the bare-SQL contestant precomputes about days, worked out by the product's own rules: public holidays, and
// when each activity is held in the weeks that the questions ask about. To expand RRULEs is no work for SQL.
import { readSeries } from "../../api/catalogue/timetable-batch.rules.ts";
import { dateOf, dayNumber } from "../../api/timetable/calendar-date.rules.ts";
import { holidayCalendarOf } from "../../api/timetable/holidays.rules.ts";
import { occurrencesOf, planOf } from "../../api/timetable/occurrences.rules.ts";
import { Patterns } from "../../api/timetable/recurrence.rules.ts";

/** The days for which a careful developer would have the occurrences ready: eight weeks. */
const FIRST_DAY = dayNumber("2026-11-15");
const LAST_DAY = dayNumber("2027-01-10");

export interface HolidayRow {
  readonly day: string;
  readonly is_eve: boolean;
}

/** Of two years about the days asked about. */
export function finnishHolidays(): HolidayRow[] {
  const calendar = holidayCalendarOf("FI");
  const rows: HolidayRow[] = [];
  for (let day = dayNumber("2026-01-01"); day <= dayNumber("2027-12-31"); day += 1) {
    const holiday = calendar.on(dateOf(day));
    if (holiday) rows.push({ day: holiday.date, is_eve: holiday.isEve });
  }
  return rows;
}

export interface OccurrenceRow {
  readonly activity_id: string;
  readonly original_on: string;
  readonly day: string;
  readonly starts_minute: number | null;
  readonly lasts: number | null;
  readonly state: string;
}

const patterns = new Patterns();

/** @param json a series as the product's own statement writes it */
export function occurrenceRows(activityId: string, json: string): OccurrenceRow[] {
  const series = readSeries(json);
  return occurrencesOf(series, FIRST_DAY, LAST_DAY, patterns, planOf(series, patterns)).map(
    ({ originalOn, on, startsAt, durationMinutes, state }) => ({
      activity_id: activityId,
      original_on: originalOn,
      day: on,
      starts_minute: startsAt,
      lasts: durationMinutes,
      state,
    }),
  );
}
