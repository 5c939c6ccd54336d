/** A second site on the database of the tests, whose API a test may kill and start again. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });

async function untilHealthy(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const isUp = await fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error("the second site did not start");
}

const ended = (child: ChildProcess) =>
  new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else child.once("exit", () => done());
  });

export async function startRestartable() {
  const [port, apiPort] = [await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), "kotokartta-again-"));
  const env = {
    ...process.env,
    HOST: "127.0.0.1",
    PORT: String(port),
    DATA_DIR: folder,
    DATABASE_URL: process.env.SITE_DATABASE ?? "",
    API_PORT: String(apiPort),
    API_URL: `http://127.0.0.1:${apiPort}/graphql`,
    START_TOKEN: randomUUID(),
    NODE_ENV: "production" as const,
    LOG_LEVEL: "warn",
    LINK_CHECK: "off",
    // The site of the tests works through the queue.
    JOBS: "off",
    TRUSTED_PROXIES: "127.0.0.1",
    PERSISTED_DOCUMENTS: join(ROOT, "web/graphql/generated/persisted-documents.json"),
  };
  const start = (file: string, cwd: string) => spawn("node", [join(ROOT, file)], { cwd, env, stdio: "ignore" });
  let api = start("api/server.ts", ROOT);
  const startApi = async () => {
    api = start("api/server.ts", ROOT);
    await untilHealthy(apiPort);
  };
  const killApi = async () => {
    api.kill("SIGKILL");
    await ended(api);
  };
  await untilHealthy(apiPort);
  const web = start("web/server.ts", join(ROOT, "web"));
  await untilHealthy(port);
  const stop = async () => {
    web.kill("SIGTERM");
    await Promise.all([killApi(), ended(web)]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, startApi, killApi, stop };
}
