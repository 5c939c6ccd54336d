/** What a form asks while somebody writes opening hours: what is wrong, and how what she wrote is read. */
import { builder } from "../builder.ts";
import { OpeningHoursInput } from "../catalogue/forms/hours-input.schema.ts";
import { type HoursBearer, OpeningHours } from "../catalogue/opening-hours.schema.ts";
import { problem } from "../problems.ts";
import { checkWrittenHours, checkWrittenZone, sizeOf, type WrittenProblem } from "../timetable/written-hours.rules.ts";
import { checkOsm, type OsmProblem } from "./osm-check.rules.ts";
import { TimetableProblem } from "./timetable-problem.schema.ts";

interface OpeningHoursCheckShape {
  readonly problems: readonly (WrittenProblem | OsmProblem)[];
  readonly hours: HoursBearer | null;
}

const OpeningHoursCheck = builder.objectRef<OpeningHoursCheckShape>("OpeningHoursCheck").implement({
  description: "Whether hours can be, and how they are read.",
  fields: (t) => ({
    problems: t.field({
      type: [TimetableProblem],
      description: "All that is wrong; empty when nothing is.",
      resolve: ({ problems }) => problems,
    }),
    hours: t.field({
      type: OpeningHours,
      nullable: true,
      description: "The hours as they are read; null when there is a problem. Nothing is stored.",
      resolve: ({ hours }) => hours,
    }),
  }),
});

/** Each period and each span is compared with each other one. */
const COST_OF_PAIR = 10;
/** As the longest text in the OpenStreetMap syntax that is read. */
const OSM_SIZE = 50;

builder.queryFields((t) => ({
  checkOpeningHours: t.field({
    type: OpeningHoursCheck,
    description:
      "What is wrong with opening hours that somebody is writing, and how they are read. Give exactly one of `hours` and `osm`, else error INVALID_RANGE.",
    args: {
      hours: t.arg({ type: OpeningHoursInput, description: "The hours." }),
      osm: t.arg.string({ description: "The hours in the opening_hours syntax of OpenStreetMap." }),
      timeZone: t.arg.string({ description: "IANA time zone of the place; that of the site when left out." }),
    },
    complexity: ({ hours }) => ({ field: COST_OF_PAIR * (1 + (hours ? sizeOf(hours) : OSM_SIZE)) ** 2, multiplier: 1 }),
    resolve: (_, { hours, osm, timeZone }, { site }) => {
      const zone = timeZone ?? site.timeZone;
      if ((hours == null) === (osm == null))
        throw problem("INVALID_RANGE", { argument: "hours", value: hours == null ? 0 : 2, minimum: 1, maximum: 1 });
      const zoneProblems = checkWrittenZone(zone);
      const check = hours == null ? checkOsm(osm ?? "") : checkWrittenHours(hours);
      const problems = [...check.problems, ...zoneProblems];
      const bearer = check.hours && { openingHours: check.hours, timeZone: zone, hoursNotes: [] };
      return { problems, hours: problems.length > 0 ? null : bearer };
    },
  }),
}));
