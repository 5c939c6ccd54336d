/**
 * The kinds of day there are in a week of the opening_hours syntax: each weekday in odd and even weeks, and in each
 * place it can have in its month. Rules laid over one another are worked out for each kind, and put together again.
 */
import type { DaySpan } from "../opening.rules.ts";
import type { OpeningSpan, SpanState, WeekRule } from "../opening-hours.ts";
import type { OsmRule } from "./osm-syntax.ts";

/** A kind of week day has in the calendar, whichever weekday it is. */
export interface WeekKind {
  readonly isOdd: boolean;
  readonly fromStart: number;
  readonly fromEnd: number;
}

/** A month has four or five of a weekday: the fourth may be the last, or the last but one. */
const PLACES = [4, 5].flatMap((length) =>
  Array.from({ length }, (_, at) => ({ fromStart: at + 1, fromEnd: at - length })),
);
export const WEEK_KINDS: readonly WeekKind[] = [true, false].flatMap((isOdd) =>
  PLACES.map((place) => ({ isOdd, ...place })),
);
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The spans of each weekday (outer) in each kind of week (inner). */
export type WeekTable = readonly (readonly (readonly DaySpan[])[])[];

export const makeTable = (plan: (weekday: number, kind: WeekKind) => readonly DaySpan[]): WeekTable =>
  WEEKDAYS.map((weekday) => WEEK_KINDS.map((kind) => plan(weekday, kind)));

export const mapTable = (table: WeekTable, change: (spans: readonly DaySpan[]) => readonly DaySpan[]): WeekTable =>
  table.map((kinds) => kinds.map(change));

export const isSameTable = (one: WeekTable, other: WeekTable) => JSON.stringify(one) === JSON.stringify(other);

/** The table of rules that hold at the same dates, each laid over those before it. */
export const tableOf = (rules: readonly OsmRule[], isHoliday: boolean): WeekTable =>
  makeTable((weekday, kind) =>
    rules
      .filter((rule) => isRuleFor(rule, weekday, kind, isHoliday))
      .reduce<readonly DaySpan[]>((spans, rule) => layOver(spans, rule), []),
  );

function isRuleFor({ weeks, days, holidays }: OsmRule, weekday: number, kind: WeekKind, isHoliday: boolean): boolean {
  if (weeks !== null && (weeks === "ODD") !== kind.isOdd) return false;
  const isDay = days.some(
    (day) =>
      day.weekday === weekday &&
      (day.nths === null || day.nths.includes(kind.fromStart) || day.nths.includes(kind.fromEnd)),
  );
  if (holidays === "ONLY") return isHoliday && (days.length === 0 || isDay);
  return days.length === 0 || isDay || (holidays === "ALSO" && isHoliday);
}

const WHOLE_DAY = { opens: 0, closes: 1440 };
export const UNKNOWN_DAY: readonly DaySpan[] = [{ ...WHOLE_DAY, state: "UNKNOWN" }];

/** Whether a day has anything but closed doors; where it has not, a holiday changes nothing. */
export const isAnythingOn = (spans: readonly DaySpan[]) => spans.some(({ state }) => state !== "CLOSED");

/** `PH unknown` is how our own "holidays: unknown" is said in short: where it is closed anyway it stays closed. */
export const isHolidaysUnknown = ({ holidays, days, times, state }: OsmRule) =>
  holidays === "ONLY" && days.length === 0 && times.length === 0 && state === "UNKNOWN";

function layOver(before: readonly DaySpan[], rule: OsmRule): readonly DaySpan[] {
  const { isAdditional, times, state } = rule;
  if (isHolidaysUnknown(rule)) return isAnythingOn(before) ? UNKNOWN_DAY : [];
  if (state === "CLOSED" && times.length === 0) return [];
  // Hours said after a semicolon are all the hours of the day; a closed hour only cuts into those before.
  const kept = isAdditional || state === "CLOSED" ? before : [];
  const said = times.length > 0 ? times : [WHOLE_DAY];
  return said.reduce<readonly DaySpan[]>((spans, { opens, closes }) => withSpan(spans, { opens, closes, state }), kept);
}

