/** The link in a reminder, which needs no sign-in: what it shows, and the answer to it. */
import { builder } from "../builder.ts";
import { listingById } from "../catalogue/catalogue.rules.ts";
import { ListingRef, OrganisationRef } from "../catalogue/listing-refs.schema.ts";
import type { PublishedListing } from "../catalogue/published.ts";
import { known, Municipality } from "../catalogue/vocabulary.schema.ts";
import { NotFound } from "../refusals.ts";
import { LISTING_TYPES } from "./freshness.schema.ts";
import { type Answer, makeChoices, rightAnswers } from "./person-check.rules.ts";
import { confirmByLink, findReminderLink, type LinkState, type ReminderLink } from "./reminder-link.records.ts";

const ConfirmationRequestState = builder.enumType("ConfirmationRequestState", {
  description: "What a link in a reminder can still do.",
  values: {
    OPEN: { description: "It waits for an answer." },
    ANSWERED: { description: "It was answered, or nothing is due any more." },
    EXPIRED: { description: "Its time is over, or its reader looks after the organisation no longer." },
  } satisfies Record<LinkState, object>,
});

const ConfirmationChoice = builder.objectRef<{ readonly answer: Answer }>("ConfirmationChoice").implement({
  description: "One possible answer to “where is this?”.",
  fields: (t) => ({
    municipality: t.field({
      type: Municipality,
      nullable: true,
      description: "A municipality; null for the whole country.",
      resolve: ({ answer }, _, { catalogue }) =>
        answer === null ? null : known(catalogue.vocabulary.municipality, answer),
    }),
  }),
});

const ConfirmationRequest = builder.objectRef<ReminderLink>("ConfirmationRequest").implement({
  description: "“Is this still right?”, asked of one person for one organisation. Reading it changes nothing.",
  fields: (t) => ({
    state: t.expose("state", { type: ConfirmationRequestState, description: "What the link can still do." }),
    organisation: t.field({
      type: OrganisationRef,
      nullable: true,
      description: "Who is asked; null when its page is not public any more.",
      resolve: ({ organisationId }, _, { catalogue }) => listingById(catalogue, organisationId) ?? null,
    }),
    listings: t.field({
      type: [ListingRef],
      description: "What should be looked at. Empty when nothing waits.",
      resolve: ({ due }, _, { catalogue }) => due.flatMap(({ id }) => listingById(catalogue, id) ?? []),
    }),
    choices: t.field({
      type: [ConfirmationChoice],
      description:
        "Where it could be: one of them is right, and whoever answers says which, so that no program answers. Drawn anew each time.",
      resolve: ({ due }, _, { catalogue }) =>
        makeChoices(
          rightAnswers(due.map(({ municipalityCode }) => municipalityCode)),
          catalogue.vocabulary.lists.municipalities,
          Math.random,
        ).map((answer) => ({ answer })),
    }),
  }),
});

builder.queryField("confirmationRequest", (t) =>
  t.field({
    type: ConfirmationRequest,
    nullable: true,
    description: "What a link in a reminder is about; null when there is no such link. Needs no account.",
    args: { token: t.arg.string({ required: true, description: "The last part of the link's address." }) },
    resolve: (_, { token }, { database, now }) => findReminderLink(database, token, now),
  }),
);

const ConfirmByLinkInput = builder.inputType("ConfirmByLinkInput", {
  description: "The answer “all of this is right”.",
  fields: (t) => ({
    token: t.string({ required: true, description: "The last part of the link's address." }),
    listingIds: t.globalIDList({
      required: true,
      for: LISTING_TYPES,
      description: "What was shown; what fell due meanwhile is not confirmed.",
    }),
    municipality: t.string({
      description:
        "The code of a municipality in which the organisation has something due; null for the whole country.",
    }),
  }),
});

builder.mutationField("confirmByLink", (t) =>
  t.field({
    type: [ListingRef],
    description:
      "Says through the link in a reminder that all that was shown is right. Needs no account, and works once.",
    args: { input: t.arg({ type: ConfirmByLinkInput, required: true, description: "The answer." }) },
    errors: { dataField: { name: "listings", description: "The listings, confirmed." } },
    resolve: async (_, { input }, { database, now, catalogue, refresh }): Promise<PublishedListing[]> => {
      const { token, municipality = null } = input;
      const listingIds = input.listingIds.map(({ id }) => id);
      const confirmed = await confirmByLink(database, { token, listingIds, municipality }, now);
      await refresh();
      const listings = confirmed.flatMap((id) => listingById(catalogue, id) ?? []);
      if (listings.length === 0) throw new NotFound("Listing");
      return listings.map((listing) => ({ ...listing, confirmedAt: now.toISOString(), confirmedBy: "EDITOR" }));
    },
  }),
);
