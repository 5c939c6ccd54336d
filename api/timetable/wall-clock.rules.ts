/** Between moments and the clock on the wall of a place. All hours in the catalogue are wall time. */

export const MINUTES_A_DAY = 1440;

export interface WallTime {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  /** ISO weekday, 1 = Monday. */
  readonly weekday: number;
  /** Minutes since midnight. */
  readonly minute: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "gregory",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  });
  clocks.set(zone, clock);
  return clock;
}

/** What the clock and the calendar on the wall say in `zone` at `moment`. */
export function wallTimeAt(moment: Date, zone: string): WallTime {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(moment)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
  return { year, month, day, weekday, minute: hour * 60 + minute };
}

const DAY_MS = MINUTES_A_DAY * 60_000;

/**
 * The moment at which the wall clock of `zone` shows `minute` on the day `daysLater` after `from`. A time
 * that the clock change skips is moved on by the change; one that comes twice is the first after `after`.
 */
export function momentOf(from: WallTime, daysLater: number, minute: number, zone: string, after?: Date): Date {
  const asIfUtc = Date.UTC(from.year, from.month - 1, from.day + daysLater, 0, minute);
  // The offset is the one of the day before or of the day after: no zone changes its clock twice in two days.
  const offsets = [offsetAt(asIfUtc - DAY_MS, zone), offsetAt(asIfUtc + DAY_MS, zone)];
  const earlier = asIfUtc - Math.max(...offsets);
  const isShownThen = earlier + offsetAt(earlier, zone) === asIfUtc;
  const isPast = after !== undefined && earlier <= after.getTime();
  return new Date(isShownThen && !isPast ? earlier : asIfUtc - Math.min(...offsets));
}

const MINUTE_MS = 60_000;

/** The first moment after `from`, and no later than `to`, at which the clock on the wall jumps; one change at most lies between. */
export function clockChangeBetween(from: Date, to: Date, zone: string): Date | undefined {
  let [before, after] = [Math.floor(from.getTime() / MINUTE_MS), Math.floor(to.getTime() / MINUTE_MS)];
  const offset = offsetAt(before * MINUTE_MS, zone);
  if (offsetAt(after * MINUTE_MS, zone) === offset) return undefined;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle * MINUTE_MS, zone) === offset) before = middle;
    else after = middle;
  }
  return new Date(after * MINUTE_MS);
}

function offsetAt(moment: number, zone: string): number {
  const wall = wallTimeAt(new Date(moment), zone);
  return Date.UTC(wall.year, wall.month - 1, wall.day, 0, wall.minute) - Math.floor(moment / 60_000) * 60_000;
}
