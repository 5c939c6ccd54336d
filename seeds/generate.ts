// Fills a seeded database with synthetic listings for benchmarks and tests:
// `node seeds/generate.ts --places 100000 [--activities 2] [--seed 1] [--today 2026-11-22]`, where activities are so
// many for each place on average. Those of an earlier run are replaced; `--places 0` only removes them.
import { parseArgs } from "node:util";
import { createClient, type Prisma } from "@kotokartta/prisma";
import { isDay } from "./formats/value.ts";
import { MOST_ACTIVITIES_PER_PLACE } from "./synthetic/activities.ts";
import { SYNTHETIC_TABLES, type SyntheticTable, sendRows } from "./synthetic/rows.ts";
import { readSyntheticVocabulary } from "./synthetic/vocabulary.ts";
import { DEFAULT_TODAY, type SyntheticOptions, syntheticListings } from "./synthetic.ts";
import type { Row } from "./tables.ts";

/** Enough listings for a round trip to be worth it, few enough for their rows to fit in a few megabytes. */
const BATCH = 1000;

export interface GenerateOptions extends SyntheticOptions {
  readonly places: number;
  readonly seed?: number;
}

/** Everything in one transaction, hence one version of the catalogue. Returns how many rows each table got. */
export async function generateListings(databaseUrl: string, options: GenerateOptions): Promise<Record<string, number>> {
  const client = createClient(databaseUrl, { poolSize: 1 });
  try {
    return await client.$transaction((database) => generateInside(database, options), {
      timeout: 3_600_000,
      maxWait: 60_000,
    });
  } finally {
    await client.$disconnect();
  }
}

async function generateInside(
  database: Prisma.TransactionClient,
  options: GenerateOptions,
): Promise<Record<string, number>> {
  if ((await database.municipality.count()) === 0) throw new Error("Load the closed lists first: npm run seed.");
  // Activities first: who arranges them must still be there when they go.
  await database.listing.deleteMany({ where: { isSynthetic: true, kind: "ACTIVITY" } });
  await database.listing.deleteMany({ where: { isSynthetic: true } });
  await addDataSource(database);
  const counts: Record<string, number> = Object.fromEntries(SYNTHETIC_TABLES.map((table) => [table, 0]));
  const batch = new Map<SyntheticTable, Row[]>(SYNTHETIC_TABLES.map((table) => [table, []]));
  const flush = async () => {
    for (const [table, rows] of batch) {
      if (rows.length > 0) await insertRows(database, table, rows);
      counts[table] = (counts[table] ?? 0) + rows.length;
      rows.length = 0;
    }
  };
  let waiting = 0;
  for (const listing of syntheticListings(options.places, options.seed ?? 1, readSyntheticVocabulary(), options)) {
    sendRows(listing, (table, row) => batch.get(table)?.push(row));
    waiting += 1;
    if (waiting === BATCH) {
      await flush();
      waiting = 0;
    }
  }
  await flush();
  // Whoever measures queries next must not measure a planner that knows nothing of these rows.
  await database.$executeRawUnsafe(`ANALYZE ${SYNTHETIC_TABLES.join(", ")}`);
  return counts;
}

/** The rows travel as one JSON text; the database unpacks it by its own column types. Columns are those that rows of the table can have. */
async function insertRows(
  database: Prisma.TransactionClient,
  table: SyntheticTable,
  rows: readonly Row[],
): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((column) => `"${column}"`).join(", ");
  await database.$executeRawUnsafe(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
    JSON.stringify(rows),
  );
}

async function addDataSource(database: Prisma.TransactionClient): Promise<void> {
  const texts = {
    title: "Synthetic listings",
    publisher: "Made by seeds/generate.ts",
    licence: "None needed: all of it is invented",
    isLicenceConfirmed: true,
    retrievedOn: new Date("2026-11-21"),
    note: "For benchmarks and tests only. No such place exists.",
    position: 99,
  };
  await database.dataSource.upsert({ where: { id: "synthetic" }, create: { id: "synthetic", ...texts }, update: {} });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      places: { type: "string" },
      activities: { type: "string", default: "0" },
      seed: { type: "string", default: "1" },
      today: { type: "string", default: DEFAULT_TODAY },
    },
  });
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) throw new Error("Set DATABASE_URL, or run this through `npm run db -- node seeds/generate.ts`.");
  const places = wholeNumber("--places", values.places, 10_000_000);
  const activitiesPerPlace = Number(values.activities);
  if (!(activitiesPerPlace >= 0 && activitiesPerPlace <= MOST_ACTIVITIES_PER_PLACE))
    throw new Error(`--activities must be a number from 0 to ${MOST_ACTIVITIES_PER_PLACE}.`);
  if (!isDay(values.today)) throw new Error("--today must be a day of the calendar (YYYY-MM-DD).");
  const start = performance.now();
  const counts = await generateListings(databaseUrl, {
    places,
    seed: wholeNumber("--seed", values.seed, 0xffffffff),
    activitiesPerPlace,
    today: values.today,
  });
  for (const [table, count] of Object.entries(counts)) console.log(`${table.padEnd(24)} ${String(count).padStart(9)}`);
  console.log(
    `${places} places in ${((performance.now() - start) / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
  );
}

function wholeNumber(name: string, text: string | undefined, most: number): number {
  const value = Number(text);
  if (text === undefined || !Number.isInteger(value) || value < 0 || value > most)
    throw new Error(`${name} must be a whole number from 0 to ${most}.`);
  return value;
}

if (import.meta.main) await main();
