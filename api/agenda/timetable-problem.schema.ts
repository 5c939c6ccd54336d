/** What is wrong with a timetable that somebody is writing: which field, and a code from which the form makes a sentence. */
import { builder } from "../builder.ts";
import type { OsmRefusalReason } from "../timetable/osm/osm-syntax.ts";
import type { TimetableProblemCode } from "../timetable/timetable-problems.ts";
import type { WrittenProblem } from "../timetable/written-hours.rules.ts";
import type { OsmProblem } from "./osm-check.rules.ts";

const TimetableProblemCodeEnum = builder.enumType("TimetableProblemCode", {
  description: "What can be wrong with opening hours or with a series.",
  values: {
    END_BEFORE_START: { description: "The end lies before the start, or at it; or a series lasts longer than a day." },
    OVERLAPPING_SPANS: { description: "Two spans of a period hold at one time." },
    OVERLAPPING_PERIODS: { description: "Two periods of one kind cover one day." },
    NO_SUCH_DATE: { description: "No day of the calendar, such as 31 February." },
    NO_SUCH_WEEKDAY: { description: "Weekdays are 1 (Monday) to 7." },
    NO_SUCH_TIME: { description: "No time of the day as `HH:MM`." },
    NO_SUCH_ZONE: { description: "No IANA time zone." },
    NEVER_OCCURS: { description: "No day fulfils it, such as the sixth Tuesday of a month." },
    TOO_MANY_PERIODS: { description: "More periods than `maximum`." },
    TOO_MANY_SPANS: { description: "More spans than `maximum`." },
    PERIOD_NEEDS_DATES: { description: "A season or an exception does not say when it is." },
    HOLIDAYS_HAVE_NO_DATES: {
      description: "Public holidays are where the calendar has them: their period has no dates.",
    },
    INVALID_RRULE: { description: "No RFC 5545 rule, or one that does not have the first day." },
    SUB_DAILY_RRULE: { description: "Held every hour, minute or second." },
    TOO_MANY_OCCURRENCES: { description: "More occurrences, or days in a list, than `maximum`." },
    RRULE_NEVER_OCCURS: { description: "The rule has no day." },
    OSM_NOT_UNDERSTOOD: { description: "A part of the OpenStreetMap text that cannot be taken over: see `reason`." },
  } satisfies Record<TimetableProblemCode | "OSM_NOT_UNDERSTOOD", object>,
});

const OsmRefusalReasonEnum = builder.enumType("OsmRefusalReason", {
  description: "Why a part of an OpenStreetMap text is not taken over.",
  values: {
    OPEN_END: { description: "`09:00+`: until nobody knows when." },
    SUN: { description: "Sunrise, sunset, dawn, dusk." },
    SCHOOL_HOLIDAYS: { description: "School holidays." },
    COMMENT: { description: "Words of the author's own." },
    FALLBACK: { description: "`||`: if none of the others says anything." },
    EASTER: { description: "Days counted from Easter." },
    WEEK_RANGE: { description: "Weeks by number, other than all the odd or all the even ones." },
    YEAR_ONLY: { description: "Whole years." },
    DAY_OFFSET: { description: "`PH -1 day`: so many days before or after." },
    POINT_IN_TIME: { description: "A time without an end." },
    NO_SUCH_DATE: { description: "No day of the calendar." },
    NO_SUCH_TIME: { description: "No time of the day." },
    WEEKS_COMBINED: { description: "Several rules about weeks at once." },
    HOLIDAYS_BY_SEASON: { description: "Holiday hours that differ by season." },
    OVERLAP: { description: "Two rules for one time that cannot both hold." },
    TOO_LONG: { description: "A longer text than is read." },
    SYNTAX: { description: "Not the syntax." },
  } satisfies Record<OsmRefusalReason, object>,
});

export const TimetableProblem = builder.objectRef<WrittenProblem | OsmProblem>("TimetableProblem").implement({
  description: "One thing that is wrong, and in which field. The sentence is the form's own.",
  fields: (t) => ({
    code: t.expose("code", { type: TimetableProblemCodeEnum, description: "What is wrong." }),
    field: t.exposeString("field", {
      description: "The path of the field as the client wrote it, e.g. `hours.periods[0].spans[1].closes`.",
    }),
    value: t.exposeString("value", { nullable: true, description: "What was given; a long text is cut." }),
    maximum: t.exposeInt("maximum", { nullable: true, description: "How many there may be." }),
    reason: t.expose("reason", {
      type: OsmRefusalReasonEnum,
      nullable: true,
      description: "With OSM_NOT_UNDERSTOOD: why the part in `value` is not taken over.",
    }),
  }),
});
