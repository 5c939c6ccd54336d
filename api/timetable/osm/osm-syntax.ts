/**
 * What a text in the opening_hours syntax of OpenStreetMap is read into, rule by rule, and why one is refused.
 * https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
import type { SpanState } from "../opening-hours.ts";

/** Everything that the syntax can say and our hours cannot, or that is not the syntax. */
export const OSM_REFUSAL_REASONS = [
  /** `09:00+`: until nobody knows when. */
  "OPEN_END",
  /** Sunrise, sunset, dawn, dusk. */
  "SUN",
  "SCHOOL_HOLIDAYS",
  /** Words of the author's own; only those for our three states are understood. */
  "COMMENT",
  /** `||`: if none of the others says anything. */
  "FALLBACK",
  "EASTER",
  /** Weeks by number, other than all the odd or all the even ones. */
  "WEEK_RANGE",
  /** Whole years, or several. */
  "YEAR_ONLY",
  /** `PH -1 day`, `Su[1] +1 day`. */
  "DAY_OFFSET",
  /** `10:00` without an end, or `10:00-16:00/90`. */
  "POINT_IN_TIME",
  "NO_SUCH_DATE",
  "NO_SUCH_TIME",
  /** Odd weeks and the first Tuesday at once, or another week rule that is not one of ours. */
  "WEEKS_COMBINED",
  /** Holiday hours that differ by season. */
  "HOLIDAYS_BY_SEASON",
  /** Two rules that our one season, or one exception, a day cannot both hold. */
  "OVERLAP",
  "TOO_LONG",
  "SYNTAX",
] as const;
export type OsmRefusalReason = (typeof OSM_REFUSAL_REASONS)[number];

export interface OsmRefusal {
  /** The rule as it was written; the whole text where no one rule is to blame. */
  readonly part: string;
  readonly reason: OsmRefusalReason;
}

/** Both days counted; `MM-DD` for every year (over the new year when `from` is later), else `YYYY-MM-DD`. */
export interface OsmDates {
  readonly from: string;
  readonly to: string;
}

export interface OsmDay {
  readonly weekday: number;
  /** Null: each one of the month. */
  readonly nths: readonly number[] | null;
}

export interface OsmTimes {
  readonly opens: number;
  readonly closes: number;
}

export interface OsmRule {
  /** After a comma: says something more about the same days instead of everything about them. */
  readonly isAdditional: boolean;
  /** None: the whole year. */
  readonly dates: readonly OsmDates[];
  readonly weeks: "ODD" | "EVEN" | null;
  /** None: every day. */
  readonly days: readonly OsmDay[];
  /** ONLY: `PH`, `PH Sa`. ALSO: `PH,Sa`. */
  readonly holidays: "ONLY" | "ALSO" | "NOT_SAID";
  /** None: the whole day. */
  readonly times: readonly OsmTimes[];
  readonly state: SpanState;
}

export const OSM_WEEKDAYS: readonly string[] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
export const OSM_MONTHS: readonly string[] = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
];

/** What the syntax has no word for is told in a comment; these three are in common use. */
export const OSM_COMMENTS = {
  BY_APPOINTMENT: "by appointment",
  PHONE_ONLY: "by phone only",
  SELF_SERVICE: "self-service",
} as const;

/** Thrown where a rule cannot be read on, and caught where its text is known. */
export class OsmRefused extends Error {
  readonly reason: OsmRefusalReason;
  constructor(reason: OsmRefusalReason) {
    super(reason);
    this.reason = reason;
  }
}

/** The other way round: what our hours can say and the syntax cannot. */
export const OSM_LOSSES = [
  /** The name of a period. */
  "LABEL",
  /** Every second (third …) week from a date; written as unknown at that time in every week. */
  "EVERY_NTH_WEEK",
  /** Closed, open or as usual on eves. */
  "HOLIDAY_EVES",
  /** What a policy for holidays says where no hours are told at all, or where it needs days the syntax cannot name. */
  "PUBLIC_HOLIDAYS",
  /** Hours for holidays under a policy that does not use them. */
  "UNUSED_HOLIDAY_HOURS",
  /** That an exception, unlike a season, holds on eves too (or the other way round): only its length tells, in the syntax. */
  "KIND",
  /** From a date on, without an end, or until one, without a beginning: nothing is written. */
  "OPEN_ENDED_PERIOD",
  /** True as it is written, yet so intertwined that reading it back is refused. */
  "NOT_READ_BACK",
  /** Hours that the checks refuse: nothing is written. */
  "INVALID",
] as const;
export type OsmLoss = (typeof OSM_LOSSES)[number];

export interface OsmUnsaid {
  /** The path of the field, e.g. `periods[1].label`. */
  readonly field: string;
  readonly reason: OsmLoss;
}
