/** What is not as usual: holidays, exceptions and seasons ahead of a day. The day is given. */
import { daysBetween, weekdayOf } from "../../wall-clock.ts";
import { type HeldSpan, type SpanState, spansOf, type WeeklySpan } from "./week.rules.ts";

export type PeriodKind = "REGULAR" | "SEASONAL" | "PUBLIC_HOLIDAY" | "EXCEPTION";

export interface Period<Name> {
  readonly kind: PeriodKind;
  /** `YYYY-MM-DD`, or `MM-DD` for every year. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly label?: Name | null;
  readonly spans: readonly WeeklySpan[];
}

export interface Day<Name> {
  readonly date: string;
  readonly weekday: number;
  readonly kind?: PeriodKind | null;
  readonly isKnown: boolean;
  readonly spans: readonly HeldSpan[];
  readonly label?: Name | null;
  readonly holiday?: { readonly isEve: boolean; readonly name: Name } | null;
}

/** Days with other hours than the week above them. */
export interface Change<Name> {
  readonly key: string;
  readonly kind: PeriodKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly name: Name | null;
  /** The hours of the one day, or the week that holds as long as the period lasts. */
  readonly hours:
    | { readonly weekday: number; readonly spans: readonly HeldSpan[] }
    | { readonly week: readonly WeeklySpan[] };
}

/** Beyond this a season is next year's news. */
const AHEAD_DAYS = 366;

/** Days that are told one by one. */
export const SOON_DAYS = 14;

export function coversDate<Name>({ from, to }: Period<Name>, date: string): boolean {
  if (from?.length === 5 && to?.length === 5) {
    const day = date.slice(5);
    return from <= to ? from <= day && day <= to : from <= day || day <= to;
  }
  return (!from || from <= date) && (!to || date <= to);
}

/** The period whose week is the ordinary one on a day: the season, else the regular hours. */
export function periodInForce<Name>(periods: readonly Period<Name>[], date: string): Period<Name> | null {
  const ofKind = (kind: PeriodKind) => periods.find((period) => period.kind === kind && coversDate(period, date));
  return ofKind("SEASONAL") ?? ofKind("REGULAR") ?? null;
}

/** First and last day of a period's time that is on at `today`, or comes next. */
export function datesOf<Name>({ from, to }: Period<Name>, today: string): { from: string | null; to: string | null } {
  if (from?.length !== 5 || to?.length !== 5) return { from: from ?? null, to: to ?? null };
  const year = Number(today.slice(0, 4));
  const end = today.slice(5) <= to ? year : year + 1;
  return { from: `${from <= to ? end : end - 1}-${from}`, to: `${end}-${to}` };
}

function changeOf<Name>(period: Period<Name>, today: string, begins: string | null): Change<Name> {
  const { from, to } = datesOf(period, today);
  const weekday = from !== null && from === to ? weekdayOf(from) : null;
  return {
    key: `${period.kind} ${from} ${to}`,
    kind: period.kind,
    from: from ?? begins,
    to,
    name: period.label ?? null,
    hours: weekday === null ? { week: period.spans } : { weekday, spans: spansOf(period.spans, weekday) },
  };
}

/** Each of the coming days whose hours the ordinary week does not tell; a season or exception stands there once. */
function soonChanges<Name>(
  days: readonly Day<Name>[],
  periods: readonly Period<Name>[],
  today: string,
): Change<Name>[] {
  const base = periodInForce(periods, today);
  const changes = new Map<string, Change<Name>>();
  for (const day of days.slice(0, SOON_DAYS)) {
    if (day.kind === "PUBLIC_HOLIDAY") {
      const { date, weekday, spans, holiday } = day;
      // A door that is shut on every Sunday is no news on a holiday that falls on one.
      if (spans.length === 0 && base && spansOf(base.spans, weekday).length === 0) continue;
      const name = holiday?.name ?? null;
      changes.set(date, { key: date, kind: day.kind, from: date, to: date, name, hours: { weekday, spans } });
      continue;
    }
    const period =
      day.kind === "EXCEPTION"
        ? periods.find(({ kind, ...rest }) => kind === "EXCEPTION" && coversDate({ kind, ...rest }, day.date))
        : periodInForce(periods, day.date);
    if (!period || period === base) continue;
    const change = changeOf(period, day.date, day.date === today ? null : day.date);
    if (!changes.has(change.key)) changes.set(change.key, change);
  }
  return [...changes.values()];
}

/** What differs within two weeks, day by day, and the seasons and exceptions of the year after that. */
export function changesAhead<Name>(days: readonly Day<Name>[], periods: readonly Period<Name>[]) {
  const today = days[0]?.date ?? "";
  const base = periodInForce(periods, today);
  const soon = soonChanges(days, periods, today);
  const told = new Set(soon.map(({ key }) => key));
  const later = periods
    .filter((period) => period !== base)
    .map((period) => changeOf(period, today, null))
    .filter(({ key, from, to }) => !told.has(key) && isAhead(from, to, today))
    .sort((one, other) => (one.from ?? "9999").localeCompare(other.from ?? "9999"));
  return { soon, later };
}

const isAhead = (from: string | null, to: string | null, today: string) =>
  (to === null || to >= today) && (from === null || daysBetween(today, from) <= AHEAD_DAYS);

/** Everything one can find there at some time of the year. */
export function offersOf<Name>(periods: readonly Period<Name>[]): SpanState[] {
  return [...new Set(periods.flatMap(({ spans }) => spans.map(({ state }) => state)))];
}

/** When a span that does not hold in every week holds next; null when it is not among the days. */
export function nextDateOf<Name>(span: WeeklySpan, weekday: number, days: readonly Day<Name>[]): string | null {
  const isOn = (day: Day<Name>) =>
    day.weekday === weekday &&
    day.spans.some(
      ({ opens, closes, state }) => opens === span.opens && closes === span.closes && state === span.state,
    );
  return days.find(isOn)?.date ?? null;
}
