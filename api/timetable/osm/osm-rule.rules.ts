/** Reads a text in the opening_hours syntax into its rules; every rule that cannot be read is refused by name. */
import type { SpanState } from "../opening-hours.ts";
import { MINUTES_A_DAY } from "../wall-clock.rules.ts";
import { readDates, readWeeks } from "./osm-dates.rules.ts";
import {
  OSM_COMMENTS,
  OSM_WEEKDAYS,
  type OsmDay,
  type OsmRefusal,
  OsmRefused,
  type OsmRule,
  type OsmTimes,
} from "./osm-syntax.ts";
import { OsmCursor, type OsmToken, tokensOf } from "./osm-tokens.rules.ts";

/** OpenStreetMap itself allows 255 characters. */
const MAX_LENGTH = 10_000;

export function readOsmRules(text: string): { rules: OsmRule[]; refusals: OsmRefusal[] } {
  if (text.length > MAX_LENGTH) return { rules: [], refusals: [{ part: text.slice(0, 100), reason: "TOO_LONG" }] };
  const tokens = tokensOf(text);
  if (!tokens) return { rules: [], refusals: [{ part: text.trim(), reason: "SYNTAX" }] };
  const cursor = new OsmCursor(tokens, text.length);
  const rules: OsmRule[] = [];
  const refusals: OsmRefusal[] = [];
  let isAdditional = false;
  while (cursor.peek().kind !== "END") {
    const start = cursor.peek().at;
    try {
      if (cursor.peek().text === "||") {
        cursor.next();
        throw new OsmRefused("FALLBACK");
      }
      rules.push(readRule(cursor, isAdditional));
    } catch (error) {
      if (!(error instanceof OsmRefused)) throw error;
      skipRule(cursor);
      refusals.push({ part: text.slice(start, cursor.peek().at).trim() || text.trim(), reason: error.reason });
    }
    isAdditional = cursor.take(",");
    if (!isAdditional) cursor.take(";");
  }
  // A semicolon at the end is a slip; a comma promises a rule that has been lost.
  if (isAdditional || rules.length + refusals.length === 0) refusals.push({ part: text.trim(), reason: "SYNTAX" });
  return { rules, refusals };
}

const endsRule = ({ kind, text }: OsmToken) => kind === "END" || (kind === "SIGN" && (text === ";" || text === "||"));

/** To where the next rule surely begins; a comma may also stand inside of one. */
function skipRule(cursor: OsmCursor): void {
  while (!endsRule(cursor.peek())) cursor.next();
}

function readRule(cursor: OsmCursor, isAdditional: boolean): OsmRule {
  const start = cursor.peek().at;
  const dates = readDates(cursor);
  const weeks = readWeeks(cursor);
  if (dates.length > 0 || weeks !== null) cursor.take(":");
  const { days, holidays } = readDays(cursor);
  const times = readTimes(cursor);
  const state = readState(cursor);
  const isEmpty = cursor.peek().at === start;
  const isGoingOn = cursor.peek().kind === "SIGN" && cursor.peek().text === ",";
  if (isEmpty || !(isGoingOn || endsRule(cursor.peek()))) throw new OsmRefused("SYNTAX");
  // A comma after days is part of their list, or a mistake.
  if (isGoingOn && times.length === 0 && state === null) throw new OsmRefused("SYNTAX");
  return { isAdditional, dates, weeks, days, holidays, times, state: state ?? "OPEN" };
}

const weekdayOf = ({ text }: OsmToken): number | undefined => OSM_WEEKDAYS.indexOf(text) + 1 || undefined;
const isDayWord = (token: OsmToken) => weekdayOf(token) !== undefined || token.text === "PH" || token.text === "SH";

function readDays(cursor: OsmCursor): Pick<OsmRule, "days" | "holidays"> {
  const days: OsmDay[] = [];
  let hasHolidays = false;
  let isOnly = false;
  while (isDayWord(cursor.peek())) {
    if (cursor.take("SH")) throw new OsmRefused("SCHOOL_HOLIDAYS");
    if (cursor.take("PH")) {
      hasHolidays = true;
      refuseOffset(cursor);
      // `PH Sa`: the Saturdays among the holidays. `PH,Sa`: holidays and Saturdays.
      isOnly = days.length === 0 && isDayWord(cursor.peek());
      if (isOnly) continue;
    } else {
      days.push(...readWeekdays(cursor));
    }
    if (!(cursor.peek().text === "," && isDayWord(cursor.peek(1)))) break;
    cursor.next();
    if (isOnly && cursor.peek().text === "PH") throw new OsmRefused("SYNTAX");
  }
  if (!hasHolidays) return { days, holidays: "NOT_SAID" };
  return { days, holidays: isOnly || days.length === 0 ? "ONLY" : "ALSO" };
}

