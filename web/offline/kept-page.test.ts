import { expect, test } from "vitest";
import {
  describeKept,
  isOfOnePerson,
  isWhole,
  plainText,
  readKept,
  styleSheetsOf,
  withNote,
  withoutScripts,
} from "./kept-page.rules.ts";

const page = `<!DOCTYPE html><html lang="so" dir="ltr"><head><link rel="stylesheet" href="/_next/static/a.css?x=1&amp;y=2" nonce="n"/>
<link rel="preload" as="script" href="/_next/static/b.js"/><link rel="icon" href="/icon.svg"/><script src="/c.js" async></script></head>
<body><main id="content"><h1>Helsinki</h1></main><script>self.x="<p>"</script></body></html>`;

test("a kept page has no script left and all of its text", () => {
  const kept = withoutScripts(page);
  expect(kept).not.toMatch(/<script|as="script"|self\.x/);
  expect(kept).toContain("<h1>Helsinki</h1>");
  expect(kept).toContain('href="/icon.svg"');
});

test("its style sheets are found by their real addresses", () => {
  expect(styleSheetsOf(page)).toEqual(["/_next/static/a.css?x=1&y=2"]);
});

test("a page that broke off is not whole", () => {
  expect(isWhole(page)).toBe(true);
  expect(isWhole(page.slice(0, 300))).toBe(false);
});

test("the note stands at the head of the content, and nothing in it can become markup", () => {
  const note = { keptAt: "2026-11-29T10:00:00Z", text: '<b> $& "', newest: "New", path: '/so/in/091?"><script>' };
  const kept = withNote(page, note);
  expect(kept).toContain('<html data-kept="2026-11-29T10:00:00Z" lang="so"');
  expect(kept).toContain('<main id="content"><div class="page kept-note"');
  expect(kept).toContain("&lt;b> $&amp; &quot;");
  expect(kept).not.toContain('"><script>');
});

test("what is told of a kept page survives being a header, in any writing", () => {
  const told = { name: "ヘルシンキ — هلسنكي", version: "7", dataAt: "", keptAt: "x", size: 84_000, files: ["/a.css"] };
  const headers = new Headers(describeKept(told));
  expect(readKept("/ar/in/091", headers)).toEqual({ path: "/ar/in/091", ...told });
  expect(readKept("/ar/in/091", new Headers())).toBeNull();
});

test("the title of a page is read as it was meant", () => {
  expect(plainText("Kid&#x27;s &amp;quot; café &amp; more")).toBe("Kid's &quot; café & more");
});

test("a page of one person is none to keep, and a page that only sounds like one is", () => {
  expect(["/fi/desk", "/fi/desk/claims/1", "/fi/confirm/abc", "/ar/desk"].every(isOfOnePerson)).toBe(true);
  expect(["/fi", "/fi/places/desk", "/fi/in/091", "/"].some(isOfOnePerson)).toBe(false);
});
