// Compares the migrations with the schema files and prints the SQL that is missing, as the draft of the
// next migration; `--check` fails when there is any. Prisma's own command wants a native engine from the
// network; the same engine is published as WebAssembly, and this hands it a scratch database.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { readMigrations } from "./migrate.mjs";

const SCRATCH = `kotokartta_draft_${process.pid}`;
const url = process.env.DATABASE_URL;
if (!url) throw new Error("Run this through `npm run db -- node prisma/draft.mjs`.");

// The engine looks for this global when it panics; without it a panic looks like something else.
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };

/** Node cannot import WebAssembly as a module without a flag, so it is instantiated by hand. */
async function loadEngine() {
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const bindings = await import(pathToFileURL(join(folder, "schema_engine_bg.js")).href);
  const { instance } = await WebAssembly.instantiate(readFileSync(join(folder, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

async function onServer(sql, database = "postgres") {
  const address = new URL(url);
  address.pathname = `/${database}`;
  const server = new pg.Client({ connectionString: address.href });
  await server.connect();
  try {
    await server.query(sql);
  } finally {
    await server.end();
  }
}

/**
 * PostgreSQL's internal "char" type (18) comes back from its catalogues; the adapter does not know it,
 * and the engine insists on a Character column. Read it as text (25), then name it rightly.
 */
function knowingChar(queryable) {
  const { performIO, queryRaw } = queryable;
  let characters = new Set();
  queryable.performIO = async (query) => {
    const result = await performIO.call(queryable, query);
    characters = new Set(result.fields.flatMap((field, index) => (field.dataTypeID === 18 ? [index] : [])));
    for (const index of characters) result.fields[index].dataTypeID = 25;
    return result;
  };
  queryable.queryRaw = async (query) => {
    const result = await queryRaw.call(queryable, query);
    return {
      ...result,
      columnTypes: result.columnTypes.map((type, index) => (characters.has(index) ? ColumnTypeEnum.Character : type)),
    };
  };
  return queryable;
}

/** Given as parts: with a connection string the engine's second connection would be the main database. */
function adapterFor(database) {
  const address = new URL(url);
  return new PrismaPg({
    host: address.hostname,
    port: Number(address.port || 5432),
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database,
  });
}

function listMigrations() {
  return {
    baseDir: join(import.meta.dirname, "migrations"),
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: readMigrations().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}

async function diff() {
  const folder = join(import.meta.dirname, "schema");
  const files = readdirSync(folder).map((name) => ({
    path: join(folder, name),
    content: readFileSync(join(folder, name), "utf8"),
  }));
  const main = adapterFor("postgres");
  const scratch = adapterFor(SCRATCH);
  const factory = {
    provider: main.provider,
    adapterName: main.adapterName,
    connect: async () => knowingChar(await main.connect()),
    // The adapter splits scripts at every semicolon, also inside a function's body or a comment.
    connectToShadowDb: async () =>
      Object.assign(knowingChar(await scratch.connect()), { executeScript: (sql) => onServer(sql, SCRATCH) }),
  };
  const SchemaEngine = await loadEngine();
  const engine = await SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const { stdout } = await engine.diff({
    from: { tag: "migrations", ...listMigrations() },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? "";
}

const drop = `DROP DATABASE IF EXISTS ${SCRATCH} WITH (FORCE)`;
await onServer(`CREATE DATABASE ${SCRATCH}`);
// Dropping the scratch database cuts its idle connections (57P01), which is meant.
process.on("uncaughtException", (problem) => {
  if (problem.code !== "57P01") throw problem;
});
try {
  const sql = (await diff()).trim();
  const isSame = sql === "" || sql.includes("This is an empty migration");
  console.log(isSame ? "The migrations say what the schema says." : sql);
  if (!isSame && process.argv.includes("--check")) process.exitCode = 1;
} finally {
  await onServer(drop);
}
process.exit(process.exitCode ?? 0);
