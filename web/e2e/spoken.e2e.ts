import { expect, type Page, test } from "@playwright/test";
import { isRightToLeft } from "../i18n/routing.ts";
import { findExamples, openState, PAGE_STATES } from "./page-states.ts";
import { LOCALES } from "./visitors.ts";

/** What a screen reader is given: the browser's accessibility tree, which is not yet what somebody hears. */
interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly level: number | undefined;
}

const PRESSED = new Set(
  "link button checkbox radio textbox searchbox combobox listbox slider switch tab menuitem spinbutton DisclosureTriangle".split(
    " ",
  ),
);
const NAMED = new Set([
  ...PRESSED,
  "group",
  "dialog",
  "toolbar",
  "table",
  "rowheader",
  "heading",
  "region",
  "navigation",
]);

/** All that is spoken, in the order of reading: Chromium gives the tree level by level. */
async function listen(page: Page): Promise<Spoken[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (id: string): typeof nodes => {
    const node = byId.get(id);
    return node === undefined ? [] : [node, ...(node.childIds ?? []).flatMap(inOrder)];
  };
  return inOrder(nodes[0]?.nodeId ?? "")
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value ?? ""),
      name: String(name?.value ?? "").trim(),
      level: properties?.find((one) => one.name === "level")?.value.value as number | undefined, // of a heading: a number
    }));
}

/** Texts in a script that the page's language does not use, and that do not say which language they are. */
const textsWithoutLanguage = (page: Page) =>
  page.evaluate(() => {
    const SCRIPTS = {
      Arabic: /\p{Script=Arabic}{2,}/u,
      Cyrillic: /\p{Script=Cyrillic}{2,}/u,
      Han: /\p{Script=Han}{2,}/u,
      // A name may have two words; three are a phrase.
      Latin: /\p{Script=Latin}{3,} \p{Script=Latin}{2,} \p{Script=Latin}{2,}/u,
    };
    const OF: Record<string, keyof typeof SCRIPTS> = {
      ar: "Arabic",
      fa: "Arabic",
      ru: "Cyrillic",
      uk: "Cyrillic",
      zh: "Han",
    };
    const page = document.documentElement.lang;
    const own = OF[page] ?? "Latin";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest("script, style, noscript, code")) continue;
      const text = node.textContent ?? "";
      const foreign =
        Object.entries(SCRIPTS).some(([script, pattern]) => script !== own && pattern.test(text)) &&
        // A sentence in the page's own writing may name somebody as they write themselves.
        !SCRIPTS[own].test(text);
      const isSaid = (parent.closest("[lang]")?.getAttribute("lang") ?? page) !== page;
      // Addresses, numbers, e-mail and titles whose language nobody knows are isolated.
      if (foreign && !isSaid && !parent.closest("bdi, [dir=ltr], a[href^=mailto]"))
        found.push(text.trim().slice(0, 120));
    }
    return found;
  });

const WALKED = [
  "the list with all choices open",
  "the map with a mark open",
  "a place with all that opens, open",
  "an activity",
  "what is on",
  "the accessibility statement",
  "what we know about you",
  "no such page",
];
/** Whose scripts and directions differ; `SPOKEN=full` takes all. */
const HEARD = process.env.SPOKEN === "full" ? LOCALES : (["fi", "ar", "uk", "zh"] as const);

for (const locale of HEARD) {
  test(`in ${locale} a voice finds a name for everything, headings in order, landmarks and each text's language`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const examples = await findExamples();
    for (const state of PAGE_STATES.filter(({ name }) => WALKED.includes(name))) {
      await openState(page, state, { locale, examples });
      const spoken = await listen(page);
      const nameless = spoken.filter(({ role, name }) => PRESSED.has(role) && name === "");
      expect(nameless, `${state.name}: controls without a name`).toEqual([]);
      const unsaid = spoken.filter(({ role, name }) => NAMED.has(role) && name === "" && role !== "group");
      expect(unsaid, `${state.name}: parts without a name`).toEqual([]);
      const levels = spoken.filter(({ role }) => role === "heading").map(({ level }) => level ?? 0);
      expect(levels.filter((level) => level === 1).length, `${state.name}: one main heading`).toBe(1);
      const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
      expect(jumps, `${state.name}: headings that leave out a level: ${levels.join(" ")}`).toEqual([]);
      const roles = spoken.map(({ role }) => role);
      for (const landmark of ["banner", "main", "contentinfo", "navigation"]) {
        expect(roles.includes(landmark), `${state.name}: ${landmark}`).toBe(true);
      }
      expect(roles.filter((role) => role === "main").length).toBe(1);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.locator("html")).toHaveAttribute("dir", isRightToLeft(locale) ? "rtl" : "ltr");
      expect(await textsWithoutLanguage(page), `${state.name}: whose language is not said`).toEqual([]);
    }
  });
}
