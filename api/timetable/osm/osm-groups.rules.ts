/** The spans of a period, grouped into as few rules of the opening_hours syntax as say them. */
import type { OpeningPeriod, OpeningSpan, SpanState } from "../opening-hours.ts";
import { WRITTEN_STATES, writeDates, writeParts, writeRule, writeTimes, writeWeekdays } from "./osm-selectors.rules.ts";

/** Spans on the same days in the same state: one rule with one or more times. */
export interface OsmGroup {
  readonly weekdays: readonly number[];
  readonly weeks: string;
  readonly nths: readonly number[] | null;
  readonly state: SpanState;
  readonly times: readonly string[];
  readonly isPastMidnight: boolean;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** A span in weeks that the syntax cannot name is unknown in all of them: nobody is told that it is open. */
const sayable = (span: OpeningSpan): OpeningSpan =>
  writeRule(span.rule) ? span : { ...span, state: "UNKNOWN", rule: null };

export function groupsOf(spans: readonly OpeningSpan[]): OsmGroup[] {
  const groups = new Map<string, OsmGroup & { readonly times: string[] }>();
  // Closed hours come first: what is said after them counts.
  const inOrder = [...spans].map(sayable).sort((one, other) => rank(one) - rank(other));
  for (const span of inOrder) {
    const { weeks, nths } = writeRule(span.rule) ?? { weeks: "", nths: null };
    const weekdays =
      span.weekdays.length > 0 ? [...new Set(span.weekdays)].sort((one, other) => one - other) : EVERY_DAY;
    const isPastMidnight = span.closes > 1440;
    const key = JSON.stringify([weekdays, weeks, nths, span.state]);
    const group = groups.get(key);
    groups.set(key, {
      weekdays,
      weeks,
      nths,
      state: span.state,
      times: [...(group?.times ?? []), writeTimes(span)],
      isPastMidnight: isPastMidnight || group?.isPastMidnight === true,
    });
  }
  return [...groups.values()];
}

/** Closed first, then by weekday and clock. */
function rank({ state, weekdays, opens }: OpeningSpan): number {
  return state === "CLOSED" ? opens - 1_000_000 : Math.min(...(weekdays.length > 0 ? weekdays : [1])) * 10_000 + opens;
}

/** The days of a group, `onHolidays` those among them that are public holidays. */
export function writeDaysOf(dates: string, { weeks, weekdays, nths }: OsmGroup, onHolidays: boolean): string {
  const isEveryDay = weekdays.length === 7 && nths === null;
  // A rule needs some days: a time alone after a comma would go on with the rule before it.
  const isNamed = !isEveryDay || (dates === "" && !onHolidays);
  return writeParts(dates, weeks, onHolidays ? "PH" : "", isNamed ? writeWeekdays(weekdays, nths) : "");
}

/**
 * A period as rules. One that is laid over others begins with `off`, so that nothing of them shines through; every
 * further rule about days that have been spoken of is joined with a comma, which adds instead of replacing. So are
 * rules after hours past midnight: many readers take a semicolon to end also what began the evening before.
 */
export function writePeriod(
  period: Pick<OpeningPeriod, "from" | "to" | "spans">,
  isLaidOver: boolean,
  onHolidays = false,
): string {
  const dates = writeDates(period);
  const groups = groupsOf(period.spans);
  const isComplete =
    groups[0]?.weekdays.length === 7 &&
    groups[0].nths === null &&
    groups[0].weeks === "" &&
    groups[0].state !== "CLOSED";
  let text =
    isLaidOver && isComplete
      ? ""
      : isLaidOver || groups.length === 0
        ? writeParts(dates, onHolidays ? "PH" : "", "off")
        : "";
  const before: OsmGroup[] = [];
  for (const group of groups) {
    const isAdding = before.some(
      (earlier) => earlier.isPastMidnight || group.weekdays.some((day) => earlier.weekdays.includes(day)),
    );
    const rule = writeParts(writeDaysOf(dates, group, onHolidays), group.times.join(","), WRITTEN_STATES[group.state]);
    text += `${text === "" ? "" : isAdding ? ", " : "; "}${rule}`;
    before.push(group);
  }
  return text;
}
