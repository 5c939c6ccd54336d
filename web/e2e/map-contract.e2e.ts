import { expect, type Page, test } from "@playwright/test";
import { markers } from "./page-states.ts";
import { DESKTOP, wordsOf } from "./visitors.ts";

const t = wordsOf("en");

test.use({ viewport: DESKTOP });

const stage = (page: Page) => page.getByRole("region", { name: t("map.title"), exact: true });
const status = (page: Page) => stage(page).getByRole("status").filter({ hasText: /\d/ });
const zoomIn = (page: Page) => stage(page).getByRole("button", { name: t("map.zoomIn"), exact: true });

async function openMap(page: Page, path = "/en?lang=ru") {
  await page.goto(path);
  await expect(markers(page).first()).toBeVisible({ timeout: 20_000 });
}

/** Marks that stand inside the picture of the map. */
const marksInView = (page: Page) =>
  page.evaluate(() => {
    const frame = document.querySelector(".leaflet-container")?.getBoundingClientRect() ?? new DOMRect();
    return [...document.querySelectorAll<HTMLButtonElement>(".leaflet-marker-pane button")]
      .filter((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        return x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
      })
      .map((mark) => ({ tag: mark.tagName, name: mark.querySelector(".unseen")?.textContent ?? "" }));
  });

const tabStops = (page: Page) =>
  stage(page).evaluate(
    (map) =>
      [...map.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [tabindex]")].filter(
        (one) => one.tabIndex >= 0 && one.checkVisibility() && one.getAttribute("type") !== "hidden",
      ).length,
  );

test("every mark is a button with a name of its own, and the map has at most eight Tab stops at any zoom", async ({
  page,
}) => {
  await openMap(page);
  for (let zooms = 0; zooms < 6; zooms += 1) {
    const marks = await marksInView(page);
    expect(marks.every(({ tag, name }) => tag === "BUTTON" && name.trim().length > 3)).toBe(true);
    const names = marks.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(await tabStops(page)).toBeLessThanOrEqual(8);
    await zoomIn(page).click();
    await page.waitForTimeout(900);
  }
});

test("the arrow keys go from mark to mark, Enter opens one, Escape closes it, and the focus is back on it", async ({
  page,
}) => {
  await openMap(page, "/en?place=Oulu&kind=guidance");
  const current = page.locator(".leaflet-marker-pane button[tabindex='0']");
  await current.focus();
  const before = await current.textContent();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await page.keyboard.press("End");
  expect(await page.evaluate(() => document.activeElement?.closest(".leaflet-marker-pane") !== null)).toBe(true);
  expect(await current.count()).toBe(1);
  if ((await markers(page).count()) > 1) {
    await page.keyboard.press("Home");
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("End");
    expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
  }
  expect(before).not.toBe("");
  // A group opens by zooming in; sooner or later a single mark is reached.
  const dialog = page.getByRole("dialog");
  for (let presses = 0; presses < 10 && !(await dialog.isVisible()); presses += 1) {
    await current.press("Enter");
    await page.waitForTimeout(900);
  }
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
  const opened = await current.textContent();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(current).toBeFocused();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(opened);
});

test("the map moves and zooms by buttons alone, and its words follow", async ({ page }) => {
  await openMap(page);
  const said = await status(page).textContent();
  const place = () => page.evaluate(() => location.hash);
  const seen = new Set<string>();
  for (const name of ["zoomIn", "west", "north", "south", "south", "east", "zoomOut"]) {
    await stage(page)
      .getByRole("button", { name: t(`map.${name}`), exact: true })
      .click();
    await page.waitForTimeout(700);
    seen.add(await place());
  }
  expect(seen.size).toBeGreaterThanOrEqual(5);
  for (let zooms = 0; zooms < 4; zooms += 1) {
    await zoomIn(page).click();
    await page.waitForTimeout(600);
  }
  await expect(status(page)).not.toHaveText(said ?? "");
  await stage(page)
    .getByRole("button", { name: t("map.wholeCountry"), exact: true })
    .click();
  await expect(status(page)).toHaveText(said ?? "");
});

test("a link leads past the map, and is the first thing in it", async ({ page }) => {
  await openMap(page);
  const skip = stage(page).getByRole("link", { name: t("map.skip") });
  await skip.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#after-map$/);
  await page.keyboard.press("Tab");
  expect(await stage(page).evaluate((map) => map.contains(document.activeElement))).toBe(false);
});

test("without its ground the map still has all marks, words and buttons", async ({ page }) => {
  await page.route(/\/map\/|\.pmtiles/, (route) => route.abort());
  await openMap(page);
  await expect(status(page)).toHaveText(/\d/);
  expect((await marksInView(page)).length).toBeGreaterThan(0);
  await zoomIn(page).click();
  await expect(markers(page).first()).toBeVisible();
});

test("when the marks cannot be fetched the map says so and the list has everything", async ({ page }) => {
  await page.route("**/graphql**", (route) => route.abort());
  await page.goto("/en?lang=ru");
  await expect(stage(page).getByText(t("map.failed"))).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("article").first()).toBeVisible();
});
