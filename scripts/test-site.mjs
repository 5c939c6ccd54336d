// A whole product of its own for the tests: database, API and built web on free loopback ports.
import { randomUUID } from "node:crypto";
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort, startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { root, runTool, withOwnTools } from "./prepare.mjs";
import { startProcess, waitUntilReady } from "./processes.mjs";
import { readSettings } from "./settings.mjs";

/**
 * Starts it and returns its addresses and how to stop it.
 * `databaseUrl`: a seeded database to use; without one, one is made and seeded in a cluster of its own.
 */
export async function startTestSite({ databaseUrl, environment = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "kotokartta-site-"));
  chmodSync(folder, 0o755); // PostgreSQL, which does not run as root, must be able to enter
  const started = [];
  // What the API and the web say goes into a file of the site's own folder, where a test looks for traces of readers.
  const log = join(folder, "site.log");
  const stdio = openSync(log, "a");
  const stop = async () => {
    for (const { stop: end } of started.toReversed()) await end();
    closeSync(stdio);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    let url = databaseUrl;
    if (!url) {
      const server = await startEmbeddedPostgres(folder);
      started.push({ stop: async () => server.stop() });
      url = server.url;
      runTool("node", [join(root, "prisma/migrate.mjs")], { env: { DATABASE_URL: url } });
      runTool("node", [join(root, "seeds/seed.ts"), "--if-empty"], { env: { DATABASE_URL: url } });
    }
    const [apiPort, port] = [await findFreePort(), await findFreePort()];
    const token = randomUUID();
    const env = withOwnTools({
      ...readSettings({}),
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: folder,
      DATABASE_URL: url,
      API_PORT: String(apiPort),
      API_URL: `http://127.0.0.1:${apiPort}/graphql`,
      START_TOKEN: token,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      // Nothing that a test starts goes out into the world, at whatever hour it runs.
      LINK_CHECK: "off",
      // The tests are many people on one machine: they say where each of them is.
      TRUSTED_PROXIES: "127.0.0.1",
      PERSISTED_DOCUMENTS: join(root, "web/graphql/generated/persisted-documents.json"),
      ...environment,
    });
    const api = startProcess("the API", [join(root, "api/server.ts")], { cwd: root, env, stdio });
    started.push(api);
    await waitUntilReady(`http://127.0.0.1:${apiPort}/health`, token, api);
    const web = startProcess("the web", [join(root, "web/server.ts")], { cwd: join(root, "web"), env, stdio });
    started.push(web);
    await waitUntilReady(`http://127.0.0.1:${port}/health`, token, web);
    return { url: `http://127.0.0.1:${port}`, apiUrl: env.API_URL, databaseUrl: url, api, web, folder, stop };
  } catch (problem) {
    console.error(readFileSync(log, "utf8"));
    await stop();
    throw problem;
  }
}
