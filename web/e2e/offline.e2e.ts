import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { PHONE, slugsOf, wordsOf } from "./visitors.ts";

test.use({ viewport: PHONE });

const t = wordsOf("en");
const HELSINKI = "/en/in/091";

/** Everything that a site could leave on a device. */
async function traces(page: Page) {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

const NOTHING = { local: 0, session: 0, caches: [], databases: 0, workers: 0 };

const start = (sentence: string) => new RegExp(`^${(sentence.split("{")[0] ?? "").replaceAll(".", "\\.")}`);

const panel = (page: Page) => page.getByRole("region", { name: t("offline.keep.title") });

async function keepHelsinki(page: Page) {
  await page.goto(HELSINKI);
  await panel(page)
    .getByRole("button", { name: t("offline.device.keep"), exact: true })
    .click();
  await expect(panel(page).getByRole("status")).toHaveText(start(t("offline.device.kept")), { timeout: 40_000 });
}

/** A place, by the address of its page: one that may be saved, for those that may not see decision 022. */
async function openPlace(page: Page) {
  const [slug] = await slugsOf({ text: "Kontulan kirjasto", kinds: ["MEETING_PLACE"] });
  await page.goto(`/en/places/${slug}`);
  return `/en/places/${slug}`;
}

async function savePlace(page: Page) {
  const path = await openPlace(page);
  await page.getByRole("button", { name: t("saved.save"), exact: true }).click();
  await page.getByRole("button", { name: t("offline.device.yes") }).click();
  await expect(page.getByText(t("offline.device.saved"))).toBeVisible({ timeout: 30_000 });
  return path;
}

const note = (page: Page) => page.getByRole("note");

test("before the reader asks for it nothing is stored, however long she looks", async ({ page }) => {
  await page.goto(HELSINKI);
  await expect(panel(page).getByText(start(t("offline.device.size")))).toBeVisible({ timeout: 40_000 });
  const path = await openPlace(page);
  await page.getByRole("button", { name: t("saved.save"), exact: true }).click();
  await expect(page.getByText(t("offline.device.askText"))).toBeVisible();
  expect(await traces(page), path).toEqual(NOTHING);
  await page.getByRole("button", { name: t("offline.device.no"), exact: true }).click();
  await page.goto("/en/saved", { waitUntil: "networkidle" });
  await expect(page.getByText(t("offline.device.empty"))).toBeVisible();
  expect(await traces(page)).toEqual(NOTHING);
});

test("a kept municipality opens without a network, says when it was kept, and claims nothing about now", async ({
  page,
  context,
}) => {
  await keepHelsinki(page);
  const places = await page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 3 }) })
    .count();
  await context.setOffline(true);
  await page.goto(HELSINKI);
  await expect(note(page)).toContainText(t("offline.device.banner").split("}")[1] ?? "");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Helsinki");
  await expect(page.getByRole("img", { name: /Helsinki/ })).toBeVisible();
  expect(places).toBeGreaterThan(100);
  await expect(page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) })).toHaveCount(places);
  await expect(panel(page)).toBeHidden();
  // Its style came with it.
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px");
  expect(await page.evaluate(() => document.scripts.length)).toBe(1);
});

test("a page that is not kept says so calmly, in the reader's language, and lists what is kept", async ({
  page,
  context,
}) => {
  await keepHelsinki(page);
  await context.setOffline(true);
  await page.goto("/en/data");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("offline.gone.title"));
  await page.getByRole("link", { name: "Helsinki" }).click();
  await expect(page).toHaveURL(new RegExp(`${HELSINKI}$`));
  await expect(note(page)).toBeVisible();
  await context.setOffline(false);
  await note(page).getByRole("link").click();
  await expect(panel(page)).toBeVisible();
  await expect(note(page)).toHaveCount(0);
});

test("with a network again an older pack is fetched anew, quietly, and says so", async ({ page }) => {
  await keepHelsinki(page);
  await page.evaluate(async (path) => {
    const cache = await caches.open("kept-packs");
    const kept = await cache.match(path);
    if (!kept) throw new Error("not kept");
    const told = JSON.parse(decodeURIComponent(kept.headers.get("x-kept") ?? ""));
    const headers = new Headers(kept.headers);
    headers.set("x-kept", encodeURIComponent(JSON.stringify({ ...told, version: "an older one" })));
    await cache.put(path, new Response(await kept.text(), { headers }));
  }, HELSINKI);
  await page.reload();
  await expect(panel(page).getByRole("status")).toHaveText(start(t("offline.device.updated")), { timeout: 40_000 });
});

test("removed in one tap a pack leaves nothing; undone it opens without a network as before", async ({
  page,
  context,
}) => {
  await keepHelsinki(page);
  await panel(page)
    .getByRole("button", { name: t("offline.device.remove") })
    .click();
  await expect(panel(page).getByRole("status")).toHaveText(t("offline.device.removed"));
  expect(await traces(page)).toEqual(NOTHING);
  await panel(page)
    .getByRole("button", { name: t("offline.device.undo") })
    .click();
  await expect(panel(page).getByRole("button", { name: t("offline.device.remove") })).toBeVisible();
  await context.setOffline(true);
  await page.goto(HELSINKI);
  await expect(note(page)).toBeVisible();
});

