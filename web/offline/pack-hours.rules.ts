/** Days on which a place does not keep its week: a page that is kept must tell them beforehand. */
import { datesOf, type Period } from "../catalogue/hours/calendar.rules.ts";
import { spansOf, type WeeklySpan } from "../catalogue/hours/week.rules.ts";
import { weekdayOf } from "../wall-clock.ts";

/** As many as a reader looks at; a list of all holidays of a year is no help on a phone. */
const MOST_TOLD = 4;

export interface ExceptionAhead {
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly weekday: number;
  /** None when it is closed then. */
  readonly spans: readonly WeeklySpan[];
}

/** The exceptions that are not over on a day, the next one first. */
export function exceptionsAhead<Name>(periods: readonly Period<Name>[], today: string): ExceptionAhead[] {
  return periods
    .filter(({ kind }) => kind === "EXCEPTION")
    .map((period) => {
      const { from, to } = datesOf(period, today);
      const weekday = weekdayOf(from ?? today);
      return { key: `${from} ${to}`, from, to, weekday, spans: spansOf(period.spans, weekday) };
    })
    .filter(({ to }) => to === null || to >= today)
    .sort((one, other) => (one.from ?? "").localeCompare(other.from ?? ""))
    .slice(0, MOST_TOLD);
}
