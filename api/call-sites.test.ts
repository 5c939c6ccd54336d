/**
 * Take the question away from where it is asked: wherever a policy is called, its answer is replaced by "allowed", one
 * place at a time, and the matrix must notice. What the policies say is policy-mutants.test.ts's business; this is
 * about whether they are asked.
 */
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Viewer } from "./accounts/viewer.ts";
import type { Cell, Scene } from "./testing/access/scene.ts";
import type { World } from "./testing/access/world.ts";

const POLICIES = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
  (path) => path.endsWith(".policy.ts") && !path.includes("node_modules"),
);

type Anything = (...given: unknown[]) => unknown;

/** They say why something is refused, and refuse nothing. */
const ONLY_WORDS = ["refusalFor", "whyNot"];
const SOMEBODY = { id: "00000000-0000-4000-8000-00000000000a", email: "x@x.example", locale: "fi", state: "ACTIVE" };

/** What each answers when everything is allowed. A condition on many is one that holds for all. */
function allowing(name: string): Anything {
  if (name === "ownAccount") return (viewer) => (viewer as Viewer).account ?? SOMEBODY;
  if (name === "actingRole") return () => "MAINTAINER";
  return /^(is|may|has)[A-Z]/.test(name) ? () => true : () => ({});
}

/** Where a policy is asked: `mayEdit, review/desk/history.records.ts:38`. */
let opened: string | undefined;
let hit = new Set<string>();

function placeOf(name: string, stack: string): string {
  const line =
    stack
      .split("\n")
      .slice(2)
      .find((one) => one.includes(`${import.meta.dirname}/`)) ?? "";
  const [, path, at] = /\/api\/([\w./-]+\.ts)[^:]*:(\d+)/.exec(line) ?? [];
  return `${name}, ${path}:${at}`;
}

const isPolicyOrTest = (place: string) => /\.policy\.ts|testing\/|\.test\.ts/.test(place);

function watched(name: string, original: Anything): Anything {
  const allowed = allowing(name);
  return (...given) => {
    const place = placeOf(name, new Error().stack ?? "");
    if (!isPolicyOrTest(place)) hit.add(place);
    return place === opened ? allowed(...given) : original(...given);
  };
}

/** Places where "allowed" changes nothing that anybody could see, and why. */
const HARMLESS: Readonly<Record<string, string>> = {};

let world: World;
let scenes: readonly Scene[];
let matrix: typeof import("./testing/access/matrix.ts");

beforeAll(async () => {
  for (const path of POLICIES) {
    vi.doMock(`./${path}`, async (load: () => Promise<Record<string, Anything>>) => {
      const policy = await load();
      const names = Object.keys(policy).filter((name) => !ONLY_WORDS.includes(name));
      return { ...policy, ...Object.fromEntries(names.map((name) => [name, watched(name, policy[name] as Anything)])) }; // a policy exports functions
    });
  }
  matrix = await import("./testing/access/matrix.ts");
  scenes = (await import("./testing/access/scenes.ts")).SCENES;
  world = await (await import("./testing/access/world.ts")).makeWorld();
});
afterAll(() => world.catalogue.close());

/** All cells, or of each scene one for each way of being refused and of being let in. */
function chosen(scene: Scene): Cell[] {
  const cells = matrix.cellsOf(scene);
  if (process.env.MATRIX === "full") return cells;
  const kinds = new Map<string, Cell>();
  for (const cell of cells) {
    const kind = `${matrix.isAllowed(scene, cell)} ${matrix.reasonFor(cell)} ${cell.whose === "own"}`;
    if (!kinds.has(kind)) kinds.set(kind, cell);
  }
  return [...kinds.values()];
}

describe("a policy", () => {
  test("is missed wherever it is no longer asked", { timeout: 900_000 }, async () => {
    const cellsAt = new Map<string, [Scene, Cell][]>();
    for (const scene of scenes) {
      for (const cell of chosen(scene)) {
        hit = new Set();
        expect(await matrix.playCell(scene, world, cell)).toEqual([]);
        for (const place of hit) cellsAt.set(place, [...(cellsAt.get(place) ?? []), [scene, cell]]);
      }
    }
    const unnoticed: string[] = [];
    for (const [place, cells] of [...cellsAt].sort()) {
      opened = place;
      let isNoticed = false;
      for (const [scene, cell] of cells) {
        const complaints = await matrix.playCell(scene, world, cell).catch(() => ["it failed"]);
        isNoticed = complaints.length > 0;
        if (isNoticed) break;
      }
      opened = undefined;
      if (!isNoticed && !HARMLESS[place.replace(/:\d+$/, "")]) unnoticed.push(place);
    }
    console.log(
      `${cellsAt.size} places where a policy is asked, ${cellsAt.size - unnoticed.length} missed when it is not`,
    );
    expect(unnoticed).toEqual([]);
  });
});
