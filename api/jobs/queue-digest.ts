/** On weekday mornings: what waits for whom. Whoever has nothing waiting gets no letter. */
import type { Job } from "./job.ts";
import { listWaiting, writeDigest } from "./queue-digest.records.ts";

const DAY_MS = 86_400_000;

export const queueDigest: Job = {
  about: "Writes to officers and maintainers what waits for their decision.",
  schedule: "30 5 * * 1-5",
  run: async ({ database, now, siteUrl }) => {
    const all = await listWaiting(database, now);
    for (const one of all) {
      const oldestDays = Math.max(0, Math.floor((now.getTime() - one.oldestAt.getTime()) / DAY_MS));
      await writeDigest(database, one, oldestDays, `${siteUrl}/${one.locale}/desk`);
    }
    return { letters: all.length };
  },
};
