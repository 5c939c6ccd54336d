/**
 * One PostgreSQL server for a whole run of the tests, with two databases to copy from: `TEST_TEMPLATE`,
 * migrated and empty, and `TEST_SEEDED`, with the real data. A test file takes a copy of its own.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../../scripts/embedded-postgres.mjs";

const root = join(import.meta.dirname, "../..");

/** Nothing here outlives the run, so that nothing need be safe on the disk: copies are made in half the time. */
async function forgoSafety(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"]) {
    await client.query(`ALTER SYSTEM SET ${setting} = off`);
  }
  await client.query("SELECT pg_reload_conf()");
  await client.end();
}

export default async function setup() {
  const folder = mkdtempSync(join(tmpdir(), "kotokartta-tests-"));
  // A temporary folder is its maker's alone, and the server runs under an account of its own when we are root.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres(folder, "postgres");
  const stop = () => {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const run = (database: string, script: string) =>
    execFileSync("node", [join(root, script)], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: server.urlOf(database) },
      stdio: "pipe",
    });
  try {
    await forgoSafety(server.url);
    run("kotokartta_template", "prisma/migrate.mjs");
    run("kotokartta_seeded", "prisma/migrate.mjs");
    run("kotokartta_seeded", "seeds/seed.ts");
  } catch (failure) {
    // Nobody else would stop it: without a set-up there is no tear-down.
    stop();
    throw failure;
  }
  process.env.TEST_SERVER_URL = server.url;
  process.env.TEST_TEMPLATE = "kotokartta_template";
  process.env.TEST_SEEDED = "kotokartta_seeded";
  return stop;
}
