/** Opening hours: the week as it is known, and the answer to "is it open?". */
import { builder } from "../builder.ts";
import type { PublishedListing } from "./published.ts";
import { LocalisedText, textFor } from "./text.schema.ts";
import { formatMinute, minuteOfWeek, nextChangeAfter, type OpenState, openStateAt } from "./timetable.rules.ts";

const OpenStateEnum = builder.enumType("OpenState", {
  description: "The answer to “is it open?”.",
  values: {
    OPEN: { description: "Open." },
    OPENS_LATER_TODAY: { description: "Closed, and opens later on the same day." },
    CLOSED: { description: "Closed for the rest of the day." },
    BY_APPOINTMENT: { description: "Only by appointment." },
    UNKNOWN: { description: "The hours are not known, which does not mean closed." },
  } satisfies Record<OpenState, object>,
});

interface Span {
  readonly opens: number;
  readonly closes: number;
}
const OpeningSpan = builder.objectRef<Span>("OpeningSpan").implement({
  description: "A stretch of one day, local wall time.",
  fields: (t) => ({
    opens: t.string({ description: "`HH:MM`.", resolve: ({ opens }) => formatMinute(opens) }),
    closes: t.string({
      description: "`HH:MM`; midnight at the end of the day is `24:00`.",
      resolve: ({ closes }) => formatMinute(closes),
    }),
  }),
});

const OpeningDay = builder.objectRef<{ weekday: number; spans: readonly Span[] }>("OpeningDay").implement({
  description: "One day of an ordinary week; without spans it is closed on that day.",
  fields: (t) => ({
    weekday: t.exposeInt("weekday", { description: "ISO weekday, 1 = Monday." }),
    spans: t.field({ type: [OpeningSpan], description: "In order.", resolve: ({ spans }) => spans }),
  }),
});

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const atArgument = "The moment asked about; now when left out.";

export const OpeningHours = builder.objectRef<PublishedListing>("OpeningHours").implement({
  description: "When it is open in an ordinary week (HSDS: schedule). Holidays are not taken into account yet.",
  fields: (t) => ({
    state: t.field({
      type: OpenStateEnum,
      description: "Open or not at a moment.",
      args: { at: t.arg({ type: "DateTime", description: atArgument }) },
      resolve: ({ openingHours, timeZone }, { at }, { now }) =>
        openStateAt(openingHours, minuteOfWeek(at ?? now, timeZone)),
    }),
    changesAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it next opens or closes; null when unknown or always open.",
      args: { at: t.arg({ type: "DateTime", description: atArgument }) },
      resolve: ({ openingHours, timeZone }, { at }, { now }) =>
        nextChangeAfter(openingHours, at ?? now, timeZone) ?? null,
    }),
    week: t.field({
      type: [OpeningDay],
      description: "Monday to Sunday; empty when the hours are not known.",
      resolve: ({ openingHours }) =>
        openingHours.length === 0
          ? []
          : WEEKDAYS.map((weekday) => ({ weekday, spans: openingHours.filter((span) => span.weekday === weekday) })),
    }),
    note: t.field({
      type: LocalisedText,
      nullable: true,
      description: "The hours in words, where a source gave only words.",
      resolve: ({ hoursNotes }, _, context) => textFor(hoursNotes, context),
    }),
    timeZone: t.exposeString("timeZone", { description: "IANA time zone of the wall clock." }),
  }),
});
