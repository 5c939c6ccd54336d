import { expect, type Locator, type Page, test } from "@playwright/test";
import { findExamples, openState, PAGE_STATES } from "./page-states.ts";
import { DESKTOP, wordsOf } from "./visitors.ts";

const t = wordsOf("en");
const SMALL = { width: 320, height: 640 };

test.use({ viewport: DESKTOP });

/** Presses Tab until `wanted` has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator, atMost = 90) {
  for (let presses = 0; presses < atMost; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(wanted).toBeFocused();
}

test("with the keyboard alone one skips to the content, chooses a language and opens a place", async ({ page }) => {
  await page.goto("/en");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: t("site.skip") })).toBeFocused();
  await page.keyboard.press("Enter");
  const russian = page.getByRole("checkbox", { name: /русский/ }).first();
  await tabTo(page, russian, 12);
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/lang=ru/);
  await expect(russian).toBeFocused();
  const first = page.getByRole("article").getByRole("link").first();
  await tabTo(page, first);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/(places|organisations|activities)\//);
});

test("with the keyboard alone one searches by words and by town", async ({ page }) => {
  await page.goto("/en");
  await tabTo(page, page.locator("input[name=place]").first());
  await page.keyboard.type("Turku");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/place=/);
  await tabTo(page, page.locator("input[name=q]"));
  await page.keyboard.type("kahvila");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=kahvila/);
});

test("with the keyboard alone one opens more choices and takes one of them", async ({ page }) => {
  await page.goto("/en");
  const more = page.locator("main details > summary:visible").last();
  await tabTo(page, more);
  await page.keyboard.press("Enter");
  const free = page.locator("input[name=free]");
  await tabTo(page, free);
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/free=1/);
});

test("with the keyboard alone one changes the language of the site, and Escape closes the choice", async ({ page }) => {
  await page.goto("/en?lang=so");
  const button = page.getByRole("banner").locator("summary");
  await tabTo(page, button, 12);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("banner").getByRole("link", { name: "Suomi", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("banner").getByRole("link", { name: "Türkçe" }), 20);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/tr\?lang=so/);
});

test("with the keyboard alone one reads a place, calls it and tells of a mistake", async ({ page }) => {
  const { shelter } = await findExamples();
  await page.goto(`/en/places/${shelter}`);
  await tabTo(page, page.locator('a[href^="tel:"]').first());
  await tabTo(page, page.getByRole("contentinfo").getByRole("link").first());
});

/** What has the focus: whether a ring is drawn, and how much of it something else covers. */
const lookAtFocus = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || active === document.body) return null;
    // A chip draws the focus of the box inside it, and is what one sees.
    const seen = active.closest("label") ?? active;
    const candidates = [active, seen, active.nextElementSibling].filter((one) => one !== null);
    const hasRing = candidates.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    });
    const box = seen.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const spots = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
    const free = spots.filter(([x, y]) => {
      const there = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top));
      return there !== null && (seen.contains(there) || there.contains(seen));
    });
    return {
      name: `${active.tagName} ${(active.textContent || active.getAttribute("aria-label") || active.getAttribute("name") || "").trim().slice(0, 60)}`,
      hasRing,
      isSeen: right > left && bottom > top && free.length > 0,
    };
  });

for (const [locale, viewport] of [
  ["fi", SMALL],
  ["ar", SMALL],
  ["en", DESKTOP],
] as const) {
  test(`the focus is seen wherever the Tab key leads, and nothing covers it, in ${locale} at ${viewport.width} px`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: "reduce" }); // or one would look while the page still glides
    const examples = await findExamples();
    const wanted = ["the list with all choices open", "a place with all that opens, open", "what is on", "the map"];
    for (const state of PAGE_STATES.filter(({ name }) => wanted.includes(name))) {
      await openState(page, state, { locale, examples });
      const wrong: string[] = [];
      for (let presses = 0; presses < 45; presses += 1) {
        await page.keyboard.press("Tab");
        const found = await lookAtFocus(page);
        if (found !== null && !(found.hasRing && found.isSeen)) wrong.push(JSON.stringify(found));
      }
      expect(wrong, state.name).toEqual([]);
    }
  });
}
