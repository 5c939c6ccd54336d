/** Opening hours: the answer to "is it open?", the days as they really are, and the periods behind them. */
import { builder } from "../builder.ts";
import { problem } from "../problems.ts";
import { dayNumber } from "../timetable/calendar-date.rules.ts";
import { calendarDayOf, type HoursOfDay, hoursOnDay, openingAt } from "../timetable/opening.rules.ts";
import type { HolidayPolicy, OpeningHours as HoursShape, OpeningPeriod } from "../timetable/opening-hours.ts";
import { writeOsmHours } from "../timetable/osm/osm-write.rules.ts";
import { wallTimeAt } from "../timetable/wall-clock.rules.ts";
import { dayNumberOf } from "../timetable/when.rules.ts";
import { Holiday, OpeningSpan, WeeklySpan } from "./opening-span.schema.ts";
import type { PublishedListing } from "./published.ts";
import { LocalisedText, nameFor, textFor } from "./text.schema.ts";
import { HolidayPolicyEnum, OpenStateEnum, PeriodKindEnum } from "./timetable-enums.schema.ts";

/** What opening hours are told of: a listing, or hours that somebody is about to write. */
export type HoursBearer = Pick<PublishedListing, "openingHours" | "timeZone" | "hoursNotes">;

const OpeningDay = builder.objectRef<HoursOfDay & { date: string; weekday: number }>("OpeningDay").implement({
  description: "One day of the calendar, after exceptions, public holidays and seasons.",
  fields: (t) => ({
    date: t.expose("date", { type: "Date", description: "The day, on the calendar of the place." }),
    weekday: t.exposeInt("weekday", { description: "ISO weekday, 1 = Monday." }),
    spans: t.field({
      type: [OpeningSpan],
      description: "In order; none when it is closed all day. See `isKnown`.",
      resolve: ({ spans }) => spans,
    }),
    isKnown: t.boolean({
      description: "False when no hours are known at all: then no spans does not mean closed.",
      resolve: ({ told }) => told !== null,
    }),
    kind: t.field({
      type: PeriodKindEnum,
      nullable: true,
      description: "What told the hours of this day: the regular hours, a season, an exception or a public holiday.",
      resolve: ({ told }) => told,
    }),
    label: t.field({
      type: LocalisedText,
      nullable: true,
      description: "The name of the season or exception.",
      resolve: ({ period }, _, context) => labelOf(period, context),
    }),
    holiday: t.field({
      type: Holiday,
      nullable: true,
      description: "The public holiday, or the eve on which most places close, that falls on this day.",
      resolve: ({ holiday }) => holiday,
    }),
  }),
});

const labelOf = (period: OpeningPeriod | null, context: Parameters<typeof nameFor>[1]) =>
  period && Object.keys(period.label).length > 0 ? nameFor(period.label, context) : null;

const OpeningPeriodType = builder.objectRef<OpeningPeriod>("OpeningPeriod").implement({
  description:
    "A stretch of the calendar with its own hours. An exception beats a public holiday, a holiday a season, a season the regular hours; the stronger one tells the whole day.",
  fields: (t) => ({
    kind: t.expose("kind", { type: PeriodKindEnum, description: "What it is." }),
    from: t.exposeString("from", {
      nullable: true,
      description: "First day: `YYYY-MM-DD`, or `MM-DD` for a season of every year; null without a beginning.",
    }),
    to: t.exposeString("to", { nullable: true, description: "Last day, counted in; null without an end." }),
    label: t.field({
      type: LocalisedText,
      nullable: true,
      description: "Its name.",
      resolve: (period, _, context) => labelOf(period, context),
    }),
    spans: t.field({
      type: [WeeklySpan],
      description: "Hours on weekdays; none when it is closed for as long as the period lasts.",
      resolve: ({ spans }) => spans,
    }),
  }),
});

const OsmHours = builder.objectRef<ReturnType<typeof writeOsmHours>>("OsmHours").implement({
  description: "Opening hours in the syntax of OpenStreetMap.",
  fields: (t) => ({
    text: t.string({
      nullable: true,
      description: "The hours; null when they cannot be said at all.",
      resolve: ({ osm }) => osm,
    }),
    losses: t.stringList({
      description: "What the syntax cannot say of these hours, as codes; empty when nothing is lost.",
      resolve: ({ cannotSay }) => [...new Set(cannotSay?.map(({ reason }) => reason))],
    }),
  }),
});

