import { expect, type Page, test } from "@playwright/test";
import { findExamples, openState, PAGE_STATES } from "./page-states.ts";

const HERE = PAGE_STATES.filter(({ isAway }) => !isAway);

const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What WCAG 1.4.12 lets a reader set: by a script, since the pages' policy takes no style of strangers. */
const widenText = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
    );
    document.adoptedStyleSheets.push(sheet);
  });

/** Texts that a box of theirs cuts off. */
const clippedTexts = (page: Page) =>
  page.evaluate(() => {
    const isCut = (element: Element) => {
      const { overflowX, overflowY, position, clipPath } = getComputedStyle(element);
      if (position === "absolute" && clipPath !== "none") return false; // words for voices
      const cutsX = overflowX === "hidden" || overflowX === "clip";
      const cutsY = overflowY === "hidden" || overflowY === "clip";
      return (
        (cutsX && element.scrollWidth > element.clientWidth + 1) ||
        (cutsY && element.scrollHeight > element.clientHeight + 1)
      );
    };
    return [...document.querySelectorAll("body *")]
      .filter(
        (element) =>
          element.closest(".leaflet-container") === null &&
          element.querySelector(".leaflet-container") === null &&
          element.textContent?.trim() &&
          isCut(element),
      )
      .map((element) => element.outerHTML.slice(0, 160));
  });

for (const locale of ["fi", "ar"]) {
  test(`at 400 % zoom and with the wider text of WCAG nothing is cut off or sticks out in ${locale}`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    // 1280 CSS pixels at 400 % are 320.
    const context = await browser.newContext({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    const page = await context.newPage();
    const examples = await findExamples();
    for (const state of HERE) {
      await openState(page, state, { locale, examples });
      expect(await overflowOf(page), state.name).toBeLessThanOrEqual(0);
      await widenText(page);
      expect(await overflowOf(page), `${state.name}, wider text`).toBeLessThanOrEqual(0);
      expect(await clippedTexts(page), state.name).toEqual([]);
    }
    await context.close();
  });
}

test("at 400 % zoom what sticks to the window leaves most of it to read", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 256 } });
  const page = await context.newPage();
  for (const path of ["/fi", "/fi?lang=ru&view=map", "/ar"]) {
    await page.goto(path);
    await page.evaluate(() => scrollTo(0, 600));
    const covered = await page.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter((element) => ["sticky", "fixed"].includes(getComputedStyle(element).position))
        .reduce((sum, element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return sum + Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
        }, 0),
    );
    expect(covered, path).toBeLessThan(256 / 3);
  }
  await context.close();
});

test("in forced colours buttons, chips and cards keep their edges, and pictures their lines", async ({ browser }) => {
  const context = await browser.newContext({ forcedColors: "active", viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto("/en");
  const found = await page.evaluate(() => {
    const edgeless = [
      ...document.querySelectorAll("main button, main input, main select, main label:has(input), main article"),
    ]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { borderBlockStartWidth, borderBlockStartStyle, appearance } = getComputedStyle(element);
        const hasEdge = borderBlockStartStyle !== "none" && Number.parseFloat(borderBlockStartWidth) > 0;
        return !hasEdge && appearance !== "auto";
      });
    const icon = document.querySelector("main .icon");
    return {
      edgeless: edgeless.map((element) => element.outerHTML.slice(0, 120)),
      stroke: icon === null ? "" : getComputedStyle(icon).stroke,
      text: getComputedStyle(document.body).color,
    };
  });
  expect(found.edgeless).toEqual([]);
  expect(found.stroke).toBe(found.text);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const ring = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return `${outlineStyle} ${Number.parseFloat(outlineWidth) >= 2}`;
  });
  expect(ring).toBe("solid true");
  await context.close();
});

test("who asks for less movement sees none", async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  const examples = await findExamples();
  for (const state of HERE.filter(({ name }) => ["the list", "the map", "a place", "what is on"].includes(name))) {
    await openState(page, state, { locale: "en", examples });
    const moving = await page.evaluate(() => {
      const isMoving = (element: Element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const isLong = transitionDuration.split(",").some((part) => Number.parseFloat(part) > 0.01);
        return animationName !== "none" || isLong || scrollBehavior === "smooth";
      };
      return [...document.querySelectorAll("*")].filter(isMoving).map((element) => element.outerHTML.slice(0, 120));
    });
    expect(moving, state.name).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
  await context.close();
});

test("in grey one still tells what is chosen and which kind a mark is", async ({ page }) => {
  await page.goto("/en?lang=ru&lang=so");
  // Each choice is a real box, whose tick has a shape.
  await expect(page.getByRole("checkbox", { checked: true, name: /русский/ }).first()).toBeVisible();
  const appearance = await page
    .getByRole("checkbox", { checked: true })
    .first()
    .evaluate((box) => getComputedStyle(box).appearance);
  expect(appearance).toBe("auto");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/en?lang=ar");
  await expect(page.locator(".leaflet-marker-pane button").first()).toBeVisible();
  const outlines = await page
    .locator(".leaflet-marker-pane button[data-kind]")
    .evaluateAll((buttons) =>
      buttons.map(
        (button) =>
          `${(button as HTMLElement).dataset.kind}:${button.querySelector("path:last-of-type")?.getAttribute("d")}`,
      ),
    );
  const kinds = new Map(outlines.map((one) => one.split(":") as [string, string]));
  expect(new Set(kinds.values()).size).toBe(kinds.size);
});
