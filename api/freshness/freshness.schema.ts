/** Still right? Confirming at the desk, the rhythm, and what waits to be confirmed. */
import { builder } from "../builder.ts";
import { listingById } from "../catalogue/catalogue.rules.ts";
import { ActivityRef, ListingRef, OrganisationRef, PlaceRef } from "../catalogue/listing-refs.schema.ts";
import type { PublishedListing } from "../catalogue/published.ts";
import type { Context } from "../context.ts";
import { InvalidInput, NotFound } from "../refusals.ts";
import { askingOf } from "../review/submit.schema.ts";
import { confirmAtDesk } from "./confirmation.records.ts";
import { findDueListings } from "./due-listing.records.ts";
import { saveRhythm } from "./rhythm.records.ts";

export const LISTING_TYPES = [OrganisationRef, PlaceRef, ActivityRef];
/** As many as one person can have looked at. */
const MOST_AT_ONCE = 100;
const RHYTHMS = [3, 6, 12];

const ConfirmListingInput = builder.inputType("ConfirmListingInput", {
  description: "One listing that is right.",
  fields: (t) => ({
    listingId: t.globalID({ required: true, for: LISTING_TYPES, description: "As in `Listing.id`." }),
  }),
});

const ConfirmListingsInput = builder.inputType("ConfirmListingsInput", {
  description: "Several listings that are right.",
  fields: (t) => ({
    listingIds: t.globalIDList({
      required: true,
      for: LISTING_TYPES,
      description: "At most 100, as in `Listing.id`. All are confirmed, or none.",
    }),
  }),
});

const ChooseRhythmInput = builder.inputType("ChooseRhythmInput", {
  description: "How often an organisation wants to be asked.",
  fields: (t) => ({
    organisationId: t.globalID({ required: true, for: OrganisationRef, description: "As in `Organisation.id`." }),
    months: t.int({ required: true, description: "3, 6 or 12." }),
  }),
});

/** The records as they are from now on: the request itself goes on reading the version that it began with. */
async function confirm(listingIds: readonly string[], context: Context): Promise<PublishedListing[]> {
  const { viewer, database, now, catalogue, refresh } = context;
  const roles = await confirmAtDesk(database, viewer, listingIds, now);
  await refresh();
  return listingIds.flatMap((id) => {
    const listing = listingById(catalogue, id);
    return listing ? { ...listing, confirmedAt: now.toISOString(), confirmedBy: roles.get(id) ?? null } : [];
  });
}

builder.mutationFields((t) => ({
  confirmListing: t.field({
    type: ListingRef,
    description:
      "Says that a listing is right as it stands. For its editors, the officers of its municipality, maintainers.",
    args: { input: t.arg({ type: ConfirmListingInput, required: true, description: "Which listing." }) },
    errors: { dataField: { name: "listing", description: "The listing, confirmed." } },
    resolve: async (_, { input }, context) => {
      const [listing] = await confirm([input.listingId.id], context);
      if (!listing) throw new NotFound("Listing");
      return listing;
    },
  }),
  confirmListings: t.field({
    type: [ListingRef],
    description: "Says of several listings that they are right as they stand: of all of them, or of none.",
    args: { input: t.arg({ type: ConfirmListingsInput, required: true, description: "Which listings." }) },
    errors: { dataField: { name: "listings", description: "The listings, confirmed." } },
    resolve: async (_, { input }, context) => {
      const ids = [...new Set(input.listingIds.map(({ id }) => id))];
      if (ids.length === 0) throw new InvalidInput([{ path: "input.listingIds", code: "REQUIRED" }]);
      if (ids.length > MOST_AT_ONCE)
        throw new InvalidInput([{ path: "input.listingIds", code: "TOO_MANY", maximum: MOST_AT_ONCE }]);
      return confirm(ids, context);
    },
  }),
  chooseRhythm: t.field({
    type: OrganisationRef,
    description:
      "From now on the organisation is asked every so many months whether its listings are right. For its editors, the officers of its municipality, maintainers.",
    args: { input: t.arg({ type: ChooseRhythmInput, required: true, description: "How often." }) },
    errors: { dataField: { name: "organisation", description: "The organisation." } },
    resolve: async (_, { input }, context) => {
      const { database, catalogue, refresh } = context;
      const { organisationId, months } = input;
      if (!RHYTHMS.includes(months))
        throw new InvalidInput([{ path: "input.months", code: "UNKNOWN_VALUE", value: String(months) }]);
      const organisation = listingById(catalogue, organisationId.id);
      if (!organisation) throw new NotFound("Organisation");
      await saveRhythm(database, askingOf(context), { organisationId: organisationId.id, months });
      await refresh();
      return organisation;
    },
  }),
}));

builder.queryField("listingsToConfirm", (t) =>
  t.field({
    type: [ListingRef],
    description:
      "What the viewer's organisations should look at again: never confirmed, or not lately enough. Empty for who is no editor.",
    resolve: async (_, __, { viewer, database, catalogue, now }) => {
      if (viewer.organisationIds.size === 0) return [];
      const due = await findDueListings(database, now, [...viewer.organisationIds]);
      return [...new Set(due.map(({ id }) => id))].flatMap((id) => listingById(catalogue, id) ?? []);
    },
  }),
);
