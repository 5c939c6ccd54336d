/** Is it still true? Computed from the days on which somebody last said so, never stored. */
import type { PublishedListing } from "./published.ts";

export const FRESHNESS_STATES = ["FRESH", "DUE", "STALE"] as const;
export type FreshnessState = (typeof FRESHNESS_STATES)[number];

const DAY_MS = 86_400_000;
/** A year after the last word a listing is due for a check, after two it is stale. */
export const DUE_AFTER_DAYS = 365;
export const STALE_AFTER_DAYS = 730;

/** Days since 1970 of `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an instant; a missing part counts as the earliest. */
export function dayOf(date: string): number {
  const [year = "1970", month = "01", day = "01"] = date.slice(0, 10).split("-");
  return Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS);
}

/**
 * The day on which the listing was last known to be right, or undefined when nobody ever said so.
 * A source that is itself old or undated (`needsConfirmation`) vouches for nothing.
 */
export function lastKnownRightDay(listing: PublishedListing): number | undefined {
  if (listing.confirmedAt) return dayOf(listing.confirmedAt);
  if (listing.needsConfirmation) return undefined;
  const date = listing.sourceDate ?? listing.collectedOn;
  return date ? dayOf(date) : undefined;
}

export function freshnessOf(day: number | undefined, today: number): FreshnessState {
  if (day === undefined || today - day > STALE_AFTER_DAYS) return "STALE";
  return today - day > DUE_AFTER_DAYS ? "DUE" : "FRESH";
}

export const todayOf = (now: Date): number => Math.floor(now.getTime() / DAY_MS);
