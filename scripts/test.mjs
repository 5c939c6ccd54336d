// `npm test`: does all the set-up that the tests need, runs every suite, and ends with "N passed, N failed".
// Words after it choose suites: `npm test -- units`, `npm test -- browser`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { buildWeb, generateClient, installPackages, root, runUnderOwnNode, withOwnTools } from "./prepare.mjs";

const chosen = process.argv.slice(2);
const isWanted = (suite) => chosen.length === 0 || chosen.includes(suite);
const results = join(root, "test-results");

installPackages();
await runUnderOwnNode();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total = { passed: 0, failed: 0 };
const add = (passed, failed) => {
  total.passed += passed;
  total.failed += failed;
};

function run(name, args, env = {}) {
  return spawnSync(name, args, { cwd: root, stdio: "inherit", env: withOwnTools(env) }).status ?? 1;
}

/** One check is one test: it passed or it did not. */
function runChecks() {
  const status = run("node", [join(root, "scripts/check.mjs")]);
  add(status === 0 ? 1 : 0, status === 0 ? 0 : 1);
}

function runUnits() {
  const report = join(results, "units.json");
  const status = run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
  if (!existsSync(report)) return add(0, 1);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  // A file that cannot be loaded holds no test that could fail, yet the run did.
  add(numPassedTests, Math.max(numFailedTests, status === 0 ? 0 : 1));
}

async function runBrowser() {
  const chromium = ensureChromium();
  if (!chromium) {
    console.error("No Chromium was found and none could be installed: the browser tests cannot run.");
    return add(0, 1);
  }
  const { startTestSite } = await import("./test-site.mjs");
  const site = await startTestSite({ environment: { LOG_LEVEL: "debug" } });
  const report = join(results, "browser.json");
  try {
    const status = await runWhileServing(["test", "-c", "web/e2e/playwright.config.ts"], {
      SITE: site.url,
      SITE_API: site.apiUrl,
      SITE_DATABASE: site.databaseUrl,
      SITE_FOLDER: site.folder,
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    });
    if (!existsSync(report)) return add(0, 1);
    const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, "utf8")).stats;
    if (flaky > 0) console.log(`\n${flaky} of the browser tests passed only at the second try: see "flaky" above.`);
    add(expected + flaky, Math.max(unexpected, status === 0 ? 0 : 1));
  } finally {
    await site.stop();
  }
}

/** Not spawnSync: the site's processes are children of this one, and their endings must be heard. */
async function runWhileServing(args, env) {
  const { spawn } = await import("node:child_process");
  const child = spawn("playwright", args, { cwd: root, stdio: "inherit", env: withOwnTools(env) });
  return new Promise((done) => child.once("exit", (code) => done(code ?? 1)));
}

try {
  generateClient();
  buildWeb();
  if (isWanted("checks")) runChecks();
  if (isWanted("units")) runUnits();
  if (isWanted("browser")) await runBrowser();
} catch (problem) {
  console.error(problem.message);
  add(0, 1);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
