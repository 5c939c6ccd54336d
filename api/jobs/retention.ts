/** Every night: what has been kept for as long as it may be goes. */
import { InvalidInput } from "../refusals.ts";
import type { Job, Work } from "./job.ts";
import { eraseWhatIsOld } from "./retention.records.ts";
import { type AccountHolder, keepThoseSeen, listClosing, writeToUnused } from "./unused-accounts.records.ts";

export const retention: Job = {
  about: "Erases what has been kept for as long as it may be, and writes to accounts that nobody uses.",
  schedule: "20 0 * * *",
  run: async ({ database, now, siteUrl, eraseAccount }) => {
    const erased = await eraseWhatIsOld(database, now);
    const accountsKept = await keepThoseSeen(database);
    const accountsErased = await eraseClosing(await listClosing(database, now), eraseAccount);
    const accountsWrittenTo = await writeToUnused(database, now, siteUrl);
    return { ...erased, accountsKept, accountsErased, accountsWrittenTo };
  },
};

/** The last maintainer cannot go, and stays until there is another; nobody else waits for that. */
async function eraseClosing(holders: readonly AccountHolder[], eraseAccount: Work["eraseAccount"]): Promise<number> {
  let erased = 0;
  for (const holder of holders) {
    try {
      await eraseAccount(holder);
      erased += 1;
    } catch (problem) {
      if (!(problem instanceof InvalidInput)) throw problem;
    }
  }
  return erased;
}
