import { expect, test } from "@playwright/test";
import { PHONE, slugsOf, wordsOf } from "./visitors.ts";

const t = wordsOf("fi");

test.use({ javaScriptEnabled: false, viewport: PHONE });

test("without JavaScript the form filters, pages follow each other, and a place opens", async ({ page }) => {
  await page.goto("/fi");
  await page
    .getByRole("checkbox", { name: /русский/ })
    .first()
    .check();
  await page.getByRole("search").getByRole("button", { name: /\d/ }).click();
  await expect(page).toHaveURL(/lang=ru/);
  const wanted = await slugsOf({ languages: ["ru"] });
  const seen = new Set<string>();
  for (let pages = 0; pages < 10; pages += 1) {
    const links = await page
      .getByRole("article")
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    for (const path of links) seen.add(path.split("/").at(-1) ?? "");
    const next = page.getByRole("link", { name: t("search.paging.next"), exact: true });
    if ((await next.count()) === 0) break;
    const following = await next.getAttribute("href");
    await next.click();
    // The click ends before the next page is here; reading the old one again would skip a page.
    await page.waitForURL((url) => url.href.endsWith(following ?? ""));
  }
  for (const slug of wanted) expect([...seen]).toContain(slug);
  await page.getByRole("article").getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 2, name: t("profile.languages.title"), exact: true })).toBeVisible();
});

test("without JavaScript a day and a part of it are chosen and the address carries them", async ({ page }) => {
  await page.goto("/fi");
  await page.getByRole("radio", { name: t("search.open.day") }).check();
  await page.getByLabel(t("search.open.whichDay")).selectOption("tue");
  await page.getByLabel(t("search.open.whichPart")).selectOption("morning");
  await page.getByRole("search").getByRole("button", { name: /\d/ }).click();
  await expect(page).toHaveURL(/day=tue&part=morning/);
  await expect(page.getByRole("link", { name: "Avoinna tiistaina aamulla" })).toBeVisible();
  await page.getByRole("link", { name: t("search.paging.next"), exact: true }).click();
  await expect(page).toHaveURL(/open=tue-morning/);
});

test("without JavaScript the map says that the list has everything", async ({ page }) => {
  await page.goto("/fi?view=map");
  // Playwright looks for text everywhere but in noscript elements.
  const sentences = await page
    .locator("noscript")
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText));
  expect(sentences.join("\n")).toContain(t("map.withoutJavaScript"));
  await expect(page.getByRole("article").first()).toBeVisible();
});
