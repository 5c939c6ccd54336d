import { expect, type Page, test } from "@playwright/test";
import { findExamples, openState, PAGE_STATES } from "./page-states.ts";

const HERE = PAGE_STATES.filter(({ isAway }) => !isAway);

/** Everything that can be pressed and is smaller than `least`, but for links in lines of text: WCAG exempts sentences, and axe measures the room around the others. */
const smallTargets = (page: Page, selector: string, least: number) =>
  page.evaluate(
    ([wanted, size]) => {
      const isInSentence = (element: Element) => element.matches("a") && getComputedStyle(element).display === "inline";
      // A chip is pressed anywhere, and so is a card whose name is stretched over it.
      const pressed = (element: Element) => {
        const isStretched = getComputedStyle(element, "::after").position === "absolute";
        return element.closest("label") ?? (isStretched ? element.closest("article") : null) ?? element;
      };
      return [...document.querySelectorAll(wanted)]
        .filter((element) => element.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true }))
        .filter((element) => !element.closest(".unseen") && !isInSentence(element))
        .map((element) => ({ element, box: pressed(element).getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.width < size || box.height < size))
        .map(
          ({ element, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 140)}`,
        );
    },
    [selector, least] as const,
  );

const ALL = "a[href], button, input:not([type=hidden]), select, summary";
/** What most people come to do: choose, search, open a place, call, find the way, change the language, go on. */
const MAIN =
  "main button[type=submit], main label:has(input), header a, header summary, summary, main select, a[href^='tel:'], article h3 a, .leaflet-marker-pane button";

for (const [locale, width] of [
  ["fi", 320],
  ["ar", 1280],
] as const) {
  test(`everything that can be pressed is 24 px or more, and the main things 44, in ${locale} at ${width} px`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    const examples = await findExamples();
    for (const state of HERE) {
      await openState(page, state, { locale, examples });
      expect(await smallTargets(page, ALL, 24), state.name).toEqual([]);
      expect(await smallTargets(page, MAIN, 43.5), `${state.name}, the main things`).toEqual([]);
    }
  });
}

test("no picture stands without words in the thing that it belongs to", async ({ page }) => {
  test.setTimeout(120_000);
  const examples = await findExamples();
  for (const state of HERE) {
    await openState(page, state, { locale: "en", examples });
    const alone = await page.evaluate(() =>
      [...document.querySelectorAll("svg")]
        // On the map of one place its mark is itself a picture with a name.
        .filter((picture) => picture.checkVisibility() && !picture.closest("[role=img][aria-label]"))
        .filter((picture) => {
          const owner = picture.closest(
            "a, button, label, summary, li, p, dt, dd, td, th, h1, h2, h3, section, header, div",
          );
          const toolbar = picture.closest("[role=toolbar]");
          // The four arrows of the map stand beside one caption for them all.
          return ((toolbar ?? owner)?.textContent ?? "").trim() === "";
        })
        .map((picture) => picture.parentElement?.outerHTML.slice(0, 160)),
    );
    expect(alone, state.name).toEqual([]);
    // A drawing that says what it shows, such as the map of a municipality, is an image with a name.
    const spoken = await page
      .locator("svg:not([aria-hidden=true], [role=img][aria-label], [role=img][aria-labelledby])")
      .count();
    expect(spoken, `${state.name}: pictures that voices would read`).toBe(0);
  }
});
