/** Where an address leads whose listing is closed, paused, or became one with another. */
import { builder } from "../../builder.ts";
import { listingById } from "../../catalogue/catalogue.rules.ts";
import { ListingKindEnum, ListingRef } from "../../catalogue/listing-refs.schema.ts";
import { LocalisedText, nameFor } from "../../catalogue/text.schema.ts";
import type { Context } from "../../context.ts";
import { ListingStateEnum } from "../submission.schema.ts";
import { type FormerListing, findFormer } from "./former.records.ts";

const FormerListingType = builder.objectRef<FormerListing>("FormerListing").implement({
  description: "A listing that is no longer shown, and why.",
  fields: (t) => ({
    kind: t.expose("kind", { type: ListingKindEnum, description: "What it was." }),
    state: t.expose("state", { type: ListingStateEnum, description: "PAUSED, CLOSED or MERGED." }),
    name: t.field({
      type: LocalisedText,
      nullable: true,
      description: "Its name.",
      resolve: ({ names }, _, context) => (Object.keys(names).length > 0 ? nameFor(names, context) : null),
    }),
    pausedUntil: t.exposeString("pausedUntil", {
      nullable: true,
      description: "The last day of its pause, `YYYY-MM-DD`; null when nobody has said.",
    }),
    movedTo: t.field({
      type: ListingRef,
      nullable: true,
      description: "The listing that it turned out to be; null when there is none, or when it is not public.",
      resolve: ({ mergedIntoId }, _, { catalogue }) => (mergedIntoId && listingById(catalogue, mergedIntoId)) || null,
    }),
  }),
});

/** Asked only of an address that leads nowhere; without a database nothing is known of it, and that is no failure. */
async function formerOf(slug: string, { database, asOf }: Context): Promise<FormerListing | null> {
  if (asOf.isDetached || !/^[a-z0-9-]{1,100}$/.test(slug)) return null;
  return (await findFormer(database, slug).catch(() => undefined)) ?? null;
}

builder.queryFields((t) => ({
  formerListing: t.field({
    type: FormerListingType,
    nullable: true,
    description: "What became of a listing that is no longer shown; null when there is nothing to tell.",
    args: { slug: t.arg.string({ required: true, description: "Its name in an address." }) },
    complexity: { field: 50, multiplier: 1 },
    resolve: (_, { slug }, context) => formerOf(slug, context),
  }),
  listingMovedTo: t.field({
    type: ListingRef,
    nullable: true,
    description:
      "The listing to which an old address leads, after two of the same thing became one; null when there is none.",
    args: { slug: t.arg.string({ required: true, description: "The old name in an address." }) },
    complexity: { field: 50, multiplier: 1 },
    resolve: async (_, { slug }, context) => {
      const former = await formerOf(slug, context);
      return (former?.mergedIntoId && listingById(context.catalogue, former.mergedIntoId)) || null;
    },
  }),
}));
