/** What can be wrong with a timetable. A problem names the field and carries a code; the sentence is made where it is shown. */

export const TIMETABLE_PROBLEM_CODES = [
  "END_BEFORE_START",
  "OVERLAPPING_SPANS",
  "OVERLAPPING_PERIODS",
  "NO_SUCH_DATE",
  "NO_SUCH_WEEKDAY",
  "NO_SUCH_TIME",
  "NO_SUCH_ZONE",
  /** A rule that no day fulfils, such as the sixth Tuesday, or a weekday that its short period does not have. */
  "NEVER_OCCURS",
  "TOO_MANY_PERIODS",
  "TOO_MANY_SPANS",
  /** A season, or an exception, that does not say when it is. */
  "PERIOD_NEEDS_DATES",
  /** Public holidays are where the calendar has them: their period has neither beginning nor end. */
  "HOLIDAYS_HAVE_NO_DATES",
  "INVALID_RRULE",
  /** A series that is held every hour, minute or second. */
  "SUB_DAILY_RRULE",
  "TOO_MANY_OCCURRENCES",
  "RRULE_NEVER_OCCURS",
] as const;
export type TimetableProblemCode = (typeof TIMETABLE_PROBLEM_CODES)[number];

export interface TimetableProblem {
  readonly code: TimetableProblemCode;
  /** The path of the field, e.g. `periods[0].spans[1].closes`. */
  readonly field: string;
  /** What was given. */
  readonly value?: string | number;
  /** How many there may be. */
  readonly maximum?: number;
}
