/** When is it open? Opening hours against a day or a moment; the clock is never asked here. */
import { dateOf, dayNumber, isoWeekOf, mondayOf, positionInMonth, weekdayOf } from "./calendar-date.rules.ts";
import type { Holiday, HolidayCalendar } from "./holidays.rules.ts";
import type {
  HolidayPolicy,
  OpeningHours,
  OpeningPeriod,
  OpeningSpan,
  PeriodKind,
  SpanState,
} from "./opening-hours.ts";
import { clockChangeBetween, MINUTES_A_DAY, momentOf, wallTimeAt } from "./wall-clock.rules.ts";
import { dayNumberOf } from "./when.rules.ts";

export const OPEN_STATES = ["OPEN", "OPENS_LATER_TODAY", "CLOSED", "BY_APPOINTMENT", "UNKNOWN"] as const;
export type OpenState = (typeof OPEN_STATES)[number];

/** A stretch of one day; it may run past midnight, then `closes` is over 1440. */
export interface DaySpan {
  readonly opens: number;
  readonly closes: number;
  readonly state: SpanState;
}

export interface HoursOfDay {
  /** In the order of the clock, never CLOSED. Empty: closed all day. */
  readonly spans: readonly DaySpan[];
  /** What told them; null when the hours of the place are not known at all. */
  readonly told: PeriodKind | null;
  /** The period that told them, for its name. */
  readonly period: OpeningPeriod | null;
  readonly holiday: Holiday | null;
}

const WHOLE_DAY_UNKNOWN: readonly DaySpan[] = [{ opens: 0, closes: MINUTES_A_DAY, state: "UNKNOWN" }];

/** A day of the calendar of a country, worked out once for however many places are asked about it. */
export interface CalendarDay {
  /** Days since 1970. */
  readonly day: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly weekday: number;
  readonly holiday: Holiday | null;
}

export function calendarDayOf(day: number, holidays: HolidayCalendar): CalendarDay {
  const date = dateOf(day);
  return { day, date, weekday: weekdayOf(day), holiday: holidays.on(date) ?? null };
}

/** The hours of one day, after exceptions, holidays and seasons. `day` counts from 1970. */
export const hoursOn = (hours: OpeningHours, day: number, holidays: HolidayCalendar): HoursOfDay =>
  hoursOnDay(hours, calendarDayOf(day, holidays));

export function hoursOnDay(hours: OpeningHours, on: CalendarDay): HoursOfDay {
  const { date, holiday } = on;
  if (hours.periods.length === 0) return { spans: [], told: null, period: null, holiday };
  const exception = periodOn(hours, "EXCEPTION", date);
  if (exception) return { spans: spansOn(exception, on), told: "EXCEPTION", period: exception, holiday };
  const usual = periodOn(hours, "SEASONAL", date) ?? periodOn(hours, "REGULAR", date);
  // A place whose only hours lie in other months has told nothing of this day.
  const usualSpans = usual ? spansOn(usual, on) : WHOLE_DAY_UNKNOWN;
  const told = usual?.kind ?? "REGULAR";
  const asUsual: HoursOfDay = { spans: usualSpans, told, period: usual ?? null, holiday };
  if (!holiday) return asUsual;
  return onHoliday(hours, holiday, asUsual, on);
}

function onHoliday(hours: OpeningHours, holiday: Holiday, asUsual: HoursOfDay, on: CalendarDay): HoursOfDay {
  const policy: HolidayPolicy = holiday.isEve ? hours.holidayEves : hours.publicHolidays;
  const because = { told: "PUBLIC_HOLIDAY", period: null, holiday } as const;
  switch (policy) {
    case "AS_USUAL":
      return asUsual;
    case "CLOSED":
      return { ...because, spans: [] };
    case "OPEN": {
      const own = hours.periods.find(({ kind }) => kind === "PUBLIC_HOLIDAY");
      if (own) return { ...because, period: own, spans: spansOn(own, on) };
      return { ...because, spans: asUsual.spans.length > 0 ? asUsual.spans : WHOLE_DAY_UNKNOWN };
    }
    case "UNKNOWN":
      // Where it would be closed on such a weekday anyway, a holiday opens no door.
      return asUsual.spans.length > 0 ? { ...because, spans: WHOLE_DAY_UNKNOWN } : asUsual;
  }
}

/** The period of a kind that covers a day. Two of one kind never do: the checks refuse it. */
const periodOn = (hours: OpeningHours, kind: PeriodKind, date: string): OpeningPeriod | undefined =>
  hours.periods.find((period) => period.kind === kind && coversDate(period, date));

