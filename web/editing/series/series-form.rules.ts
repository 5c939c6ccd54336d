/** When an activity is held, as a form: how often, on which days, until when. A richer rule is kept as it is. */
import { recurrenceOf } from "../../catalogue/occurrences/recurrence.rules.ts";
import { weekdayOf } from "../../wall-clock.ts";
import type { SeriesChange, WrittenSeries } from "../content/content.ts";

export const RHYTHMS = ["ONCE", "WEEKLY", "BIWEEKLY", "MONTHLY", "OTHER"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export interface SeriesForm {
  readonly rhythm: Rhythm;
  readonly weekdays: readonly number[];
  /** The last day; empty when it goes on. */
  readonly until: string;
}

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

export const emptySeries = (today: string): WrittenSeries => ({
  startsOn: today,
  startsAt: "17:00",
  durationMinutes: 60,
  rrule: `FREQ=WEEKLY;BYDAY=${DAYS[weekdayOf(today) - 1]}`,
  exdates: [],
  rdates: [],
  changes: [],
});

export function formOf({ rrule, startsOn }: WrittenSeries): SeriesForm {
  const once: SeriesForm = { rhythm: "ONCE", weekdays: [], until: "" };
  if (rrule === null) return once;
  const read = recurrenceOf(rrule, startsOn);
  const other: SeriesForm = { ...once, rhythm: "OTHER" };
  if (read === null || read.count !== null || read.onlyMonths.length > 0) return other;
  const until = read.until ?? "";
  const { rhythm } = read;
  if (rhythm.kind === "weekly" && rhythm.weeks <= 2)
    return { rhythm: rhythm.weeks === 1 ? "WEEKLY" : "BIWEEKLY", weekdays: rhythm.weekdays, until };
  const [day] = rhythm.kind === "monthlyByDay" ? rhythm.days : [];
  const isPlain = rhythm.kind === "monthlyByDay" && rhythm.months === 1 && rhythm.days.length === 1;
  const isOfStart = day?.weekday === weekdayOf(startsOn) && day.nth === nthOf(startsOn);
  return isPlain && isOfStart ? { rhythm: "MONTHLY", weekdays: [], until } : other;
}

/** The fifth is the last: a month without a fifth Tuesday has a last one. */
export function nthOf(date: string): number {
  const nth = Math.ceil(Number(date.slice(8, 10)) / 7);
  return nth === 5 ? -1 : nth;
}

export function withForm(series: WrittenSeries, { rhythm, weekdays, until }: SeriesForm): WrittenSeries {
  if (rhythm === "OTHER") return series;
  if (rhythm === "ONCE") return { ...series, rrule: null };
  const own = weekdayOf(series.startsOn);
  // The rule must have the first day.
  const days = [...new Set([...weekdays, own])].sort((one, other) => one - other);
  const parts =
    rhythm === "MONTHLY"
      ? [`FREQ=MONTHLY`, `BYDAY=${nthOf(series.startsOn)}${DAYS[own - 1]}`]
      : [
          "FREQ=WEEKLY",
          ...(rhythm === "BIWEEKLY" ? ["INTERVAL=2"] : []),
          `BYDAY=${days.map((day) => DAYS[day - 1]).join(",")}`,
        ];
  const end = until === "" ? [] : [`UNTIL=${until.replaceAll("-", "")}T235959`];
  return { ...series, rrule: [...parts, ...end].join(";") };
}

/** A new first day takes its weekday along: what was held on Tuesdays from a Tuesday is held on Wednesdays from a Wednesday. */
export function startOn(series: WrittenSeries, startsOn: string): WrittenSeries {
  if (startsOn === "") return { ...series, startsOn };
  const form = formOf(series);
  const was = series.startsOn === "" ? null : weekdayOf(series.startsOn);
  return withForm({ ...series, startsOn }, { ...form, weekdays: form.weekdays.filter((day) => day !== was) });
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export function endOf({ startsAt, durationMinutes }: Pick<WrittenSeries, "startsAt" | "durationMinutes">): string {
  if (startsAt === null || startsAt === "" || durationMinutes === null) return "";
  const end = (minutes(startsAt) + durationMinutes) % 1440;
  return [Math.floor(end / 60), end % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** How long from one time to another; past midnight where the end is earlier. */
export function durationTo(startsAt: string | null, end: string): number | null {
  if (startsAt === null || startsAt === "" || end === "") return null;
  return (minutes(end) - minutes(startsAt) + 1440) % 1440 || null;
}

/** What is said of one date of the series; null where it is held as planned. */
export const changeOf = ({ changes }: WrittenSeries, on: string): SeriesChange | null =>
  changes.find((change) => change.on === on) ?? null;

/** One date called off or moved; null as planned again. A day that is not written yet is no move. */
export function withChange(series: WrittenSeries, on: string, to: Omit<SeriesChange, "on"> | null): WrittenSeries {
  const others = series.changes.filter((change) => change.on !== on);
  if (to === null) return { ...series, changes: others };
  const movedTo = to.movedTo && { ...to.movedTo, on: to.movedTo.on === "" ? on : to.movedTo.on };
  return { ...series, changes: [...others, { on, ...to, movedTo }] };
}
