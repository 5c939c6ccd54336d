/**
 * Is it still true? Computed from the days on which somebody last said so, never stored. A day begins at midnight on
 * the wall of the place, also when the clock changes.
 */
import { wallTimeAt } from "../timetable/wall-clock.rules.ts";
import type { PublishedListing } from "./published.ts";

export const FRESHNESS_STATES = ["FRESH", "DUE", "STALE"] as const;
export type FreshnessState = (typeof FRESHNESS_STATES)[number];

/** What of a listing decides how fresh it is. */
export type FreshnessFacts = Pick<
  PublishedListing,
  "confirmedAt" | "confirmEveryMonths" | "needsConfirmation" | "sourceDate" | "collectedOn" | "timeZone"
>;

const DAY_MS = 86_400_000;
/** Where nobody looks after a listing, or nobody has confirmed it yet: a year after the last word it is due, after two stale. */
export const DUE_AFTER_DAYS = 365;
export const STALE_AFTER_DAYS = 730;

/** Days since 1970 of `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an instant (its day in UTC); a missing part counts as the earliest. */
export function dayOf(date: string): number {
  const [year = "1970", month = "01", day = "01"] = date.slice(0, 10).split("-");
  return Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS);
}

/** Days since 1970 on the wall calendar of a time zone. */
export function todayOf(now: Date, timeZone: string): number {
  const { year, month, day } = wallTimeAt(now, timeZone);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The same day of a later month, or its last one where that month is shorter. */
function monthsAfter(day: number, months: number): number {
  const from = new Date(day * DAY_MS);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay)) / DAY_MS;
}

/** Days since 1970: on which it was last known to be right, the first on which it is due, the first on which it is stale. */
export interface FreshnessDays {
  readonly right: number;
  readonly due: number;
  readonly stale: number;
}

/**
 * Undefined when nobody ever said that it is right. A source that is itself old or undated (`needsConfirmation`)
 * vouches for nothing. The rhythm that an organisation chose begins with the first confirmation: until then its
 * listings age like everybody's, or looking after a page would make it sink.
 */
export function freshnessDays(listing: FreshnessFacts): FreshnessDays | undefined {
  const { confirmedAt, confirmEveryMonths: months, timeZone } = listing;
  if (confirmedAt === null) {
    const date = listing.needsConfirmation ? null : (listing.sourceDate ?? listing.collectedOn);
    return date === null ? undefined : agedFrom(dayOf(date));
  }
  const right = todayOf(new Date(confirmedAt), timeZone);
  if (months === null) return agedFrom(right);
  return { right, due: monthsAfter(right, months), stale: monthsAfter(right, 2 * months) };
}

const agedFrom = (right: number): FreshnessDays => ({
  right,
  due: right + DUE_AFTER_DAYS + 1,
  stale: right + STALE_AFTER_DAYS + 1,
});

export function freshnessOf(days: FreshnessDays | undefined, today: number): FreshnessState {
  if (days === undefined || today >= days.stale) return "STALE";
  return today >= days.due ? "DUE" : "FRESH";
}
