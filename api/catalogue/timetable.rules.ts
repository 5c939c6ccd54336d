/** When is it open? Weekly hours against a given moment; the clock is never asked here. */
import type { PublishedListing, PublishedSpan } from "./published.ts";
import { MINUTES_A_DAY, MINUTES_A_WEEK, momentOf, wallTimeAt } from "./wall-clock.rules.ts";

export const OPEN_STATES = ["OPEN", "OPENS_LATER_TODAY", "CLOSED", "BY_APPOINTMENT", "UNKNOWN"] as const;
export type OpenState = (typeof OPEN_STATES)[number];

const startOf = (span: PublishedSpan) => (span.weekday - 1) * MINUTES_A_DAY + span.opens;
const endOf = (span: PublishedSpan) => (span.weekday - 1) * MINUTES_A_DAY + span.closes;

/** Minute of the week, 0 = Monday 00:00. */
export function minuteOfWeek(moment: Date, zone: string): number {
  const wall = wallTimeAt(moment, zone);
  return (wall.weekday - 1) * MINUTES_A_DAY + wall.minute;
}

/** No spans at all means that nobody told us the hours: unknown, which is neither open nor closed. */
export function openStateAt(spans: readonly PublishedSpan[], minute: number): OpenState {
  if (spans.length === 0) return "UNKNOWN";
  if (spans.some((span) => startOf(span) <= minute && minute < endOf(span))) return "OPEN";
  const midnight = (Math.floor(minute / MINUTES_A_DAY) + 1) * MINUTES_A_DAY;
  return spans.some((span) => startOf(span) > minute && startOf(span) < midnight) ? "OPENS_LATER_TODAY" : "CLOSED";
}

/** Is it open at any time of the day that `minute` lies in, from that minute on? */
export function isOpenLaterOrNow(spans: readonly PublishedSpan[], minute: number): boolean {
  const state = openStateAt(spans, minute);
  return state === "OPEN" || state === "OPENS_LATER_TODAY";
}

/** The moment at which it next opens or closes, or undefined when it never does (unknown, or always open). */
export function nextChangeAfter(spans: readonly PublishedSpan[], moment: Date, zone: string): Date | undefined {
  const now = wallTimeAt(moment, zone);
  const minute = (now.weekday - 1) * MINUTES_A_DAY + now.minute;
  const isOpen = openStateAt(spans, minute) === "OPEN";
  const candidates = spans.map((span) => (isOpen ? endOf(span) : startOf(span)));
  let nearest: number | undefined;
  for (const candidate of candidates) {
    const ahead = candidate > minute ? candidate - minute : candidate - minute + MINUTES_A_WEEK;
    // A span that ends when another begins, or inside another, is not a change: the door stays open.
    const staysOpen = isOpen && openStateAt(spans, candidate % MINUTES_A_WEEK) === "OPEN";
    if (!staysOpen && (nearest === undefined || ahead < nearest)) nearest = ahead;
  }
  if (nearest === undefined) return undefined;
  const target = now.minute + nearest;
  return momentOf(now, Math.floor(target / MINUTES_A_DAY), target % MINUTES_A_DAY, zone, moment);
}

/** `600` is `10:00`, `1440` is `24:00`. */
export function formatMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

export interface Week {
  readonly spans: readonly PublishedSpan[];
  readonly timeZone: string;
}

/**
 * The different weeks by number. Many listings keep the same one, so "who is open at this moment?" is worked
 * out once a week and then looked up once a listing: a hundred thousand listings stay quick. It only ever
 * grows, so that versions of the catalogue can share one: a number means the same week in all of them.
 */
export class Weeks {
  readonly #weeks: Week[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a listing's week, the same for the same hours in the same time zone. */
  numberOf({ openingHours, timeZone }: PublishedListing): number {
    const key = `${timeZone} ${openingHours.map(({ weekday, opens, closes }) => `${weekday}:${opens}-${closes}`).join(" ")}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#weeks.length;
    this.#weeks.push({ spans: openingHours, timeZone });
    this.#numbers.set(key, number);
    return number;
  }

  /** 1 under the number of every week for which `test` holds, else 0. */
  select(test: (week: Week) => boolean): Uint8Array {
    return Uint8Array.from(this.#weeks, (week) => (test(week) ? 1 : 0));
  }
}
