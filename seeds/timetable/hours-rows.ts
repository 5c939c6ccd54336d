// Opening hours taken apart into the rows of the database.
import type { OpeningHours, OpeningPeriod, OpeningSpan } from "../../api/timetable/opening-hours.ts";
import type { Row } from "../tables.ts";

/** What a row of `listing` says of the hours. */
export const policyColumns = ({ publicHolidays, holidayEves }: OpeningHours): Row => ({
  public_holidays: publicHolidays,
  holiday_eves: holidayEves,
});

export interface HoursRows {
  readonly opening_period: readonly Row[];
  readonly opening_span: readonly Row[];
}

export function hoursRows(
  listingId: string,
  { periods }: OpeningHours,
  idOf: (period: OpeningPeriod, index: number) => string,
): HoursRows {
  const identified = periods.map((period, index) => ({ id: idOf(period, index), period }));
  return {
    opening_period: identified.map(({ id, period }) => periodRow(listingId, id, period)),
    opening_span: identified.flatMap(({ id, period }) =>
      period.spans.map((span, position) => spanRow(listingId, id, span, position)),
    ),
  };
}

/** A date of every year is kept in the year 2000, which has a 29 February. */
const dateOf = (date: string | null) => (date?.length === 5 ? `2000-${date}` : date);

const periodRow = (listingId: string, id: string, { kind, from, to, label }: OpeningPeriod): Row => ({
  id,
  listing_id: listingId,
  kind,
  starts_on: dateOf(from),
  ends_on: dateOf(to),
  is_yearly: from?.length === 5,
  label,
});

const spanRow = (listingId: string, periodId: string, span: OpeningSpan, position: number): Row => ({
  period_id: periodId,
  position,
  listing_id: listingId,
  weekdays: span.weekdays,
  opens_minute: span.opens,
  closes_minute: span.closes,
  state: span.state,
  week_rule: span.rule?.kind ?? null,
  week_interval: span.rule?.kind === "EVERY_NTH_WEEK" ? span.rule.interval : null,
  week_from: span.rule?.kind === "EVERY_NTH_WEEK" ? span.rule.from : null,
  nths: span.rule?.kind === "NTH_WEEKDAY_OF_MONTH" ? span.rule.nths : [],
});
