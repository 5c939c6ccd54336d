/** Organisation: who runs places and services. */
import { builder } from "../builder.ts";

import { findBySlug, findManyByIds } from "./listing.schema.ts";
import { ListingConnection, pageComplexity } from "./listing-connection.schema.ts";
import { ListingRef, OrganisationRef } from "./listing-refs.schema.ts";
import type { LegalForm } from "./published.ts";
import { pageOfSlots } from "./related-listings.schema.ts";

export const LegalFormEnum = builder.enumType("LegalForm", {
  description: "What a body is by law (HSDS: legal_status).",
  values: {
    ASSOCIATION: { description: "An association; in Finland mostly a registered one (ry, rf)." },
    FOUNDATION: { description: "A foundation (säätiö, stiftelse)." },
    CONGREGATION: { description: "A parish, a congregation or a union of them." },
    COMPANY: { description: "A company or a cooperative." },
    MUNICIPALITY: { description: "A city or another municipality, with its libraries and offices." },
    WELLBEING_COUNTY: { description: "A wellbeing services county (hyvinvointialue, välfärdsområde)." },
    STATE_AUTHORITY: { description: "An authority of the state, such as Kela or the Finnish Immigration Service." },
    EDUCATIONAL_INSTITUTION: { description: "A university, an institute or another school for adults." },
  } as const,
});

/** A school may belong to a municipality or to an association: its form alone does not tell. */
const IS_AUTHORITY: Readonly<Record<LegalForm, boolean | null>> = {
  ASSOCIATION: false,
  FOUNDATION: false,
  CONGREGATION: false,
  COMPANY: false,
  MUNICIPALITY: true,
  WELLBEING_COUNTY: true,
  STATE_AUTHORITY: true,
  EDUCATIONAL_INSTITUTION: null,
};

builder.node(OrganisationRef, {
  description:
    "A registered association, foundation, congregation, company or authority that runs places or services (HSDS: organization).",
  interfaces: [ListingRef],
  id: { resolve: ({ id }) => id },
  isTypeOf: (value) => (value as { kind?: string }).kind === "ORGANISATION", // Relay hands over an unknown
  loadManyWithoutCache: (ids, context) => findManyByIds(ids, context, "Organisation"),
  fields: (t) => ({
    legalForm: t.expose("legalForm", {
      type: LegalFormEnum,
      nullable: true,
      description: "What it is by law, as its name or its source states it; null when neither does. Never a guess.",
    }),
    isAuthority: t.boolean({
      nullable: true,
      description:
        "Whether it is an authority of the state, of a municipality or of a wellbeing services county; null when not known.",
      resolve: ({ legalForm }) => (legalForm === null ? null : IS_AUTHORITY[legalForm]),
    }),
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
