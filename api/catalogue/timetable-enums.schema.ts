/** The closed lists of opening hours and schedules, as the API names them. */
import { builder } from "../builder.ts";
import type { Openness, OpenState } from "../timetable/opening.rules.ts";
import type { HolidayPolicy, PeriodKind, SpanState, WeekRule } from "../timetable/opening-hours.ts";
import type { ActivityStatus, Occurrence, RegistrationWay } from "../timetable/series.ts";

export const OpenStateEnum = builder.enumType("OpenState", {
  description: "The answer to “is it open?”.",
  values: {
    OPEN: { description: "Open." },
    OPENS_LATER_TODAY: { description: "Closed, and opens later on the same day." },
    CLOSED: { description: "Closed for the rest of the day." },
    BY_APPOINTMENT: { description: "Only by appointment." },
    UNKNOWN: { description: "The hours are not known, which does not mean closed." },
  } satisfies Record<OpenState, object>,
});

export const OpennessEnum = builder.enumType("OpennessState", {
  description: "How a listing stands to the time that a filter asks about.",
  values: {
    OPEN: { description: "Known to be open, or on, at some time of it." },
    BY_APPOINTMENT: { description: "Only by appointment." },
    UNKNOWN: { description: "Nobody knows." },
    CLOSED: { description: "Known to be closed. Never in an answer to such a filter." },
  } satisfies Record<Openness, object>,
});

export const SpanStateEnum = builder.enumType("SpanState", {
  description: "What one finds during a span.",
  values: {
    OPEN: { description: "The door is open and somebody is there." },
    CLOSED: { description: "Closed." },
    BY_APPOINTMENT: { description: "Only for those who have agreed on a time." },
    PHONE_ONLY: { description: "The phone is answered; the door is closed." },
    SELF_SERVICE: { description: "One can come in, and nobody is there to ask." },
    UNKNOWN: { description: "Not known, for instance on a public holiday." },
  } satisfies Record<SpanState, object>,
});

export const PeriodKindEnum = builder.enumType("PeriodKind", {
  description: "What a period of opening hours is.",
  values: {
    REGULAR: { description: "The hours that hold when nothing else does." },
    SEASONAL: { description: "A season, such as the summer." },
    PUBLIC_HOLIDAY: { description: "Public holidays." },
    EXCEPTION: { description: "Single days or weeks with other hours, such as a temporary closure." },
  } satisfies Record<PeriodKind, object>,
});

export const HolidayPolicyEnum = builder.enumType("HolidayPolicy", {
  description: "What happens on a public holiday.",
  values: {
    CLOSED: { description: "Closed." },
    OPEN: { description: "Open, in the hours of the PUBLIC_HOLIDAY period where there is one." },
    AS_USUAL: { description: "As on any such weekday." },
    UNKNOWN: { description: "Nobody has said." },
  } satisfies Record<HolidayPolicy, object>,
});

export const WeekRuleKindEnum = builder.enumType("WeekRuleKind", {
  description: "In which of its weeks a span holds.",
  values: {
    ODD_WEEKS: { description: "In ISO weeks with an odd number." },
    EVEN_WEEKS: { description: "In ISO weeks with an even number." },
    EVERY_NTH_WEEK: { description: "Every second, third … week, counted from a given week." },
    NTH_WEEKDAY_OF_MONTH: { description: "On the first, second … or last such weekday of the month." },
  } satisfies Record<WeekRule["kind"], object>,
});

export const ActivityStatusEnum = builder.enumType("ActivityStatus", {
  description: "Whether an activity as a whole goes on (schema.org: eventStatus).",
  values: {
    SCHEDULED: { description: "As planned." },
    CANCELLED: { description: "Called off for good." },
    POSTPONED: { description: "Put off; no new time is known." },
    MOVED: { description: "Held at another time or place than before; what stands here is the new one." },
  } satisfies Record<ActivityStatus, object>,
});

export const RegistrationWayEnum = builder.enumType("RegistrationWay", {
  description: "How one signs up. Null wherever nobody has said.",
  values: {
    NONE: { description: "One just comes." },
    LINK: { description: "On a web page: see the contact with the channel BOOKING." },
    PHONE: { description: "By phone." },
    IN_PERSON: { description: "On the spot." },
  } satisfies Record<RegistrationWay, object>,
});

export const OccurrenceStateEnum = builder.enumType("OccurrenceState", {
  description: "Whether an occurrence is as the rule of its series says.",
  values: {
    AS_PLANNED: { description: "As planned." },
    MOVED: { description: "Moved to another day or time." },
    CANCELLED: { description: "Called off." },
  } satisfies Record<Occurrence["state"], object>,
});
