// Loads the catalogue as the API does at start, in a process that does nothing else, and says how long that
// took, what it weighs, and what the answer to "who is open then?" costs on a day that nobody has asked about yet and
// on the same day again: `node --expose-gc catalogue.bench.ts FILE`. Without the file it comes from the database and
// the file is written; with it, from the file.
import { existsSync, statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { scheduledHosts, selectOpenness } from "../../api/catalogue/filter.rules.ts";
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
  country: "FI",
  // While so much is being loaded nobody listens to a socket, and following may have to connect once more.
  onProblem: (doing, problem) => console.error(`${doing}: ${String(problem)}`),
});
const seconds = (performance.now() - began) / 1000;
const catalogue = live.current();
if (!catalogue) throw new Error("There is no catalogue.");
const full = await weigh();
const listings = catalogue.listings.length;

/** Milliseconds of `work` for each of some days, the one in the middle. */
function timeDays(moments: readonly Date[], work: (moment: Date) => unknown): number {
  const times = moments.map((moment) => {
    const start = performance.now();
    work(moment);
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN;
}

const openAt = (moment: Date) => selectOpenness(catalogue, { kind: "AT", moment });
const noonsFrom = (date: string, days: number) =>
  Array.from({ length: days }, (_, ahead) => new Date(Date.parse(`${date}T12:00:00+02:00`) + ahead * 86_400_000));
// The first ones are for the compiler: they are asked and not counted.
for (const moment of noonsFrom("2026-10-05", 10)) for (let turn = 0; turn < 5; turn += 1) openAt(moment);
// Every other day, since a day also needs the one before.
const days = noonsFrom("2026-11-02", 21).filter((_, ahead) => ahead % 2 === 0);
const coldMs = timeDays(days, openAt);
const warmMs = timeDays(days, openAt);
const eightWeeksMs = timeDays([new Date("2026-12-01T12:00:00+02:00")], (moment) => scheduledHosts(catalogue, moment));
const withDays = await weigh();

await live.close();
await database.$disconnect();
const result = {
  isFromFile,
  listings,
  seconds,
  rss: full.rss - empty.rss,
  heap: full.heap - empty.heap,
  coldMs,
  warmMs,
  eightWeeksMs,
  daysMb: withDays.heap - full.heap,
  fileSize: statSync(file).size / MEGABYTE,
};
process.send?.(result);
process.disconnect?.();
