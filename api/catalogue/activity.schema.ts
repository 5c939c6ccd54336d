/** Activity: what goes on at a place on certain days. */
import { builder } from "../builder.ts";
import { formatMinute } from "../timetable/opening.rules.ts";
import type { OccurrenceChange as OccurrenceChangeShape, Series as SeriesShape } from "../timetable/series.ts";
import { MINUTES_A_DAY } from "../timetable/wall-clock.rules.ts";
import { groundOfListing, listingById } from "./catalogue.rules.ts";
import { findBySlug, findManyByIds } from "./listing.schema.ts";
import { ActivityRef, ListingRef, OrganisationRef } from "./listing-refs.schema.ts";
import type { PublishedActivity, PublishedListing } from "./published.ts";
import { LocalisedText, nameFor, textFor } from "./text.schema.ts";
import { ActivityStatusEnum, RegistrationWayEnum } from "./timetable-enums.schema.ts";
import { known, ServiceCategory } from "./vocabulary.schema.ts";

export const FrequencyEnum = builder.enumType("Frequency", {
  description: "How often it comes. Null where a day was published but not how often.",
  values: {
    WEEKLY: { description: "Every week." },
    BIWEEKLY: { description: "Every second week." },
    MONTHLY: { description: "Once a month." },
  } as const,
});

type Timed = Pick<SeriesShape, "startsAt" | "durationMinutes">;
type SeriesInActivity = SeriesShape & { readonly sequence: number; readonly timeZone: string };

const startOf = ({ startsAt }: Timed): string | null => (startsAt === null ? null : formatMinute(startsAt));
const endOf = ({ startsAt, durationMinutes }: Timed): string | null =>
  startsAt === null || durationMinutes === null ? null : formatMinute((startsAt + durationMinutes) % MINUTES_A_DAY);

/** Only activities reach this: the type guard of the node and the queries see to it. */
function activityOf(listing: PublishedListing): PublishedActivity {
  if (!listing.activity) throw new Error(`listing ${listing.id} is no activity`);
  return listing.activity;
}

const MovedTo = builder.objectRef<Timed & { on: string }>("MovedTo").implement({
  description: "Where in time an occurrence was moved to.",
  fields: (t) => ({
    on: t.expose("on", { type: "Date", description: "The new day." }),
    startsAt: t.string({ nullable: true, description: "`HH:MM`; null when not known.", resolve: startOf }),
    endsAt: t.string({ nullable: true, description: "`HH:MM`; null when not known.", resolve: endOf }),
  }),
});

const OccurrenceChange = builder.objectRef<OccurrenceChangeShape>("OccurrenceChange").implement({
  description: "One occurrence that is not as the rule says (RFC 5545 RECURRENCE-ID).",
  fields: (t) => ({
    on: t.expose("on", { type: "Date", description: "The day on which the rule would have it." }),
    isCancelled: t.boolean({ description: "True when it is called off.", resolve: ({ movedTo }) => movedTo === null }),
    movedTo: t.field({
      type: MovedTo,
      nullable: true,
      description: "Its new time; null when it is called off.",
      resolve: ({ movedTo }) => movedTo,
    }),
    note: t.field({
      type: LocalisedText,
      nullable: true,
      description: "Why.",
      resolve: ({ note }, _, context) => (Object.keys(note).length > 0 ? nameFor(note, context) : null),
    }),
  }),
});

const Series = builder.objectRef<SeriesInActivity>("Series").implement({
  description:
    "Dates as RFC 5545 says them. All are wall time in `timeZone`: what begins at 18:00 does so on both sides of a clock change.",
  fields: (t) => ({
    startsOn: t.expose("startsOn", { type: "Date", description: "The day of the first occurrence (DTSTART)." }),
    startsAt: t.string({ nullable: true, description: "`HH:MM`; null when only the day is known.", resolve: startOf }),
    durationMinutes: t.exposeInt("durationMinutes", {
      nullable: true,
      description: "Minutes; null when nobody told the end.",
    }),
    rrule: t.exposeString("rrule", {
      nullable: true,
      description: "The RRULE without its name; null for what is held once.",
    }),
    exdates: t.field({ type: ["Date"], description: "Days left out (EXDATE).", resolve: ({ exdates }) => exdates }),
    rdates: t.field({ type: ["Date"], description: "Further days (RDATE).", resolve: ({ rdates }) => rdates }),
    changes: t.field({
      type: [OccurrenceChange],
      description: "Occurrences moved or called off.",
      resolve: ({ changes }) => changes,
    }),
    sequence: t.exposeInt("sequence", { description: "Grows with every change of the schedule (SEQUENCE)." }),
    timeZone: t.exposeString("timeZone", { description: "IANA time zone of the place." }),
  }),
});

