// When an activity is held, as a series that calendars can follow, wherever its record tells the days.
import { dateOf, dayNumber, isoWeekOf, positionInMonth, weekdayOf } from "../../api/timetable/calendar-date.rules.ts";
import type { Series } from "../../api/timetable/series.ts";
import { readSeason, type Season } from "./season-words.ts";

export const WEEKDAY = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 } as const;
const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

export interface HeldWhen {
  readonly weekday?: keyof typeof WEEKDAY | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly frequency: "weekly" | "biweekly" | "monthly" | "unknown";
  readonly season?: string | undefined;
}

/** A rule, the day from which it may begin, and which days are its own. */
interface Rule {
  readonly from: string;
  readonly rrule: string | null;
  readonly isOn: (day: number) => boolean;
}

/**
 * The series, or null when the record leaves the days open: then its weekday, time and season are all that is known.
 * What has no beginning of its own begins when the record was collected, since of earlier days nothing is claimed.
 */
export function readSeries(record: HeldWhen, collectedOn: string): Series | null {
  const season = record.season === undefined ? undefined : readSeason(record.season);
  if (record.season !== undefined && season === undefined) return null;
  const weekday = record.weekday === undefined ? null : WEEKDAY[record.weekday];
  const rule = ruleOf(record.frequency, weekday, season, collectedOn);
  const startsOn = rule && firstDay(rule);
  if (rule === null || startsOn === null) return null;
  const startsAt = record.start === undefined ? null : minutesOf(record.start);
  const durationMinutes = startsAt === null || record.end === undefined ? null : minutesOf(record.end) - startsAt;
  return { startsOn, startsAt, durationMinutes, rrule: rule.rrule, exdates: [], rdates: [], changes: [] };
}

/** Only where frequency, weekday and season say the same thing is there anything to say. */
function ruleOf(
  frequency: HeldWhen["frequency"],
  weekday: number | null,
  season: Season | undefined,
  collectedOn: string,
): Rule | null {
  if (season?.kind === "DAY") {
    const isThatDay = frequency === "unknown" && (weekday === null || weekday === weekdayOf(dayNumber(season.on)));
    return isThatDay ? { from: season.on, rrule: null, isOn: () => true } : null;
  }
  if (weekday === null) return null;
  const code = CODES[weekday - 1];
  const isWeekday = (day: number) => weekdayOf(day) === weekday;
  if (frequency === "weekly" && (season === undefined || season.kind === "RANGE")) {
    const until = season?.to ? `;UNTIL=${season.to.replaceAll("-", "")}` : "";
    return { from: season?.from ?? collectedOn, rrule: `FREQ=WEEKLY${until};BYDAY=${code}`, isOn: isWeekday };
  }
  if (frequency === "biweekly" && season?.kind === "WEEKS" && season.weekday === weekday) {
    const parity = season.isEven ? 0 : 1;
    const weeks = WEEK_NUMBERS.filter((week) => week % 2 === parity);
    return {
      from: collectedOn,
      rrule: `FREQ=YEARLY;BYWEEKNO=${weeks.join(",")};BYDAY=${code}`,
      isOn: (day) => isWeekday(day) && isoWeekOf(day) % 2 === parity,
    };
  }
  if (frequency === "monthly" && season?.kind === "NTH_WEEKDAY" && season.weekday === weekday) {
    const { nth, months } = season;
    const inMonths = months.length < 12 ? `;BYMONTH=${months.join(",")}` : "";
    return {
      from: collectedOn,
      rrule: `FREQ=MONTHLY;BYDAY=${nth}${code}${inMonths}`,
      isOn: (day) => isWeekday(day) && positionInMonth(day).fromStart === nth && months.includes(monthOf(day)),
    };
  }
  return null;
}

/** Some years have a week 53, and no calendar minds being told of it in the others. */
const WEEK_NUMBERS = Array.from({ length: 53 }, (_, index) => index + 1);
/** Every rule above has a day within a year, however its weeks fall. */
const LONGEST_WAIT = 400;

function firstDay({ from, isOn }: Rule): string | null {
  const first = dayNumber(from);
  for (let day = first; day < first + LONGEST_WAIT; day += 1) if (isOn(day)) return dateOf(day);
  return null;
}

const monthOf = (day: number) => Number(dateOf(day).slice(5, 7));
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
