/** What only an activity has, as the desk reads it; and the other listings that a document names. */
import { builder } from "../../builder.ts";
import { FrequencyEnum } from "../../catalogue/activity.schema.ts";
import { listingById } from "../../catalogue/catalogue.rules.ts";
import { ListingRef } from "../../catalogue/listing-refs.schema.ts";
import { ActivityStatusEnum, RegistrationWayEnum } from "../../catalogue/timetable-enums.schema.ts";
import type { Context } from "../../context.ts";
import { formatMinute } from "../../timetable/opening.rules.ts";
import { Note, notesOf } from "./content-parts.schema.ts";
import type { ContentActivity, ContentOccurrenceChange } from "./listing-content.ts";
import { writeListingId } from "./listing-id.rules.ts";

const time = (minute: number | null) => (minute === null ? null : formatMinute(minute));

/** Another listing that a document names by its id. */
export const ListingLink = builder.objectRef<string>("ListingLink").implement({
  description: "Another listing, by its id.",
  fields: (t) => ({
    id: t.id({ description: "Its id.", resolve: (id, _, context) => linkIdOf(id, context) }),
    listing: t.field({
      type: ListingRef,
      nullable: true,
      description: "The listing as readers see it; null when it is not public now.",
      resolve: (id, _, { catalogue }) => listingById(catalogue, id) ?? null,
    }),
  }),
});

function linkIdOf(id: string, { catalogue }: Context): string {
  const kind = listingById(catalogue, id)?.kind;
  return kind ? writeListingId(kind, id) : id;
}

const ContentMovedTo = builder.objectRef<NonNullable<ContentOccurrenceChange["movedTo"]>>("ContentMovedTo").implement({
  description: "Where in time an occurrence was moved to.",
  fields: (t) => ({
    on: t.exposeString("on", { description: "The new day." }),
    startsAt: t.string({
      nullable: true,
      description: "`HH:MM`; null for the usual time.",
      resolve: ({ startsAt }) => time(startsAt),
    }),
    durationMinutes: t.exposeInt("durationMinutes", {
      nullable: true,
      description: "How long; null with the usual time.",
    }),
  }),
});

const ContentOccurrenceChangeType = builder.objectRef<ContentOccurrenceChange>("ContentOccurrenceChange").implement({
  description: "One occurrence that is not as the rule says.",
  fields: (t) => ({
    on: t.exposeString("on", { description: "The day on which the rule would have it." }),
    movedTo: t.field({
      type: ContentMovedTo,
      nullable: true,
      description: "Its new time; null when it is called off.",
      resolve: ({ movedTo }) => movedTo,
    }),
    note: t.field({ type: [Note], description: "Why, by language.", resolve: ({ note }) => notesOf(note) }),
  }),
});

const ContentSeries = builder.objectRef<ContentActivity & { startsOn: string }>("ContentSeries").implement({
  description: "When an activity is held.",
  fields: (t) => ({
    startsOn: t.exposeString("startsOn", { description: "The day of the first occurrence." }),
    startsAt: t.string({ nullable: true, description: "`HH:MM`.", resolve: ({ startsAt }) => time(startsAt) }),
    durationMinutes: t.exposeInt("durationMinutes", { nullable: true, description: "How long." }),
    rrule: t.exposeString("rrule", { nullable: true, description: "The RFC 5545 rule without its name." }),
    exdates: t.stringList({ description: "Days left out.", resolve: ({ exdates }) => [...exdates] }),
    rdates: t.stringList({ description: "Further days.", resolve: ({ rdates }) => [...rdates] }),
    changes: t.field({
      type: [ContentOccurrenceChangeType],
      description: "Occurrences moved or called off.",
      resolve: ({ changes }) => changes,
    }),
  }),
});

export const ContentActivityType = builder.objectRef<ContentActivity>("ContentActivity").implement({
  description: "What only an activity has.",
  fields: (t) => ({
    host: t.field({ type: ListingLink, description: "Where it goes on.", resolve: ({ host }) => host }),
    organiser: t.field({
      type: ListingLink,
      nullable: true,
      description: "Who arranges it, when that is not the host.",
      resolve: ({ organiser }) => organiser,
    }),
    category: t.exposeString("category", { description: "The id of its service category." }),
    status: t.expose("status", { type: ActivityStatusEnum, description: "Whether it goes on." }),
    registration: t.field({
      type: RegistrationWayEnum,
      nullable: true,
      description: "How one signs up; null for not known.",
      resolve: ({ registration }) => registration,
    }),
    series: t.field({
      type: ContentSeries,
      nullable: true,
      description: "When it is held; null when its dates cannot be told.",
      resolve: (activity) => (activity.startsOn === null ? null : { ...activity, startsOn: activity.startsOn }),
    }),
    weekday: t.exposeInt("weekday", { nullable: true, description: "ISO weekday." }),
    frequency: t.field({
      type: FrequencyEnum,
      nullable: true,
      description: "How often.",
      resolve: ({ frequency }) => frequency,
    }),
    startsAt: t.string({ nullable: true, description: "`HH:MM`.", resolve: ({ startsAt }) => time(startsAt) }),
    durationMinutes: t.exposeInt("durationMinutes", { nullable: true, description: "How long." }),
  }),
});
