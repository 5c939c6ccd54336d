/** Activity: what goes on at a place on certain days. */
import { builder } from "../builder.ts";
import { listingById } from "./catalogue.rules.ts";
import { findBySlug, findManyByIds } from "./listing.schema.ts";
import { ActivityRef, ListingRef } from "./listing-refs.schema.ts";
import type { PublishedActivity, PublishedListing } from "./published.ts";
import { LocalisedText, textFor } from "./text.schema.ts";
import { known, ServiceCategory } from "./vocabulary.schema.ts";

const Frequency = builder.enumType("Frequency", {
  description: "How often it comes. Null where a day was published but not how often.",
  values: {
    WEEKLY: { description: "Every week." },
    BIWEEKLY: { description: "Every second week." },
    MONTHLY: { description: "Once a month." },
  } as const,
});

/** Only activities reach this: the type guard of the node and the queries see to it. */
function activityOf(listing: PublishedListing): PublishedActivity {
  if (!listing.activity) throw new Error(`listing ${listing.id} is no activity`);
  return listing.activity;
}

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
      type: Frequency,
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
