/** What a listing borrows from others: the names of who runs it, of where it takes place, of what goes on in it. */
import type { PublishedListing } from "../catalogue/published.ts";

/** A listing with those whose names or languages it lends. */
export interface RelatedListings {
  readonly listing: PublishedListing;
  /** The organisations that run it. */
  readonly operators: readonly PublishedListing[];
  /** Where an activity takes place, or who arranges it. */
  readonly host: PublishedListing | undefined;
  /** What goes on here. */
  readonly activities: readonly PublishedListing[];
}

type Listings = Iterable<PublishedListing | null | undefined>;

/** Knows who belongs to whom among some listings. */
export class ListingRelations {
  readonly #byId = new Map<string, PublishedListing>();
  readonly #activitiesOf = new Map<string, PublishedListing[]>();

  /** `lenders` are the only listings that others may borrow from here. */
  constructor(lenders: Listings) {
    for (const listing of lenders) {
      if (!listing) continue;
      this.#byId.set(listing.id, listing);
      if (!listing.activity) continue;
      const activities = this.#activitiesOf.get(listing.activity.hostId);
      if (activities) activities.push(listing);
      else this.#activitiesOf.set(listing.activity.hostId, [listing]);
    }
  }

  of(listing: PublishedListing): RelatedListings {
    return {
      listing,
      operators: listing.operatorIds.flatMap((id) => this.#byId.get(id) ?? []),
      host: listing.activity ? this.#byId.get(listing.activity.hostId) : undefined,
      activities: this.#activitiesOf.get(listing.id) ?? [],
    };
  }
}

/** Whether a change to the listings of these ids shows in this listing too. */
export const borrowsFrom = (listing: PublishedListing, ids: ReadonlySet<string>): boolean =>
  listing.operatorIds.some((id) => ids.has(id)) || (listing.activity !== null && ids.has(listing.activity.hostId));
