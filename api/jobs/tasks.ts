/** The jobs as the queue's library wants them: one function each, which leaves a run behind. */
import type { Task, TaskList } from "graphile-worker";
import type { Job, Work } from "./job.ts";
import { recordRun } from "./job-run.records.ts";
import { sendLetter } from "./send-letter.ts";

/** What all jobs work with; the clock and the wish to stop are added for each run. */
export type Tools = Omit<Work, "now" | "signal">;

const runJob =
  (name: string, job: Job, tools: Tools): Task =>
  async (_, { abortSignal }) => {
    const now = new Date();
    await recordRun(tools.database, name, now, () => job.run({ ...tools, now, signal: abortSignal }));
  };

export const makeTasks = (jobs: Readonly<Record<string, Job>>, tools: Tools): TaskList => ({
  // The letter itself tells how that went; a run for each would say it twice.
  "send-letter": sendLetter(tools.delivery),
  ...Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, runJob(name, job, tools)])),
});