const MAX_DAYS = 62;
const atArgument = "The moment asked about; now when left out.";

export const OpeningHours = builder.objectRef<HoursBearer>("OpeningHours").implement({
  description:
    "When it is open (HSDS: schedule; schema.org: OpeningHoursSpecification). All times are local wall time.",
  fields: (t) => ({
    isKnown: t.boolean({
      description: "False when nobody has told any hours. Unknown is neither open nor closed.",
      resolve: ({ openingHours }) => openingHours.periods.length > 0,
    }),
    state: t.field({
      type: OpenStateEnum,
      description: "Open or not at a moment.",
      args: { at: t.arg({ type: "DateTime", description: atArgument }) },
      resolve: ({ openingHours, timeZone }, { at }, { now, catalogue }) =>
        openingAt(openingHours, timeZone, at ?? now, catalogue.timetables.holidays).state,
    }),
    changesAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When the door next opens, or closes while it is open; null when unknown or always open.",
      args: { at: t.arg({ type: "DateTime", description: atArgument }) },
      resolve: ({ openingHours, timeZone }, { at }, { now, catalogue }) =>
        openingAt(openingHours, timeZone, at ?? now, catalogue.timetables.holidays).changesAt ?? null,
    }),
    span: t.field({
      type: OpeningSpan,
      nullable: true,
      description: "What holds at a moment: open, self-service, answering only the phone …; null when nothing does.",
      args: { at: t.arg({ type: "DateTime", description: atArgument }) },
      resolve: ({ openingHours, timeZone }, { at }, { now, catalogue }) =>
        openingAt(openingHours, timeZone, at ?? now, catalogue.timetables.holidays).span,
    }),
    days: t.field({
      type: [OpeningDay],
      description: `Days as they really are, one after the other. Errors INVALID_RANGE (1 to ${MAX_DAYS} days), INVALID_DATE.`,
      args: {
        from: t.arg({ type: "Date", description: "The first day; today at the place when left out." }),
        count: t.arg.int({ defaultValue: 7, description: "How many days." }),
      },
      complexity: ({ count }) => ({ field: 1, multiplier: Math.min(MAX_DAYS, Math.max(1, count ?? 7)) }),
      resolve: ({ openingHours, timeZone }, { from, count }, { now, catalogue }) => {
        const length = count ?? 7;
        if (length < 1 || length > MAX_DAYS)
          throw problem("INVALID_RANGE", { argument: "count", value: length, minimum: 1, maximum: MAX_DAYS });
        const first = from ? dayNumber(from) : dayNumberOf(wallTimeAt(now, timeZone));
        return Array.from({ length }, (_, ahead) => {
          const on = calendarDayOf(first + ahead, catalogue.timetables.holidays);
          return { ...hoursOnDay(openingHours, on), date: on.date, weekday: on.weekday };
        });
      },
    }),
    periods: t.field({
      type: [OpeningPeriodType],
      description: "The periods behind the days: regular hours, seasons, public holidays, exceptions.",
      resolve: ({ openingHours }) => openingHours.periods,
    }),
    publicHolidays: t.field({
      type: HolidayPolicyEnum,
      description: "What happens on public holidays.",
      resolve: ({ openingHours }: { openingHours: HoursShape }): HolidayPolicy => openingHours.publicHolidays,
    }),
    holidayEves: t.field({
      type: HolidayPolicyEnum,
      description: "What happens on the eves on which most places close, such as Midsummer Eve.",
      resolve: ({ openingHours }) => openingHours.holidayEves,
    }),
    osm: t.field({
      type: OsmHours,
      nullable: true,
      description: "The same hours in the syntax of OpenStreetMap; null when none are known.",
      resolve: ({ openingHours }) => (openingHours.periods.length > 0 ? writeOsmHours(openingHours) : null),
    }),
    note: t.field({
      type: LocalisedText,
      nullable: true,
      description: "The hours in words, where a source gave words.",
      resolve: ({ hoursNotes }, _, context) => textFor(hoursNotes, context),
    }),
    timeZone: t.exposeString("timeZone", { description: "IANA time zone of the wall clock." }),
  }),
});
