/** What a written text loses on the way back; asked of our own reader. */
import { dateOf, dayNumber } from "../calendar-date.rules.ts";
import { coversDate } from "../opening.rules.ts";
import type { OpeningHours, OpeningPeriod } from "../opening-hours.ts";
import { readOsmHours } from "./osm-read.rules.ts";
import type { OsmUnsaid } from "./osm-syntax.ts";

/** The periods that come back on the other side of the eves: what they say of an eve would be heard differently. */
export function unsaidWhenRead(hours: OpeningHours, osm: string): OsmUnsaid[] {
  const reading = readOsmHours(osm);
  if (!("hours" in reading)) return [{ field: "periods", reason: "NOT_READ_BACK" }];
  const dates = datesOfChange([...hours.periods, ...reading.hours.periods]);
  const lost = new Set<number>();
  for (const date of dates) {
    const [before, after] = [strongestOn(hours.periods, date), strongestOn(reading.hours.periods, date)];
    // Closed is closed on an eve, too, whoever tells it.
    if (!before?.spans.some(({ state }) => state !== "CLOSED")) continue;
    if ((before.kind === "EXCEPTION") !== (after?.kind === "EXCEPTION")) lost.add(hours.periods.indexOf(before));
  }
  return [...lost].map((at) => ({ field: `periods[${at}].kind`, reason: "KIND" }));
}

function strongestOn(periods: readonly OpeningPeriod[], date: string): OpeningPeriod | undefined {
  const covering = periods.filter((period) => period.kind !== "PUBLIC_HOLIDAY" && coversDate(period, date));
  const of = (kind: OpeningPeriod["kind"]) => covering.find((period) => period.kind === kind);
  return of("EXCEPTION") ?? of("SEASONAL") ?? of("REGULAR");
}

const MAX_YEARS = 50;

/** The days on which a period begins or has just ended: between two of them nothing changes. */
function datesOfChange(periods: readonly OpeningPeriod[]): Set<string> {
  const ends = periods.flatMap(({ from, to }) => (from !== null && to !== null ? [{ from, to }] : []));
  const years = new Set(["2023", "2024"]);
  for (const { from, to } of ends.filter(({ from }) => from.length > 5)) {
    const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
    for (let year = first; year <= Math.min(last, first + MAX_YEARS); year += 1) years.add(String(year));
  }
  const dates = new Set<string>();
  for (const { from, to } of ends) {
    for (const prefix of from.length > 5 ? [""] : [...years].map((year) => `${year}-`)) {
      dates.add(dateOf(dayNumber(prefix + from)));
      dates.add(dateOf(dayNumber(prefix + to) + 1));
    }
  }
  return dates;
}
