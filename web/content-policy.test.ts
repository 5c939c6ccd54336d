import { expect, test } from "vitest";
import { contentPolicy } from "./content-policy.ts";

const page = { nonce: "abc", tiles: null, isDevelopment: false };

test("nothing inline and nothing evaluated is allowed on a page", () => {
  expect(contentPolicy(page)).not.toContain("unsafe");
});

test("without street tiles a page speaks to nobody but us", () => {
  expect(contentPolicy(page)).not.toContain("http");
});

test("street tiles open the way to their own origin and no further", () => {
  const tiles = { url: "https://tiles.example/{z}/{x}/{y}.png?key=1", attribution: "" };
  expect(contentPolicy({ ...page, tiles })).toContain("img-src 'self' data: https://tiles.example;");
});

test("a page may start our own worker and be installed, and no other's", () => {
  const parts = contentPolicy(page).split("; ");
  expect(parts).toContain("worker-src 'self'");
  expect(parts).toContain("manifest-src 'self'");
});
