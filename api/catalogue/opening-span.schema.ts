/** Spans of hours: of one day, and of a week. */
import { builder } from "../builder.ts";
import type { Holiday as HolidayShape } from "../timetable/holidays.rules.ts";
import { type DaySpan, formatMinute } from "../timetable/opening.rules.ts";
import type { OpeningSpan as SpanShape, WeekRule as WeekRuleShape } from "../timetable/opening-hours.ts";
import { LocalisedText, nameFor } from "./text.schema.ts";
import { SpanStateEnum, WeekRuleKindEnum } from "./timetable-enums.schema.ts";

const MIDNIGHT = 1440;

export const OpeningSpan = builder.objectRef<DaySpan>("OpeningSpan").implement({
  description: "A stretch of one day, local wall time.",
  fields: (t) => ({
    opens: t.string({
      description: "`HH:MM`. Of a span that holds since the evening before: the time then.",
      resolve: ({ opens }) => formatMinute(opens < 0 ? opens + MIDNIGHT : opens),
    }),
    closes: t.string({
      description: "`HH:MM`; midnight at the end of the day is `24:00`.",
      resolve: ({ closes }) => formatMinute(closes),
    }),
    endsNextDay: t.boolean({
      description: "True when it runs past midnight.",
      resolve: ({ closes }) => closes > MIDNIGHT,
    }),
    state: t.expose("state", { type: SpanStateEnum, description: "What one finds then." }),
  }),
});

const WeekRule = builder.objectRef<WeekRuleShape>("WeekRule").implement({
  description: "In which of its weeks a span holds.",
  fields: (t) => ({
    kind: t.expose("kind", { type: WeekRuleKindEnum, description: "Which sort of rule." }),
    interval: t.int({
      nullable: true,
      description: "With EVERY_NTH_WEEK: every how manieth week.",
      resolve: (rule) => (rule.kind === "EVERY_NTH_WEEK" ? rule.interval : null),
    }),
    from: t.field({
      type: "Date",
      nullable: true,
      description: "With EVERY_NTH_WEEK: a day of a week that counts.",
      resolve: (rule) => (rule.kind === "EVERY_NTH_WEEK" ? rule.from : null),
    }),
    nths: t.intList({
      description: "With NTH_WEEKDAY_OF_MONTH: 1 to 5 from the start, -1 to -5 from the end of the month.",
      resolve: (rule) => (rule.kind === "NTH_WEEKDAY_OF_MONTH" ? [...rule.nths] : []),
    }),
  }),
});

export const WeeklySpan = builder.objectRef<SpanShape>("WeeklySpan").implement({
  description: "Hours on some weekdays of a period.",
  fields: (t) => ({
    weekdays: t.intList({
      description: "ISO weekdays, 1 = Monday; empty for every day.",
      resolve: ({ weekdays }) => [...weekdays],
    }),
    opens: t.string({ description: "`HH:MM`.", resolve: ({ opens }) => formatMinute(opens) }),
    closes: t.string({ description: "`HH:MM`; midnight is `24:00`.", resolve: ({ closes }) => formatMinute(closes) }),
    endsNextDay: t.boolean({
      description: "True when it runs past midnight.",
      resolve: ({ closes }) => closes > MIDNIGHT,
    }),
    state: t.expose("state", { type: SpanStateEnum, description: "What one finds then." }),
    rule: t.field({
      type: WeekRule,
      nullable: true,
      description: "In which weeks; null for every one.",
      resolve: ({ rule }) => rule,
    }),
  }),
});

export const Holiday = builder.objectRef<HolidayShape>("Holiday").implement({
  description: "A public holiday of the country, or an eve on which most places close.",
  fields: (t) => ({
    name: t.field({
      type: LocalisedText,
      description: "Its name, in a language that the library of holidays knows.",
      resolve: ({ names }, _, context) => nameFor(names, context),
    }),
    isEve: t.exposeBoolean("isEve", { description: "True for an eve, which is no public holiday itself." }),
  }),
});