function readWeekdays(cursor: OsmCursor): OsmDay[] {
  const first = weekdayOf(cursor.next()) ?? 1;
  if (cursor.take("[")) {
    const nths = readNths(cursor);
    refuseOffset(cursor);
    return [{ weekday: first, nths }];
  }
  if (!cursor.take("-")) return [{ weekday: first, nths: null }];
  const last = weekdayOf(cursor.next());
  if (last === undefined || cursor.peek().text === "[") throw new OsmRefused("SYNTAX");
  // `Fr-Mo` goes over the end of the week.
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => ({ weekday: ((first - 1 + step) % 7) + 1, nths: null }));
}

function readNths(cursor: OsmCursor): number[] {
  const nths: number[] = [];
  do {
    const from = readNth(cursor);
    const to = cursor.take("-") ? readNth(cursor) : from;
    if (to < from || from * to < 0) throw new OsmRefused("SYNTAX");
    for (let nth = from; nth <= to; nth += 1) nths.push(nth);
  } while (cursor.take(","));
  if (!cursor.take("]")) throw new OsmRefused("SYNTAX");
  return nths;
}

function readNth(cursor: OsmCursor): number {
  const sign = cursor.take("-") ? -1 : 1;
  const { kind, text } = cursor.next();
  if (kind !== "NUMBER" || !(Number(text) >= 1 && Number(text) <= 5)) throw new OsmRefused("SYNTAX");
  return sign * Number(text);
}

function refuseOffset(cursor: OsmCursor): void {
  const isOffset =
    /^[+-]$/.test(cursor.peek().text) && cursor.peek(1).kind === "NUMBER" && /^days?$/.test(cursor.peek(2).text);
  if (isOffset) throw new OsmRefused("DAY_OFFSET");
}

const SUN = /^(?:sunrise|sunset|dawn|dusk|\()$/;

function readTimes(cursor: OsmCursor): OsmTimes[] {
  if (cursor.take("24/7")) return [{ opens: 0, closes: MINUTES_A_DAY }];
  const times: OsmTimes[] = [];
  while (cursor.peek().kind === "TIME" || SUN.test(cursor.peek().text)) {
    times.push(readTime(cursor));
    if (!(cursor.peek().text === "," && (cursor.peek(1).kind === "TIME" || SUN.test(cursor.peek(1).text)))) break;
    cursor.next();
  }
  return times;
}

function readTime(cursor: OsmCursor): OsmTimes {
  const opens = readClock(cursor, MINUTES_A_DAY - 1);
  if (cursor.peek().text === "+") throw new OsmRefused("OPEN_END");
  if (!cursor.take("-")) throw new OsmRefused("POINT_IN_TIME");
  const closes = readClock(cursor, 2 * MINUTES_A_DAY);
  if (cursor.peek().text === "+") throw new OsmRefused("OPEN_END");
  if (cursor.peek().text === "/") throw new OsmRefused("POINT_IN_TIME");
  // `22:00-02:00` and `22:00-26:00` are the same; `00:00-00:00` is a whole day.
  const until = closes > opens ? closes : closes + MINUTES_A_DAY;
  if (until - opens > MINUTES_A_DAY) throw new OsmRefused("NO_SUCH_TIME");
  return { opens, closes: until };
}

function readClock(cursor: OsmCursor, latest: number): number {
  const { kind, text } = cursor.next();
  if (SUN.test(text)) throw new OsmRefused("SUN");
  if (kind !== "TIME") throw new OsmRefused("SYNTAX");
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  if (minutes > 59 || hours * 60 + minutes > latest) throw new OsmRefused("NO_SUCH_TIME");
  return hours * 60 + minutes;
}

const MODIFIERS: Readonly<Record<string, SpanState>> = {
  open: "OPEN",
  off: "CLOSED",
  closed: "CLOSED",
  unknown: "UNKNOWN",
};

/** Null where the rule says only when. */
function readState(cursor: OsmCursor): SpanState | null {
  const modifier = MODIFIERS[cursor.peek().kind === "WORD" ? cursor.peek().text : ""];
  if (modifier) cursor.next();
  if (cursor.peek().kind !== "COMMENT") return modifier ?? null;
  const comment = cursor.next().text.slice(1, -1);
  if (modifier === "CLOSED") throw new OsmRefused("COMMENT");
  if (comment === OSM_COMMENTS.BY_APPOINTMENT) return "BY_APPOINTMENT";
  if (comment === OSM_COMMENTS.PHONE_ONLY) return "PHONE_ONLY";
  if (comment === OSM_COMMENTS.SELF_SERVICE && modifier !== "UNKNOWN") return "SELF_SERVICE";
  throw new OsmRefused("COMMENT");
}
