import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { NONCE_NAME, partPage, withLoader } from "./late-scripts.rules.ts";

const NONCE = "ab+/Z9==";
const PAGE = [
  '<!DOCTYPE html><html><head><meta charSet="utf-8"/>',
  `<link rel="stylesheet" href="/a.css" nonce="${NONCE}"/>`,
  `<link rel="preload" as="script" fetchPriority="low" nonce="${NONCE}" href="/main.js"/>`,
  `<script src="/one.js" async="" nonce="${NONCE}"></script>`,
  `<script src="/old.js" noModule="" nonce="${NONCE}"></script></head><body><p>Words</p>`,
  '<script type="application/ld+json">{"a":1}</script>',
  `<script nonce="${NONCE}" id="_R_">(globalThis.STARTED || (globalThis.STARTED = [])).push(self.__next_f.length)</script>`,
  `<script src="/main.js" nonce="${NONCE}" async=""></script>`,
  `<script nonce="${NONCE}">(self.__next_f=self.__next_f||[]).push([0])</script>`,
  `<script nonce="${NONCE}">self.__next_f.push([1,"1:\\"nonce\\":\\"${NONCE}\\""])</script>`,
  "</body></html>",
].join("");

test("a page keeps its words, its styles and what old browsers need, and nothing that only its scripts need", () => {
  const parted = partPage(PAGE);
  expect(parted?.html).toContain("<p>Words</p>");
  expect(parted?.html).toContain("/a.css");
  expect(parted?.html).toContain("/old.js");
  expect(parted?.html).toContain("application/ld+json");
  expect(parted?.html).not.toMatch(/__next_f|one\.js|main\.js|_R_/);
  expect(parted?.scripts).toEqual(["/one.js", "/main.js"]);
});

test("the data runs by itself, knows the nonce of its page, and starts the scripts last", () => {
  const data = partPage(PAGE)?.data ?? "";
  expect(data).not.toContain(NONCE);
  const page: Record<string, unknown> = { [NONCE_NAME]: "new" };
  page.self = page;
  runInContext(data, createContext(page));
  expect(page.__next_f).toEqual([[0], [1, '1:"nonce":"new"']]);
  expect(page.STARTED).toEqual([2]);
});

test("two readers of the same page share its data", () => {
  expect(partPage(PAGE.replaceAll(NONCE, "another"))?.data).toBe(partPage(PAGE)?.data);
});

test("a page of another making passes as it is", () => {
  expect(partPage("<html><body>Hello</body></html>")).toBeNull();
});

test("the loader stands before the first style sheet, and asks for fonts only of a reader who does not save data", () => {
  const html = partPage(PAGE)?.html ?? "";
  const page = withLoader(html, { nonce: NONCE, addresses: ["/late/x.js", "/one.js"], faces: "/fonts/f.css" });
  expect(page.indexOf(NONCE_NAME)).toBeGreaterThan(0);
  expect(page.indexOf(NONCE_NAME)).toBeLessThan(page.indexOf("/a.css"));
  expect(page).toContain("/fonts/f.css");
  expect(withLoader(html, { nonce: NONCE, addresses: ["/late/x.js"], faces: null })).not.toContain("fonts");
});

test.each([
  ["answers in 140 ms", { answered: 140 }, ["/fonts/f.css"]],
  ["answers in 700 ms", { answered: 700 }, []],
  ["answers in 140 ms, and data is to be saved", { answered: 140, saveData: true }, []],
])("on a line that %s the fonts come at once or not at all, and the scripts after the page", (_, line, atOnce) => {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const document = {
    currentScript: { nonce: NONCE },
    createElement: () => ({}),
    head: { appendChild: (made: { href?: string; src?: string }) => asked.push(made.href ?? made.src ?? "") },
    addEventListener: () => {},
  };
  const loader = withLoader('<meta charSet="utf-8"/>', {
    nonce: NONCE,
    addresses: ["/late/x.js"],
    faces: "/fonts/f.css",
  });
  const code = /<script[^>]*>([\s\S]*)<\/script>/.exec(loader)?.[1] ?? "";
  const page = {
    document,
    navigator: { connection: { saveData: "saveData" in line } },
    performance: { now: () => line.answered },
    addEventListener: (__: string, then: () => void) => waiting.push(then),
  };
  runInContext(code, createContext(page));
  expect(asked).toEqual(atOnce);
  for (const then of waiting) then();
  expect(asked.slice(atOnce.length)).toEqual(["/late/x.js"]);
});
