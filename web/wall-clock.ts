/**
 * Days and times on the wall: `YYYY-MM-DD` and `HH:MM`, as the API tells them. Arithmetic with them needs no zone;
 * only the way to and from a moment does, and the zone is always given.
 */

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`);

export function addDays(date: string, days: number): string {
  return new Date(midnight(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to) - midnight(from)) / DAY_MS);
}

/** 1 for Monday … 7 for Sunday. */
export function weekdayOf(date: string): number {
  return new Date(midnight(date)).getUTCDay() || 7;
}

/** A date for Intl; format it with the time zone UTC, so that it stays the same day. */
export function forFormatting(date: string): Date {
  return new Date(midnight(date));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    dateStyle: "short",
    timeStyle: "medium",
  });
  formats.set(timeZone, format);
  return format;
}

/** The wall clock at a moment, as if it were UTC: for subtracting. */
function wallMs(moment: Date, timeZone: string): number {
  return Date.parse(`${formatOf(timeZone).format(moment).replace(" ", "T")}Z`);
}

/** The day it is in a zone. */
export function dateAt(moment: Date, timeZone: string): string {
  return formatOf(timeZone).format(moment).slice(0, 10);
}

/** `HH:MM` in a zone. */
export function timeAt(moment: Date, timeZone: string): string {
  return formatOf(timeZone).format(moment).slice(11, 16);
}

/**
 * The moment at which the wall shows a date and a time. A time that is skipped when the clock goes forward is as
 * many minutes later; one that comes twice is the first.
 */
export function momentOf(date: string, minutes: number, timeZone: string): Date {
  const wanted = midnight(date) + minutes * MINUTE_MS;
  const offsetAt = (ms: number) => wallMs(new Date(ms), timeZone) - ms;
  // A day before and a day after, the offset is that of either side of a change.
  const early = wanted - offsetAt(wanted - DAY_MS);
  const late = wanted - offsetAt(wanted + DAY_MS);
  const exists = [early, late].find((ms) => ms + offsetAt(ms) === wanted);
  return new Date(exists ?? early);
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}
