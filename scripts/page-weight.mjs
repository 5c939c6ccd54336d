// Prints what each page weighs on the wire, as a browser counts it: HTML, CSS, scripts, fonts, data, pictures.
// `node scripts/page-weight.mjs [URL]`; without an address it starts a product of its own. `--json` for machines.
import { chromium } from "@playwright/test";
import { LANGUAGES } from "../web/i18n/routing.ts";
import { ensureChromium } from "./chromium.mjs";
import { startTestSite } from "./test-site.mjs";

const VIEWS = [
  { name: "list", path: (locale) => `/${locale}?lang=ar`, width: 390 },
  { name: "home", path: (locale) => `/${locale}`, width: 390 },
  { name: "map, phone", path: (locale) => `/${locale}?view=map`, width: 390 },
  { name: "list and map, wide", path: (locale) => `/${locale}`, width: 1280 },
  { name: "place", path: (locale) => `/${locale}/places/villa-victor`, width: 390, isPlace: true },
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

/** The address of a place with much to say, taken from the list itself. */
export async function findPlace(site) {
  const response = await fetch(`${site}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: '{ listings(filter: {text: "Villa Victor", kinds: [GUIDANCE_POINT]}, first: 1) { nodes { slug } } }',
    }),
  });
  const { data } = await response.json();
  return data.listings.nodes[0].slug;
}

export async function weighPages(site, executablePath) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  try {
    const slug = await findPlace(site);
    const rows = [];
    for (const { name, path, width, isPlace } of VIEWS) {
      for (const { code: locale } of LANGUAGES) {
        const address = isPlace ? `/${locale}/places/${slug}` : path(locale);
        rows.push({ page: name, locale, ...(await weigh(browser, site + address, width)) });
      }
    }
    return rows;
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === import.meta.filename) {
  const given = process.argv.slice(2).find((word) => word.startsWith("http"));
  const own = given ? undefined : await startTestSite();
  try {
    const rows = await weighPages(given ?? own.url, ensureChromium());
    if (process.argv.includes("--json")) {
      console.log(JSON.stringify(rows));
    } else {
      const kb = (value) => (value / 1000).toFixed(1);
      console.log(
        "| page | locale | HTML | CSS | HTML + CSS | JavaScript | fonts | data | other | kB in all | origins |",
      );
      console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
      for (const { page, locale, html, css, js, fonts, data, images, other, origins } of rows) {
        const all = html + css + js + fonts + data + images + other;
        const cells = [html, css, html + css, js, fonts, data, images + other, all].map(kb);
        console.log(`| ${page} | ${locale} | ${cells.join(" | ")} | ${origins} |`);
      }
    }
  } finally {
    await own?.stop();
  }
}