/** The later word counts: what overlaps is joined where the state is the same, and cut where it is not. */
function withSpan(spans: readonly DaySpan[], added: DaySpan): readonly DaySpan[] {
  let { opens, closes } = added;
  const rest: DaySpan[] = [];
  for (const span of spans) {
    const isApart = span.closes <= added.opens || added.closes <= span.opens;
    if (isApart) {
      rest.push(span);
    } else if (span.state === added.state) {
      opens = Math.min(opens, span.opens);
      closes = Math.max(closes, span.closes);
    } else {
      if (span.opens < added.opens) rest.push({ ...span, closes: added.opens });
      if (added.closes < span.closes) rest.push({ ...span, opens: added.closes });
    }
  }
  return [...rest, { opens, closes, state: added.state }].sort((one, other) => one.opens - other.opens);
}

/** The spans that say a table, in the order of the week; null where no week rule of ours can say it. */
export function spansOfTable(table: WeekTable): OpeningSpan[] | null {
  const found = new Map<string, OpeningSpan & { readonly weekdays: number[] }>();
  for (const [at, kinds] of table.entries()) {
    for (const [times, isIn] of kindsByTimes(kinds)) {
      const weeks = ruleFor(isIn);
      if (!weeks) return null;
      const [opens, closes, state] = times;
      const key = JSON.stringify([times, weeks]);
      const span = found.get(key) ?? { weekdays: [], opens, closes, state, ...weeks };
      span.weekdays.push(at + 1);
      found.set(key, span);
    }
  }
  return [...found.values()]
    .sort((one, other) => (one.weekdays[0] ?? 0) - (other.weekdays[0] ?? 0) || one.opens - other.opens)
    .map((span) => (span.weekdays.length === 7 ? { ...span, weekdays: [] } : span));
}

type Times = readonly [opens: number, closes: number, state: SpanState];

/** For each span that a weekday ever has: in which kinds of week it has it. */
function kindsByTimes(kinds: readonly (readonly DaySpan[])[]): [Times, boolean[]][] {
  const found = new Map<string, [Times, boolean[]]>();
  for (const [at, spans] of kinds.entries()) {
    for (const { opens, closes, state } of spans) {
      const times: Times = [opens, closes, state];
      const entry = found.get(String(times)) ?? [times, kinds.map(() => false)];
      entry[1][at] = true;
      found.set(String(times), entry);
    }
  }
  return [...found.values()];
}

const NTHS = [1, 2, 3, 4, 5, -1, -2, -3, -4, -5];
const isNth = ({ fromStart, fromEnd }: WeekKind, nths: readonly number[]) =>
  nths.includes(fromStart) || nths.includes(fromEnd);

/** The rule (in it null: every week) that holds in exactly these kinds of week; null when there is none such. */
export function ruleFor(isIn: readonly boolean[]): { readonly rule: WeekRule | null } | null {
  const isExactly = (holds: (kind: WeekKind) => boolean) => WEEK_KINDS.every((kind, at) => holds(kind) === isIn[at]);
  if (isExactly(() => true)) return { rule: null };
  if (isExactly(({ isOdd }) => isOdd)) return { rule: { kind: "ODD_WEEKS" } };
  if (isExactly(({ isOdd }) => !isOdd)) return { rule: { kind: "EVEN_WEEKS" } };
  const nths = nthsFor(isIn);
  if (nths && isExactly((kind) => isNth(kind, nths))) return { rule: { kind: "NTH_WEEKDAY_OF_MONTH", nths } };
  return null;
}

function nthsFor(isIn: readonly boolean[]): number[] | null {
  const fits = NTHS.filter((nth) => WEEK_KINDS.every((kind, at) => !isNth(kind, [nth]) || isIn[at]));
  const says = (nths: readonly number[]) => WEEK_KINDS.every((kind, at) => isNth(kind, nths) === isIn[at]);
  const fromStart = fits.filter((nth) => nth > 0);
  const fromEnd = fits.filter((nth) => nth < 0);
  const simplest = [fromStart, fromEnd, fits].filter(says).map((nths) => withoutSuperfluous(nths, says));
  return simplest.sort((one, other) => one.length - other.length)[0] ?? null;
}

/** "The first and the fifth, and the last" says the fifth twice: it is always the last. */
function withoutSuperfluous(nths: readonly number[], says: (nths: readonly number[]) => boolean): number[] {
  let kept = [...nths];
  for (const nth of [5, 4, 3, 2, 1, -5, -4, -3, -2, -1]) {
    const without = kept.filter((other) => other !== nth);
    if (says(without)) kept = without;
  }
  return kept;
}
