/** The days of a period, and whether two periods share one. */
import { dateOf, dayNumber } from "./calendar-date.rules.ts";
import { coversDate } from "./opening.rules.ts";
import type { OpeningPeriod } from "./opening-hours.ts";

type Dated = Pick<OpeningPeriod, "from" | "to">;

/** A leap year and the years after it until weekdays and dates have met in every way. */
const FIRST_YEAR = 2024;
const ALL_WAYS_YEARS = 28;
/** Long enough for a fifth Monday, a leap day apart: longer periods have every weekday in every kind of week. */
const ENOUGH_DAYS = 800;
const SHORT_SEASON_DAYS = 60;

const isYearly = (date: string | null) => date?.length === 5;

/** Days on which a period holds: all of a short one, enough of a long one to meet every kind of week. */
export function* sampleDays(period: Dated): Generator<number> {
  const { from, to } = period;
  if (from !== null && to !== null && isYearly(from) && isYearly(to)) {
    const length = dayNumber(`${from <= to ? 2024 : 2025}-${to}`) - dayNumber(`2024-${from}`) + 1;
    const years = length > SHORT_SEASON_DAYS ? 3 : ALL_WAYS_YEARS;
    for (let year = FIRST_YEAR; year < FIRST_YEAR + years; year += 1) {
      const first = dayNumber(`${year}-${from}`);
      for (let day = first; day < first + length; day += 1)
        if (coversDate({ ...WHOLE, from, to }, dateOf(day))) yield day;
    }
    return;
  }
  const last = to === null ? undefined : dayNumber(to);
  const first =
    from === null ? (last ?? dayNumber(`${FIRST_YEAR}-01-01`) + ENOUGH_DAYS) - ENOUGH_DAYS : dayNumber(from);
  for (let day = first; day <= Math.min(last ?? Number.POSITIVE_INFINITY, first + ENOUGH_DAYS); day += 1) yield day;
}

const WHOLE = { kind: "SEASONAL", label: {}, spans: [] } as const;

/** Whether two periods of one kind cover a common day. */
export function periodsMeet(one: Dated, other: Dated): boolean {
  if (isYearly(one.from) !== isYearly(other.from)) {
    return isYearly(one.from) ? yearlyMeets(one, other) : yearlyMeets(other, one);
  }
  if (isYearly(one.from)) return oneCovers(one, other.from) || oneCovers(other, one.from);
  return (
    (one.to === null || other.from === null || other.from <= one.to) &&
    (other.to === null || one.from === null || one.from <= other.to)
  );
}

/** Whatever lasts longer than this has met every season, that of 29 February too. */
const MEETING_YEARS = 9;

/** Whether a season of every year meets dated days. Texts of dates sort as the calendar does: no day is counted out. */
function yearlyMeets({ from: seasonFrom, to: seasonTo }: Dated, { from, to }: Dated): boolean {
  if (seasonFrom === null || seasonTo === null) return false;
  const year = Number((from ?? to ?? `${FIRST_YEAR}`).slice(0, 4));
  const [first, last] = from === null ? [year - MEETING_YEARS, year] : [year - 1, year + MEETING_YEARS];
  for (let each = first; each <= last; each += 1) {
    const hasLeapDay = each % 4 === 0 && (each % 100 !== 0 || each % 400 === 0);
    if (seasonFrom === "02-29" && seasonTo === "02-29" && !hasLeapDay) continue;
    const starts = `${each}-${seasonFrom}`;
    const ends = `${seasonFrom <= seasonTo ? each : each + 1}-${seasonTo}`;
    if ((to === null || starts <= to) && (from === null || from <= ends)) return true;
  }
  return false;
}

const oneCovers = (period: Dated, yearlyDay: string | null) => coversDate({ ...WHOLE, ...period }, `2024-${yearlyDay}`);
