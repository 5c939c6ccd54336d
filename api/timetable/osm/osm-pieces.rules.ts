/** Cuts the calendar wherever a rule begins or ends, and joins what comes out alike. */
import { dateOf, dayNumber } from "../calendar-date.rules.ts";
import { coversDate } from "../opening.rules.ts";
import { type OsmDates, OsmRefused, type OsmRule } from "./osm-syntax.ts";
import { isSameTable, tableOf, type WeekTable } from "./osm-week.rules.ts";

/** The weeks that hold at the same dates: on ordinary days, and on public holidays. */
export interface OsmWeeks {
  readonly table: WeekTable;
  readonly onHolidays: WeekTable;
}

export interface OsmPiece extends OsmWeeks, OsmDates {
  /** A piece with years in a season that comes every year cannot be a second season. */
  readonly isInPiece: boolean;
}

export interface OsmYear {
  /** Every day outside the pieces. */
  readonly rest: OsmWeeks;
  readonly pieces: readonly OsmPiece[];
}

/** More cuts than any timetable has; each costs a table. */
const MAX_CUTS = 400;

export function cutYear(rules: readonly OsmRule[]): OsmYear {
  const weeksOf = rememberWeeks();
  const always = rules.filter(({ dates }) => dates.length === 0);
  const rest = weeksOf(always);
  const yearly = cutEveryYear(rules, weeksOf);
  // `Jan-Dec`, and seasons that are all alike, are no seasons.
  const [whole] = yearly;
  const isWholeYear = yearly.length === 1 && whole !== undefined && whole.from === "01-01" && whole.to === "12-31";
  const base = isWholeYear ? whole : rest;
  const seasons = isWholeYear ? [] : yearly.filter((piece) => !isSame(piece, base));
  const dated = cutDated(rules, weeksOf, seasons);
  return { rest: base, pieces: [...seasons, ...dated] };
}

type WeeksOf = (rules: readonly OsmRule[]) => OsmWeeks;

/** The same rules make the same weeks: each set is worked out once. */
function rememberWeeks(): WeeksOf {
  const known = new Map<string, OsmWeeks>();
  const numbers = new Map<OsmRule, number>();
  return (rules) => {
    for (const rule of rules) if (!numbers.has(rule)) numbers.set(rule, numbers.size);
    const key = rules.map((rule) => numbers.get(rule)).join();
    const weeks = known.get(key) ?? { table: tableOf(rules, false), onHolidays: tableOf(rules, true) };
    known.set(key, weeks);
    return weeks;
  };
}

const isSame = (one: OsmWeeks, other: OsmWeeks) =>
  one === other || (isSameTable(one.table, other.table) && isSameTable(one.onHolidays, other.onHolidays));

const isYearly = ({ from }: OsmDates) => from.length === 5;
const covers = (range: OsmDates, date: string) =>
  coversDate({ kind: "SEASONAL", label: {}, spans: [], ...range }, date);

/** Any leap year: it has all the days that there are. */
const inLeapYear = (day: string) => dayNumber(`2024-${day}`);
const yearlyDay = (day: number) => dateOf(day).slice(5);

function cutEveryYear(rules: readonly OsmRule[], weeksOf: WeeksOf): OsmPiece[] {
  const ranges = rules.flatMap(({ dates }) => dates.filter(isYearly));
  if (ranges.length === 0) return [];
  const first = inLeapYear("01-01");
  const last = inLeapYear("12-31");
  const cuts = cutsAt([first, ...ranges.flatMap(({ from, to }) => [inLeapYear(from), inLeapYear(to) + 1])]).filter(
    (cut) => cut <= last,
  );
  const pieces = cuts.map((cut, at): OsmPiece => {
    const to = (cuts[at + 1] ?? last + 1) - 1;
    const applying = rules.filter(
      ({ dates }) => dates.length === 0 || dates.some((range) => isYearly(range) && covers(range, dateOf(cut))),
    );
    return { from: yearlyDay(cut), to: yearlyDay(to), isInPiece: false, ...weeksOf(applying) };
  });
  const joined = joinNeighbours(pieces, (to) => yearlyDay(inLeapYear(to) + 1));
  const [newYear, ...others] = joined;
  const yearEnd = others.pop();
  // The winter that began last year and the one that begins this year are one.
  if (newYear && yearEnd && isSame(newYear, yearEnd)) return [...others, { ...yearEnd, to: newYear.to }];
  return joined;
}

