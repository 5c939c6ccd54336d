import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { startWebWithoutApi } from "./away-site.ts";
import { findExamples, openState, PAGE_STATES } from "./page-states.ts";
import { placesThatHold } from "./traces.ts";
import { DESKTOP, LOCALES } from "./visitors.ts";

test.use({ viewport: DESKTOP });

/** `NO_TRACE=full`: every state in every language with a script, and ten thousand searches. */
const isFull = process.env.NO_TRACE === "full";
/** The states whose scripts differ, which are opened in every language. */
const LIVELY = ["the list", "the map", "a place", "what is on"];
const HERE = PAGE_STATES.filter(({ isAway }) => !isAway);

/** Listens to a page for everything that it must not do. */
function watch(page: Page, site = process.env.SITE ?? ""): string[] {
  const wrong: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(site).origin) wrong.push(`asked ${request.url()}`);
  });
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) wrong.push(message.text());
  });
  page.on("pageerror", (error) => wrong.push(error.message));
  return wrong;
}

async function expectNothingKept(page: Page, context: BrowserContext) {
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    caches: (await caches.keys()).length,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, caches: 0, databases: 0, workers: 0 });
}

for (const locale of LOCALES) {
  test(`reading in ${locale} asks nobody else, sets no cookie, stores nothing and breaks no content policy`, async ({
    page,
    context,
  }) => {
    test.setTimeout(240_000);
    const wrong = watch(page);
    const examples = await findExamples();
    const isWalkedWhole = isFull || locale === "ar";
    for (const state of HERE.filter(({ name }) => isWalkedWhole || LIVELY.includes(name))) {
      await openState(page, state, { locale, examples });
      expect(wrong, state.name).toEqual([]);
    }
    await expectNothingKept(page, context);
  });
}

test("the pages that say that the service is away ask nobody else and store nothing", async ({ page, context }) => {
  const { site, stop } = await startWebWithoutApi();
  try {
    const wrong = watch(page, site);
    const examples = await findExamples();
    for (const state of PAGE_STATES.filter(({ isAway }) => isAway)) {
      await openState(page, state, { locale: "fi", examples, site });
    }
    expect(wrong).toEqual([]);
    await expectNothingKept(page, context);
  } finally {
    stop();
  }
});

test("no page in any language names another origin's file, sets a cookie or writes a style into its markup", async ({
  request,
}) => {
  test.setTimeout(180_000);
  const examples = await findExamples();
  for (const locale of LOCALES) {
    for (const state of HERE) {
      const path = state.path(locale, examples);
      const answer = await request.get(path, { failOnStatusCode: false });
      expect(answer.status(), path).toBe(state.status ?? 200);
      expect(answer.headers()["set-cookie"], path).toBeUndefined();
      expect(answer.headers()["content-security-policy"], path).toContain("default-src 'self'");
      const html = (await answer.text()).replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, (whole) =>
        whole.slice(0, whole.indexOf(">") + 1),
      );
      // What a browser fetches by itself: everything but links that a reader follows and addresses that a search engine reads.
      const fetched = [
        ...html.matchAll(/<(?:script|img|iframe|source|video|audio|embed|use)\b[^>]*?\s(?:src|href|srcset)="([^"]*)"/g),
        ...html.matchAll(/<link\b(?![^>]*rel="(?:alternate|canonical)")[^>]*?\shref="([^"]*)"/g),
      ].map(([, address]) => address ?? "");
      expect(fetched.length, path).toBeGreaterThan(0);
      expect(fetched.filter((address) => /^(?:[a-z]+:)?\/\//i.test(address))).toEqual([]);
      expect([...html.matchAll(/<[a-z][^>]*\s(?:style|on[a-z]+)=/g)].map(([found]) => found)).toEqual([]);
    }
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of isFull ? LOCALES : (["so"] as const)) {
    test(`reading in ${locale} without JavaScript asks nobody else and sets no cookie`, async ({ page, context }) => {
      test.setTimeout(180_000);
      const wrong = watch(page);
      const examples = await findExamples();
      for (const state of HERE.filter(({ enter }) => !enter)) {
        await openState(page, state, { locale, examples, hasScript: false });
      }
      expect(wrong).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      const { origins } = await context.storageState({ indexedDB: true });
      expect(origins).toEqual([]);
    });
  }
});

test("a granted position never leaves the device finer than a tenth of a degree", async ({ browser }) => {
  const context = await browser.newContext({
    viewport: DESKTOP,
    geolocation: { latitude: 61.498_765, longitude: 23.760_123 },
    permissions: ["geolocation"],
  });
  const page = await context.newPage();
  const sent: string[] = [];
  page.on("request", (request) =>
    sent.push(`${request.url()} ${request.postData() ?? ""} ${JSON.stringify(request.headers())}`),
  );
  await page.goto("/en");
  await page.getByRole("button", { name: "Near me" }).click();
  await expect(page).toHaveURL(/near=61\.5(%2C|,)23\.8/);
  await expect(page.getByRole("article").first()).toBeVisible();
  await page.waitForTimeout(1500);
  expect(sent.some((request) => decodeURIComponent(request).includes("near=61.5,23.8"))).toBe(true);
  for (const request of sent) expect(decodeURIComponent(request)).not.toMatch(/61\.4987|61\.49[0-9]|23\.760|23\.76\d/);
  await expectNothingKept(page, context);
  await context.close();
  expect(placesThatHold(["61.498765", "23.760123"])).toEqual([]);
});

test("what people search for stands in no log, no file and no table", async ({ request }) => {
  test.setTimeout(1_200_000);
  const searches = isFull ? 10_000 : 200;
  // Not a word of any language, so that finding it anywhere means that it was written down.
  const canary = `qzxkanari${Date.now().toString(36)}`;
  const headers = {
    "apollo-require-preflight": "1",
    "user-agent": `${canary}agent`,
    referer: `https://${canary}.example/`,
  };
  const ask = (data: unknown) => request.post("/graphql", { data, headers, failOnStatusCode: false });
  const kinds: ((word: string) => Promise<unknown>)[] = [
    (word) => request.get(`/fi?q=${word}`, { headers }),
    (word) => request.get(`/ar?place=${word}`, { headers }),
    (word) => request.get(`/so?lang=${word}`, { headers, failOnStatusCode: false }),
    (word) => request.get(`/en/${word}`, { headers, failOnStatusCode: false }),
    (word) => request.get(`/en/places/${word}`, { headers, failOnStatusCode: false }),
    (word) => request.get(`/calendar/activities.ics?q=${word}`, { headers, failOnStatusCode: false }),
    (word) =>
      ask({ query: "query($q: String) { listings(filter: { text: $q }) { totalCount } }", variables: { q: word } }),
    (word) => ask({ query: `{ ${word} }` }),
    (word) => ask(`{ "query": "${word}`),
    (word) =>
      request.get(`/graphql?query=${encodeURIComponent(`{ listings(filter: { text: "${word}" }) { totalCount } }`)}`, {
        headers,
      }),
  ];
  for (let index = 0; index < searches; index += kinds.length) {
    await Promise.all(kinds.map((search, kind) => search(`${canary}${index + kind}`)));
  }
  expect(placesThatHold([canary])).toEqual([]);
});
