import { expect, type Page, test } from "@playwright/test";
import { LANGUAGES } from "../i18n/routing.ts";
import { PHONE, slugsOf, wordsOf } from "./visitors.ts";

const t = wordsOf("fi");
const SOON_MS = 100;

declare global {
  interface Window {
    tellGone: (milliseconds: number) => void;
  }
}

async function shelterPath(locale: string): Promise<string> {
  const [slug] = await slugsOf({ text: "turvakoti Mona" });
  return `/${locale}/places/${slug}`;
}

/** The page one is led to answers from here, late: nothing leaves this machine, and what stood before is not just covered. */
async function answerForExit(page: Page): Promise<string> {
  const href = await page.locator("a[data-leave]").first().getAttribute("href");
  if (!href) throw new Error("there is no way out");
  const body = "<title>Weather</title><h1>Weather</h1>";
  await page.context().route(href, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.fulfill({ contentType: "text/html", body });
  });
  return href;
}

/** How long after the act that leaves nothing of the page is to be seen, told by the page itself. */
async function watchLeaving(page: Page): Promise<() => number | undefined> {
  let gone: number | undefined;
  await page.exposeFunction("tellGone", (milliseconds: number) => {
    gone = milliseconds;
  });
  await page.addInitScript(() => {
    let start = Number.POSITIVE_INFINITY;
    const begin = (event: Event) => {
      const isLink = event.target instanceof Element && event.target.closest("a[data-leave]") !== null;
      if (event instanceof KeyboardEvent || isLink) start = performance.now();
    };
    addEventListener("click", begin, { capture: true });
    addEventListener("keydown", begin, { capture: true });
    const look = () => {
      if (!document.body.checkVisibility()) window.tellGone(performance.now() - start);
    };
    new MutationObserver(look).observe(document, { subtree: true, attributeFilter: ["hidden"] });
  });
  return () => gone;
}

test.use({ viewport: PHONE });

for (const { code } of LANGUAGES) {
  test(`a shelter's page in ${code} is gone at once, and the way back does not lead to it`, async ({ page }) => {
    const gone = await watchLeaving(page);
    await page.goto(`/${code}/data`);
    await page.goto(await shelterPath(code), { waitUntil: "networkidle" });
    const href = await answerForExit(page);
    const way = page.getByRole("link", { name: wordsOf(code)("leave.button") }).last();
    await expect(way).toBeInViewport();
    await page.mouse.wheel(0, 3000);
    await expect(way).toBeInViewport();
    await way.click();
    await page.waitForURL(href);
    expect(gone()).toBeLessThan(SOON_MS);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`/${code}/data$`));
  });
}

test("Shift three times leaves, each press is announced, and writing capitals does not leave", async ({ page }) => {
  const gone = await watchLeaving(page);
  await page.goto(await shelterPath("fi"), { waitUntil: "networkidle" });
  const href = await answerForExit(page);
  for (const letter of ["A", "B", "C"]) await page.keyboard.press(`Shift+${letter}`);
  await page.keyboard.press("Shift");
  await expect(page.getByText(t("leave.twoMore"))).toBeAttached();
  await page.keyboard.press("Shift");
  await expect(page.getByText(t("leave.oneMore"))).toBeAttached();
  await page.keyboard.press("Shift");
  await page.waitForURL(href);
  expect(gone()).toBeLessThan(SOON_MS);
});

test("the way out is as quick before the page's own scripts have come", async ({ page }) => {
  const gone = await watchLeaving(page);
  await page.route("**/_next/static/**/*.js", () => {});
  await page.goto(await shelterPath("fi"), { waitUntil: "load" });
  const href = await answerForExit(page);
  await page
    .getByRole("link", { name: t("leave.button") })
    .last()
    .click();
  await page.waitForURL(href);
  expect(gone()).toBeLessThan(SOON_MS);
  await page.goto(await shelterPath("fi"), { waitUntil: "load" });
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Shift");
  await page.waitForURL(href);
});

test("the first thing behind the skip link is a way out for the keyboard", async ({ page }) => {
  await page.goto(await shelterPath("fi"), { waitUntil: "networkidle" });
  const href = await answerForExit(page);
  await page.getByRole("link", { name: t("site.skip") }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const way = page.getByRole("link", { name: t("leave.button") }).first();
  await expect(way).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(href);
});

test("a shelter's title says nothing but the name of the site, and its page no more than that in history", async ({
  page,
}) => {
  await page.goto(await shelterPath("fi"));
  await expect(page).toHaveTitle("Kotokartta");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Mona");
  const [slug] = await slugsOf({ text: "turvakoti Mona" });
  for (const path of [`/fi/handout?place=${slug}`, `/fi/share?place=${slug}`]) {
    await page.goto(path);
    expect(await page.title()).not.toContain("Mona");
    await expect(page.getByRole("link", { name: t("leave.button") }).last()).toBeInViewport();
  }
});

test("a search for help against violence has a way out, a search for a language café has none", async ({ page }) => {
  await page.goto("/fi?service=violence-support");
  await expect(page.getByRole("link", { name: t("leave.button") }).last()).toBeInViewport();
  await page.goto("/fi?service=language-cafe");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: t("leave.button") })).toHaveCount(0);
});

test("the page says plainly what leaving cannot do", async ({ page }) => {
  await page.goto(await shelterPath("fi"));
  await page.getByText(t("leave.title")).click();
  await expect(page.getByText(t("leave.history"))).toBeVisible();
  await expect(page.getByText(t("leave.safer"))).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the way out is a plain link, and the page says that it is no more", async ({ page }) => {
    await page.goto(await shelterPath("fi"));
    const way = page.getByRole("link", { name: t("leave.button") }).last();
    await expect(way).toHaveAttribute("href", /^https?:/);
    const notes = await page.locator("noscript").evaluateAll((all) => all.map((one) => one.textContent));
    expect(notes.join()).toContain(t("leave.withoutScript"));
  });
});
