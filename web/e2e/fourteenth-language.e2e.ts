import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { PSEUDO, startFourteenthLanguage } from "../../scripts/fourteenth-language.mjs";
import type { Tree } from "../i18n/testing/pseudo.ts";
import { findExamples, PAGE_STATES } from "./page-states.ts";

/** Adds a language as anybody would, with one line and one file, and walks through the site in it. */
test.describe.configure({ mode: "serial" });

let site: { readonly url: string; readonly stop: () => Promise<void> };

test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await startFourteenthLanguage({ apiUrl: process.env.SITE_API ?? `${process.env.SITE}/graphql` });
});

test.afterAll(async () => {
  await site?.stop();
});

const english = JSON.parse(readFileSync(join(import.meta.dirname, "../messages/en.json"), "utf8")) as Tree; // our own file
/** What stands on a page when a message is missing: `search.paging.next`. */
const KEYS = new RegExp(`(?:^|[^\\w.])(?:${Object.keys(english).join("|")})\\.\\w+`, "g");

/** English sentences of the interface: none of them may stand on a page of the new language. */
const sentences = (() => {
  const flat = (tree: Tree): string[] =>
    Object.entries(tree).flatMap(([key, value]) => {
      if (key === "about") return [];
      return typeof value === "string" ? [value] : flat(value);
    });
  return flat(english).filter((text) => text.length >= 12 && text.includes(" ") && !/[{<]/.test(text));
})();

/** What the page says in its own language: what comes with the data says which language it is in. */
const ownWords = () => {
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const foreign of body.querySelectorAll("[lang], script, style, noscript")) foreign.remove();
  return body.textContent ?? "";
};

/** Words that are cut off: their box hides what does not fit. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((one) => {
        const style = getComputedStyle(one);
        const hides = style.overflowX === "hidden" || style.overflowX === "clip";
        const isUnseen = one.clientWidth <= 2 || one.closest(".unseen") !== null;
        return hides && !isUnseen && one.scrollWidth > one.clientWidth + 1 && one.innerText.trim() !== "";
      })
      .map((one) => one.outerHTML.slice(0, 120)),
  );

for (const { code, direction } of PSEUDO) {
  test(`one line and one file make a language of the interface: ${code}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, baseURL: site.url });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page.locator(`a[href="/${code}"]`)).toBeVisible();
    const examples = await findExamples();
    // What one must do on a page before it looks so is found by its words, which nobody reads in this language.
    for (const state of PAGE_STATES.filter(({ enter, isAway, isForAll }) => !enter && !isAway && !isForAll)) {
      const path = state.path(code, examples);
      await page.goto(path, { waitUntil: "load" });
      await expect(page.locator("html")).toHaveAttribute("dir", direction);
      await expect(page.locator("html")).toHaveAttribute("lang", code);
      const words = await page.evaluate(ownWords);
      expect(words, path).toContain("[");
      expect(
        sentences.filter((sentence) => words.includes(sentence)),
        `${path} says English`,
      ).toEqual([]);
      expect(words.match(KEYS) ?? [], `${path} shows keys`).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} sticks out sideways`).toBeLessThanOrEqual(0);
      expect(await cutOff(page), `${path} cuts words off`).toEqual([]);
    }
    await context.close();
  });
}
