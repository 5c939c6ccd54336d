import { expect, test } from "@playwright/test";
import { DESKTOP, PHONE, wordsOf } from "./visitors.ts";

const t = wordsOf("en");

/** What every page asks of the line, by address. */
async function askedBy(page: import("@playwright/test").Page, path: string): Promise<string[]> {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(path, { waitUntil: "networkidle" });
  return asked;
}

test("a reader who saves data gets no web font, and the map only when she asks for it", async ({ browser }) => {
  const context = await browser.newContext({ viewport: DESKTOP, extraHTTPHeaders: { "save-data": "on" } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true, effectiveType: "4g" } });
  });
  const asked = await askedBy(page, "/en?lang=so");
  expect(asked.filter((path) => path.startsWith("/fonts/") || path.endsWith("/map-words"))).toEqual([]);
  await page.getByRole("button", { name: t("map.show"), exact: true }).click();
  await expect(page.locator(".leaflet-container")).toBeVisible({ timeout: 20_000 });
  await context.close();
});

test("no script and no font is asked for before the words of a page are there", async ({ browser }) => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  // The styles are held back: whatever is asked for meanwhile competes with them on a slow line.
  const before: string[] = [];
  let isHeld = true;
  page.on("request", (request) => {
    if (isHeld && ["script", "font"].includes(request.resourceType())) before.push(request.url());
  });
  await page.route("**/*.css", async (route) => {
    await new Promise((done) => setTimeout(done, 1_000));
    isHeld = false;
    await route.continue();
  });
  const answer = await page.goto("/so?lang=so", { waitUntil: "commit" });
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("article").first()).toBeVisible();
  expect(before).toEqual([]);
  await context.close();
});
