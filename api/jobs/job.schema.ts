/** What the service does by itself, for maintainers: when it last ran, when it runs next, and how that went. */
import { builder } from "../builder.ts";
import type { TimedJob } from "./job.ts";
import { countFailuresInARow, countWaiting, listRuns, runSoon, type StoredRun } from "./job-run.records.ts";
import { JOB_NAMES, JOBS } from "./job-table.ts";
import { asMaintainer } from "./maintainer.policy.ts";
import { nextRunOf } from "./timetable.rules.ts";

const MANY_RUNS = 30;

/** `link-check` is LINK_CHECK. */
const enumValueOf = (name: string) => name.replaceAll("-", "_").toUpperCase();

const JobNameEnum = builder.enumType("JobName", {
  description: "What the service does by itself, at its time.",
  values: Object.fromEntries(
    JOB_NAMES.map((name) => [enumValueOf(name), { value: name, description: JOBS[name].about }]),
  ) as Record<string, { value: TimedJob; description: string }>, // the names are made from the table's own
});

const JobCountType = builder.objectRef<{ readonly name: string; readonly count: number }>("JobCount").implement({
  description: "Something that a run counted.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "What, e.g. `checked`." }),
    count: t.exposeInt("count", { description: "How many." }),
  }),
});

const JobRunType = builder.objectRef<StoredRun>("JobRun").implement({
  description: "One run of a job.",
  fields: (t) => ({
    startedAt: t.field({ type: "DateTime", description: "When it began.", resolve: ({ startedAt }) => startedAt }),
    endedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it ended; null while it goes on, and for one that was cut off.",
      resolve: ({ endedAt }) => endedAt,
    }),
    problem: t.exposeString("problem", {
      nullable: true,
      description: "Why it failed, in the words of the program; null when it did not.",
    }),
    counts: t.field({
      type: [JobCountType],
      description: "What it counted.",
      resolve: ({ counts }) =>
        Object.entries(counts as Record<string, number>).map(([name, count]) => ({ name, count })), // recordRun has written it
    }),
  }),
});

const JobType = builder.objectRef<TimedJob>("Job").implement({
  description: "Something that the service does by itself, at its time.",
  fields: (t) => ({
    name: t.field({ type: JobNameEnum, description: "Which.", resolve: (name) => name }),
    about: t.string({ description: "What it does, in one English sentence.", resolve: (name) => JOBS[name].about }),
    schedule: t.string({ description: "When, as crontab writes it, in UTC.", resolve: (name) => JOBS[name].schedule }),
    nextRunAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it runs next by itself.",
      resolve: (name, _, { now }) => nextRunOf(JOBS[name], now),
    }),
    runs: t.field({
      type: [JobRunType],
      description: "Its last runs, the newest first.",
      args: { first: t.arg.int({ defaultValue: 5, description: "How many, 1 to 30." }) },
      resolve: (name, { first }, { database }) =>
        listRuns(database, name, Math.min(MANY_RUNS, Math.max(1, first ?? MANY_RUNS))),
    }),
    failuresInARow: t.int({
      description: "How often it has failed since it last went well.",
      resolve: (name, _, { database }) => countFailuresInARow(database, name),
    }),
    waiting: t.int({
      description: "How many runs wait on the queue, or go on now.",
      resolve: (name, _, { database }) => countWaiting(database, name),
    }),
  }),
});

builder.queryField("jobs", (t) =>
  t.field({
    type: [JobType],
    description: "What the service does by itself. For maintainers.",
    errors: { dataField: { name: "jobs", description: "All of them." } },
    resolve: (_, __, { viewer }) => {
      asMaintainer(viewer);
      return [...JOB_NAMES];
    },
  }),
);

const RetryJobInput = builder.inputType("RetryJobInput", {
  description: "Which job shall run now.",
  fields: (t) => ({ name: t.field({ type: JobNameEnum, required: true, description: "Its name." }) }),
});

builder.mutationField("retryJob", (t) =>
  t.field({
    type: JobType,
    description: "Runs a job soon, besides its time. For maintainers.",
    args: { input: t.arg({ type: RetryJobInput, required: true, description: "Which." }) },
    errors: { dataField: { name: "job", description: "It waits on the queue." } },
    resolve: async (_, { input }, { viewer, database }) => {
      asMaintainer(viewer);
      await runSoon(database, input.name);
      return input.name;
    },
  }),
);
