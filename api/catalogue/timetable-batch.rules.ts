/** Opening hours and series as rows that travel: the shapes in which the statement and takeApart write them. */
import type { OpeningHours, OpeningPeriod, OpeningSpan, SpanState, WeekRule } from "../timetable/opening-hours.ts";
import type { OccurrenceChange, Series } from "../timetable/series.ts";

type Label = OpeningPeriod["label"];
type RuleRow = [kind: WeekRule["kind"], interval: number | null, from: string | null, nths: number[] | null];
type SpanRow = [weekdays: number[], opens: number, closes: number, state: SpanState, rule: RuleRow | null];
type PeriodRow = [OpeningPeriod["kind"], from: string | null, to: string | null, label: Label, spans: SpanRow[]];
type HoursRow = [OpeningHours["publicHolidays"], OpeningHours["holidayEves"], periods: PeriodRow[]];

type ChangeRow = [
  on: string,
  movedTo: string | null,
  startsAt: number | null,
  durationMinutes: number | null,
  note: Label,
];
type SeriesRow = [
  startsOn: string,
  startsAt: number | null,
  durationMinutes: number | null,
  rrule: string | null,
  exdates: string[],
  rdates: string[],
  changes: ChangeRow[],
];

export function readHours(json: string): OpeningHours {
  const [publicHolidays, holidayEves, periods] = JSON.parse(json) as HoursRow;
  return { publicHolidays, holidayEves, periods: periods.map(readPeriod) };
}

const readPeriod = ([kind, from, to, label, spans]: PeriodRow): OpeningPeriod => ({
  kind,
  from,
  to,
  label,
  spans: spans.map(readSpan),
});

const readSpan = ([weekdays, opens, closes, state, rule]: SpanRow): OpeningSpan => ({
  weekdays,
  opens,
  closes,
  state,
  rule: rule && readRule(rule),
});

function readRule([kind, interval, from, nths]: RuleRow): WeekRule {
  if (kind === "EVERY_NTH_WEEK") return { kind, interval: interval ?? 1, from: from ?? "1970-01-05" };
  return kind === "NTH_WEEKDAY_OF_MONTH" ? { kind, nths: nths ?? [] } : { kind };
}

export function writeHours({ publicHolidays, holidayEves, periods }: OpeningHours): HoursRow {
  return [
    publicHolidays,
    holidayEves,
    periods.map(({ kind, from, to, label, spans }) => [kind, from, to, label, spans.map(writeSpan)]),
  ];
}

const writeSpan = ({ weekdays, opens, closes, state, rule }: OpeningSpan): SpanRow => [
  [...weekdays],
  opens,
  closes,
  state,
  rule && writeRule(rule),
];

function writeRule(rule: WeekRule): RuleRow {
  if (rule.kind === "EVERY_NTH_WEEK") return [rule.kind, rule.interval, rule.from, null];
  return [rule.kind, null, null, rule.kind === "NTH_WEEKDAY_OF_MONTH" ? [...rule.nths] : null];
}

export function readSeries(json: string): Series {
  const [startsOn, startsAt, durationMinutes, rrule, exdates, rdates, changes] = JSON.parse(json) as SeriesRow;
  // What moved to another day without a new time is held at its usual one.
  const readChange = ([on, movedTo, startsAnewAt, lastsAnew, note]: ChangeRow): OccurrenceChange => {
    const time =
      startsAnewAt === null ? { startsAt, durationMinutes } : { startsAt: startsAnewAt, durationMinutes: lastsAnew };
    return { on, movedTo: movedTo === null ? null : { on: movedTo, ...time }, note };
  };
  return { startsOn, startsAt, durationMinutes, rrule, exdates, rdates, changes: changes.map(readChange) };
}

export function writeSeries(series: Series): SeriesRow {
  const { startsOn, startsAt, durationMinutes, rrule, exdates, rdates, changes } = series;
  return [startsOn, startsAt, durationMinutes, rrule, [...exdates], [...rdates], changes.map(writeChange)];
}

const writeChange = ({ on, movedTo, note }: OccurrenceChange): ChangeRow => [
  on,
  movedTo?.on ?? null,
  movedTo?.startsAt ?? null,
  movedTo?.durationMinutes ?? null,
  note,
];
