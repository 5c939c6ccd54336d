/** Every night: what has been kept for as long as it may be goes. */
import type { Job } from "./job.ts";
import { eraseWhatIsOld } from "./retention.records.ts";
import { keepThoseSeen, listClosing, writeToUnused } from "./unused-accounts.records.ts";

export const retention: Job = {
  about: "Erases what has been kept for as long as it may be, and writes to accounts that nobody uses.",
  schedule: "20 0 * * *",
  run: async ({ database, now, siteUrl, eraseAccount }) => {
    const erased = await eraseWhatIsOld(database, now);
    const accountsKept = await keepThoseSeen(database);
    const closing = await listClosing(database, now);
    for (const holder of closing) await eraseAccount(holder);
    const accountsWrittenTo = await writeToUnused(database, now, siteUrl);
    return { ...erased, accountsKept, accountsErased: closing.length, accountsWrittenTo };
  },
};