test("a saved place opens without a network, stands on the page of saved places, and goes with all the rest", async ({
  page,
  context,
}) => {
  const path = await savePlace(page);
  const name = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await context.setOffline(true);
  await page.goto(path);
  await expect(note(page)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.locator(".live").first()).toBeHidden();
  await page.goto("/en/saved");
  await expect(page.getByRole("link", { name })).toBeVisible();
  await page.getByRole("button", { name: `${t("offline.device.remove")}: ${name}` }).click();
  await expect(page.getByText(t("offline.device.removed"))).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: t("offline.device.undo") }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();
  await page.getByRole("button", { name: t("offline.device.removeAll") }).click();
  await expect(page.getByText(t("offline.device.allRemoved"))).toBeVisible();
  expect(await traces(page)).toEqual(NOTHING);
});

test("the list that was seen last opens without a network, only after that was asked for", async ({
  page,
  context,
}) => {
  await savePlace(page);
  await page.goto("/en?place=Helsinki&lang=so");
  await expect(page.getByRole("article").first()).toBeVisible();
  // A search is not kept by saving a place.
  expect(JSON.stringify(await keptAddresses(page))).not.toContain("lang=so");
  await page.goto("/en/saved");
  await page.getByRole("button", { name: t("offline.device.seenOn") }).click();
  await expect(page.getByRole("button", { name: t("offline.device.seenOff") })).toBeVisible({ timeout: 30_000 });
  await page.goto("/en?place=Helsinki&lang=so");
  const first = (await page.getByRole("article").first().getByRole("heading").textContent()) ?? "";
  await expect.poll(async () => JSON.stringify(await keptAddresses(page))).toContain("lang=so");
  // A shelter is neither saved nor kept with the rest: the phone may be picked up by another person.
  const [shelter] = await slugsOf({ text: "turvakoti Mona" });
  await page.goto(`/en/places/${shelter}`, { waitUntil: "networkidle" });
  await expect(page.getByRole("button", { name: t("saved.save") })).toHaveCount(0);
  await page.goto("/en/data", { waitUntil: "networkidle" });
  await expect.poll(async () => JSON.stringify(await keptAddresses(page))).toContain("/en/data");
  expect(JSON.stringify(await keptAddresses(page))).not.toContain(shelter);
  await context.setOffline(true);
  await page.goto("/en?place=Helsinki&lang=so");
  await expect(note(page)).toBeVisible();
  await expect(page.getByRole("article").first().getByRole("heading")).toHaveText(first);
  await context.setOffline(false);
  await page.goto("/en/saved");
  await page.getByRole("button", { name: t("offline.device.seenOff") }).click();
  await expect(page.getByRole("button", { name: t("offline.device.seenOn") })).toBeVisible();
  expect(JSON.stringify(await keptAddresses(page))).not.toContain("lang=so");
});

async function keptAddresses(page: Page) {
  return page.evaluate(async () => {
    const all = [];
    for (const name of await caches.keys()) all.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
    return all;
  });
}

test("a list that was sent needs no script, stores nothing, and says what is no more", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const [one, other] = await slugsOf({ municipalities: ["091"], kinds: ["MEETING_PLACE"] });
  await page.goto(`/en/saved?place=${one}&place=${other}&place=gone-for-good`);
  await expect(page.getByRole("article")).toHaveCount(2);
  await expect(page.getByText("gone-for-good")).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test("a list that was sent can be saved, and its link made again", async ({ page, context }) => {
  const slugs = (await slugsOf({ municipalities: ["091"], kinds: ["MEETING_PLACE"] })).slice(0, 2);
  await page.goto(`/en/saved?${slugs.map((slug) => `place=${slug}`).join("&")}`);
  await page.getByRole("button", { name: t("saved.shared.save") }).click();
  expect(await traces(page)).toEqual(NOTHING);
  await page.getByRole("button", { name: t("offline.device.yes") }).click();
  await expect(page.getByRole("button", { name: t("offline.device.share") })).toBeVisible({ timeout: 40_000 });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: t("offline.device.share") }).click();
  await expect(page.getByText(t("offline.device.copied"))).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  for (const slug of slugs) expect(link).toContain(`place=${slug}`);
});

/** What goes wrong, how it is brought about, and the sentence that is said. */
const BAD_LUCK: readonly [string, string, (page: Page, context: BrowserContext) => Promise<unknown>][] = [
  [
    "a full device",
    "full",
    async (page, context) => {
      const devtools = await context.newCDPSession(page);
      await devtools.send("Storage.overrideQuotaForOrigin", { origin: process.env.SITE ?? "", quotaSize: 20_000 });
    },
  ],
  [
    "forbidden storage",
    "forbidden",
    (page) =>
      page.addInitScript(() => {
        CacheStorage.prototype.open = () => Promise.reject(new DOMException("denied", "SecurityError"));
      }),
  ],
  [
    "a worker that is refused",
    "worker",
    (page) =>
      page.addInitScript(() => {
        ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError"));
      }),
  ],
  [
    "a browser without workers",
    "unsupported",
    (page) => page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker")),
  ],
  [
    "a connection that breaks half-way",
    "interrupted",
    (page) => page.route("**/en/offline", (route) => route.fulfill({ contentType: "text/html", body: "<html><body>" })),
  ],
];

