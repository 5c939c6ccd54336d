// Brings a database to the newest schema by running migrations/*/migration.sql in order, each in one
// transaction, and keeps Prisma's own `_prisma_migrations` book so that its tools agree. The command line
// of Prisma would need a native engine that cannot be had offline, and two seconds more at every start.
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

const folder = join(import.meta.dirname, "migrations");
/** Two processes that start at once must not both migrate. Any constant will do. */
const LOCK = 72_707_369;

const BOOK = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

export function readMigrations() {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** Makes the database of `url` if the server lacks it. */
async function createIfMissing(url) {
  const address = new URL(url);
  const name = decodeURIComponent(address.pathname.slice(1));
  address.pathname = "/postgres";
  const server = new pg.Client({ connectionString: address.href });
  await server.connect();
  try {
    const { rowCount } = await server.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await server.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } finally {
    await server.end();
  }
}

async function connect(url) {
  const open = async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  };
  try {
    return await open();
  } catch (problem) {
    // 3D000: the server is there, the database is not.
    if (problem.code !== "3D000") throw problem;
    await createIfMissing(url);
    return open();
  }
}

/** Applies what is missing and returns the names applied. Refuses when an applied file was edited afterwards. */
export async function migrate(url) {
  const client = await connect(url);
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(BOOK);
    const { rows } = await client.query(
      "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL",
    );
    const book = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    const applied = [];
    for (const migration of readMigrations()) {
      const known = book.get(migration.name);
      if (known === undefined) {
        await apply(client, migration);
        applied.push(migration.name);
      } else if (known !== migration.checksum) {
        throw new Error(
          `Migration ${migration.name} was applied here and has been edited since. Add a new one instead.`,
        );
      }
    }
    if (await installQueue(client, url)) applied.push("the queue of jobs");
    return applied;
  } finally {
    await client.end();
  }
}

/**
 * The queue's tables come with its library, in a schema of their own. Here, because whoever writes a letter queues it in
 * the same transaction, also while nobody works. Later versions of the tables are brought by the worker when it starts.
 */
async function installQueue(client, url) {
  const { rows } = await client.query("SELECT to_regclass('graphile_worker.migrations') IS NULL AS missing");
  if (!rows[0].missing) return false;
  // Loaded only when needed: every start passes here.
  const { runMigrations } = await import("graphile-worker");
  await runMigrations({ connectionString: url });
  return true;
}

async function apply(client, { name, sql, checksum }) {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)",
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (problem) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed: ${problem.message}`, { cause: problem });
  }
}

if (process.argv[1] === import.meta.filename) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("Set DATABASE_URL, or run this through `npm run db -- node prisma/migrate.mjs`.");
  const applied = await migrate(url).catch((problem) => {
    console.error(`The database could not be brought up to date: ${problem.message || problem.code}`);
    // Whoever called must know a database that is away (EX_TEMPFAIL) from one that refused.
    process.exit(/^(ECONN|ENOTFOUND|ETIMEDOUT|EHOST|57P)/.test(problem.code ?? "") ? 75 : 1);
  });
  console.log(applied.length > 0 ? `Applied ${applied.join(", ")}` : "The database is up to date.");
}
