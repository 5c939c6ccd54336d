/** Reads the dates and the weeks of a rule: `Jun-Aug`, `Dec 24`, `2026 Dec 24-2027 Jan 6`, `week 01-53/2`. */
import { dateOf, dayNumber, isCalendarDate } from "../calendar-date.rules.ts";
import { OSM_MONTHS, type OsmDates, OsmRefused } from "./osm-syntax.ts";
import type { OsmCursor, OsmToken } from "./osm-tokens.rules.ts";

const two = (value: number) => String(value).padStart(2, "0");

/** 1 to 12; undefined for what is no month. */
const monthOf = ({ text }: OsmToken): number | undefined => OSM_MONTHS.indexOf(text) + 1 || undefined;

const beginsDates = (cursor: OsmCursor, ahead = 0): boolean => {
  const token = cursor.peek(ahead);
  return token.kind === "YEAR" || monthOf(token) !== undefined || token.text === "easter";
};

export function readDates(cursor: OsmCursor): OsmDates[] {
  const dates: OsmDates[] = [];
  if (!beginsDates(cursor)) return dates;
  do {
    // `Dec 24,26`: the month goes without saying.
    const before = cursor.peek().kind === "NUMBER" ? dates.at(-1) : undefined;
    dates.push(readRange(cursor, before?.to));
  } while (isListGoingOn(cursor) && cursor.take(","));
  return dates;
}

const isListGoingOn = (cursor: OsmCursor) =>
  cursor.peek().text === "," && (beginsDates(cursor, 1) || cursor.peek(1).kind === "NUMBER");

interface Point {
  readonly year: number | undefined;
  readonly month: number;
  /** Undefined: the whole month. */
  readonly day: number | undefined;
}

function readRange(cursor: OsmCursor, sameMonthAs: string | undefined): OsmDates {
  const first = sameMonthAs === undefined ? readPoint(cursor) : readDayOf(cursor, sameMonthAs);
  let last = first;
  if (cursor.peek().text === "-" && (beginsDates(cursor, 1) || cursor.peek(1).kind === "NUMBER")) {
    cursor.next();
    last = cursor.peek().kind === "NUMBER" ? { ...first, day: Number(cursor.next().text) } : readPoint(cursor);
    // `Jun 5-Aug` and `Jun-Aug 5`: which day is meant is anybody's guess.
    if ((first.day === undefined) !== (last.day === undefined)) throw new OsmRefused("SYNTAX");
  }
  if (cursor.peek().text === "+") throw new OsmRefused("OPEN_END");
  if (cursor.peek().text === "/") throw new OsmRefused("SYNTAX");
  return datesOf(first, last);
}

function readPoint(cursor: OsmCursor): Point {
  const year = cursor.peek().kind === "YEAR" ? Number(cursor.next().text) : undefined;
  if (cursor.peek().text === "easter") throw new OsmRefused("EASTER");
  const month = monthOf(cursor.peek());
  if (month === undefined) throw new OsmRefused(year === undefined ? "SYNTAX" : "YEAR_ONLY");
  cursor.next();
  const day = cursor.peek().kind === "NUMBER" ? Number(cursor.next().text) : undefined;
  return { year, month, day };
}

function readDayOf(cursor: OsmCursor, date: string): Point {
  const year = date.length > 5 ? Number(date.slice(0, 4)) : undefined;
  return { year, month: Number(date.slice(-5, -3)), day: Number(cursor.next().text) };
}

function datesOf(first: Point, last: Point): OsmDates {
  if (first.year === undefined && last.year !== undefined) throw new OsmRefused("SYNTAX");
  const from = dateText(first, first.year, first.day ?? 1);
  if (first.year === undefined)
    return { from, to: dateText(last, undefined, last.day ?? lastDayOf(last.month, undefined)) };
  const toIn = (year: number) => dateText(last, year, last.day ?? lastDayOf(last.month, year));
  const to = toIn(last.year ?? first.year);
  // `2026 Dec 24-Jan 6` is over in the next year.
  if (from > to && last.year === undefined) return { from, to: toIn(first.year + 1) };
  if (from > to) throw new OsmRefused("NO_SUCH_DATE");
  return { from, to };
}

function dateText({ month }: Point, year: number | undefined, day: number): string {
  const text = `${two(month)}-${two(day)}`;
  // 29 February comes every year in which it comes.
  if (!isCalendarDate(`${year ?? 2024}-${text}`)) throw new OsmRefused("NO_SUCH_DATE");
  return year === undefined ? text : `${year}-${text}`;
}

/** Without a year February ends on the 29th, if it has one. */
function lastDayOf(month: number, year = 2024): number {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`;
  return Number(dateOf(dayNumber(next) - 1).slice(8));
}

/** All the odd or all the even weeks of the year; whatever else counts weeks is refused. */
export function readWeeks(cursor: OsmCursor): "ODD" | "EVEN" | null {
  if (!cursor.take("week")) return null;
  const [first, dash, last, slash, step] = Array.from({ length: 5 }, (_, ahead) => cursor.peek(ahead));
  const range = dash?.text === "-" ? `${Number(first?.text)}-${Number(last?.text)}` : "";
  const isOdd = range === "1-53";
  const isEven = range === "2-53" || range === "2-52";
  if (slash?.text !== "/" || step?.text !== "2" || !(isOdd || isEven)) throw new OsmRefused("WEEK_RANGE");
  for (let word = 0; word < 5; word += 1) cursor.next();
  if (cursor.peek().text === "," && cursor.peek(1).kind === "NUMBER") throw new OsmRefused("WEEK_RANGE");
  return isOdd ? "ODD" : "EVEN";
}
