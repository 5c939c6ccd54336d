/** The report on a municipality: what an officer there can do something about. */
import { builder } from "../builder.ts";
import { hasBit } from "../catalogue/bitset.rules.ts";
import type { Catalogue } from "../catalogue/catalogue.rules.ts";
import { scheduledHosts } from "../catalogue/filter.rules.ts";
import { ListingRef } from "../catalogue/listing-refs.schema.ts";
import type { PublishedListing } from "../catalogue/published.ts";
import { known, Municipality } from "../catalogue/vocabulary.schema.ts";
import type { Context } from "../context.ts";
import { problem } from "../problems.ts";
import { mayReadReport } from "./report.policy.ts";
import { GAPS, type Gap, gapsOf } from "./standing.rules.ts";

const GapEnum = builder.enumType("ListingGap", {
  description: "How a listing stands, for whoever looks after its municipality.",
  values: {
    FRESH: { description: "Somebody responsible said not long ago that it is right." },
    DUE: { description: "It is time to ask whether it is right." },
    STALE: { description: "Nobody has said for long that it is right." },
    LANGUAGES_UNKNOWN: { description: "Nobody knows in which languages it serves." },
    HOURS_UNKNOWN: { description: "A place whose opening hours nobody knows." },
    NOTHING_PLANNED: { description: "A meeting place where nothing is known to be held within eight weeks." },
  } satisfies Record<Gap, object>,
});

interface Report {
  readonly code: string;
  readonly listings: readonly { readonly listing: PublishedListing; readonly gaps: readonly Gap[] }[];
}

interface GapCount {
  readonly gap: Gap;
  readonly count: number;
}

const GapCountType = builder.objectRef<GapCount>("ListingGapCount").implement({
  description: "How many listings stand so.",
  fields: (t) => ({
    gap: t.expose("gap", { type: GapEnum, description: "How they stand." }),
    count: t.exposeInt("count", { description: "How many." }),
  }),
});

const MAX_LISTED = 100;

const ReportType = builder.objectRef<Report>("MunicipalityReport").implement({
  description: "How the public listings of a municipality stand.",
  fields: (t) => ({
    municipality: t.field({
      type: Municipality,
      description: "The municipality.",
      resolve: ({ code }, _, { catalogue }) => known(catalogue.vocabulary.municipality, code),
    }),
    listings: t.int({ description: "How many stand there.", resolve: ({ listings }) => listings.length }),
    gaps: t.field({
      type: [GapCountType],
      description: "Each way of standing, with how many.",
      resolve: ({ listings }) =>
        GAPS.map((gap) => ({ gap, count: listings.filter(({ gaps }) => gaps.includes(gap)).length })),
    }),
    listed: t.field({
      type: [ListingRef],
      description: `Those that stand so, at most ${MAX_LISTED}.`,
      args: { gap: t.arg({ type: GapEnum, required: true, description: "How they stand." }) },
      complexity: { field: 1, multiplier: MAX_LISTED },
      resolve: ({ listings }, { gap }) =>
        listings.flatMap(({ listing, gaps }) => (gaps.includes(gap) ? [listing] : [])).slice(0, MAX_LISTED),
    }),
  }),
});

function reportOf(code: string, catalogue: Catalogue, { now, today }: Pick<Context, "now" | "today">): Report {
  const planned = scheduledHosts(catalogue, now);
  const isPlanned = ({ id }: PublishedListing) => {
    const slot = catalogue.slotOf.get(id);
    return slot !== undefined && hasBit(planned, slot);
  };
  const listings = catalogue.listings.flatMap((listing) => {
    return listing?.isListed && listing.municipality === code
      ? [{ listing, gaps: gapsOf(listing, { today, isPlanned }) }]
      : [];
  });
  return { code, listings };
}

const MOST_AT_ONCE = 30;

builder.queryField("municipalityReports", (t) =>
  t.field({
    type: [ReportType],
    description: `How the listings of municipalities stand. Only those where the viewer decides are told, however many are asked for. Error INVALID_RANGE for none or more than ${MOST_AT_ONCE}.`,
    args: {
      municipalities: t.arg.stringList({ required: true, description: `Codes, 1 to ${MOST_AT_ONCE}.` }),
    },
    complexity: ({ municipalities }) => ({ field: 100, multiplier: Math.max(1, municipalities.length) }),
    resolve: (_, { municipalities }, context) => {
      const { viewer, catalogue } = context;
      const { length } = municipalities;
      if (length < 1 || length > MOST_AT_ONCE)
        throw problem("INVALID_RANGE", {
          argument: "municipalities",
          value: length,
          minimum: 1,
          maximum: MOST_AT_ONCE,
        });
      return [...new Set(municipalities)].flatMap((code) => {
        const isThere = catalogue.vocabulary.municipality.has(code);
        return isThere && mayReadReport(viewer, code) ? [reportOf(code, catalogue, context)] : [];
      });
    },
  }),
);
