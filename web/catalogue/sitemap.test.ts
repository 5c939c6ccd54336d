import { expect, test } from "vitest";
import { ENTRIES_PER_FILE, sitemapFile, sitemapIndex } from "./sitemap.rules.ts";

const entry = {
  alternates: [
    { language: "fi", path: "/fi/places/a" },
    { language: "ar", path: "/ar/places/a" },
  ],
  changedAt: "2026-11-21T10:00:00Z",
};

test("every listing is named in every language, each with its alternates", () => {
  const file = sitemapFile("https://kotokartta.example", [entry]);
  expect(file.match(/<loc>[^<]*<\/loc>/g)).toEqual([
    "<loc>https://kotokartta.example/fi/places/a</loc>",
    "<loc>https://kotokartta.example/ar/places/a</loc>",
  ]);
  expect(file.match(/hreflang="ar" href="https:\/\/kotokartta\.example\/ar\/places\/a"/g)).toHaveLength(2);
});

test("signs of XML in an address stay inside it", () => {
  const file = sitemapFile("https://x.fi", [
    { alternates: [{ language: "fi", path: `/fi/places/a&b<"'>` }], changedAt: null },
  ]);
  expect(file).toContain("<loc>https://x.fi/fi/places/a&amp;b&lt;&quot;&apos;&gt;</loc>");
  expect(file).not.toContain("lastmod");
});

test("more than one file holds is split, and the index names all files", () => {
  const index = sitemapIndex("https://x.fi", ENTRIES_PER_FILE * 2 + 1);
  expect(index.match(/page=\d/g)).toEqual(["page=1", "page=2", "page=3"]);
});