const ActivitySchedule = builder.objectRef<PublishedListing>("ActivitySchedule").implement({
  description: "When it is held, as far as the source said. Times are local wall time.",
  fields: (t) => ({
    weekday: t.int({
      nullable: true,
      description: "ISO weekday, 1 = Monday.",
      resolve: (listing) => activityOf(listing).weekday,
    }),
    startsAt: t.string({ nullable: true, description: "`HH:MM`.", resolve: (listing) => activityOf(listing).startsAt }),
    endsAt: t.string({ nullable: true, description: "`HH:MM`.", resolve: (listing) => activityOf(listing).endsAt }),
    frequency: t.field({
      type: FrequencyEnum,
      nullable: true,
      description: "How often.",
      resolve: (listing) => activityOf(listing).frequency,
    }),
    season: t.field({
      type: LocalisedText,
      nullable: true,
      description: "The season or period, in words. A past period is the last one found.",
      resolve: ({ seasons }, _, context) => textFor(seasons, context),
    }),
    series: t.field({
      type: Series,
      nullable: true,
      description: "Its dates; null when what the source told does not give any.",
      resolve: (listing, _, { catalogue }) => {
        const { series, sequence } = activityOf(listing);
        return series && { ...series, sequence, timeZone: groundOfListing(catalogue, listing).timeZone };
      },
    }),
  }),
});

builder.node(ActivityRef, {
  description: "Something that goes on at a place or that an organisation arranges (schema.org: Event).",
  interfaces: [ListingRef],
  id: { resolve: ({ id }) => id },
  isTypeOf: (value) => (value as PublishedListing).kind === "ACTIVITY", // Relay hands over an unknown
  loadManyWithoutCache: (ids, context) => findManyByIds(ids, context, "Activity"),
  fields: (t) => ({
    host: t.field({
      type: ListingRef,
      description: "The place where it is held, or the organisation that arranges it.",
      resolve: (listing, _, { catalogue }) => {
        const host = listingById(catalogue, activityOf(listing).hostId);
        if (!host) throw new Error(`activity ${listing.id} has lost its host`); // loading leaves such activities out
        return host;
      },
    }),
    category: t.field({
      type: ServiceCategory,
      description: "What kind of activity it is.",
      resolve: (listing, _, { catalogue }) => known(catalogue.vocabulary.serviceCategory, activityOf(listing).category),
    }),
    organiser: t.field({
      type: OrganisationRef,
      nullable: true,
      description: "The organisation that arranges it, when that is not the host itself.",
      resolve: (listing, _, { catalogue }) => listingById(catalogue, activityOf(listing).organiserId ?? "") ?? null,
    }),
    status: t.field({
      type: ActivityStatusEnum,
      description: "Whether it goes on.",
      resolve: (listing) => activityOf(listing).status,
    }),
    registration: t.field({
      type: RegistrationWayEnum,
      nullable: true,
      description: "How one signs up; null when nobody has said.",
      resolve: (listing) => activityOf(listing).registration,
    }),
    schedule: t.field({ type: ActivitySchedule, description: "When.", resolve: (listing) => listing }),
  }),
});

builder.queryFields((t) => ({
  activity: t.field({
    type: ActivityRef,
    nullable: true,
    description: "One activity; null when none has the slug. Error INVALID_SLUG.",
    args: { slug: t.arg.string({ required: true, description: "As in `Listing.slug`." }) },
    resolve: (_, { slug }, { catalogue }) => {
      const listing = findBySlug(catalogue, slug);
      return listing?.kind === "ACTIVITY" ? listing : null;
    },
  }),
}));
