// When a synthetic activity is held: every week, every second one, on the second Tuesday of the month, once, or on
// days that nobody has told; with holidays taken out, a last day, and now and then a change of plan.
import { dateOf, positionInMonth, weekdayOf } from "../../api/timetable/calendar-date.rules.ts";
import type { OccurrenceChange, Series } from "../../api/timetable/series.ts";
import type { SyntheticActivity } from "./listing.ts";
import { isLucky, pick, type Random, WeightedChoice, wholeNumber } from "./random.ts";

export type SyntheticSchedule = Pick<
  SyntheticActivity,
  "weekday" | "startsAt" | "endsAt" | "frequency" | "series" | "status" | "registration"
>;

const FREQUENCIES = ["WEEKLY", "WEEKLY", "WEEKLY", "BIWEEKLY", "MONTHLY", null] as const;
const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const DURATIONS = [60, 90, 120, 120, 180, null] as const;

const STATUSES = new WeightedChoice(
  [
    { status: "SCHEDULED", weight: 94 },
    { status: "CANCELLED", weight: 3 },
    { status: "POSTPONED", weight: 2 },
    { status: "MOVED", weight: 1 },
  ] as const,
  ({ weight }) => weight,
);
const REGISTRATIONS = [null, null, null, null, "NONE", "NONE", "NONE", "LINK", "PHONE", "IN_PERSON"] as const;

export function makeSchedule(random: Random, today: number): SyntheticSchedule {
  const weekday = isLucky(random, 0.85) ? wholeNumber(random, 1, 7) : null;
  const startsAt = isLucky(random, 0.8) ? wholeNumber(random, 8 * 2, 19 * 2) * 30 : null;
  const durationMinutes = startsAt === null ? null : pick(random, DURATIONS);
  const frequency = pick(random, FREQUENCIES);
  return {
    weekday,
    startsAt: clockOf(startsAt),
    endsAt: startsAt === null || durationMinutes === null ? null : clockOf(startsAt + durationMinutes),
    frequency,
    series:
      weekday !== null && isLucky(random, 0.9)
        ? makeSeries(random, today, { weekday, startsAt, durationMinutes, frequency })
        : null,
    status: STATUSES.pick(random).status,
    registration: pick(random, REGISTRATIONS),
  };
}

/** `HH:MM` of minutes since midnight. */
export const clockOf = (minute: number | null) =>
  minute === null
    ? null
    : `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

interface Times extends Pick<Series, "startsAt" | "durationMinutes"> {
  readonly weekday: number;
  readonly frequency: SyntheticActivity["frequency"];
}

function makeSeries(random: Random, today: number, { weekday, startsAt, durationMinutes, frequency }: Times): Series {
  const times = { startsAt, durationMinutes };
  const from = today + wholeNumber(random, -365, 60);
  const first = from + ((weekday - weekdayOf(from) + 7) % 7);
  if (frequency === null) {
    // A published weekday that does not say how often: one day in the weeks around today.
    const day = first + 7 * Math.max(0, Math.floor((today - first) / 7) + wholeNumber(random, -4, 8));
    return { ...times, startsOn: dateOf(day), rrule: null, exdates: [], rdates: [], changes: [] };
  }
  const rule = makeRule(random, frequency, weekday);
  const begin = firstOn(first, rule.isOn);
  const end = isLucky(random, 0.25) ? begin + wholeNumber(random, 30, 400) : null;
  const until = end === null ? "" : `;UNTIL=${dateOf(end).replaceAll("-", "")}`;
  const coming = comingDays(Math.max(begin, today), begin, end, rule);
  const exdates = isLucky(random, 0.12) ? coming.splice(wholeNumber(random, 0, 3), wholeNumber(random, 1, 2)) : [];
  const extra = coming.at(1);
  return {
    ...times,
    startsOn: dateOf(begin),
    rrule: `${rule.text}${until}`,
    exdates: exdates.map(dateOf),
    rdates: extra !== undefined && isLucky(random, 0.03) ? [dateOf(extra + 2)] : [],
    changes: isLucky(random, 0.06) ? makeChanges(random, coming, times) : [],
  };
}

interface Rule {
  readonly text: string;
  readonly weeks: number;
  readonly isOn: (day: number) => boolean;
}

function makeRule(random: Random, frequency: "WEEKLY" | "BIWEEKLY" | "MONTHLY", weekday: number): Rule {
  const code = CODES[weekday - 1];
  if (frequency === "WEEKLY") return { text: `FREQ=WEEKLY;BYDAY=${code}`, weeks: 1, isOn: () => true };
  if (frequency === "BIWEEKLY") return { text: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${code}`, weeks: 2, isOn: () => true };
  const nth = pick(random, [1, 2, 3, 4, -1]);
  const isOn = (day: number) => {
    const { fromStart, fromEnd } = positionInMonth(day);
    return nth === fromStart || nth === fromEnd;
  };
  return { text: `FREQ=MONTHLY;BYDAY=${nth}${code}`, weeks: 1, isOn };
}

/** The first such weekday that the rule has: within the month, or at the end of the next. */
function firstOn(first: number, isOn: (day: number) => boolean): number {
  let day = first;
  while (!isOn(day)) day += 7;
  return day;
}

const LOOK_AHEAD_DAYS = 200;

/** The next days on which it is held, few of which get a change. */
function comingDays(from: number, begin: number, end: number | null, { weeks, isOn }: Rule): number[] {
  const step = weeks * 7;
  const days: number[] = [];
  const last = Math.min(end ?? Number.POSITIVE_INFINITY, from + LOOK_AHEAD_DAYS);
  for (let day = begin + Math.ceil((from - begin) / step) * step; day <= last && days.length < 8; day += step) {
    if (isOn(day)) days.push(day);
  }
  return days;
}

const CANCELLED = {
  fi: "Peruttu sairauden vuoksi",
  sv: "Inställt på grund av sjukdom",
  en: "Cancelled because of illness",
};
const MOVED = { fi: "Siirretty toiselle päivälle", sv: "Flyttat till en annan dag", en: "Moved to another day" };

function makeChanges(
  random: Random,
  coming: readonly number[],
  { startsAt, durationMinutes }: Pick<Series, "startsAt" | "durationMinutes">,
): OccurrenceChange[] {
  const day = coming[wholeNumber(random, 0, coming.length - 1)];
  if (day === undefined) return [];
  if (isLucky(random, 0.5)) return [{ on: dateOf(day), movedTo: null, note: CANCELLED }];
  const later = startsAt === null ? null : startsAt + 30;
  const movedTo = { on: dateOf(day + wholeNumber(random, 1, 3)), startsAt: later, durationMinutes };
  return [{ on: dateOf(day), movedTo, note: MOVED }];
}
