// Prints what each page weighs on the wire, as a browser counts it: HTML, CSS, scripts, fonts, data, pictures.
// `node scripts/page-weight.mjs [URL]`; without an address it starts a product of its own. `--json` for machines,
// `--write` for docs/weight.md.
import { chromium } from "@playwright/test";
import { LANGUAGES } from "../web/i18n/routing.ts";
import { ensureChromium } from "./chromium.mjs";
import { startTestSite } from "./test-site.mjs";
import { writeTable } from "./weight-document.mjs";

const PHONE = 390;
/** `path` is given the language and the addresses of a place, an organisation and an activity with much to say. */
const VIEWS = [
  { name: "the choice of a language", path: () => "/", isForAll: true },
  { name: "the front page", path: (locale) => `/${locale}` },
  { name: "a filtered list", path: (locale) => `/${locale}?lang=ar` },
  { name: "a filtered list and its map, on a wide screen", path: (locale) => `/${locale}?lang=ar`, width: 1280 },
  { name: "the map, on a phone", path: (locale) => `/${locale}?lang=ar&view=map` },
  { name: "a place", path: (locale, { place }) => `/${locale}/places/${place}` },
  { name: "an organisation", path: (locale, { organisation }) => `/${locale}/organisations/${organisation}` },
  { name: "an activity", path: (locale, { activity }) => `/${locale}/activities/${activity}` },
  { name: "what is on", path: (locale) => `/${locale}/activities` },
  { name: "the finder", path: (locale) => `/${locale}/find` },
  { name: "what people ask", path: (locale) => `/${locale}/help` },
  { name: "a sheet to print", path: (locale, { place }) => `/${locale}/handout?place=${place}` },
  { name: "everything in Tampere", path: (locale) => `/${locale}/in/837` },
  { name: "what is saved", path: (locale) => `/${locale}/saved` },
  { name: "what we know about you", path: (locale) => `/${locale}/privacy` },
];
const KIND_OF_TYPE = {
  Document: "html",
  Stylesheet: "css",
  Script: "js",
  Font: "fonts",
  Image: "images",
  Fetch: "data",
  XHR: "data",
};

async function weigh(browser, url, width) {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const types = new Map();
  const bytes = { html: 0, css: 0, js: 0, fonts: 0, images: 0, data: 0, other: 0 };
  const origins = new Set();
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    types.set(requestId, type);
    if (!response.url.startsWith("data:") && !response.url.startsWith("blob:"))
      origins.add(new URL(response.url).origin);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes[KIND_OF_TYPE[types.get(requestId)] ?? "other"] += encodedDataLength;
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await page.waitForTimeout(500);
  await context.close();
  return { ...bytes, origins: origins.size };
}

async function findSlug(site, filter) {
  const response = await fetch(`${site}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `{ listings(filter: {${filter}}, first: 1) { nodes { slug } } }` }),
  });
  const { data } = await response.json();
  return data.listings.nodes[0].slug;
}

/** Addresses of listings with much to say, taken from the list itself. */
export async function findExamples(site) {
  const [place, organisation, activity] = await Promise.all([
    findSlug(site, 'text: "Villa Victor", kinds: [GUIDANCE_POINT]'),
    findSlug(site, 'kinds: [ORGANISATION], languages: ["ar"]'),
    findSlug(site, 'kinds: [ACTIVITY], languages: ["so"]'),
  ]);
  return { place, organisation, activity };
}

export async function weighPages(site, executablePath) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  try {
    const examples = await findExamples(site);
    const rows = [];
    for (const { name, path, width = PHONE, isForAll = false } of VIEWS) {
      for (const { code: locale } of isForAll ? LANGUAGES.slice(0, 1) : LANGUAGES) {
        rows.push({ page: name, locale, ...(await weigh(browser, site + path(locale, examples), width)) });
      }
    }
    return rows;
  } finally {
    await browser.close();
  }
}

const kb = (bytes) => (bytes / 1000).toFixed(1);
const row = (cells) => `| ${cells.join(" | ")} |`;

/** What must come before one can read, for each language; and all that comes after, in English. */
function tablesOf(rows) {
  const codes = LANGUAGES.map(({ code }) => code);
  const pages = [...new Set(rows.map(({ page }) => page))];
  const of = (page, locale) => rows.find((one) => one.page === page && one.locale === locale);
  const first = pages.map((page) =>
    row([page, ...codes.map((code) => of(page, code)).map((one) => (one ? kb(one.html + one.css) : ""))]),
  );
  const all = pages.map((page) => {
    const { html, css, js, fonts, data, images, other } = of(page, "en") ?? of(page, codes[0]);
    const parts = [html, css, js, fonts, data, images + other];
    return row([page, ...parts.map(kb), kb(parts.reduce((sum, part) => sum + part, 0))]);
  });
  return [
    row(["HTML + CSS, kB", ...codes]),
    row(["---", ...codes.map(() => "---")]),
    ...first,
    "",
    "| in English, kB | HTML | CSS | scripts, afterwards | fonts, on a good line | data | pictures | all |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...all,
  ].join("\n");
}

if (process.argv[1] === import.meta.filename) {
  const given = process.argv.slice(2).find((word) => word.startsWith("http"));
  const own = given ? undefined : await startTestSite();
  try {
    const rows = await weighPages(given ?? own.url, ensureChromium());
    if (process.argv.includes("--json")) console.log(JSON.stringify(rows));
    else if (process.argv.includes("--write")) writeTable("weight", tablesOf(rows));
    else console.log(tablesOf(rows));
  } finally {
    await own?.stop();
  }
}
