/** Every morning: whoever looks after listings is asked whether they are still right, at the rhythm that she chose. */
import { sendReminders } from "../freshness/reminder.records.ts";
import type { Job } from "./job.ts";

export const reminders: Job = {
  about: "Asks organisations whether their listings are still right, and tells officers where nobody answers.",
  schedule: "0 6 * * *",
  run: async ({ database, now, site }) => ({ ...(await sendReminders(database, now, site)) }),
};
