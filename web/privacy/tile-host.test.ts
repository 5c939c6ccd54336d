import { expect, test } from "vitest";
import { otherTileHost } from "./tile-host.rules.ts";

test.each([
  [null, null],
  ["/streets.pmtiles", null],
  ["https://tiles.example/{z}/{x}/{y}.png", "tiles.example"],
])("with street tiles from %s the page on privacy names %s", (url, host) => {
  expect(otherTileHost(url === null ? null : { url })).toBe(host);
});
