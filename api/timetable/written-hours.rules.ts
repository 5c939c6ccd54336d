/** Opening hours as a form writes them, read into hours, or the problems that each name the field as it was written. */
import { checkOpeningHours, checkZone, MAX_PERIODS, MAX_SPANS } from "./opening-check.rules.ts";
import type {
  HolidayPolicy,
  LocalisedLabel,
  OpeningHours,
  OpeningSpan,
  PeriodKind,
  SpanState,
  WeekRule,
} from "./opening-hours.ts";
import type { TimetableProblem, TimetableProblemCode } from "./timetable-problems.ts";
import { MINUTES_A_DAY } from "./wall-clock.rules.ts";

type Maybe<T> = T | null | undefined;

export interface LabelInput {
  readonly language: string;
  readonly text: string;
}
interface WeekRuleInput {
  readonly kind: WeekRule["kind"];
  readonly interval?: Maybe<number>;
  readonly from?: Maybe<string>;
  readonly nths?: Maybe<readonly number[]>;
}
interface OpeningSpanInput {
  readonly weekdays?: Maybe<readonly number[]>;
  readonly opens: string;
  readonly closes: string;
  readonly endsNextDay?: Maybe<boolean>;
  readonly state?: Maybe<SpanState>;
  readonly rule?: Maybe<WeekRuleInput>;
}
interface OpeningPeriodInput {
  readonly kind: PeriodKind;
  readonly from?: Maybe<string>;
  readonly to?: Maybe<string>;
  readonly label?: Maybe<readonly LabelInput[]>;
  readonly spans: readonly OpeningSpanInput[];
}
export interface OpeningHoursInput {
  readonly periods: readonly OpeningPeriodInput[];
  readonly publicHolidays?: Maybe<HolidayPolicy>;
  readonly holidayEves?: Maybe<HolidayPolicy>;
}

/** A problem with what was given as it was given, not as it was understood. `reason`: more of it, where a syntax has more. */
export interface WrittenProblem<Code = TimetableProblemCode, Reason = null> {
  readonly code: Code;
  readonly field: string;
  readonly value: string | null;
  readonly maximum: number | null;
  readonly reason: Reason;
}

export interface HoursCheck {
  readonly problems: readonly WrittenProblem[];
  /** Null when there is a problem. */
  readonly hours: OpeningHours | null;
}

/** A form shows a few words of what was given; nobody needs a page of it sent back. */
const MAX_ECHO = 80;

export const echo = (value: unknown): string | null => (value == null ? null : String(value).slice(0, MAX_ECHO));

/** What stands at a path such as `hours.periods[0].from` of what the client wrote; undefined for what is no single value. */
function writtenAt(written: object, path: string): string | number | undefined {
  let value: unknown = written;
  for (const step of path.split(/[.[\]]+/).filter(Boolean))
    value = typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;
  return typeof value === "string" || typeof value === "number" ? value : undefined;
}

/** Minutes are ours: the client is told the `HH:MM` that it sent. */
export function asWritten(problem: TimetableProblem, written: object): WrittenProblem {
  const { code, field, value, maximum = null } = problem;
  return { code, field, value: echo(writtenAt(written, field) ?? value), maximum, reason: null };
}

export const checkWrittenZone = (zone: string): WrittenProblem[] =>
  checkZone(zone).map((problem) => asWritten(problem, {}));

/** Minutes since midnight of `HH:MM`; what is no time becomes NaN, which every check refuses. */
export function readTime(text: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return minute <= MINUTES_A_DAY ? minute : Number.NaN;
}

export const readLabel = (label: Maybe<readonly LabelInput[]>): LocalisedLabel =>
  Object.fromEntries((label ?? []).map(({ language, text }) => [language, text]));

function readSpan({ weekdays, opens, closes, endsNextDay, state, rule }: OpeningSpanInput): OpeningSpan {
  return {
    weekdays: weekdays ?? [],
    opens: readTime(opens),
    closes: readTime(closes) + (endsNextDay ? MINUTES_A_DAY : 0),
    state: state ?? "OPEN",
    rule: rule ? readRule(rule) : null,
  };
}

function readRule({ kind, interval, from, nths }: WeekRuleInput): WeekRule {
  // What is left out is nothing that occurs, and the checks say so of its field.
  if (kind === "EVERY_NTH_WEEK") return { kind, interval: interval ?? 0, from: from ?? "" };
  return kind === "NTH_WEEKDAY_OF_MONTH" ? { kind, nths: nths ?? [] } : { kind };
}

const readHours = ({ periods, publicHolidays, holidayEves }: OpeningHoursInput): OpeningHours => ({
  periods: periods.map(({ kind, from, to, label, spans }) => ({
    kind,
    from: from ?? null,
    to: to ?? null,
    label: readLabel(label),
    spans: spans.map(readSpan),
  })),
  publicHolidays: publicHolidays ?? "UNKNOWN",
  holidayEves: holidayEves ?? "UNKNOWN",
});

const countSpans = ({ periods }: OpeningHoursInput): number =>
  periods.reduce((count, { spans }) => count + spans.length, 0);

/** How much there is to check, for the cost of the question. */
export const sizeOf = (hours: OpeningHoursInput): number => hours.periods.length + countSpans(hours);

/** Anybody may ask, so all spans together are no more than one period may have: their days are counted out. */
export function checkWrittenHours(hours: OpeningHoursInput): HoursCheck {
  const spans = countSpans(hours);
  const tooMany: TimetableProblem[] =
    spans > MAX_SPANS && hours.periods.length <= MAX_PERIODS
      ? [{ code: "TOO_MANY_SPANS", field: "periods", value: spans, maximum: MAX_SPANS }]
      : [];
  const read = readHours(hours);
  const found = tooMany.length > 0 ? tooMany : checkOpeningHours(read);
  const problems = found.map((problem) => asWritten({ ...problem, field: `hours.${problem.field}` }, { hours }));
  return { problems, hours: problems.length > 0 ? null : read };
}
