/**
 * Every job that has its time. One more is a line here and a line in `api/queue.records.ts`; maintainers then see it,
 * and its runs are written down. Times are UTC: Finland is two or three hours later.
 */
import { daysOver } from "./days-over.ts";
import type { Job, TimedJob } from "./job.ts";
import { linkCheck } from "./link-check.ts";
import { personalData } from "./personal-data.ts";
import { queueDigest } from "./queue-digest.ts";
import { reminders } from "./reminders.ts";
import { retention } from "./retention.ts";
import { unsentLetters } from "./unsent-letters.ts";

export const JOBS: { readonly [Name in TimedJob]: Job } = {
  "unsent-letters": unsentLetters,
  "queue-digest": queueDigest,
  reminders,
  "days-over": daysOver,
  "link-check": linkCheck,
  "personal-data": personalData,
  retention,
};

export const JOB_NAMES = Object.keys(JOBS) as readonly TimedJob[]; // the table has exactly the names
