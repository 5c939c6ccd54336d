/** "Now", "today", "this evening", "Tuesday morning", "at the weekend": what a reader asks, as stretches of days. */
import { weekdayOf } from "./calendar-date.rules.ts";
import { MINUTES_A_DAY, type WallTime, wallTimeAt } from "./wall-clock.rules.ts";

/** All are asked at a moment; what lies before it on the same day does not count. */
export type OpenWhen =
  | { readonly kind: "AT" | "TODAY" | "THIS_EVENING" | "THIS_WEEKEND"; readonly moment: Date }
  /** Some time between two minutes of the next such weekday, today included. */
  | {
      readonly kind: "ON_WEEKDAY";
      readonly moment: Date;
      readonly weekday: number;
      readonly from: number;
      readonly to: number;
    };

/** From a minute until before another of one day. */
export interface OpenWindow {
  /** Days since 1970, on the calendar of the place. */
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** When the evening begins; it ends at midnight. */
const EVENING = 17 * 60;
const SATURDAY = 6;
const SUNDAY = 7;

export const dayNumberOf = ({ year, month, day }: WallTime): number => Date.UTC(year, month - 1, day) / 86_400_000;

/** The stretches that are asked about, on the wall clock of a zone; none when they have passed. */
export function windowsOf(when: OpenWhen, zone: string): OpenWindow[] {
  const wall = wallTimeAt(when.moment, zone);
  const today = dayNumberOf(wall);
  const { minute } = wall;
  switch (when.kind) {
    case "AT":
      return [{ day: today, from: minute, to: minute + 1 }];
    case "TODAY":
      return [{ day: today, from: minute, to: MINUTES_A_DAY }];
    case "THIS_EVENING":
      return [{ day: today, from: Math.max(EVENING, minute), to: MINUTES_A_DAY }];
    case "THIS_WEEKEND":
      return weekendFrom(today, minute);
    case "ON_WEEKDAY":
      return onWeekday(when, today, minute);
  }
}

/** What is left of this weekend, or the coming one. */
function weekendFrom(today: number, minute: number): OpenWindow[] {
  const weekday = weekdayOf(today);
  if (weekday === SUNDAY) return [{ day: today, from: minute, to: MINUTES_A_DAY }];
  const saturday = today + SATURDAY - weekday;
  return [
    { day: saturday, from: saturday === today ? minute : 0, to: MINUTES_A_DAY },
    { day: saturday + 1, from: 0, to: MINUTES_A_DAY },
  ];
}

function onWeekday(when: { weekday: number; from: number; to: number }, today: number, minute: number): OpenWindow[] {
  const ahead = (when.weekday - weekdayOf(today) + 7) % 7;
  if (ahead > 0) return [{ day: today + ahead, from: when.from, to: when.to }];
  // On the day itself what has passed is of no use any more; when all of it has, the next week's is meant.
  if (minute >= when.to) return [{ day: today + 7, from: when.from, to: when.to }];
  return [{ day: today, from: Math.max(when.from, minute), to: when.to }];
}
