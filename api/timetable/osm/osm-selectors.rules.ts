/** Writes the parts of a rule of the opening_hours syntax: dates, weeks, weekdays, times, states. */
import type { OpeningPeriod, OpeningSpan, SpanState, WeekRule } from "../opening-hours.ts";
import { OSM_COMMENTS, OSM_MONTHS, OSM_WEEKDAYS } from "./osm-syntax.ts";

/** `2026 Dec 24`, `Jun-Aug`; empty for what has no dates. */
export function writeDates({ from, to }: Pick<OpeningPeriod, "from" | "to">): string {
  if (from === null || to === null) return "";
  if (from.length === 5) return writeYearly(from, to);
  return from === to ? writeDay(from) : `${writeDay(from)}-${writeDay(to)}`;
}

const monthName = (date: string) => OSM_MONTHS[Number(date.slice(-5, -3)) - 1] ?? "";
const writeDay = (date: string) =>
  `${date.length > 5 ? `${date.slice(0, 4)} ` : ""}${monthName(date)} ${date.slice(-2)}`;

const LAST_DAYS = ["31", "29", "31", "30", "31", "30", "31", "31", "30", "31", "30", "31"];

function writeYearly(from: string, to: string): string {
  const isWholeMonths = from.endsWith("-01") && to.slice(3) === LAST_DAYS[Number(to.slice(0, 2)) - 1];
  if (isWholeMonths)
    return from.slice(0, 2) === to.slice(0, 2) ? monthName(from) : `${monthName(from)}-${monthName(to)}`;
  if (from === to) return writeDay(from);
  // The 29th as the end of a range is read as 1 March by some in ordinary years; as a day of its own by nobody.
  if (to === "02-29") return `${writeYearly(from, "02-28")},Feb 29`;
  return `${writeDay(from)}-${writeDay(to)}`;
}

export function writeWeekdays(weekdays: readonly number[], nths: readonly number[] | null): string {
  const days = weekdays.length > 0 ? [...weekdays].sort((one, other) => one - other) : [1, 2, 3, 4, 5, 6, 7];
  const name = (day: number) => OSM_WEEKDAYS[day - 1] ?? "";
  if (nths) return days.map((day) => `${name(day)}[${nths.join(",")}]`).join(",");
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .flatMap((run) => {
      const [first = 0, last = first] = [run[0], run.at(-1)];
      return run.length > 2 ? [`${name(first)}-${name(last)}`] : run.map(name);
    })
    .join(",");
}

/** Null for a rule that the syntax has not. */
export function writeRule(
  rule: WeekRule | null,
): { readonly weeks: string; readonly nths: readonly number[] | null } | null {
  switch (rule?.kind) {
    case undefined:
      return { weeks: "", nths: null };
    case "ODD_WEEKS":
      return { weeks: "week 01-53/2", nths: null };
    case "EVEN_WEEKS":
      return { weeks: "week 02-53/2", nths: null };
    case "NTH_WEEKDAY_OF_MONTH":
      return { weeks: "", nths: rule.nths };
    case "EVERY_NTH_WEEK":
      return null;
  }
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

export function writeTimes({ opens, closes }: Pick<OpeningSpan, "opens" | "closes">): string {
  // What ends before the same hour of the next day is unmistakable as the clock shows it; the rest counts on.
  const isShownAsClock = closes > 1440 && closes - 1440 < opens;
  return `${clock(opens)}-${clock(isShownAsClock ? closes - 1440 : closes)}`;
}

/** What follows the times; nothing for plainly open. */
export const WRITTEN_STATES: Readonly<Record<SpanState, string>> = {
  OPEN: "",
  CLOSED: "off",
  UNKNOWN: "unknown",
  BY_APPOINTMENT: `"${OSM_COMMENTS.BY_APPOINTMENT}"`,
  PHONE_ONLY: `"${OSM_COMMENTS.PHONE_ONLY}"`,
  SELF_SERVICE: `open "${OSM_COMMENTS.SELF_SERVICE}"`,
};

export const writeParts = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(" ");
