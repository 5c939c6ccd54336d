/** When it must be open, as the address says it: `now`, `today`, `evening`, `weekend`, `tue`, `tue-morning`. */
import type { ListingFilter } from "../../graphql/generated/server/graphql.ts";
import { addDays, dateAt, minutesOf, timeAt, weekdayOf } from "../../wall-clock.ts";

/** Times that need no day: they are counted from the moment of asking. */
export const SOON = ["now", "today", "evening", "weekend"] as const;
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export const PARTS = ["morning", "afternoon", "evening"] as const;

export type Soon = (typeof SOON)[number];
export type Weekday = (typeof WEEKDAYS)[number];
export type Part = (typeof PARTS)[number];

export type OpenWish =
  | { readonly soon: Soon }
  /** The next such day; all of it without a part. */
  | { readonly weekday: Weekday; readonly part: Part | null };

const isOneOf =
  <Word extends string>(words: readonly Word[]) =>
  (word: string | undefined): word is Word =>
    words.some((known) => known === word);
const isSoon = isOneOf(SOON);
const isWeekday = isOneOf(WEEKDAYS);
const isPart = isOneOf(PARTS);

export function readOpen(word: string): OpenWish | null {
  if (isSoon(word)) return { soon: word };
  const [weekday, part, ...more] = word.split("-");
  if (!isWeekday(weekday) || more.length > 0) return null;
  if (part === undefined) return { weekday, part: null };
  return isPart(part) ? { weekday, part } : null;
}

export function writeOpen(wish: OpenWish): string {
  if ("soon" in wish) return wish.soon;
  return wish.part === null ? wish.weekday : `${wish.weekday}-${wish.part}`;
}

export const weekdayNumber = (weekday: Weekday): number => WEEKDAYS.indexOf(weekday) + 1;

const HOURS: Record<Part, { readonly from: string; readonly to: string }> = {
  morning: { from: "06:00", to: "12:00" },
  afternoon: { from: "12:00", to: "17:00" },
  evening: { from: "17:00", to: "24:00" },
};
const WHOLE_DAY = { from: "00:00", to: "24:00" };
const OPENNESS = {
  now: "OPEN_NOW",
  today: "OPEN_TODAY",
  evening: "OPEN_THIS_EVENING",
  weekend: "OPEN_THIS_WEEKEND",
} as const;

const hoursOf = (part: Part | null) => (part === null ? WHOLE_DAY : HOURS[part]);

/** The API's question for a wish. */
export function openFilter(wish: OpenWish): Pick<ListingFilter, "open" | "openOn"> {
  if ("soon" in wish) return { open: OPENNESS[wish.soon] };
  return { openOn: { weekday: weekdayNumber(wish.weekday), ...hoursOf(wish.part) } };
}

/** Which days a wish is about, on the calendar of the places; null for "now", which is about no day. */
export function daysAskedAbout(
  wish: OpenWish,
  now: Date,
  timeZone: string,
): { readonly from: string; readonly count: number } | null {
  const today = dateAt(now, timeZone);
  if ("soon" in wish) {
    if (wish.soon === "now") return null;
    if (wish.soon !== "weekend") return { from: today, count: 1 };
    return weekdayOf(today) === 7
      ? { from: today, count: 1 }
      : { from: addDays(today, 6 - weekdayOf(today)), count: 2 };
  }
  const ahead = (weekdayNumber(wish.weekday) - weekdayOf(today) + 7) % 7;
  // When all of it has passed today, the next week's is meant, as in the API.
  const isOver = ahead === 0 && minutesOf(timeAt(now, timeZone)) >= minutesOf(hoursOf(wish.part).to);
  return { from: addDays(today, isOver ? 7 : ahead), count: 1 };
}
