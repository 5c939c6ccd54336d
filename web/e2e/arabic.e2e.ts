import { expect, test } from "@playwright/test";
import { PHONE, wordsOf } from "./visitors.ts";

const t = wordsOf("ar");

test.use({ viewport: PHONE });

test("in Arabic the page runs from right to left and nothing sticks out", async ({ page }) => {
  await page.goto("/ar?lang=ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test("a Finnish text inside the Arabic page carries its own language", async ({ page }) => {
  await page.goto("/ar?q=Mosaiikki&kind=place");
  const name = page.getByRole("article").first().locator("[lang=fi], [lang=en]").first();
  await expect(name).toBeVisible();
});

test("phone numbers stay from left to right inside the Arabic page", async ({ page }) => {
  await page.goto("/ar?q=Mona");
  await page.getByRole("article").filter({ hasText: /Mona/ }).getByRole("link").first().click();
  const phone = page.locator('a[href^="tel:"]').first();
  await expect(phone).toBeVisible();
  expect(await phone.locator("[dir=ltr]").count()).toBeGreaterThan(0);
  await expect(page.getByRole("heading", { level: 2, name: t("profile.languages.title"), exact: true })).toBeVisible();
});

test("the language switch keeps the page, the filters and where the map stands", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/ar?lang=so#map=8/61.5/23.76");
  await expect(page.locator(".leaflet-container")).toBeVisible();
  await page.getByRole("banner").getByText("العربية", { exact: true }).first().click();
  await page.getByRole("banner").getByRole("link", { name: "Suomi", exact: true }).click();
  await expect(page).toHaveURL(/\/fi\?lang=so#map=8\/61\.5/);
});

test("the language switch without JavaScript keeps the page and the filters", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/ar/activities?lang=so&when=someday");
  await page.getByRole("banner").locator("summary").click();
  await page.getByRole("banner").getByRole("link", { name: "Suomi", exact: true }).click();
  await expect(page).toHaveURL(/\/fi\/activities\?lang=so&when=someday$/);
  await context.close();
});

test("the language switch keeps the place and the filters", async ({ page }) => {
  await page.goto("/ar?lang=so&kind=guidance");
  await page.getByRole("banner").getByText("العربية", { exact: true }).first().click();
  await page.getByRole("banner").getByRole("link", { name: "Suomi", exact: true }).click();
  await expect(page).toHaveURL(/\/fi\?.*lang=so/);
  await expect(page).toHaveURL(/kind=guidance/);
});
