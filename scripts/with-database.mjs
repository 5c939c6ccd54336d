// Runs a command with DATABASE_URL set to a migrated database: the one configured, or the bundled one.
// `npm run db -- node prisma/draft.mjs`. Stops the bundled server again if this started it and asked to.
import { spawnSync } from "node:child_process";
import { delimiter, join, resolve } from "node:path";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { readSettings } from "./settings.mjs";

const root = resolve(import.meta.dirname, "..");
const command = process.argv.slice(2);
if (command.length === 0) {
  console.error("Usage: npm run db -- COMMAND [ARGUMENTS]");
  process.exit(2);
}
const settings = readSettings();
const server = settings.DATABASE_URL ? undefined : await startEmbeddedPostgres(settings.DATA_DIR);
const environment = {
  ...process.env,
  DATABASE_URL: server?.url ?? settings.DATABASE_URL,
  // The checkout's own Node comes first: sources are TypeScript, which older ones cannot run.
  PATH: [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter),
};
const run = (name, args) => spawnSync(name, args, { stdio: "inherit", env: environment }).status ?? 1;

let status = run("node", [join(root, "prisma/migrate.mjs")]);
if (status === 0) status = run(command[0], command.slice(1));
// A server that was already running belongs to somebody else, most likely to `npm start`.
if (server && !server.wasRunning) server.stop();
process.exitCode = status;
