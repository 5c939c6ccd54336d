// The season of an activity where its words name exact days. Everything else ("summer", "autumn 2020", "4 June to
// 27 August" of no year, "(January 2017)") stays words, since its days would have to be guessed.
import { dateOf, dayNumber, isCalendarDate } from "../../api/timetable/calendar-date.rules.ts";
import { MONTH_NAMES, monthNamed, WEEKDAY_NAMES, weekdayNamed } from "./english-calendar.ts";

export type Season =
  /** Held once. */
  | { readonly kind: "DAY"; readonly on: string }
  /** First and last day, both counted; no last day where none is named. */
  | { readonly kind: "RANGE"; readonly from: string; readonly to: string | null }
  /** A weekday of the ISO weeks of even or odd number. */
  | { readonly kind: "WEEKS"; readonly weekday: number; readonly isEven: boolean }
  /** A numbered weekday of the month, in these months. */
  | {
      readonly kind: "NTH_WEEKDAY";
      readonly weekday: number;
      readonly nth: number;
      readonly months: readonly number[];
    };

const MONTH = `(${MONTH_NAMES.join("|")})`;
const DATE = `(\\d{1,2}) ${MONTH} (\\d{4})`;
const WEEKDAY = `(${WEEKDAY_NAMES.join("|")})`;
const NTHS = ["first", "second", "third", "fourth"];
const numberOfNth = (word = "") => NTHS.indexOf(word.toLowerCase()) + 1;
const phrase = (pattern: string) => new RegExp(`^${pattern}$`, "i");

type Words = readonly (string | undefined)[];

const PHRASES: readonly (readonly [RegExp, (words: Words) => Season | undefined])[] = [
  [phrase(DATE), (words) => oneDay(words)],
  [
    phrase(`(\\d{1,2}) ${MONTH} to ${DATE}`),
    ([day, month, lastDay, lastMonth, year]) => range([day, month, year], [lastDay, lastMonth, year]),
  ],
  [phrase(`${DATE} to ${DATE}`), (words) => range(words.slice(0, 3), words.slice(3))],
  [phrase(`from ${DATE}`), (words) => range(words, undefined)],
  [
    phrase(`${WEEKDAY}s of (even|odd) weeks`),
    ([weekday, parity]) => ({
      kind: "WEEKS",
      weekday: weekdayNamed(weekday),
      isEven: parity?.toLowerCase() === "even",
    }),
  ],
  [
    phrase(`(${NTHS.join("|")}) ${WEEKDAY} of the month(?:, break in ${MONTH} and ${MONTH})?`),
    ([nth, weekday, ...breaks]) => ({
      kind: "NTH_WEEKDAY",
      weekday: weekdayNamed(weekday),
      nth: numberOfNth(nth),
      months: MONTH_NAMES.map(monthNamed).filter((month) => !breaks.map(monthNamed).includes(month)),
    }),
  ],
];

/** The days that a season names, or undefined when it names none that can be counted on. */
export function readSeason(text: string): Season | undefined {
  for (const [pattern, read] of PHRASES) {
    const found = pattern.exec(text.trim());
    if (found) return read(found.slice(1));
  }
  return undefined;
}

/** `YYYY-MM-DD` of day, month and year, if the calendar has it. */
function dateNamed([day = "", month, year = ""]: Words): string | undefined {
  const date = `${year}-${String(monthNamed(month)).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) ? dateOf(dayNumber(date)) : undefined;
}

function oneDay(words: Words): Season | undefined {
  const on = dateNamed(words);
  return on === undefined ? undefined : { kind: "DAY", on };
}

function range(first: Words, last: Words | undefined): Season | undefined {
  const from = dateNamed(first);
  const to = last && dateNamed(last);
  if (from === undefined || (last && to === undefined) || (to !== undefined && to < from)) return undefined;
  return { kind: "RANGE", from, to: to ?? null };
}