function cutDated(rules: readonly OsmRule[], weeksOf: WeeksOf, seasons: readonly OsmPiece[]): OsmPiece[] {
  const ranges = rules.flatMap(({ dates }) => dates.filter((range) => !isYearly(range)));
  const dayRanges = ranges.map(({ from, to }) => ({ first: dayNumber(from), last: dayNumber(to) }));
  const ends = dayRanges.flatMap(({ first, last }) => [first, last + 1]);
  const seasonal = rules.flatMap(({ dates }) => dates.filter(isYearly));
  const cuts = cutsAt([...ends, ...ranges.flatMap((range) => seasonCuts(range, seasonal))]);
  const pieces = cuts.flatMap((cut, at): OsmPiece[] => {
    if (!dayRanges.some(({ first, last }) => first <= cut && cut <= last)) return [];
    const date = dateOf(cut);
    const applying = rules.filter(({ dates }) => dates.length === 0 || dates.some((range) => covers(range, date)));
    const usual = applying.filter(
      ({ dates }) => dates.length === 0 || dates.some((range) => isYearly(range) && covers(range, date)),
    );
    const weeks = weeksOf(applying);
    if (isSame(weeks, weeksOf(usual))) return [];
    const isInPiece = seasons.some((season) => covers(season, date));
    return [{ from: date, to: dateOf((cuts[at + 1] ?? cut + 1) - 1), isInPiece, ...weeks }];
  });
  return joinNeighbours(pieces, (to) => dateOf(dayNumber(to) + 1));
}

/** The days inside a dated range on which a season begins or has just ended. */
function seasonCuts(range: OsmDates, seasonal: readonly OsmDates[]): number[] {
  const [firstYear, lastYear] = [Number(range.from.slice(0, 4)), Number(range.to.slice(0, 4))];
  if ((lastYear - firstYear + 1) * seasonal.length > MAX_CUTS) throw new OsmRefused("TOO_LONG");
  const [first, last] = [dayNumber(range.from), dayNumber(range.to)];
  const years = Array.from({ length: seasonal.length > 0 ? lastYear - firstYear + 1 : 0 }, (_, at) => firstYear + at);
  // 29 February of an ordinary year counts itself on to 1 March, which is where such a season begins.
  return years
    .flatMap((year) => seasonal.flatMap(({ from, to }) => [dayNumber(`${year}-${from}`), dayAfter(year, to)]))
    .filter((cut) => first < cut && cut <= last);
}

/** The day after the 29th of February is 1 March, in ordinary years too. */
const dayAfter = (year: number, day: string) =>
  day === "02-29" ? dayNumber(`${year}-03-01`) : dayNumber(`${year}-${day}`) + 1;

function cutsAt(days: readonly number[]): number[] {
  const cuts = [...new Set(days)].sort((one, other) => one - other);
  if (cuts.length > MAX_CUTS) throw new OsmRefused("TOO_LONG");
  return cuts;
}

function joinNeighbours(pieces: readonly OsmPiece[], dayAfterOf: (to: string) => string): OsmPiece[] {
  const joined: OsmPiece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before && dayAfterOf(before.to) === piece.from && isSame(before, piece)) {
      joined.splice(-1, 1, { ...before, to: piece.to, isInPiece: before.isInPiece || piece.isInPiece });
    } else {
      joined.push(piece);
    }
  }
  return joined;
}