/** Whether a period covers a `YYYY-MM-DD`. */
export function coversDate({ from, to }: OpeningPeriod, date: string): boolean {
  if (from?.length === 5 && to?.length === 5) {
    const day = date.slice(5);
    return from <= to ? from <= day && day <= to : from <= day || day <= to;
  }
  return (from === null || from <= date) && (to === null || date <= to);
}

function spansOn({ spans }: OpeningPeriod, { day, weekday }: CalendarDay): DaySpan[] {
  return spans
    .filter((span) => span.state !== "CLOSED" && holdsOn(span, day, weekday))
    .map(({ opens, closes, state }) => ({ opens, closes, state }))
    .sort((one, other) => one.opens - other.opens);
}

function holdsOn({ weekdays, rule }: OpeningSpan, day: number, weekday: number): boolean {
  if (weekdays.length > 0 && !weekdays.includes(weekday)) return false;
  switch (rule?.kind) {
    case undefined:
      return true;
    case "ODD_WEEKS":
      return isoWeekOf(day) % 2 === 1;
    case "EVEN_WEEKS":
      return isoWeekOf(day) % 2 === 0;
    case "EVERY_NTH_WEEK": {
      const weeks = (mondayOf(day) - mondayOf(dayNumber(rule.from))) / 7;
      return weeks % rule.interval === 0;
    }
    case "NTH_WEEKDAY_OF_MONTH": {
      const { fromStart, fromEnd } = positionInMonth(day);
      return rule.nths.includes(fromStart) || rule.nths.includes(fromEnd);
    }
  }
}

/** Whose door is open to whoever comes. Answering only the phone is not. */
const isDoorOpen = ({ state }: DaySpan) => state === "OPEN" || state === "SELF_SERVICE";

/** What holds at a minute of a day; also what began the evening before. */
function spanAt(today: readonly DaySpan[], yesterday: readonly DaySpan[], minute: number): DaySpan | undefined {
  const spans = spansShownOn(today, yesterday).filter(({ opens, closes }) => opens <= minute && minute < closes);
  // An open door is the better news where two things hold at once, such as self service while the phone is answered.
  const ofState = (wanted: SpanState) => spans.find(({ state }) => state === wanted);
  return spans.find(isDoorOpen) ?? ofState("BY_APPOINTMENT") ?? ofState("UNKNOWN") ?? spans[0];
}

/** All that holds on a day; what began the evening before opens below 0. */
export const spansShownOn = (today: readonly DaySpan[], yesterday: readonly DaySpan[]): readonly DaySpan[] =>
  yesterday.some(({ closes }) => closes > MINUTES_A_DAY) ? [...today, ...shifted(yesterday)] : today;

/** Yesterday's spans that run past midnight, as minutes of today. */
const shifted = (yesterday: readonly DaySpan[]): DaySpan[] =>
  yesterday
    .filter(({ closes }) => closes > MINUTES_A_DAY)
    .map(({ opens, closes, state }) => ({ opens: opens - MINUTES_A_DAY, closes: closes - MINUTES_A_DAY, state }));

export interface Opening {
  readonly state: OpenState;
  /** What holds right now: staff, self service, only the phone …; null when nothing does. */
  readonly span: DaySpan | null;
  /** The day's hours, for the reason: a holiday, a season, an exception. */
  readonly today: HoursOfDay;
  /** When the door next opens, or closes while it is open; undefined when nobody knows or it never does. */
  readonly changesAt: Date | undefined;
}

/** What a day and the minute in it say, without looking for the next change: enough for a filter. */
export function openStateOn(today: HoursOfDay, yesterday: HoursOfDay, minute: number): OpenState {
  if (today.told === null) return "UNKNOWN";
  const span = spanAt(today.spans, yesterday.spans, minute);
  if (span && isDoorOpen(span)) return "OPEN";
  if (span?.state === "BY_APPOINTMENT") return "BY_APPOINTMENT";
  if (span?.state === "UNKNOWN") return "UNKNOWN";
  return today.spans.some((later) => isDoorOpen(later) && later.opens > minute) ? "OPENS_LATER_TODAY" : "CLOSED";
}

/** The answer to "is it open?" at a moment, with what comes next. */
export function openingAt(hours: OpeningHours, zone: string, moment: Date, holidays: HolidayCalendar): Opening {
  const wall = wallTimeAt(moment, zone);
  const day = dayNumberOf(wall);
  const today = hoursOn(hours, day, holidays);
  const yesterday = hoursOn(hours, day - 1, holidays);
  const state = openStateOn(today, yesterday, wall.minute);
  const span = spanAt(today.spans, yesterday.spans, wall.minute) ?? null;
  const changesAt = today.told === null ? undefined : changeAfter({ hours, zone, holidays }, moment, state === "OPEN");
  return { state, span, today, changesAt };
}

