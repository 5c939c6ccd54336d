// How much of what the files tell about time became a timetable, for the report of a run.
import type { Rows } from "../tables.ts";
import type { TimetableFields } from "./hours.ts";

export function noteTimetables(records: readonly TimetableFields[], rows: Rows): string[] {
  const told = records.filter((record) => record.openingHours !== undefined || record.openingHoursText !== undefined);
  const structured = new Set(rows.opening_period.map((row) => row.listing_id));
  const noted = rows.translation.filter((row) => row.hours_note !== null && structured.has(row.listing_id));
  const dated = rows.activity.filter((row) => row.starts_on !== null).length;
  return [
    `Opening hours of ${told.length} listings: ${structured.size} as a timetable (${noted.length} of them with words as well), ${told.length - structured.size} in words only.`,
    `Activities: ${dated} with the days on which they are held, ${rows.activity.length - dated} with only what their source says of weekday, time and season.`,
  ];
}
