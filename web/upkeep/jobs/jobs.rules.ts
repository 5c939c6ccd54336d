import type { Job } from "./jobs.queries.ts";

export type Standing = "NEVER" | "RUNNING" | "WELL" | "FAILED";

/** How its last run went. One that has not ended and is not on the queue any more was cut off: it did not go well. */
export function standingOf({ runs, waiting }: Pick<Job, "waiting"> & { readonly runs: readonly LastRun[] }): Standing {
  const [last] = runs;
  if (last === undefined) return waiting > 0 ? "RUNNING" : "NEVER";
  if (last.problem !== null) return "FAILED";
  if (last.endedAt !== null) return "WELL";
  return waiting > 0 ? "RUNNING" : "FAILED";
}

type LastRun = Pick<Job["runs"][number], "endedAt" | "problem">;
