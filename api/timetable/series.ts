/**
 * The shape of a series: when an activity is held. Dates and times are the wall clock of the place, as RFC 5545
 * has them with a TZID: what begins at 18:00 begins at 18:00 on both sides of a clock change.
 */
import type { LocalisedLabel } from "./opening-hours.ts";

export interface Series {
  /** `YYYY-MM-DD` of the first occurrence (DTSTART). */
  readonly startsOn: string;
  /** Minutes since midnight; null when the day is known and the time is not. */
  readonly startsAt: number | null;
  /** Null when nobody told the end. At most a day. */
  readonly durationMinutes: number | null;
  /** An RFC 5545 RRULE without its name, e.g. `FREQ=WEEKLY;BYDAY=TU`; null for what is held once. */
  readonly rrule: string | null;
  /** Days on which it is not held (EXDATE). */
  readonly exdates: readonly string[];
  /** Further days on which it is, at the usual time (RDATE). */
  readonly rdates: readonly string[];
  readonly changes: readonly OccurrenceChange[];
}

/** One occurrence that is not as the rule says (RECURRENCE-ID). */
export interface OccurrenceChange {
  /** The day on which the rule would have it. */
  readonly on: string;
  /** Null: cancelled. */
  readonly movedTo: {
    readonly on: string;
    readonly startsAt: number | null;
    readonly durationMinutes: number | null;
  } | null;
  /** Why, for the reader. */
  readonly note: LocalisedLabel;
}

/** Of an activity as a whole (schema.org: eventStatus). */
export const ACTIVITY_STATUSES = ["SCHEDULED", "CANCELLED", "POSTPONED", "MOVED"] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

export const REGISTRATION_WAYS = ["NONE", "LINK", "PHONE", "IN_PERSON"] as const;
export type RegistrationWay = (typeof REGISTRATION_WAYS)[number];

/** One time at which it is held, or would have been. */
export interface Occurrence {
  /** The day the rule has it on: names the occurrence within its series. */
  readonly originalOn: string;
  /** The day it is really on. */
  readonly on: string;
  readonly startsAt: number | null;
  readonly durationMinutes: number | null;
  readonly state: "AS_PLANNED" | "MOVED" | "CANCELLED";
  readonly note: LocalisedLabel;
}
