import { defineConfig } from "@playwright/test";

// `npm test` starts the product and says where: SITE. See scripts/test.mjs.
export default defineConfig({
  testDir: ".",
  testMatch: "*.e2e.ts",
  outputDir: "../../test-results/browser",
  fullyParallel: true,
  workers: 2,
  // A whole machine shared with others stutters: what passes only the second time is named at the end of the run.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json"], ["./accessibility.reporter.ts"]],
  use: {
    baseURL: process.env.SITE,
    browserName: "chromium",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-quic"],
    },
  },
});
