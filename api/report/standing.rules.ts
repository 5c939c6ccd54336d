/** How the listings of a municipality stand: what is fresh, and what residents look for and do not find. */
import { type FreshnessState, freshnessDays, freshnessOf } from "../catalogue/freshness.rules.ts";
import type { PublishedListing } from "../catalogue/published.ts";

export const GAPS = ["FRESH", "DUE", "STALE", "LANGUAGES_UNKNOWN", "HOURS_UNKNOWN", "NOTHING_PLANNED"] as const;
export type Gap = (typeof GAPS)[number];

export interface StandingFacts {
  readonly today: number;
  /** Whether anything is known to be held at a place within eight weeks. */
  readonly isPlanned: (listing: PublishedListing) => boolean;
}

const isPlace = ({ kind }: PublishedListing) => kind === "MEETING_PLACE" || kind === "GUIDANCE_POINT";

/** Everything that holds of a listing. */
export function gapsOf(listing: PublishedListing, { today, isPlanned }: StandingFacts): Gap[] {
  const freshness: FreshnessState = freshnessOf(freshnessDays(listing), today);
  const hasLanguages = listing.languageOffers.length > 0 || listing.languageCount !== null;
  return [
    freshness,
    ...(hasLanguages ? [] : (["LANGUAGES_UNKNOWN"] as const)),
    ...(isPlace(listing) && listing.openingHours.periods.length === 0 ? (["HOURS_UNKNOWN"] as const) : []),
    ...(listing.kind === "MEETING_PLACE" && !isPlanned(listing) ? (["NOTHING_PLANNED"] as const) : []),
  ];
}
