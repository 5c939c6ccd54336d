// The first page on a bad line: 50 kbit/s with 400 ms there and back, as a browser feels it. Says for each language
// when the list and a place can be read, when a telephone number can be tapped, and what moved meanwhile.
// `node scripts/slow-line.mjs [URL]`; without an address it starts a product of its own. `--json` for machines,
// `--write` for docs/weight.md.
import { chromium } from "@playwright/test";
import { LANGUAGES } from "../web/i18n/routing.ts";
import { ensureChromium } from "./chromium.mjs";
import { findExamples } from "./page-weight.mjs";
import { startTestSite } from "./test-site.mjs";
import { writeTable } from "./weight-document.mjs";

const LINE = { offline: false, latency: 400, downloadThroughput: 50_000 / 8, uploadThroughput: 50_000 / 8 };
const PATIENCE_MS = 60_000;
const PAGES = [
  { name: "list", path: (locale) => `/${locale}?lang=ar`, words: "article h3", phone: 'article a[href^="tel:"]' },
  { name: "place", path: (locale, slug) => `/${locale}/places/${slug}`, words: "h1", phone: 'a[href^="tel:"]' },
];

/** Runs in the page before anything of it is there: notes the first moments at which things are drawn in their styles. */
function watch({ words, phone }) {
  const noted = {};
  let moved = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) moved += value;
  }).observe({ type: "layout-shift", buffered: true });
  const isStyled = () => document.body !== null && getComputedStyle(document.body).marginTop === "0px";
  const isDrawn = (selector) => (document.querySelector(selector)?.getBoundingClientRect().height ?? 0) > 0;
  const look = () => {
    if (document.documentElement !== null && isStyled()) {
      if (isDrawn(words)) noted.words ??= performance.now();
      if (isDrawn(phone)) noted.phone ??= performance.now();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  globalThis.noted = () => ({ ...noted, moved });
}

async function readOnSlowLine(browser, url, page) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", LINE);
  await tab.addInitScript(watch, page);
  await tab.goto(url, { waitUntil: "load", timeout: PATIENCE_MS });
  // What is asked for right after the page must not make anything jump.
  await tab.waitForTimeout(1_500);
  const noted = await tab.evaluate(() => globalThis.noted());
  await context.close();
  return noted;
}

export async function readAllOnSlowLine(site, executablePath) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  try {
    const { place: slug } = await findExamples(site);
    const rows = [];
    for (const { name, path, ...marks } of PAGES) {
      for (const { code } of LANGUAGES) {
        rows.push({ page: name, locale: code, ...(await readOnSlowLine(browser, site + path(code, slug), marks)) });
      }
    }
    return rows;
  } finally {
    await browser.close();
  }
}

const seconds = (ms) => (ms === undefined ? "never" : (ms / 1000).toFixed(1));

function tableOf(rows) {
  return [
    "| page | language | can be read after, s | number can be tapped after, s | layout shift |",
    "| --- | --- | --- | --- | --- |",
    ...rows.map(
      ({ page, locale, words, phone, moved }) =>
        `| ${page} | ${locale} | ${seconds(words)} | ${seconds(phone)} | ${moved.toFixed(3)} |`,
    ),
  ].join("\n");
}

if (process.argv[1] === import.meta.filename) {
  const given = process.argv.slice(2).find((word) => word.startsWith("http"));
  const own = given ? undefined : await startTestSite();
  try {
    const rows = await readAllOnSlowLine(given ?? own.url, ensureChromium());
    if (process.argv.includes("--json")) console.log(JSON.stringify(rows));
    else if (process.argv.includes("--write")) writeTable("slow-line", tableOf(rows));
    else console.log(tableOf(rows));
  } finally {
    await own?.stop();
  }
}