for (const [luck, code, bring] of BAD_LUCK) {
  test(`${luck} gets a calm sentence, the page goes on, and nothing is half kept`, async ({ page, context }) => {
    await bring(page, context);
    await page.goto(HELSINKI);
    await panel(page)
      .getByRole("button", { name: t("offline.device.keep"), exact: true })
      .click();
    await expect(panel(page).getByRole("status")).toHaveText(t(`offline.device.trouble.${code}`), { timeout: 40_000 });
    await expect(panel(page).getByRole("button", { name: t("offline.device.keep"), exact: true })).toBeVisible();
    const left = await page.evaluate(async () => ({
      caches: await caches.keys(),
      workers: "serviceWorker" in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    }));
    expect(left).toEqual({ caches: [], workers: 0 });
  });
}

test("when fetching anew breaks off, the old pack stays and opens", async ({ page, context }) => {
  await keepHelsinki(page);
  const before = await keptAddresses(page);
  await page.route("**/en/in/091", (route) =>
    route.request().isNavigationRequest()
      ? route.continue()
      : route.fulfill({ body: "<html>", contentType: "text/html" }),
  );
  await page.evaluate(async (path) => {
    const cache = await caches.open("kept-packs");
    const kept = await cache.match(path);
    if (!kept) throw new Error("not kept");
    const headers = new Headers(kept.headers);
    headers.set("x-kept", (headers.get("x-kept") ?? "").replace(/version%22%3A%22[^%]*/, "version%22%3A%22old"));
    await cache.put(path, new Response(await kept.text(), { headers }));
  }, HELSINKI);
  await page.reload();
  await expect(panel(page).getByRole("button", { name: t("offline.device.remove") })).toBeVisible();
  expect(await keptAddresses(page)).toEqual(before);
  await context.setOffline(true);
  await page.goto(HELSINKI);
  await expect(note(page)).toBeVisible();
});

test("in Arabic a kept municipality is read from right to left and says in Arabic when it was kept", async ({
  page,
  context,
}) => {
  const arabic = wordsOf("ar");
  await page.goto("/ar/in/091");
  await page.getByRole("button", { name: arabic("offline.device.keep"), exact: true }).click();
  await expect(page.getByRole("button", { name: arabic("offline.device.remove") })).toBeVisible({ timeout: 40_000 });
  await context.setOffline(true);
  await page.goto("/ar/in/091");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(note(page)).toContainText(arabic("offline.device.banner").split("}")[1] ?? "");
  await page.goto("/ar/activities");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(arabic("offline.gone.title"));
});

test("without JavaScript a municipality shows everything: places, numbers by language, a map", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  await page.goto("/en?place=Helsinki");
  await page.getByRole("link", { name: t("offline.title") }).click();
  await expect(page).toHaveURL(new RegExp(`${HELSINKI}$`));
  await expect(page.getByRole("img", { name: /Helsinki/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: t("offline.byLanguage") })).toBeVisible();
  await page.locator("dt", { hasText: "Soomaali" }).locator("xpath=..").getByRole("link").first().click();
  await expect(page.locator("li:target")).toContainText(/Soomaali/i);
  await expect(page.getByRole("region", { name: t("offline.keep.title") })).toBeHidden();
  expect((await page.goto("/en/in/999"))?.status()).toBe(404);
  await page.goto("/en/in");
  await page.getByRole("link", { name: "Tampere" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Tampere");
  await context.close();
});

test("the site can be installed: name, pictures, start and scope are as browsers ask", async ({ page, context }) => {
  await page.goto("/en");
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // Tests run in a private window, in which nothing is ever installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
  const { errors, data } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? "{}");
  expect(manifest).toMatchObject({ start_url: "/", scope: "/", display: "minimal-ui" });
  for (const { src } of manifest.icons) expect((await page.request.get(src)).status(), src).toBe(200);
});

for (const locale of ["fi", "ar"] as const) {
  test(`axe finds nothing on the pages of keeping in ${locale}, and none sticks out of the smallest phone`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const words = wordsOf(locale);
    for (const [colorScheme, width] of [
      ["light", 320],
      ["dark", 1280],
    ] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      const [slug] = await slugsOf({ municipalities: ["091"], kinds: ["MEETING_PLACE"] });
      for (const path of ["in/837", "in", "saved", `saved?place=${slug}&place=gone-for-good`, "offline"]) {
        await page.goto(`/${locale}/${path}`, { waitUntil: "networkidle" });
        if (path === "in/837") {
          await expect(page.getByText(start(words("offline.device.size")))).toBeVisible({ timeout: 40_000 });
        }
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`),
          path,
        ).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${path} sticks out sideways`).toBeLessThanOrEqual(0);
      }
      await context.close();
    }
  });
}
