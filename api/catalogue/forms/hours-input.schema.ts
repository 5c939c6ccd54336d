/** Opening hours as a form writes them. */
import { builder } from "../../builder.ts";
import { HolidayPolicyEnum, PeriodKindEnum, SpanStateEnum, WeekRuleKindEnum } from "../timetable-enums.schema.ts";

export const LabelInput = builder.inputType("LabelInput", {
  description: "A name or a note in one language.",
  fields: (t) => ({
    language: t.field({ type: "LanguageTag", required: true, description: "The language it is in." }),
    text: t.string({ required: true, description: "The text, plain." }),
  }),
});

const WeekRuleInput = builder.inputType("WeekRuleInput", {
  description: "In which of its weeks a span holds: as `WeekRule`.",
  fields: (t) => ({
    kind: t.field({ type: WeekRuleKindEnum, required: true, description: "Which sort of rule." }),
    interval: t.int({ description: "With EVERY_NTH_WEEK: every how manieth week." }),
    from: t.string({ description: "With EVERY_NTH_WEEK: a day of a week that counts, `YYYY-MM-DD`." }),
    nths: t.intList({ description: "With NTH_WEEKDAY_OF_MONTH: 1 to 5 from the start, -1 to -5 from the end." }),
  }),
});

const OpeningSpanInput = builder.inputType("OpeningSpanInput", {
  description: "Hours on some weekdays of a period: as `WeeklySpan`.",
  fields: (t) => ({
    weekdays: t.intList({ description: "ISO weekdays, 1 = Monday; every day when left out." }),
    opens: t.string({ required: true, description: "`HH:MM`." }),
    closes: t.string({ required: true, description: "`HH:MM`; midnight at the end of the day is `24:00`." }),
    endsNextDay: t.boolean({ defaultValue: false, description: "True when it runs past midnight." }),
    state: t.field({ type: SpanStateEnum, defaultValue: "OPEN", description: "What one finds then." }),
    rule: t.field({ type: WeekRuleInput, description: "In which weeks; every one when left out." }),
  }),
});

const OpeningPeriodInput = builder.inputType("OpeningPeriodInput", {
  description: "A stretch of the calendar with its own hours: as `OpeningPeriod`.",
  fields: (t) => ({
    kind: t.field({ type: PeriodKindEnum, required: true, description: "What it is." }),
    from: t.string({ description: "First day: `YYYY-MM-DD`, or `MM-DD` for a season of every year." }),
    to: t.string({ description: "Last day, counted in." }),
    label: t.field({ type: [LabelInput], description: "Its name, once a language." }),
    spans: t.field({
      type: [OpeningSpanInput],
      required: true,
      description: "Hours on weekdays; none when it is closed for as long as the period lasts.",
    }),
  }),
});

export const OpeningHoursInput = builder.inputType("OpeningHoursInput", {
  description: "Opening hours: as `OpeningHours`. At most 100 periods, with 100 spans in all.",
  fields: (t) => ({
    periods: t.field({ type: [OpeningPeriodInput], required: true, description: "None: nobody has told the hours." }),
    publicHolidays: t.field({
      type: HolidayPolicyEnum,
      defaultValue: "UNKNOWN",
      description: "What happens on public holidays.",
    }),
    holidayEves: t.field({
      type: HolidayPolicyEnum,
      defaultValue: "UNKNOWN",
      description: "What happens on the eves on which most places close.",
    }),
  }),
});
