import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../app/globals.css"), "utf8");
const [light = "", dark = ""] = [css.indexOf(":root {"), css.indexOf("@media (prefers-color-scheme: dark)")].map(
  (from) => css.slice(from, css.indexOf("--shade", from)),
);

function coloursIn(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? "", value ?? ""]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

/** Text and what it stands on, as the components use them. */
const TEXTS = [
  ...["paper", "surface", "sunk", "spruce-tint", "amber-tint"].flatMap((ground) => [
    ["ink", ground],
    ["ink-soft", ground],
    ["spruce", ground],
  ]),
  ["on-spruce", "spruce"],
  ["amber-ink", "amber-tint"],
  ["berry", "berry-tint"],
  ["berry", "surface"],
  ["ink", "berry-tint"],
] as const;

/** Edges of what can be pressed, and the ring of the focus. */
const EDGES = ["edge", "focus", "spruce"].flatMap((line) =>
  ["paper", "surface"].map((ground) => [line, ground] as const),
);

test.each([
  ["light", coloursIn(light)],
  ["dark", coloursIn(dark)],
])("in %s every text has a contrast of 4.5 and every edge of 3, which holds in grey as well", (_, colours) => {
  const of = ([one = "", other = ""]: readonly string[]) =>
    contrast(colours.get(one) ?? "#", colours.get(other) ?? "#");
  expect(TEXTS.filter((pair) => !(of(pair) >= 4.5))).toEqual([]);
  expect(EDGES.filter((pair) => !(of(pair) >= 3))).toEqual([]);
});
