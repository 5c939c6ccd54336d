/** Listing: what organisations, places and activities have in common, so that search and map return any of them. */
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { problem } from "../problems.ts";
import { type Catalogue, contextOf, groundOfListing, listingAt, listingById } from "./catalogue.rules.ts";
import {
  AccessibilityFeature,
  Address,
  Conditions,
  ContactPoint,
  Freshness,
  LanguageOffer,
  offersOf,
  Position,
  Service,
  ServiceArea,
  serviceOf,
} from "./listing-details.schema.ts";
import { ListingKindEnum, ListingRef } from "./listing-refs.schema.ts";
import { asChosen } from "./localised-text.rules.ts";
import { OpeningHours } from "./opening-hours.schema.ts";
import type { ATTENDANCES, PublishedListing } from "./published.ts";
import { TYPE_OF_KIND } from "./published.ts";
import { RecordSource } from "./record-source.schema.ts";
import { LocalisedText, textFor } from "./text.schema.ts";
import { known, Municipality, TargetGroup } from "./vocabulary.schema.ts";

export const CostEnum = builder.enumType("Cost", {
  description: "What it costs. Null wherever it is not known.",
  values: { FREE: { description: "Free of charge." }, FEE: { description: "There is a fee." } } as const,
});

export const AttendanceEnum = builder.enumType("Attendance", {
  description: "How one takes part.",
  values: {
    IN_PERSON: { description: "By going there." },
    PHONE: { description: "By phone." },
    ONLINE: { description: "Online." },
  } satisfies Record<(typeof ATTENDANCES)[number], object>,
});

const ground = (listing: PublishedListing, { catalogue }: Context) => groundOfListing(catalogue, listing);
const hasAddress = ({ street, postalCode, locality }: PublishedListing) => street ?? postalCode ?? locality;

