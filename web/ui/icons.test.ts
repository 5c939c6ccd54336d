import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ICON_IDS } from "./icon-ids.ts";

test("every picture that the pages name is in the sprite, and the sprite holds no other", () => {
  const sprite = readFileSync(join(import.meta.dirname, "../public/icons.svg"), "utf8");
  const drawn = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
  expect(drawn.sort()).toEqual([...ICON_IDS].sort());
});
