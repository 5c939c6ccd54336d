/** Place: where people are met. */
import { builder } from "../builder.ts";
import { listingById } from "./catalogue.rules.ts";
import { findBySlug, findManyByIds } from "./listing.schema.ts";
import { ListingConnection, pageComplexity } from "./listing-connection.schema.ts";
import { ListingRef, OrganisationRef, PlaceRef } from "./listing-refs.schema.ts";
import { OnlinePlace } from "./online-place.schema.ts";
import type { PublishedListing } from "./published.ts";
import { TYPE_OF_KIND } from "./published.ts";
import { pageOfSlots } from "./related-listings.schema.ts";

const isPlace = ({ kind }: PublishedListing) => TYPE_OF_KIND[kind] === "Place";

builder.node(PlaceRef, {
  description: "A meeting place or a guidance point (HSDS: location).",
  interfaces: [ListingRef],
  id: { resolve: ({ id }) => id },
  isTypeOf: (value) => isPlace(value as PublishedListing), // Relay hands over an unknown
  loadManyWithoutCache: (ids, context) => findManyByIds(ids, context, "Place"),
  fields: (t) => ({
    operators: t.field({
      type: [OrganisationRef],
      description: "The organisations that run it.",
      resolve: ({ operatorIds }, _, { catalogue }) => operatorIds.flatMap((id) => listingById(catalogue, id) ?? []),
    }),
    online: t.field({
      type: OnlinePlace,
      nullable: true,
      description: "For a meeting place that is a group, a channel or a video room; null for all others.",
      resolve: ({ online }) => online,
    }),
    activities: t.field({
      type: ListingConnection,
      description: "What goes on here.",
      args: { ...t.arg.connectionArgs() },
      complexity: pageComplexity,
      resolve: ({ id }, page, context) => pageOfSlots(context.catalogue.activitiesOf.get(id) ?? [], page, context),
    }),
  }),
});

builder.queryFields((t) => ({
  place: t.field({
    type: PlaceRef,
    nullable: true,
    description: "One place; null when none has the slug. Error INVALID_SLUG.",
    args: { slug: t.arg.string({ required: true, description: "As in `Listing.slug`." }) },
    resolve: (_, { slug }, { catalogue }) => {
      const listing = findBySlug(catalogue, slug);
      return listing && isPlace(listing) ? listing : null;
    },
  }),
}));