ListingRef.implement({
  description:
    "An organisation, a place or an activity. What is not known is null or empty; unknown is never no. An activity stands where its host stands.",
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: ({ kind }) => TYPE_OF_KIND[kind],
  fields: (t) => ({
    slug: t.exposeString("slug", { description: "Its name in an address; stable." }),
    kind: t.expose("kind", { type: ListingKindEnum, description: "What it is." }),
    name: t.field({
      type: LocalisedText,
      description: "Its name.",
      resolve: (listing, _, context) => {
        const name = textFor(listing.names, context);
        if (!name) throw new Error(`listing ${listing.id} has no name`); // the seed and every form demand one
        return name;
      },
    }),
    names: t.field({
      type: [LocalisedText],
      description: "Its name in every language in which it is known.",
      resolve: ({ names }, _, { locale }) => names.map((text) => asChosen(text, locale)),
    }),
    description: t.field({
      type: LocalisedText,
      nullable: true,
      description: "What it is, in a few plain sentences.",
      resolve: ({ descriptions }, _, context) => textFor(descriptions, context),
    }),
    descriptions: t.field({
      type: [LocalisedText],
      description: "The description in every language in which there is one.",
      resolve: ({ descriptions }, _, { locale }) => descriptions.map((text) => asChosen(text, locale)),
    }),
    municipality: t.field({
      type: Municipality,
      nullable: true,
      description: "Where it stands; null for a national body.",
      resolve: (listing, _, context) => {
        const code = ground(listing, context).municipality;
        return code ? known(context.catalogue.vocabulary.municipality, code) : null;
      },
    }),
    isNational: t.boolean({
      description: "Whether it serves the whole country.",
      resolve: (listing, _, context) => ground(listing, context).isNational,
    }),
    serviceAreas: t.field({
      type: [ServiceArea],
      description: "Areas it serves beyond its municipality.",
      resolve: (listing, _, context) => ground(listing, context).serviceAreas,
    }),
    isAddressWithheld: t.boolean({
      description: "True for a place that helps people at risk: its address is held nowhere here. Call first.",
      resolve: (listing, _, context) => ground(listing, context).isAddressWithheld,
    }),
    address: t.field({
      type: Address,
      nullable: true,
      description: "Where to go; null when it is not known, withheld, or there is nowhere to go.",
      resolve: (listing, _, context) => (hasAddress(ground(listing, context)) ? ground(listing, context) : null),
    }),
    position: t.field({
      type: Position,
      nullable: true,
      description: "Its point on the map.",
      resolve: (listing, _, context) => (ground(listing, context).latitude === null ? null : ground(listing, context)),
    }),
    directions: t.field({
      type: LocalisedText,
      nullable: true,
      description: "The way there in words.",
      resolve: (listing, _, context) => textFor(ground(listing, context).directions, context),
    }),
    languages: t.field({
      type: [LanguageOffer],
      description: "Languages in which people are served, those of activities held here included.",
      resolve: (listing, _, { catalogue }) =>
        [listing, ...contextOf(catalogue, listing).activities].flatMap((one) => offersOf(one)),
    }),
    languageCount: t.exposeInt("languageCount", {
      nullable: true,
      description: "How many languages are served, when the source gave only a number.",
    }),
    areLanguagesUnknown: t.boolean({
      description: "True when no language of service is known. Unknown does not mean none.",
      resolve: (listing, _, { catalogue }) =>
        [listing, ...contextOf(catalogue, listing).activities].every(
          ({ languageOffers }) => languageOffers.length === 0,
        ),
    }),
    services: t.field({
      type: [Service],
      description: "What is offered.",
      resolve: (listing) => listing.services.map((category) => serviceOf(category, listing)),
    }),
    targetGroups: t.field({
      type: [TargetGroup],
      description: "For whom it is meant.",
      resolve: ({ targetGroups }, _, { catalogue }) =>
        targetGroups.map((id) => known(catalogue.vocabulary.targetGroup, id)),
    }),
    cost: t.expose("cost", { type: CostEnum, nullable: true, description: "Null when not known." }),
    costNote: t.field({
      type: LocalisedText,
      nullable: true,
      description: "More about the cost.",
      resolve: ({ costNotes }, _, context) => textFor(costNotes, context),
    }),
    attendance: t.field({
      type: [AttendanceEnum],
      description: "How one takes part; empty when not known.",
      resolve: ({ attendance }) => attendance,
    }),
    isChildWelcome: t.exposeBoolean("isChildWelcome", {
      nullable: true,
      description: "Whether one may bring children; null when not known.",
    }),
    hasChildCare: t.boolean({
      nullable: true,
      description: "Whether somebody looks after children on site meanwhile; null when not known.",
      resolve: ({ conditions }) => conditions.hasChildCare,
    }),
    conditions: t.field({
      type: Conditions,
      description: "What one needs in order to take part.",
      resolve: (listing) => listing,
    }),
    accessibility: t.field({
      type: [AccessibilityFeature],
      description: "What is known of its accessibility.",
      resolve: (listing, _, context) => ground(listing, context).accessibility,
    }),
    contactPoints: t.field({
      type: [ContactPoint],
      description: "Public contacts.",
      resolve: (listing) => listing.contactPoints.map((contactPoint) => ({ contactPoint, listing })),
    }),
    openingHours: t.field({ type: OpeningHours, description: "When it is open.", resolve: (listing) => listing }),
    freshness: t.field({ type: Freshness, description: "Whether it is still true.", resolve: (listing) => listing }),
    source: t.field({
      type: RecordSource,
      description: "Where this record comes from.",
      resolve: (listing) => listing,
    }),
    isSynthetic: t.exposeBoolean("isSynthetic", {
      description: "True for a record made up for tests and benchmarks: never a real place.",
    }),
    changedAt: t.expose("changedAt", { type: "DateTime", description: "When the record last changed here." }),
  }),
});

/** Slugs are short and plain; anything else is not worth a look-up. */
export function findBySlug(catalogue: Catalogue, slug: string): PublishedListing | null {
  if (slug.length > 200 || slug.includes("\0")) throw problem("INVALID_SLUG", { argument: "slug", value: slug });
  const slot = catalogue.slotOfSlug.get(slug);
  return slot === undefined ? null : listingAt(catalogue, slot);
}

export const findManyByIds = (ids: readonly string[], { catalogue }: Context, type: string) =>
  ids.map((id) => {
    const listing = listingById(catalogue, id);
    return listing && TYPE_OF_KIND[listing.kind] === type ? listing : null;
  });

builder.queryFields((t) => ({
  listing: t.field({
    type: ListingRef,
    nullable: true,
    description: "Whatever has this slug; null when nothing has. Error INVALID_SLUG when it cannot be one.",
    args: { slug: t.arg.string({ required: true, description: "As in `Listing.slug`." }) },
    resolve: (_, { slug }, { catalogue }) => findBySlug(catalogue, slug),
  }),
}));
