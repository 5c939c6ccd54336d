/** Who may do what: every operation and every field, by everybody who may ask, through every path. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { playScene } from "./testing/access/matrix.ts";
import { SCENES } from "./testing/access/scenes.ts";
import { makeWorld, type World } from "./testing/access/world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.catalogue.close());

describe("what is not for everybody", () => {
  test.for(SCENES.map((scene) => [`${scene.operation}: ${scene.about}`, scene] as const))(
    "is shown and done as the table says: %s",
    { timeout: 60_000 },
    async ([, scene]) => {
      const { complaints } = await playScene(scene, world);
      expect(complaints.slice(0, 10).join("\n")).toBe("");
    },
  );
});
