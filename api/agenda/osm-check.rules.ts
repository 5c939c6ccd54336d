/** Opening hours in the syntax of OpenStreetMap, read into hours, or the parts that cannot be. */
import type { OpeningHours } from "../timetable/opening-hours.ts";
import { readOsmHours } from "../timetable/osm/osm-read.rules.ts";
import type { OsmRefusalReason } from "../timetable/osm/osm-syntax.ts";
import { echo, type WrittenProblem } from "../timetable/written-hours.rules.ts";

export type OsmProblem = WrittenProblem<"OSM_NOT_UNDERSTOOD", OsmRefusalReason>;

interface OsmCheck {
  readonly problems: readonly OsmProblem[];
  /** Null when there is a problem. */
  readonly hours: OpeningHours | null;
}

export function checkOsm(osm: string): OsmCheck {
  const reading = readOsmHours(osm);
  if ("hours" in reading) return { problems: [], hours: reading.hours };
  const problems = reading.refusals.map(
    ({ part, reason }): OsmProblem => ({
      code: "OSM_NOT_UNDERSTOOD",
      field: "osm",
      value: echo(part),
      maximum: null,
      reason,
    }),
  );
  return { problems, hours: null };
}
