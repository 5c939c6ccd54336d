import { expect, test } from "@playwright/test";
import { DESKTOP, wordsOf } from "./visitors.ts";

const t = wordsOf("en");

test.use({ viewport: DESKTOP });

test("with the keyboard alone one skips to the content, chooses a language and opens a place", async ({ page }) => {
  await page.goto("/en");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: t("site.skip") })).toBeFocused();
  await page.keyboard.press("Enter");
  const russian = page.getByRole("checkbox", { name: /русский/ }).first();
  for (
    let presses = 0;
    presses < 12 && !(await russian.evaluate((box) => box === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press("Tab");
  }
  await expect(russian).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/lang=ru/);
  await expect(russian).toBeFocused();
  const first = page.getByRole("article").getByRole("link").first();
  for (
    let presses = 0;
    presses < 60 && !(await first.evaluate((link) => link === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press("Tab");
  }
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/(places|organisations|activities)\//);
});

test("every control that has the focus shows it", async ({ page }) => {
  await page.goto("/en");
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press("Tab");
    const shown = await page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return true;
      // A chip draws the focus of the box inside it.
      const candidates = [active, active.parentElement, active.nextElementSibling].filter((one) => one !== null);
      return candidates.some((one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
      });
    });
    expect(shown, `press ${presses + 1}`).toBe(true);
  }
});
