import { expect, test } from "vitest";
import { sharedPath, slugsOf } from "./shared.url.ts";

test("a shared link carries the places, and reading it gives them back", () => {
  const path = sharedPath("so", [{ path: "/so/places/villa-victor" }, { path: "/so/organisations/moniheli" }]);
  expect(path).toBe("/so/saved?place=villa-victor&place=moniheli");
  expect(slugsOf(new URL(path, "http://x").searchParams.getAll("place"))).toEqual(["villa-victor", "moniheli"]);
});

test("a place that stands twice in a link is shown once, an empty one not at all, and an endless link is cut", () => {
  expect(slugsOf(["a", " a ", "", "b"])).toEqual(["a", "b"]);
  expect(slugsOf(Array.from({ length: 500 }, (_, index) => `place-${index}`))).toHaveLength(40);
  expect(slugsOf(undefined)).toEqual([]);
});
