import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readBuiltSheets, sheetsStep } from "./built-sheets.ts";
import { deliver, deliverWhole } from "./page-delivery.ts";
import { joinSheets, sheetsOf, standIns } from "./sheets.rules.ts";

const link = (name: string) =>
  `<link rel="stylesheet" href="/_next/static/chunks/${name}" nonce="n1" data-precedence="next"/>`;
const PAGE = [
  `<html><head><meta charSet="utf-8"/>${link("c.css")}${link("a-1_.css")}`,
  '<link rel="preload" href="/_next/static/chunks/b.css" as="style" nonce="n1"/>',
  '<link rel="stylesheet" href="/no-script.css"/><script src="/a.js" async="" nonce="n1"></script></head><body>Words',
  '<script nonce="n1">(self.__next_f=self.__next_f||[]).push([0])</script></body></html>',
].join("");
const built = { build: "abc", names: ["a-1_.css", "b.css", "c.css"] };

test("a page has one sheet for all of its own, in their order, and keeps those that are not of the build", () => {
  const { html, joined } = joinSheets(PAGE, built);
  expect(html.match(/rel="stylesheet" href="[^"]+"/g)).toEqual([
    'rel="stylesheet" href="/_next/static/sheets/abc-2.0.css"',
    'rel="stylesheet" href="/no-script.css"',
  ]);
  expect(html).not.toContain("preload");
  expect(joined).toEqual(["/_next/static/chunks/c.css", "/_next/static/chunks/a-1_.css"]);
});

test("a page that names a sheet of another build stays as it is", () => {
  expect(joinSheets(PAGE, { build: "abc", names: ["c.css"] })).toEqual({ html: PAGE, joined: [] });
  expect(joinSheets("<p>Words</p>", built).html).toBe("<p>Words</p>");
});

test("a name means its sheets again, and a made-up one means nothing", () => {
  expect(sheetsOf("/_next/static/sheets/abc-2.0.css", built)).toEqual(["c.css", "a-1_.css"]);
  for (const name of ["abd-2.0", "abc-9", "abc-0.9", "abc-0.0", "abc-", "abc-0.", "abc-../../env", "abc-99999"]) {
    expect(sheetsOf(`/_next/static/sheets/${name}.css`, built), name).toBeNull();
  }
});

test("the scripts of a page find each of its sheets by name, disabled, so that none is fetched twice", () => {
  const added: Record<string, unknown>[] = [];
  const createElement = () => {
    const one: Record<string, unknown> = {};
    one.setAttribute = (name: string, value: string) => {
      one[name] = value;
    };
    return one;
  };
  const document = { createElement, head: { appendChild: (one: Record<string, unknown>) => added.push(one) } };
  runInContext(standIns(joinSheets(PAGE, built).joined), createContext({ document }));
  expect(added.map(({ href, disabled, rel }) => ({ href, disabled, rel }))).toEqual([
    { href: "/_next/static/chunks/c.css", disabled: "", rel: "stylesheet" },
    { href: "/_next/static/chunks/a-1_.css", disabled: "", rel: "stylesheet" },
  ]);
  expect(standIns([])).toBe("");
});

test("a page whose words come first names one sheet only; one that stays whole has the stand-ins in itself", () => {
  const first = deliver(PAGE, { savesData: true, sheets: built });
  expect(first).not.toContain("/chunks/c.css");
  const whole = deliverWhole(PAGE, built);
  expect(whole).toMatch(/<script nonce="n1">\["\/_next\/static\/chunks\/c\.css"/);
  expect(whole.match(/<link rel="stylesheet" href="\/_next[^"]+"/g)).toHaveLength(1);
});

const folder = mkdtempSync(join(tmpdir(), "sheets-"));
beforeAll(() => {
  writeFileSync(join(folder, "b.css"), ".b{color:red}");
  writeFileSync(join(folder, "a.css"), ".a{color:blue}");
  writeFileSync(join(folder, "a.css.br"), "x");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a joint sheet is answered with its sheets one after the other, compressed or not, for ever", async () => {
  const sheets = readBuiltSheets(folder);
  expect(sheets.names).toEqual(["a.css", "b.css"]);
  const step = sheetsStep(folder, sheets);
  const server = createServer((request, response) => step(request, response, () => response.end("other")));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo; // listening on a port, so it is one
  const read = (path: string, encoding: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: { "accept-encoding": encoding } });
  try {
    const path = `/_next/static/sheets/${sheets.build}-1.0.css`;
    for (const encoding of ["br", "identity"]) {
      const answer = await read(path, encoding);
      expect(await answer.text()).toBe(".b{color:red}.a{color:blue}");
      expect(answer.headers.get("content-type")).toContain("text/css");
      expect(answer.headers.get("cache-control")).toContain("immutable");
      expect(answer.headers.get("content-encoding")).toBe(encoding === "br" ? "br" : null);
    }
    expect((await read(`/_next/static/sheets/${sheets.build}-7.css`, "br")).status).toBe(404);
    expect(await (await read("/fi", "br")).text()).toBe("other");
  } finally {
    server.close();
  }
});

test("without a build no sheet is joined", () => {
  expect(readBuiltSheets(null).names).toEqual([]);
  expect(readBuiltSheets(join(folder, "none")).names).toEqual([]);
});
