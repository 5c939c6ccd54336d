/**
 * The shape of opening hours: periods of the calendar, each with spans of the week. All times are the clock on
 * the wall of the place; what a zone does with them is the business of whoever asks "now?".
 *
 * A day is told by the strongest period that covers it: an exception beats a public holiday, a holiday beats a
 * season, a season beats the regular hours. The stronger one tells the whole day, not a part of it.
 */

/** Locale to text, e.g. `{ fi: "Kesäajat", en: "Summer hours" }`. */
export type LocalisedLabel = Readonly<Record<string, string>>;

export const PERIOD_KINDS = ["REGULAR", "SEASONAL", "PUBLIC_HOLIDAY", "EXCEPTION"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const SPAN_STATES = ["OPEN", "CLOSED", "BY_APPOINTMENT", "PHONE_ONLY", "SELF_SERVICE", "UNKNOWN"] as const;
export type SpanState = (typeof SPAN_STATES)[number];

/**
 * What happens on a public holiday, or on an eve. OPEN: open, in the hours of the PUBLIC_HOLIDAY period where
 * there is one, else as on that weekday, else at hours nobody told. AS_USUAL: as on any such weekday.
 */
export const HOLIDAY_POLICIES = ["CLOSED", "OPEN", "AS_USUAL", "UNKNOWN"] as const;
export type HolidayPolicy = (typeof HOLIDAY_POLICIES)[number];

/** In which of its weeks a span holds; without a rule in every one. */
export type WeekRule =
  /** ISO weeks of odd or even number, as calendars on Finnish walls print them. */
  | { readonly kind: "ODD_WEEKS" | "EVEN_WEEKS" }
  /** Every second (third …) week, counted from the week of `from` (`YYYY-MM-DD`). */
  | { readonly kind: "EVERY_NTH_WEEK"; readonly interval: number; readonly from: string }
  /** The first, second … (1 to 5) or last (-1), next to last (-2) … of such weekdays in the month. */
  | { readonly kind: "NTH_WEEKDAY_OF_MONTH"; readonly nths: readonly number[] };

export interface OpeningSpan {
  /** ISO weekdays, 1 = Monday, in order; empty for every day. */
  readonly weekdays: readonly number[];
  /** Minutes since midnight, 0 to 1439. */
  readonly opens: number;
  /** Minutes since the same midnight, up to 2880: 1440 is midnight, 1560 two in the morning after. The whole day is 0 to 1440. */
  readonly closes: number;
  readonly state: SpanState;
  readonly rule: WeekRule | null;
}

export interface OpeningPeriod {
  readonly kind: PeriodKind;
  /**
   * First and last day, both counted. `YYYY-MM-DD`, or `MM-DD` for a season that comes every year (it may run over the
   * new year). Null: without a beginning or an end. A PUBLIC_HOLIDAY period has neither.
   */
  readonly from: string | null;
  readonly to: string | null;
  /** What people call it; empty when it has no name. */
  readonly label: LocalisedLabel;
  /** No spans: closed for as long as the period lasts. */
  readonly spans: readonly OpeningSpan[];
}

export interface OpeningHours {
  /** None: nobody has told the hours. Unknown is neither open nor closed. */
  readonly periods: readonly OpeningPeriod[];
  readonly publicHolidays: HolidayPolicy;
  /** Days before a holiday that are none themselves, yet on which most places close (Midsummer Eve, Christmas Eve). */
  readonly holidayEves: HolidayPolicy;
}

export const UNKNOWN_HOURS: OpeningHours = { periods: [], publicHolidays: "UNKNOWN", holidayEves: "UNKNOWN" };
