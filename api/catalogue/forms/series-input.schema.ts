/** The dates of an activity as a form writes them. */
import { builder } from "../../builder.ts";
import { LabelInput } from "./hours-input.schema.ts";

const MovedToInput = builder.inputType("MovedToInput", {
  description: "Where in time an occurrence is moved to.",
  fields: (t) => ({
    on: t.string({ required: true, description: "The new day, `YYYY-MM-DD`." }),
    startsAt: t.string({ description: "`HH:MM`; the usual time when left out." }),
    durationMinutes: t.int({ description: "Minutes, with `startsAt`; left out when nobody knows the end." }),
  }),
});

export const OccurrenceChangeInput = builder.inputType("OccurrenceChangeInput", {
  description: "One occurrence that is not as the rule says: as `OccurrenceChange`.",
  fields: (t) => ({
    on: t.string({ required: true, description: "The day on which the rule would have it, `YYYY-MM-DD`." }),
    movedTo: t.field({ type: MovedToInput, description: "Its new time; left out when it is called off." }),
    note: t.field({ type: [LabelInput], description: "Why, once a language." }),
  }),
});

export const SeriesInput = builder.inputType("SeriesInput", {
  description: "When an activity is held: as `Series`. At most 500 days in each list.",
  fields: (t) => ({
    startsOn: t.string({ required: true, description: "The day of the first occurrence, `YYYY-MM-DD`." }),
    startsAt: t.string({ description: "`HH:MM`; left out when only the day is known." }),
    durationMinutes: t.int({ description: "Minutes, at most a day; left out when nobody knows the end." }),
    rrule: t.string({ description: "The RFC 5545 rule without its name; left out for what is held once." }),
    exdates: t.stringList({ description: "Days left out, `YYYY-MM-DD`." }),
    rdates: t.stringList({ description: "Further days, `YYYY-MM-DD`." }),
    changes: t.field({ type: [OccurrenceChangeInput], description: "Occurrences moved or called off." }),
  }),
});
