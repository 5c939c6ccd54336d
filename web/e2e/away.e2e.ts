import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { wordsOf } from "./visitors.ts";

const web = join(import.meta.dirname, "..");

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });

/** The web alone, in front of an API that is not there. */
async function startWebWithoutApi() {
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

test("when the API is away every page says so calmly, with status 503 and a way to try again", async ({ page }) => {
  const { site, stop } = await startWebWithoutApi();
  try {
    for (const locale of ["fi", "ar"] as const) {
      const t = wordsOf(locale);
      for (const path of [`/${locale}`, `/${locale}/places/anything`, `/${locale}/data`]) {
        const response = await page.goto(site + path);
        expect(response?.status(), path).toBe(503);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("site.away.title"));
        await expect(page.getByText(t("site.away.retry")).first()).toBeVisible();
      }
    }
    const graphql = await page.request.post(`${site}/graphql`, {
      data: { query: "{ asOf { version } }" },
      failOnStatusCode: false,
    });
    expect([502, 503]).toContain(graphql.status());
  } finally {
    stop();
  }
});
