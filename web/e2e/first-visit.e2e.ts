import { expect, test } from "@playwright/test";
import { LANGUAGES } from "../i18n/routing.ts";

test("the first visit asks nothing but the language, each by its own name, the browser's first", async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: "so-SO", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/?lang=so");
  const names = await page.getByRole("link").allTextContents();
  expect(names[0]).toBe("Soomaali");
  expect(names.sort()).toEqual(LANGUAGES.map(({ autonym }) => autonym as string).sort());
  await page.getByRole("link", { name: "Soomaali" }).click();
  await expect(page).toHaveURL(/\/so\?lang=so$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "so");
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test("another language is two taps away, and the question stays", async ({ page }) => {
  await page.goto("/fi?lang=so&place=Helsinki");
  await page.getByRole("banner").getByText("Suomi", { exact: true }).first().click();
  await page.getByRole("banner").getByRole("link", { name: "فارسی" }).click();
  await expect(page).toHaveURL(/\/fa\?lang=so&place=Helsinki$/);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
});

test("a page in each language has a title of its own and says nothing in braces", async ({ request }) => {
  const titles = new Set<string>();
  for (const { code } of LANGUAGES) {
    const answer = await request.get(`/${code}?lang=ar&open=today`);
    expect(answer.status(), code).toBe(200);
    const page = await answer.text();
    const [, title = ""] = /<title>([^<]+)<\/title>/.exec(page) ?? [];
    titles.add(title);
    expect(page.replaceAll(/<script[\s\S]*?<\/script>/g, ""), code).not.toMatch(/[{}]/);
  }
  // Easy Finnish and easy Swedish may be called as the ordinary ones are.
  expect(titles.size).toBeGreaterThanOrEqual(LANGUAGES.length - 2);
});

test("no page sticks out of the smallest phone in any language", async ({ browser }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  for (const { code } of LANGUAGES) {
    for (const path of [`/${code}`, `/${code}?open=tue-morning`, `/${code}/activities`]) {
      await page.goto(path, { waitUntil: "domcontentloaded" });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
  }
  await context.close();
});
