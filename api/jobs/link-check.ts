/** Every night: do the web addresses of the published listings still answer? */
import { setTimeout as wait } from "node:timers/promises";
import type { Counts, Job, Work } from "./job.ts";
import { forgetChecks, listChecks, listPublishedLinks, saveCheck } from "./link-check.records.ts";
import { type CheckedLink, checkOf, type ListedLink, linksByHost } from "./link-check.rules.ts";
import { type FetchLimits, fetchLink } from "./link-fetch.ts";

const HOSTS_AT_ONCE = 4;
/** Between two questions to one host: we are a guest. */
const PAUSE_MS = 1000;
/** One night; what is left over is first in the next. */
const LONGEST_MS = 3 * 60 * 60 * 1000;

export const linkCheck: Job = {
  about: "Looks up the web addresses of published listings, and notes since when one has not answered.",
  schedule: "10 22 * * *",
  run: (work) => (work.links ? checkLinks(work, work.links) : Promise.resolve({ links: 0 })),
};

export async function checkLinks(work: Work, limits: FetchLimits, pauseMs = PAUSE_MS): Promise<Counts> {
  const { database } = work;
  const [links, checks] = await Promise.all([listPublishedLinks(database), listChecks(database)]);
  const keyOf = ({ listingId, url }: ListedLink) => `${listingId} ${url}`;
  const shown = new Set(links.map(keyOf));
  const known = new Map(checks.map((check) => [keyOf(check), check]));
  await forgetChecks(
    database,
    checks.filter((check) => !shown.has(keyOf(check))),
  );
  const queue = linksByHost(links, new Map(checks.map(({ url, checkedAt }) => [url, checkedAt])));
  const until = AbortSignal.any([work.signal, AbortSignal.timeout(LONGEST_MS)]);
  const done: CheckedLink[] = [];
  const visitHost = async (urls: readonly string[]) => {
    for (const url of urls) {
      if (until.aborted) return;
      const outcome = await fetchLink(url, limits, until);
      // Cut short is not found out.
      if (until.aborted) return;
      for (const link of links.filter((each) => each.url === url)) {
        const check = checkOf(link, outcome, known.get(keyOf(link)), work.now);
        await saveCheck(database, check);
        done.push(check);
      }
      await wait(pauseMs, undefined, { signal: until }).catch(() => undefined);
    }
  };
  const visitHosts = async () => {
    for (let urls = queue.shift(); urls !== undefined; urls = queue.shift()) await visitHost(urls);
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, visitHosts));
  return { links: shown.size, checked: done.length, failing: done.filter(({ failingSince }) => failingSince).length };
}
