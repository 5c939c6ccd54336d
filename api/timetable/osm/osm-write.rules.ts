/**
 * Opening hours in the opening_hours syntax of OpenStreetMap. Whatever the syntax has no words for is named, never
 * dropped in silence; what is written then says less than the hours do, or that something is unknown, but nothing false.
 *
 * Rules stand in the order in which a later one replaces an earlier: regular hours, seasons, public holidays,
 * exceptions. Read by `readOsmHours` the text gives hours of the same meaning, under these readings of silence:
 *
 * - Public holidays that nobody knows about are written out as `PH Mo-Fr unknown`, for whoever takes silence for "as usual".
 * - The syntax has no word for eves. UNKNOWN is what silence is read as, here; every other policy is named as a loss.
 *   (`24/7` alone tells both: always open.)
 */
import { checkOpeningHours } from "../opening-check.rules.ts";
import type { OpeningHours, OpeningPeriod } from "../opening-hours.ts";
import { writePeriod } from "./osm-groups.rules.ts";
import { unsaidWhenRead } from "./osm-read-back.rules.ts";
import { writeRule } from "./osm-selectors.rules.ts";
import type { OsmUnsaid } from "./osm-syntax.ts";
import { writeHolidays } from "./osm-write-holidays.rules.ts";

/** `cannotSay` is absent where the text says everything. */
export type OsmWriting =
  | { readonly osm: string; readonly cannotSay?: undefined }
  | { readonly osm: string | null; readonly cannotSay: readonly OsmUnsaid[] };

export function writeOsmHours(hours: OpeningHours): OsmWriting {
  const invalid = checkOpeningHours(hours);
  if (invalid.length > 0) return { osm: null, cannotSay: invalid.map(({ field }) => ({ field, reason: "INVALID" })) };
  const openEnded = hours.periods.flatMap(({ from, to }, at): OsmUnsaid[] => {
    if ((from === null) === (to === null)) return [];
    return [{ field: `periods[${at}].${from === null ? "from" : "to"}`, reason: "OPEN_ENDED_PERIOD" }];
  });
  if (openEnded.length > 0) return { osm: null, cannotSay: openEnded };
  if (isAlwaysOpen(hours)) return withLosses("24/7", unsaidOfPeriods(hours));
  const of = (kind: OpeningPeriod["kind"]) => hours.periods.filter((period) => period.kind === kind);
  // Dated regular hours tell nothing of other days, and neither do seasons: those are unknown, not closed.
  const always = of("REGULAR").find(({ from }) => from === null);
  const dated = of("REGULAR").filter(({ from }) => from !== null);
  const laidOver = [...dated, ...of("SEASONAL")];
  const holidays = writeHolidays(hours);
  // Outside of all rules it is closed: where nothing else is said of the rest of the year, it need not be said.
  const elsewhere =
    (always ? writePeriod(always, false) + holidays.within(always) : "unknown") + holidays.atTheBeginning;
  const isSilentElse = elsewhere === "off" && dated.length === 0;
  const written = [
    ...(isSilentElse && laidOver.length > 0 ? [] : [elsewhere]),
    ...laidOver.map((period) => writePeriod(period, !isSilentElse) + holidays.within(period)),
    ...holidays.after,
    ...of("EXCEPTION").map((period) => writePeriod(period, true) + holidays.within(period)),
  ];
  const eves: OsmUnsaid[] = hours.holidayEves === "UNKNOWN" ? [] : [{ field: "holidayEves", reason: "HOLIDAY_EVES" }];
  const osm = written.join("; ");
  return withLosses(osm, [...unsaidOfPeriods(hours), ...unsaidWhenRead(hours, osm), ...holidays.unsaid, ...eves]);
}

const withLosses = (osm: string, cannotSay: readonly OsmUnsaid[]): OsmWriting =>
  cannotSay.length > 0 ? { osm, cannotSay } : { osm };

function isAlwaysOpen({ periods, publicHolidays, holidayEves }: OpeningHours): boolean {
  const [period] = periods;
  const [span] = period?.spans ?? [];
  if (publicHolidays !== "AS_USUAL" || holidayEves !== "AS_USUAL" || periods.length !== 1) return false;
  if (period?.kind !== "REGULAR" || period.from !== null || period.spans.length !== 1 || !span) return false;
  const isEveryDay = span.weekdays.length === 0 || new Set(span.weekdays).size === 7;
  return isEveryDay && span.rule === null && span.state === "OPEN" && span.opens === 0 && span.closes === 1440;
}

function unsaidOfPeriods({ periods, publicHolidays }: OpeningHours): OsmUnsaid[] {
  return periods.flatMap(({ kind, label, spans }, at): OsmUnsaid[] => {
    const field = `periods[${at}]`;
    if (kind === "PUBLIC_HOLIDAY" && publicHolidays !== "OPEN") return [{ field, reason: "UNUSED_HOLIDAY_HOURS" }];
    return [
      ...(Object.keys(label).length > 0 ? [{ field: `${field}.label`, reason: "LABEL" as const }] : []),
      ...spans.flatMap(({ rule }, span) =>
        writeRule(rule) ? [] : [{ field: `${field}.spans[${span}].rule`, reason: "EVERY_NTH_WEEK" as const }],
      ),
    ];
  });
}
