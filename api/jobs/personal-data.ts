/** Every night: does a public text hold what looks like a private person's data? */
import type { Job } from "./job.ts";
import { type Found, readPublicTexts, saveFindings } from "./personal-data.records.ts";
import { findPersonalData } from "./personal-data.rules.ts";

export const personalData: Job = {
  about: "Looks through all public texts for what looks like a private person's data.",
  schedule: "40 23 * * *",
  run: async ({ database, now, signal }) => {
    let listings = 0;
    const found: Found[] = [];
    for await (const { listingId, texts, own } of readPublicTexts(database)) {
      listings += 1;
      for (const { path, text } of texts) {
        found.push(...findPersonalData(text, own).map((one) => ({ listingId, path, ...one })));
      }
      // Half a search would settle what it has not come to.
      if (signal.aborted) throw new Error("stopped before the end");
    }
    return { listings, found: found.length, ...(await saveFindings(database, found, now)) };
  },
};
