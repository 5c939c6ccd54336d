/** What a text says of public holidays, as a policy of ours; and from it, whether a period stands over them or under. */
import { dayNumber } from "../calendar-date.rules.ts";
import type { HolidayPolicy, PeriodKind } from "../opening-hours.ts";
import type { OsmPiece, OsmWeeks, OsmYear } from "./osm-pieces.rules.ts";
import { OsmRefused, type OsmRule } from "./osm-syntax.ts";
import { isAnythingOn, isSameTable, mapTable, UNKNOWN_DAY, type WeekTable } from "./osm-week.rules.ts";

export interface OsmHolidays {
  readonly policy: HolidayPolicy;
  /** The hours of holidays, where they have their own. */
  readonly holidaySpans: WeekTable | null;
  kindOf(piece: OsmPiece): PeriodKind;
}

/** Up to here a dated change is an exception; what lasts longer is a season. */
const LONGEST_EXCEPTION_DAYS = 60;

export function readHolidays(year: OsmYear, rules: readonly OsmRule[]): OsmHolidays {
  if (rules.every(({ holidays }) => holidays === "NOT_SAID")) {
    return { policy: "UNKNOWN", holidaySpans: null, kindOf: (piece) => kindOf(piece, true, !piece.isInPiece) };
  }
  const possible = readingsOf(year.rest).flatMap((reading) => holidaysUnder(reading, year) ?? []);
  // Several may fit where it is closed anyway: then the one under which the periods are of the kinds they look like.
  const oddities = ({ kindOf }: OsmHolidays) =>
    year.pieces.filter((piece) => kindOf(piece) !== likelyKind(piece)).length;
  const [best] = possible.sort((one, other) => oddities(one) - oddities(other));
  if (!best) throw new OsmRefused("HOLIDAYS_BY_SEASON");
  return best;
}

/** Null where the text says something else of some holidays than the policy would. */
function holidaysUnder(reading: HolidayReading, { rest, pieces }: OsmYear): OsmHolidays | null {
  const isTold = (weeks: OsmWeeks) => isSameTable(weeks.onHolidays, reading.onHolidays(weeks.table));
  const isUnderHolidays = (piece: OsmPiece) => isTold(piece) && !piece.isInPiece;
  const isOverHolidays = (piece: OsmPiece) => isSameTable(piece.onHolidays, piece.table);
  if (!isTold(rest) || !pieces.every((piece) => isUnderHolidays(piece) || isOverHolidays(piece))) return null;
  return {
    policy: reading.policy,
    holidaySpans: reading.hasOwnHours ? rest.onHolidays : null,
    kindOf: (piece) => kindOf(piece, isOverHolidays(piece), isUnderHolidays(piece)),
  };
}

interface HolidayReading {
  readonly policy: HolidayPolicy;
  readonly hasOwnHours?: boolean;
  /** What the policy makes of the usual week. */
  readonly onHolidays: (usual: WeekTable) => WeekTable;
}

/** From the plainest; each says how holidays follow from the usual week. */
const readingsOf = ({ onHolidays }: OsmWeeks): HolidayReading[] => [
  { policy: "CLOSED", onHolidays: (usual) => mapTable(usual, () => []) },
  { policy: "AS_USUAL", onHolidays: (usual) => usual },
  { policy: "UNKNOWN", onHolidays: (usual) => mapTable(usual, (spans) => (isAnythingOn(spans) ? UNKNOWN_DAY : spans)) },
  { policy: "OPEN", onHolidays: (usual) => mapTable(usual, (spans) => (isAnythingOn(spans) ? spans : UNKNOWN_DAY)) },
  { policy: "OPEN", hasOwnHours: true, onHolidays: () => onHolidays },
];

function kindOf(piece: OsmPiece, isOver: boolean, isUnder: boolean): PeriodKind {
  if (isOver !== isUnder) return isOver ? "EXCEPTION" : "SEASONAL";
  return likelyKind(piece);
}

function likelyKind({ from, to }: OsmPiece): PeriodKind {
  // A single day that is named is meant, though it be an eve: `Dec 24 10:00-12:00`.
  if (from.length === 5) return from === to ? "EXCEPTION" : "SEASONAL";
  return dayNumber(to) - dayNumber(from) < LONGEST_EXCEPTION_DAYS ? "EXCEPTION" : "SEASONAL";
}
