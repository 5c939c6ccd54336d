/** What officers and maintainers look after: by name, by kind, by state. */
import { refusalFor } from "../accounts/account.policy.ts";
import { builder } from "../builder.ts";
import { listingById } from "../catalogue/catalogue.rules.ts";
import { FreshnessState } from "../catalogue/listing-details.schema.ts";
import { ListingKindEnum } from "../catalogue/listing-refs.schema.ts";
import { LocalisedText } from "../catalogue/text.schema.ts";
import { known, Municipality } from "../catalogue/vocabulary.schema.ts";
import { problem } from "../problems.ts";
import { writeListingId } from "../review/content/listing-id.rules.ts";
import type { ListingState } from "../review/content/listing-rows.ts";
import { isOfficerOf } from "../review/listing.policy.ts";
import { ListingStateEnum } from "../review/submission.schema.ts";
import { nameIn } from "./own-listings.schema.ts";
import { findTended, findThese, type TendedListing, type TendedPage } from "./tended-listings.records.ts";
import { freshnessIn, listByFreshness } from "./tended-listings.rules.ts";

/** What of her listings somebody wants to see. */
const STANDINGS = {
  DUE: { description: "Public, and it is time to ask whether they are right." },
  STALE: { description: "Public, and nobody has said for long that they are right." },
  UNCLAIMED: { description: "Public, and nobody is an editor of them." },
  PAUSED: { description: "Not shown until a day." },
  DRAFT: { description: "Not public yet." },
  CLOSED: { description: "No more, as their page says." },
  WITHDRAWN: { description: "Taken away, and reversible for ninety days." },
} as const;
type Standing = keyof typeof STANDINGS;

const StandingEnum = builder.enumType("TendedStanding", {
  description: "How a listing stands, for whoever looks after it.",
  values: STANDINGS,
});

const TendedType = builder.objectRef<TendedListing>("TendedListing").implement({
  description: "A listing of an officer's area, or any for a maintainer.",
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
      description: "Where it stands, an activity where its host stands; null for what is national.",
      resolve: ({ municipality }, _, { catalogue }) =>
        municipality ? known(catalogue.vocabulary.municipality, municipality) : null,
    }),
    changedAt: t.expose("changedAt", { type: "DateTime", description: "When it was last changed." }),
    freshness: t.field({
      type: FreshnessState,
      nullable: true,
      description: "How fresh it is; null while it is not public.",
      resolve: ({ id }, _, { catalogue, today }) => {
        const listing = listingById(catalogue, id);
        return listing ? freshnessIn(listing, today) : null;
      },
    }),
    editorCount: t.exposeInt("editorCount", { description: "How many people look after it as its editors." }),
  }),
});

const TendedPageType = builder.objectRef<TendedPage>("TendedPage").implement({
  description: "Some of the listings that somebody looks after.",
  fields: (t) => ({
    nodes: t.field({
      type: [TendedType],
      description: "The page.",
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ nodes }) => [...nodes],
    }),
    totalCount: t.exposeInt("totalCount", { description: "How many there are in all." }),
  }),
});

const STATES_OF: Readonly<Record<Exclude<Standing, "DUE" | "STALE">, readonly ListingState[]>> = {
  UNCLAIMED: ["PUBLISHED"],
  PAUSED: ["PAUSED"],
  DRAFT: ["DRAFT", "IN_REVIEW"],
  CLOSED: ["CLOSED"],
  WITHDRAWN: ["WITHDRAWN"],
};

const MAX_PAGE_SIZE = 50;
const DEFAULT_PAGE_SIZE = 20;
const LONGEST_SEARCH = 100;

builder.queryField("tendedListings", (t) =>
  t.field({
    type: TendedPageType,
    description: `The listings of the viewer's area as an officer, or all for a maintainer, the latest change first; due and stale ones by what was right longest ago. Errors INVALID_PAGE_SIZE (1 to ${MAX_PAGE_SIZE}), INVALID_RANGE.`,
    args: {
      search: t.arg.string({ description: "Part of a name in any language." }),
      kinds: t.arg({ type: [ListingKindEnum], description: "Only of these kinds." }),
      standing: t.arg({ type: StandingEnum, description: "Only those that stand so." }),
      first: t.arg.int({ description: `How many; ${DEFAULT_PAGE_SIZE} when left out.` }),
      skip: t.arg.int({ description: "How many to pass over." }),
    },
    errors: { dataField: { name: "page", description: "Those asked for." } },
    complexity: ({ first }) => ({ field: 50, multiplier: first ?? DEFAULT_PAGE_SIZE }),
    resolve: (_, { search, kinds, standing, ...part }, { viewer, database, catalogue, today }) => {
      const [first, skip] = [part.first ?? DEFAULT_PAGE_SIZE, part.skip ?? 0];
      if (first < 1 || first > MAX_PAGE_SIZE)
        throw problem("INVALID_PAGE_SIZE", { argument: "first", value: first, minimum: 1, maximum: MAX_PAGE_SIZE });
      if (skip < 0 || skip > 1e6)
        throw problem("INVALID_RANGE", { argument: "skip", value: skip, minimum: 0, maximum: 1e6 });
      if (!viewer.isMaintainer && viewer.municipalityCodes.size === 0) throw refusalFor(viewer);
      const asked = { search: (search ?? "").trim().slice(0, LONGEST_SEARCH), kinds: kinds ?? [] };
      if (standing === "DUE" || standing === "STALE") {
        const isHers = (municipality: string | null) => viewer.isMaintainer || isOfficerOf(viewer, municipality);
        return findThese(database, listByFreshness(catalogue, isHers, standing, { ...asked, today }), { first, skip });
      }
      const states = standing ? STATES_OF[standing] : [];
      return findTended(database, viewer, { ...asked, states, isUnclaimed: standing === "UNCLAIMED", first, skip });
    },
  }),
);
