/** Which of the listings that somebody looks after are due or stale: that is computed, and so not asked of the database. */
import { type Catalogue, listingById } from "../catalogue/catalogue.rules.ts";
import { type FreshnessState, freshnessDays, freshnessOf } from "../catalogue/freshness.rules.ts";
import type { PublishedListing } from "../catalogue/published.ts";

/** An activity stands where its host stands. */
const groundOf = (catalogue: Catalogue, listing: PublishedListing): PublishedListing =>
  (listing.activity && listingById(catalogue, listing.activity.hostId)) || listing;

const fold = (text: string) => text.normalize("NFKC").toLocaleLowerCase("fi");

export interface TendedFilter {
  /** Part of a name in any language. */
  readonly search: string;
  readonly kinds: readonly PublishedListing["kind"][];
}

export const freshnessIn = (listing: PublishedListing, today: number): FreshnessState =>
  freshnessOf(freshnessDays(listing), today);

/** Whether she looks after what stands in a municipality; null is what is national. */
type IsHers = (municipality: string | null) => boolean;

/** Ids of her public listings that stand so, what was right longest ago first. */
export function listByFreshness(
  catalogue: Catalogue,
  isHers: IsHers,
  wanted: FreshnessState,
  { search, kinds, today }: TendedFilter & { readonly today: number },
): string[] {
  const part = fold(search);
  return catalogue.listings
    .flatMap((listing) => {
      if (!listing?.isListed || freshnessIn(listing, today) !== wanted) return [];
      if (kinds.length > 0 && !kinds.includes(listing.kind)) return [];
      if (!isHers(groundOf(catalogue, listing).municipality)) return [];
      if (!listing.names.some(({ text }) => fold(text).includes(part))) return [];
      return [{ id: listing.id, right: freshnessDays(listing)?.right ?? Number.NEGATIVE_INFINITY }];
    })
    .sort((one, other) => one.right - other.right || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
}
