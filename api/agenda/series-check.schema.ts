/** What a form asks while somebody writes when an activity is held: what is wrong, and on which days it would be. */
import { builder } from "../builder.ts";
import { SeriesInput } from "../catalogue/forms/series-input.schema.ts";
import { OccurrenceStateEnum } from "../catalogue/timetable-enums.schema.ts";
import { problem } from "../problems.ts";
import { formatMinute } from "../timetable/opening.rules.ts";
import type { Occurrence, Series } from "../timetable/series.ts";
import { MINUTES_A_DAY } from "../timetable/wall-clock.rules.ts";
import { checkWrittenZone, type WrittenProblem } from "../timetable/written-hours.rules.ts";
import { checkWrittenSeries, nextOfSeries, sizeOfSeries } from "../timetable/written-series.rules.ts";
import { TimetableProblem } from "./timetable-problem.schema.ts";
import { wallMinuteAt } from "./wall-windows.rules.ts";

const SeriesOccurrence = builder.objectRef<Occurrence>("SeriesOccurrence").implement({
  description: "One time at which a series that is being written would be held.",
  fields: (t) => ({
    date: t.field({ type: "Date", description: "The day.", resolve: ({ on }) => on }),
    startTime: t.string({
      nullable: true,
      description: "`HH:MM`; null when only the day is known.",
      resolve: ({ startsAt }) => (startsAt === null ? null : formatMinute(startsAt)),
    }),
    endTime: t.string({
      nullable: true,
      description: "`HH:MM`; null when nobody knows. May be past midnight.",
      resolve: ({ startsAt, durationMinutes }) =>
        startsAt === null || durationMinutes === null
          ? null
          : formatMinute((startsAt + durationMinutes) % MINUTES_A_DAY),
    }),
    state: t.expose("state", { type: OccurrenceStateEnum, description: "As the rule says, moved or called off." }),
    originalDate: t.field({
      type: "Date",
      description: "The day on which the rule has it.",
      resolve: ({ originalOn }) => originalOn,
    }),
  }),
});

interface SeriesCheckShape {
  readonly problems: readonly WrittenProblem[];
  readonly series: Series | null;
  readonly zone: string;
}

const MAX_NEXT = 50;

const SeriesCheck = builder.objectRef<SeriesCheckShape>("SeriesCheck").implement({
  description: "Whether a series can be, and when it would be held.",
  fields: (t) => ({
    problems: t.field({
      type: [TimetableProblem],
      description: "All that is wrong; empty when nothing is.",
      resolve: ({ problems }) => problems,
    }),
    nextOccurrences: t.field({
      type: [SeriesOccurrence],
      description: `From today on, in order; none when there is a problem or all are past. Error INVALID_PAGE_SIZE (1 to ${MAX_NEXT}).`,
      args: { first: t.arg.int({ defaultValue: 10, description: "How many." }) },
      complexity: ({ first }) => ({ field: 100, multiplier: Math.min(MAX_NEXT, Math.max(1, first ?? 10)) }),
      resolve: ({ series, zone }, { first }, { now }) => {
        const count = first ?? 10;
        if (count < 1 || count > MAX_NEXT)
          throw problem("INVALID_PAGE_SIZE", { argument: "first", value: count, minimum: 1, maximum: MAX_NEXT });
        return series ? nextOfSeries(series, Math.floor(wallMinuteAt(now, zone) / MINUTES_A_DAY), count) : [];
      },
    }),
  }),
});

/** Reading a rule takes as long as a small page. */
const COST_OF_RULE = 5000;
const COST_OF_DAY = 5;

builder.queryFields((t) => ({
  checkSeries: t.field({
    type: SeriesCheck,
    description: "What is wrong with the dates of an activity that somebody is writing, and when it would be held.",
    args: {
      series: t.arg({ type: SeriesInput, required: true, description: "The dates." }),
      timeZone: t.arg.string({ description: "IANA time zone of the place; that of the site when left out." }),
    },
    complexity: ({ series }) => ({ field: COST_OF_RULE + COST_OF_DAY * sizeOfSeries(series), multiplier: 1 }),
    resolve: (_, { series, timeZone }, { site }) => {
      const zone = timeZone ?? site.timeZone;
      const check = checkWrittenSeries(series);
      const problems = [...check.problems, ...checkWrittenZone(zone)];
      return { problems, series: problems.length > 0 ? null : check.series, zone };
    },
  }),
}));
