/** What an association looks after, and what awaits it. */
import { builder } from "../builder.ts";
import { ListingKindEnum } from "../catalogue/listing-refs.schema.ts";
import type { LocalisedNames } from "../catalogue/published.ts";
import { LocalisedText, nameFor } from "../catalogue/text.schema.ts";
import { known, Municipality } from "../catalogue/vocabulary.schema.ts";
import type { Context } from "../context.ts";
import { writeListingId } from "../review/content/listing-id.rules.ts";
import { ListingStateEnum, SubmissionStateEnum } from "../review/submission.schema.ts";
import { findOwnListings, findOwnWaiting, type OwnListing, type OwnSubmission } from "./own-listings.records.ts";

/** A draft may have no name yet. */
export const nameIn = (names: LocalisedNames, context: Context) =>
  Object.keys(names).length > 0 ? nameFor(names, context) : null;

export const OwnListingType = builder.objectRef<OwnListing>("OwnListing").implement({
  description: "A listing that the viewer looks after as an editor.",
  fields: (t) => ({
    id: t.id({ description: "Its id.", resolve: ({ kind, id }) => writeListingId(kind, id) }),
    slug: t.exposeString("slug", { description: "Its name in an address." }),
    kind: t.expose("kind", { type: ListingKindEnum, description: "What it is." }),
    state: t.expose("state", { type: ListingStateEnum, description: "Where it is in its life." }),
    name: t.field({
      type: LocalisedText,
      nullable: true,
      description: "Its name.",
      resolve: ({ names }, _, context) => nameIn(names, context),
    }),
    municipality: t.field({
      type: Municipality,
      nullable: true,
      description: "Where it stands; null for what is national, and for an activity.",
      resolve: ({ municipality }, _, { catalogue }) =>
        municipality ? known(catalogue.vocabulary.municipality, municipality) : null,
    }),
    changedAt: t.expose("changedAt", { type: "DateTime", description: "When it was last changed." }),
  }),
});

const OwnSubmissionType = builder.objectRef<OwnSubmission>("OwnSubmission").implement({
  description: "A change of the viewer's own that is not decided yet.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Stable." }),
    state: t.expose("state", { type: SubmissionStateEnum, description: "What it waits for." }),
    name: t.field({
      type: LocalisedText,
      nullable: true,
      description: "The name of the listing, as it would be.",
      resolve: ({ names }, _, context) => nameIn(names, context),
    }),
    question: t.exposeString("question", { nullable: true, description: "What an officer asked." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was sent." }),
  }),
});

builder.queryFields((t) => ({
  ownListings: t.field({
    type: [OwnListingType],
    description: "What the viewer looks after as an editor, the latest change first; nothing for everybody else.",
    complexity: { field: 20, multiplier: 20 },
    resolve: (_, __, { database, viewer }) => (viewer.account === null ? [] : findOwnListings(database, viewer)),
  }),
  ownSubmissions: t.field({
    type: [OwnSubmissionType],
    description: "The viewer's own changes that wait for an officer, or for an answer of hers.",
    complexity: { field: 20, multiplier: 10 },
    resolve: (_, __, { database, viewer: { account } }) =>
      account === null || account.state === "DISABLED" ? [] : findOwnWaiting(database, account.id),
  }),
}));
