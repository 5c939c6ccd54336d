/** Soon after midnight: what was paused until yesterday is shown again, what was withdrawn ninety days ago goes for good. */
import { removeWithdrawn, resumePaused } from "../review/tending/tend.records.ts";
import type { Job } from "./job.ts";

export const daysOver: Job = {
  about: "Shows listings again whose pause is over, and removes what was withdrawn ninety days ago.",
  // Five past midnight in Finland, in winter and, an hour later by the clock, in summer.
  schedule: "5 22 * * *",
  run: async ({ database, now, site }) => ({
    resumed: await resumePaused(database, now, site.timeZone),
    removed: await removeWithdrawn(database, now),
  }),
};
