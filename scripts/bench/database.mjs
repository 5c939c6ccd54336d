// A database of a given size for the benchmark, made once and kept: its name holds the size and a hash of
// all that it is made from, so that a changed generator or migration gets a new one.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../embedded-postgres.mjs";
import { hashOf, root, runTool } from "../prepare.mjs";
import { prepareBareSql } from "./bare-sql-tables.mjs";

/** A new test changes no data, and a large database takes minutes. */
function sourcesIn(folder) {
  const names = readdirSync(join(root, folder)).filter((name) => !name.endsWith(".test.ts"));
  return names.sort().map((name) => `${folder}/${name}`);
}

const MADE_FROM = [
  "seeds/data",
  "seeds/generate.ts",
  "seeds/synthetic",
  "seeds/synthetic.ts",
  ...sourcesIn("seeds/timetable"),
  ...sourcesIn("api/timetable"),
  "prisma/migrations",
];
/** The tables of the bare-SQL contestant take a tenth of the time, and are made anew without the rest. */
const TABLES_MADE_FROM = ["scripts/bench/bare-sql-tables.mjs", "scripts/bench/days.bench.ts"];

/** On average; a house has none, another five. */
export const ACTIVITIES_PER_PLACE = 2;

/** Starts the benchmark's own server, apart from the product's. */
export const startBenchServer = (folder) => startEmbeddedPostgres(folder, "postgres");

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of a database with `places` synthetic places, what goes on there and nothing else but the closed lists. */
export async function ensureBenchDatabase(server, places) {
  const wanted = `bench_${places}_${hashOf(...MADE_FROM).slice(0, 8)}`;
  const isThere = await withClient(server.urlOf("postgres"), async (client) => {
    const { rows } = await client.query("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", [
      `bench_${places}_`,
    ]);
    const names = rows.map(({ datname }) => datname);
    // Those of an earlier generator, and one whose making was broken off.
    for (const name of names.filter((other) => other !== wanted)) await client.query(`DROP DATABASE "${name}"`);
    return names.includes(wanted);
  });
  if (!isThere) await makeDatabase(server, places, wanted);
  await withClient(server.urlOf(wanted), (client) => ensureTables(client, places));
  return server.urlOf(wanted);
}

async function makeDatabase(server, places, wanted) {
  const unfinished = `${wanted}_unfinished`;
  const env = { DATABASE_URL: server.urlOf(unfinished) };
  const activities = String(ACTIVITIES_PER_PLACE);
  console.log(`Making a database of ${places} places (kept for the next run) …`);
  runTool("node", [join(root, "prisma/migrate.mjs")], { env });
  runTool("node", [join(root, "seeds/seed.ts")], { env });
  runTool("node", [join(root, "seeds/generate.ts"), "--places", String(places), "--activities", activities], { env });
  await withClient(env.DATABASE_URL, async (client) => {
    // The real listings grow from month to month; figures of two months could not be compared.
    await client.query("DELETE FROM listing WHERE NOT is_synthetic AND kind = 'ACTIVITY'");
    await client.query("DELETE FROM listing WHERE NOT is_synthetic");
  });
  await withClient(server.urlOf("postgres"), (client) =>
    client.query(`ALTER DATABASE "${unfinished}" RENAME TO "${wanted}"`),
  );
}

/** The schema of the bare-SQL contestant carries the hash of what it was made from as its comment, written last. */
async function ensureTables(client, places) {
  const wanted = hashOf(...TABLES_MADE_FROM).slice(0, 8);
  const { rows } = await client.query(
    "SELECT obj_description(oid, 'pg_namespace') AS made_from FROM pg_namespace WHERE nspname = 'bench'",
  );
  if (rows[0]?.made_from === wanted) return;
  console.log(`Making the tables of the bare-SQL contestant for ${places} places …`);
  await client.query("DROP SCHEMA IF EXISTS bench CASCADE");
  await prepareBareSql(client);
  await client.query(`COMMENT ON SCHEMA bench IS '${wanted}'`);
}
