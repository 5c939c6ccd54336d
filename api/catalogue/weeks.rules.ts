/**
 * The different weeks of opening hours. Many listings keep the same one, so "who is open at this moment?" is
 * worked out once a week and then looked up once a listing: a hundred thousand listings stay quick.
 */
import type { PublishedListing, PublishedSpan } from "./published.ts";

export interface Week {
  readonly spans: readonly PublishedSpan[];
  readonly timeZone: string;
}

/**
 * Weeks by number. It only ever grows, so that versions of the catalogue can share one: a number means the
 * same week in all of them.
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
