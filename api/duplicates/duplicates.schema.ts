/** Pairs that look alike, for maintainers who make them one. */
import { builder } from "../builder.ts";
import { type Catalogue, listingById } from "../catalogue/catalogue.rules.ts";
import { ListingRef } from "../catalogue/listing-refs.schema.ts";
import type { PublishedListing } from "../catalogue/published.ts";
import { problem } from "../problems.ts";
import { maySeeDuplicates } from "./duplicate.policy.ts";
import { findPairs, type Likeness, type Pair } from "./pairs.rules.ts";

const LikenessEnum = builder.enumType("Likeness", {
  description: "What two listings have in common.",
  values: {
    NAME: { description: "A name, in whatever letters." },
    ADDRESS: { description: "The street and number." },
    PHONE: { description: "A telephone number." },
    EMAIL: { description: "An e-mail address." },
    WEBSITE: { description: "A website." },
  } satisfies Record<Likeness, object>,
});

interface Found {
  readonly one: PublishedListing;
  readonly other: PublishedListing;
  readonly because: readonly Likeness[];
}

const DuplicatePair = builder.objectRef<Found>("DuplicatePair").implement({
  description: "Two listings that may be the same thing. Only a person can say so.",
  fields: (t) => ({
    one: t.field({ type: ListingRef, description: "The one.", resolve: ({ one }) => one }),
    other: t.field({ type: ListingRef, description: "The other.", resolve: ({ other }) => other }),
    because: t.field({
      type: [LikenessEnum],
      description: "What they have in common.",
      resolve: ({ because }) => [...because],
    }),
  }),
});

interface FoundPage {
  readonly nodes: readonly Found[];
  readonly totalCount: number;
}

const DuplicatePage = builder.objectRef<FoundPage>("DuplicatePage").implement({
  description: "Some of the pairs, those with most in common first.",
  fields: (t) => ({
    nodes: t.field({
      type: [DuplicatePair],
      description: "The page.",
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ nodes }) => [...nodes],
    }),
    totalCount: t.exposeInt("totalCount", { description: "How many there are in all." }),
  }),
});

/** Found once for each version of the catalogue. */
const known = new WeakMap<Catalogue, Pair[]>();

function pairsOf(catalogue: Catalogue): Pair[] {
  const found = known.get(catalogue) ?? findPairs(catalogue.listings.flatMap((listing) => listing ?? []));
  known.set(catalogue, found);
  return found;
}

const MAX_PAGE_SIZE = 50;
const DEFAULT_PAGE_SIZE = 10;

builder.queryField("duplicates", (t) =>
  t.field({
    type: DuplicatePage,
    nullable: true,
    description: `Listings that look like the same thing twice; null for all but maintainers. Errors INVALID_PAGE_SIZE (1 to ${MAX_PAGE_SIZE}), INVALID_RANGE.`,
    args: {
      first: t.arg.int({ description: `How many; ${DEFAULT_PAGE_SIZE} when left out.` }),
      skip: t.arg.int({ description: "How many to pass over." }),
    },
    complexity: ({ first }) => ({ field: 100, multiplier: first ?? DEFAULT_PAGE_SIZE }),
    resolve: (_, args, { viewer, catalogue }) => {
      const [first, skip] = [args.first ?? DEFAULT_PAGE_SIZE, args.skip ?? 0];
      if (first < 1 || first > MAX_PAGE_SIZE)
        throw problem("INVALID_PAGE_SIZE", { argument: "first", value: first, minimum: 1, maximum: MAX_PAGE_SIZE });
      if (skip < 0) throw problem("INVALID_RANGE", { argument: "skip", value: skip, minimum: 0, maximum: 1e6 });
      if (!maySeeDuplicates(viewer)) return null;
      const pairs = pairsOf(catalogue);
      const nodes = pairs.slice(skip, skip + first).flatMap(({ one, other, because }): Found[] => {
        const [left, right] = [listingById(catalogue, one), listingById(catalogue, other)];
        return left && right ? [{ one: left, other: right, because }] : [];
      });
      return { nodes, totalCount: pairs.length };
    },
  }),
);
