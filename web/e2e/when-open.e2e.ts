import { expect, type Page, test } from "@playwright/test";
import { ask, PHONE, slugsOf, wordsOf } from "./visitors.ts";

const t = wordsOf("en");

test.use({ viewport: PHONE });

interface Counted {
  readonly listings: {
    readonly totalCount: number;
    readonly facets: { readonly unknownHours: number; readonly withoutScheduledActivity: number };
  };
}

/** The words of a heading before its number. */
const titleOf = (key: string) => t(key).split(" ({")[0] ?? "";

const groupOf = (page: Page, key: string) => page.getByRole("region", { name: titleOf(key) });

/** Turns pages until the group is there: by day it stands behind all that is open, by night at once. */
async function turnTo(page: Page, key: string) {
  const next = page.getByRole("link", { name: t("search.paging.next"), exact: true });
  for (let turns = 0; turns < 40 && (await groupOf(page, key).count()) === 0; turns += 1) {
    const href = (await next.getAttribute("href")) ?? "";
    await page.goto(href);
  }
  return groupOf(page, key);
}

test("a place whose hours nobody knows stays visible under “open now”, apart and labelled", async ({ page }) => {
  const { listings } = await ask<Counted>(
    "{ listings(filter: { open: OPEN_NOW, kinds: [MEETING_PLACE] }) { totalCount facets { unknownHours withoutScheduledActivity } } }",
  );
  expect(listings.facets.unknownHours).toBeGreaterThan(0);
  await page.goto("/en?open=now&kind=place");
  const unknown = await turnTo(page, "search.groups.UNKNOWN");
  await expect(unknown.getByRole("heading", { level: 3 }).first()).toContainText(`(${listings.facets.unknownHours})`);
  const cards = unknown.getByRole("article");
  await expect(cards.first()).toBeVisible();
  for (const card of await cards.all()) await expect(card).toContainText(t("listing.open.UNKNOWN"));
  await expect(cards.first().getByRole("heading", { level: 4 })).toBeVisible();
});

test("every later page names the group that its places are in", async ({ page }) => {
  await page.goto("/en?open=now");
  await page.getByRole("link", { name: t("search.paging.next"), exact: true }).click();
  await expect(page).toHaveURL(/after=/);
  const unknown = await turnTo(page, "search.groups.UNKNOWN");
  await expect(unknown.getByRole("article").first()).toBeVisible();
});

test("whoever wants only what is surely open leaves the others out", async ({ page }) => {
  await page.goto("/en?open=today&hours=known");
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await expect(groupOf(page, "search.groups.UNKNOWN")).toHaveCount(0);
  await expect(page.getByRole("link", { name: t("search.open.onlyKnown") })).toBeVisible();
});

test("Tuesday morning is chosen with a day and a part of it, and the address carries it", async ({ page }) => {
  await page.goto("/en");
  await page.locator("label", { hasText: t("search.open.day") }).click();
  await page.getByLabel(t("search.open.whichDay")).selectOption("tue");
  await expect(page).toHaveURL(/[?&]open=tue(&|$)/);
  await page.getByLabel(t("search.open.whichPart")).selectOption("morning");
  await expect(page).toHaveURL(/[?&]open=tue-morning(&|$)/);
  const { search } = new URL(page.url());
  await page.goto(`/en${search}`);
  await expect(page.getByRole("link", { name: "Open on Tuesday morning" })).toBeVisible();
  const open = page.getByRole("region", { name: "Open at that time" });
  await expect(open.getByRole("article").first()).toContainText(/Tuesday \d/);
  const wanted = await slugsOf({ openOn: { weekday: 2, from: "06:00", to: "12:00" }, includeUnknownHours: false });
  await expect(open.getByRole("heading", { level: 3 }).first()).toContainText(`(${wanted.length})`);
});

test("choosing another time takes the day out of the address", async ({ page }) => {
  await page.goto("/en?open=tue-morning");
  await page.getByRole("main").locator("summary").first().click();
  await page.locator("label", { hasText: t("search.open.soon.today") }).click();
  await expect(page).toHaveURL(/[?&]open=today(&|$)/);
  await expect(page).not.toHaveURL(/day=tue|part=/);
});

test("the keyboard reaches the times, and stays where it was when the answer comes", async ({ page }) => {
  await page.goto("/en");
  const any = page.getByRole("radio", { name: t("search.open.any") });
  await any.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(any).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/open=now/);
  await expect(page.getByRole("radio", { name: t("search.open.soon.now") })).toBeFocused();
});

test("an old address that asked for unknown hours too works, without a complaint", async ({ page }) => {
  await page.goto("/en?open=today&anyhours=1");
  await expect(page.getByText(t("search.ignored"))).toHaveCount(0);
  await expect(await turnTo(page, "search.groups.UNKNOWN")).toBeVisible();
});

test("an officer finds the meeting places where nothing is scheduled", async ({ page }) => {
  const { listings } = await ask<Counted>(
    "{ listings(filter: { hasScheduledActivity: false }) { totalCount facets { unknownHours withoutScheduledActivity } } }",
  );
  await page.goto("/en?scheduled=no");
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(String(listings.totalCount));
  await page.getByRole("link", { name: t("search.scheduled.no") }).click();
  await expect(page).not.toHaveURL(/scheduled/);
});

test("a voice reads the hours of a place from when to when, never a dash", async ({ page }) => {
  const [slug] = await slugsOf({ text: "Villa Victor", kinds: ["GUIDANCE_POINT"] });
  await page.goto(`/en/places/${slug}`);
  const hours = await page.locator("#hours").ariaSnapshot();
  expect(hours).toMatch(/from 9:00 to 16:30/);
  expect(hours).not.toMatch(/\d\s*[–—]\s*\d/);
});
