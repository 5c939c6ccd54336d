import { expect, test } from "@playwright/test";
import { PHONE, slugsOf, wordsOf } from "./visitors.ts";

const t = wordsOf("en");

test.use({ viewport: PHONE });

test("a resident with a small phone finds a place that serves in Somali and who runs it", async ({ page }) => {
  await page.goto("/en");
  await page.locator("label", { hasText: "Soomaali" }).first().click();
  await expect(page).toHaveURL(/lang=so/);
  const wanted = await slugsOf({ languages: ["so"] });
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(String(wanted.length));
  await page.goto("/en?lang=so&kind=place&place=091");
  const cards = page.getByRole("article");
  await expect(cards).toHaveCount(
    (await slugsOf({ languages: ["so"], kinds: ["MEETING_PLACE"], municipalities: ["091"] })).length,
  );
  await cards.filter({ hasText: "Mosaiikki" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Mosaiikki");
  await expect(page.getByRole("main").getByText("Soomaali").first()).toBeVisible();
  await page
    .locator('a[href*="/organisations/"]')
    .filter({ hasText: /Red Cross|Punainen Risti/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/en\/organisations\//);
  await expect(page.getByRole("heading", { level: 2, name: t("profile.places.title") })).toBeVisible();
});

test("a link in a letter opens exactly the filtered list", async ({ page }) => {
  await page.goto("/en?lang=so&kind=place&place=Helsinki");
  const shown = await page
    .getByRole("article")
    .getByRole("heading")
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split("/").at(-1)));
  const wanted = await slugsOf({ languages: ["so"], kinds: ["MEETING_PLACE"], municipalities: ["091"] });
  expect([...new Set(shown)].sort()).toEqual(wanted.sort());
});

test("the Swedish name of a municipality finds what its Finnish name finds", async ({ page }) => {
  await page.goto("/sv?place=%C3%85bo&kind=guidance");
  const inSwedish = await page.getByRole("heading", { level: 2 }).first().textContent();
  await page.goto("/sv?place=Turku&kind=guidance");
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(inSwedish ?? "");
});

test("words with a typing error find the language café", async ({ page }) => {
  await page.goto("/en?q=kielikavila");
  await expect(
    page
      .getByRole("article")
      .filter({ hasText: /kielikahvila|language café/i })
      .first(),
  ).toBeVisible();
});

test("a search that finds nothing offers a way on", async ({ page }) => {
  await page.goto("/en?lang=hy&place=091&kind=guidance");
  await expect(page.getByText(t("search.none.nowhere").slice(0, -1)).first()).toBeVisible();
  const ways = page.getByRole("main").getByRole("link").filter({ hasText: /\d/ });
  await ways.first().click();
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("a shelter's page says that its address is kept secret and gives its phone number", async ({ page }) => {
  await page.goto("/en?q=turvakoti%20Mona");
  await page.getByRole("article").filter({ hasText: /Mona/ }).getByRole("link").first().click();
  await expect(page.getByText(t("profile.way.withheld"))).toBeVisible();
  await expect(page.locator('a[href^="tel:"]').first()).toHaveAttribute("href", "tel:+358456396274");
});
