// Loads the catalogue as the API does at start, in a process that does nothing else, and says how long that
// took and what it weighs: `node --expose-gc catalogue.bench.ts FILE`. Without the file it comes from the
// database and the file is written; with it, from the file.
import { existsSync, statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { createClient } from "../../api/database.ts";
import { openLiveCatalogue } from "../../api/live-catalogue.ts";

const MEGABYTE = 1_000_000;
const file = process.argv[2];
const databaseUrl = process.env.DATABASE_URL;
if (!file || !databaseUrl || !globalThis.gc) throw new Error("Run through `npm run bench`.");
const collect = globalThis.gc;

/** What is left when everything that can be freed has been, and the empty pages have gone back to the system. */
async function weigh() {
  for (let turn = 0; turn < 3; turn += 1) {
    collect({ type: "major", execution: "sync", flavor: "last-resort" });
    await wait(200);
  }
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return { rss: rss / MEGABYTE, heap: (heapUsed + arrayBuffers) / MEGABYTE };
}

const empty = await weigh();
const isFromFile = existsSync(file);
const database = createClient(databaseUrl, { poolSize: 5 });
const began = performance.now();
const live = await openLiveCatalogue({
  database,
  databaseUrl,
  file,
  onProblem: (doing, problem) => {
    throw new Error(`${doing}: ${String(problem)}`);
  },
});
const seconds = (performance.now() - began) / 1000;
const catalogue = live.current();
if (!catalogue) throw new Error("There is no catalogue.");
const full = await weigh();
const listings = catalogue.listings.length;
await live.close();
await database.$disconnect();
const result = {
  isFromFile,
  listings,
  seconds,
  rss: full.rss - empty.rss,
  heap: full.heap - empty.heap,
  fileSize: statSync(file).size / MEGABYTE,
};
process.send?.(result);
process.disconnect?.();
