/** Every quarter of an hour: letters that nobody works on, because a process was killed or there was no mail server. */
import { countQueued, queueLeftBehind } from "../letters/letter.records.ts";
import type { Job } from "./job.ts";

/** Longer than any letter takes to be handed over. */
const LEFT_BEHIND_AFTER_MS = 10 * 60_000;

export const unsentLetters: Job = {
  about: "Takes up letters that were left behind when the service was stopped.",
  schedule: "*/15 * * * *",
  run: async ({ database, now, delivery }) => {
    // Without a mail server each would only be looked at and laid back.
    if (delivery.carrier === null) return { waiting: await countQueued(database), queued: 0 };
    const queued = await queueLeftBehind(database, new Date(now.getTime() - LEFT_BEHIND_AFTER_MS));
    return { waiting: await countQueued(database), queued };
  },
};
