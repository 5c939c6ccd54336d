/** When a job runs next. The queue's library knows a schedule; it is asked minute by minute. */
import { type ParsedCronItem, parseCronItem } from "graphile-worker";
import type { Job } from "./job.ts";

const MINUTE_MS = 60_000;
/** A schedule that leaves out more than a month of minutes is a mistake. */
const LOOK_AHEAD_MINUTES = 32 * 24 * 60;

/** A night's work that fails is tried twice more, some seconds later; then it waits for the next night. */
const MAX_ATTEMPTS = 3;

export const timetableOf = (jobs: Readonly<Record<string, Job>>): ParsedCronItem[] =>
  Object.entries(jobs).map(([task, { schedule }]) =>
    // A run that was missed is not made up for: the next one does all that is due.
    parseCronItem({ task, match: schedule, options: { backfillPeriod: 0, maxAttempts: MAX_ATTEMPTS } }),
  );

/** The queue keeps its time in UTC, so that no run falls into the hour that comes twice or not at all. */
const digestOf = (moment: Date) => ({
  min: moment.getUTCMinutes(),
  hour: moment.getUTCHours(),
  date: moment.getUTCDate(),
  month: moment.getUTCMonth() + 1,
  dow: moment.getUTCDay(),
});

/** The first minute after `now` that the schedule names; null when there is none for a month. */
export function nextRunOf({ schedule }: Pick<Job, "schedule">, now: Date): Date | null {
  const { match } = parseCronItem({ task: "any", match: schedule });
  const first = Math.floor(now.getTime() / MINUTE_MS) + 1;
  for (let minute = first; minute < first + LOOK_AHEAD_MINUTES; minute++) {
    const moment = new Date(minute * MINUTE_MS);
    if (match(digestOf(moment))) return moment;
  }
  return null;
}
