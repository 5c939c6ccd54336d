/** Organisation: who runs places and services. */
import { builder } from "../builder.ts";
import { findBySlug, findManyByIds } from "./listing.schema.ts";
import { ListingConnection, pageComplexity } from "./listing-connection.schema.ts";
import { ListingRef, OrganisationRef } from "./listing-refs.schema.ts";
import { pageOfSlots } from "./related-listings.schema.ts";

builder.node(OrganisationRef, {
  description:
    "A registered association, foundation, congregation, company or authority that runs places or services (HSDS: organization).",
  interfaces: [ListingRef],
  id: { resolve: ({ id }) => id },
  isTypeOf: (value) => (value as { kind?: string }).kind === "ORGANISATION", // Relay hands over an unknown
  loadManyWithoutCache: (ids, context) => findManyByIds(ids, context, "Organisation"),
  fields: (t) => ({
    isListed: t.exposeBoolean("isListed", {
      description: "False for a body known only as the operator of a place: it has a page but is no search result.",
    }),
    places: t.field({
      type: ListingConnection,
      description: "The places it runs, by name.",
      args: { ...t.arg.connectionArgs() },
      complexity: pageComplexity,
      resolve: ({ id }, page, context) => pageOfSlots(context.catalogue.placesOf.get(id) ?? [], page, context),
    }),
    activities: t.field({
      type: ListingConnection,
      description: "What it arranges, and what goes on at the places it runs.",
      args: { ...t.arg.connectionArgs() },
      complexity: pageComplexity,
      resolve: ({ id }, page, context) => {
        const { activitiesOf, organisedBy, placesOf, listings } = context.catalogue;
        const hosts = [id, ...(placesOf.get(id) ?? []).flatMap((slot) => listings[slot]?.id ?? [])];
        return pageOfSlots(
          [...hosts.flatMap((host) => activitiesOf.get(host) ?? []), ...(organisedBy.get(id) ?? [])],
          page,
          context,
        );
      },
    }),
  }),
});

builder.queryFields((t) => ({
  organisation: t.field({
    type: OrganisationRef,
    nullable: true,
    description: "One organisation; null when none has the slug. Error INVALID_SLUG.",
    args: { slug: t.arg.string({ required: true, description: "As in `Listing.slug`." }) },
    resolve: (_, { slug }, { catalogue }) => {
      const listing = findBySlug(catalogue, slug);
      return listing?.kind === "ORGANISATION" ? listing : null;
    },
  }),
}));
