import { formattingTag, type Locale, TIME_ZONE } from "../../i18n/routing.ts";
import { dateAt, daysBetween } from "../../wall-clock.ts";

/** Whole days since a moment, by the calendar on the wall. */
export const daysSince = (moment: string, now: Date): number =>
  Math.max(0, daysBetween(dateAt(new Date(moment), TIME_ZONE), dateAt(now, TIME_ZONE)));

/** "3 days ago", "today", as the reader's language has it. */
export function sinceWords(moment: string, now: Date, locale: Locale): string {
  const days = daysSince(moment, now);
  return new Intl.RelativeTimeFormat(formattingTag(locale), { numeric: "auto" }).format(-days, "day");
}

/** From here on it is said with a warmer colour. */
export const LONG_DAYS = 7;
