// `npm start`: from a fresh clone to a page in the browser. `npm run dev` (--dev) does the same and follows
// changes. Every step says what it does; Ctrl-C stops everything that this started, in reverse order.
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findFreePort, startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { claimRun, releaseRun } from "./one-run.mjs";
import { buildWeb, generateClient, installPackages, root, runTool, runUnderOwnNode, withOwnTools } from "./prepare.mjs";
import { startProcess, waitUntilReady } from "./processes.mjs";
import { readSettings } from "./settings.mjs";

const isDev = process.argv.includes("--dev");
/** When the person pressed Enter: this script runs twice when the machine's Node is an older one. */
const began = Number(process.env.KOTOKARTTA_BEGAN ?? Date.now());
process.env.KOTOKARTTA_BEGAN = String(began);

function readSettingsOrSay() {
  try {
    return readSettings();
  } catch (problem) {
    console.error(problem.message);
    process.exit(2);
  }
}

const settings = readSettingsOrSay();
await claimRun(settings);
installPackages();
await runUnderOwnNode();

/** How prisma/migrate.mjs ends when there is no database to speak to. */
const UNREACHABLE = 75;

/** What was started, in order; stopped in reverse. */
const started = [];
let stopping;

function stopAll(code) {
  stopping ??= (async () => {
    for (const { name, stop } of started.toReversed()) {
      try {
        await stop();
      } catch (problem) {
        console.error(`${name} did not stop cleanly: ${problem.message}`);
      }
    }
    releaseRun(settings);
    process.exit(code);
  })();
  return stopping;
}

process.once("SIGINT", () => {
  console.log("\nStopping …");
  void stopAll(0);
});
process.once("SIGTERM", () => void stopAll(0));
if (process.connected) process.once("disconnect", () => void stopAll(1));

/** How this machine reaches what listens on `host`, and what a person is told to open. */
function addressesOf(host) {
  if (host === "0.0.0.0" || host === "::") return { here: "127.0.0.1", shown: "localhost" };
  const address = host.includes(":") ? `[${host}]` : host;
  return { here: address, shown: address };
}

async function prepareDatabase() {
  let url = settings.DATABASE_URL;
  if (url === "") {
    const server = await startEmbeddedPostgres(settings.DATA_DIR);
    if (server.wasRunning) console.log("The database was still running and is used as it is.");
    started.push({ name: "the database", stop: async () => server.stop() });
    url = server.url;
  }
  const env = { DATABASE_URL: url };
  try {
    runTool("node", [join(root, "prisma/migrate.mjs")], { env });
  } catch (problem) {
    // Readers come first: with yesterday's catalogue in the file, a lost database does not stop the service.
    if (problem.status !== UNREACHABLE || !existsSync(join(settings.DATA_DIR, "catalogue.ndjson"))) throw problem;
    console.error("The database cannot be reached: starting with the catalogue as it was last saved.");
    return url;
  }
  runTool("node", [join(root, "seeds/seed.ts"), "--if-empty"], { env });
  return url;
}

async function run() {
  generateClient();
  const databaseUrl = await prepareDatabase();
  if (!isDev) buildWeb();
  else runTool("turbo", ["run", "codegen", "base-map", "--output-logs=errors-only"]);
  const token = randomUUID();
  const apiPort = await findFreePort();
  const apiUrl = `http://127.0.0.1:${apiPort}/graphql`;
  const env = withOwnTools({
    ...settings,
    DATABASE_URL: databaseUrl,
    API_PORT: String(apiPort),
    API_URL: apiUrl,
    START_TOKEN: token,
    NODE_ENV: isDev ? "development" : "production",
    PERSISTED_DOCUMENTS: join(root, "web/graphql/generated/persisted-documents.json"),
  });
  const onExit = (name, how) => {
    console.error(`${name} ended unexpectedly (${how}).`);
    void stopAll(1);
  };
  const watch = isDev ? ["--watch", "--watch-preserve-output"] : [];
  const api = startProcess("the API", [...watch, join(root, "api/server.ts")], { cwd: root, env, onExit });
  started.push(api);
  await waitUntilReady(`http://127.0.0.1:${apiPort}/health`, token, api);
  const web = startProcess("the web", [join(root, "web/server.ts")], { cwd: join(root, "web"), env, onExit });
  started.push(web);
  const { here, shown } = addressesOf(settings.HOST);
  await waitUntilReady(`http://${here}:${settings.PORT}/health`, token, web);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `\n${settings.SITE_NAME} is at http://${shown}:${settings.PORT}  (ready in ${seconds} s; GraphQL at /graphql, try it at /explorer; Ctrl-C stops)`,
  );
}

try {
  await run();
} catch (problem) {
  if (!stopping) console.error(problem.message);
  await stopAll(1);
}
