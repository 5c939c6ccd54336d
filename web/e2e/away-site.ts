/** The web alone, in front of an API that is not there: what readers see when it is lost. */
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect } from "@playwright/test";

const web = join(import.meta.dirname, "..");

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });

export async function startWebWithoutApi() {
  const [port, nobody] = [await freePort(), await freePort()];
  const child = spawn("node", [join(web, "server.ts")], {
    cwd: web,
    stdio: "ignore",
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      API_URL: `http://127.0.0.1:${nobody}/graphql`,
    },
  });
  const site = `http://127.0.0.1:${port}`;
  await expect(async () => expect((await fetch(`${site}/health`)).ok).toBe(true)).toPass({ timeout: 30_000 });
  return { site, stop: () => child.kill("SIGTERM") };
}
