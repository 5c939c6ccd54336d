/** Which version of the data an answer is of, and what this product is called here. */
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { countBits } from "./bitset.rules.ts";
import { setOf } from "./catalogue.rules.ts";
import { ListingConnection } from "./listing-connection.schema.ts";
import { setKey } from "./membership.rules.ts";

export const AsOf = builder.objectRef<Context>("AsOf").implement({
  description: "The version of everything public that an answer is of.",
  fields: (t) => ({
    version: t.string({
      description: "Changes with every change of public data; equal versions give equal answers.",
      resolve: ({ catalogue }) => catalogue.version,
    }),
    changedAt: t.field({
      type: "DateTime",
      description: "When the data last changed.",
      resolve: ({ catalogue }) => catalogue.changedAt,
    }),
    checkedAt: t.field({
      type: "DateTime",
      description: "When it was last known that nothing newer is in the database.",
      resolve: ({ asOf }) => asOf.checkedAt,
    }),
    isDetached: t.boolean({
      description: "True while the database cannot be reached: the answer may be old, so show its age.",
      resolve: ({ asOf }) => asOf.isDetached,
    }),
    listingCount: t.int({
      description: "How many listings are public.",
      resolve: ({ catalogue }) => countBits(setOf(catalogue, setKey.listed)),
    }),
  }),
});

builder.objectField(ListingConnection, "asOf", (t) =>
  t.field({ type: AsOf, description: "The version this page is of.", resolve: (_, __, context) => context }),
);

export const SiteType = builder.objectRef<Context["site"]>("Site").implement({
  description: "What this installation is called and where it serves.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "The product's name here." }),
    country: t.exposeString("country", { description: "ISO 3166-1 alpha-2." }),
    timeZone: t.exposeString("timeZone", { description: "IANA time zone." }),
  }),
});

builder.queryFields((t) => ({
  asOf: t.field({ type: AsOf, description: "The version of the data now.", resolve: (_, __, context) => context }),
  site: t.field({ type: SiteType, description: "This installation.", resolve: (_, __, { site }) => site }),
}));