interface Door {
  readonly hours: OpeningHours;
  readonly zone: string;
  readonly holidays: HolidayCalendar;
}

function isOpenAt({ hours, zone, holidays }: Door, moment: Date): boolean {
  const wall = wallTimeAt(moment, zone);
  const day = dayNumberOf(wall);
  return openStateOn(hoursOn(hours, day, holidays), hoursOn(hours, day - 1, holidays), wall.minute) === "OPEN";
}

/** Longer than any clock is turned forward or back. */
const LONGEST_JUMP_MS = 3 * 3_600_000;
/** Two changes of the clock are months apart; a third look would find nothing new. */
const MOST_JUMPS = 3;

/**
 * The moment at which the door next opens or closes. Where the clock is turned back, an hour is shown again that was
 * looked at already; where it goes forward, an edge in the hour left out comes when the clock jumps over it.
 */
function changeAfter(door: Door, moment: Date, isOpen: boolean, jumps = 0): Date | undefined {
  const { hours, zone, holidays } = door;
  const wall = wallTimeAt(moment, zone);
  const minutes = nextChange(hours, dayNumberOf(wall), wall.minute, isOpen, holidays);
  const shown = minutes === undefined ? 0 : minutes % MINUTES_A_DAY;
  const change =
    minutes === undefined ? undefined : momentOf(wall, Math.floor(minutes / MINUTES_A_DAY), shown, zone, moment);
  const isSkipped = change !== undefined && wallTimeAt(change, zone).minute !== shown;
  const jump = isSkipped
    ? clockChangeBetween(new Date(change.getTime() - LONGEST_JUMP_MS), change, zone)
    : clockChangeBetween(moment, new Date(moment.getTime() + LONGEST_JUMP_MS), zone);
  if (!jump || jump <= moment || jumps === MOST_JUMPS) return change;
  if (change && change < jump) return change;
  return isOpenAt(door, jump) === isOpen ? changeAfter(door, jump, isOpen, jumps + 1) : jump;
}

/** A door that stays as it is for so long does not change: "opens in 2028" helps nobody. */
const LOOK_AHEAD_DAYS = 370;

/** Minutes from midnight of `day` to the next opening, or to the closing of what is open. */
function nextChange(
  hours: OpeningHours,
  day: number,
  minute: number,
  isOpen: boolean,
  holidays: HolidayCalendar,
): number | undefined {
  let until = minute;
  for (let ahead = isOpen ? -1 : 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const offset = ahead * MINUTES_A_DAY;
    const doors = hoursOn(hours, day + ahead, holidays).spans.filter(isDoorOpen);
    if (!isOpen) {
      const next = doors.find(({ opens }) => opens + offset > minute);
      if (next) return next.opens + offset;
      continue;
    }
    // What ends when another begins is no change: the door stays open.
    for (const { opens, closes } of doors) {
      if (opens + offset <= until && closes + offset > until) until = closes + offset;
    }
    const isSettled = until < (ahead + 1) * MINUTES_A_DAY && ahead >= 0;
    if (isSettled) return until;
  }
  return undefined;
}

/** How a place stands to a stretch of a day that a reader asks about. */
export type Openness = "OPEN" | "BY_APPOINTMENT" | "UNKNOWN" | "CLOSED";

/**
 * Whether it is open at any minute from `from` until before `to`, both of the day: the rule in plain words.
 * Timetables answers the same from flat tables, for speed, and the tests hold the two against each other.
 */
export function opennessWithin(today: HoursOfDay, yesterday: HoursOfDay, from: number, to: number): Openness {
  if (today.told === null) return "UNKNOWN";
  const spans = spansShownOn(today.spans, yesterday.spans).filter(({ opens, closes }) => opens < to && from < closes);
  if (spans.some(isDoorOpen)) return "OPEN";
  if (spans.some(({ state }) => state === "BY_APPOINTMENT")) return "BY_APPOINTMENT";
  return spans.some(({ state }) => state === "UNKNOWN") ? "UNKNOWN" : "CLOSED";
}

/** `600` is `10:00`, `1440` is `24:00`, `1560` is `02:00`: what the clock shows. */
export function formatMinute(minute: number): string {
  const shown = minute > MINUTES_A_DAY ? minute - MINUTES_A_DAY : minute;
  return `${String(Math.floor(shown / 60)).padStart(2, "0")}:${String(shown % 60).padStart(2, "0")}`;
}
