/**
 * Take the question away from where it is asked: wherever a policy is called, its answer is replaced by "allowed", one
 * place at a time, and the matrix must notice. What the policies say is policy-mutants.test.ts's business; this is
 * about whether they are asked.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Viewer } from "../../accounts/viewer.ts";
import type { Cell, Scene } from "./scene.ts";
import type { World } from "./world.ts";

const API = join(import.meta.dirname, "../..");
const POLICIES = readdirSync(API, { recursive: true, encoding: "utf8" }).filter(
  (path) => path.endsWith(".policy.ts") && !path.includes("node_modules"),
);

type Anything = (...given: unknown[]) => unknown;

/** They say why something is refused, and refuse nothing. */
const ONLY_WORDS = ["refusalFor"];
const SOMEBODY = { id: "00000000-0000-4000-8000-00000000000a", email: "x@x.example", locale: "fi", state: "ACTIVE" };

/** What each answers when everything is allowed. A condition on many is one that holds for all. */
function allowing(name: string): Anything {
  if (name === "ownAccount") return (viewer) => (viewer as Viewer).account ?? SOMEBODY;
  if (name === "actingRole") return () => "MAINTAINER";
  return /^(is|may|has)[A-Z]/.test(name) ? () => true : () => ({});
}

/** Where a policy is asked: `mayEdit, review/desk/history.records.ts readOwn:38`. */
let opened: string | undefined;
let hit = new Set<string>();

function placeOf(name: string, stack: string): string {
  const line =
    stack
      .split("\n")
      .slice(2)
      .find((one) => one.includes(`${API}/`)) ?? "";
  const [, caller = ""] = /at (?:async )?([\w.]+) \(/.exec(line) ?? [];
  const [, path, at] = /\/api\/([\w./-]+\.ts)[^:]*:(\d+)/.exec(line) ?? [];
  return `${name}, ${path} ${caller}:${at}`;
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

const BUTTON = "it tells whether a button is shown; the act asks again";
const AS_WHOM = "it is what is written down of who did it";
const TWICE = "what is asked beside it refuses the same";

/** Places where "allowed" lets nobody do or see more, by how their names begin, and why. */
const HARMLESS: Readonly<Record<string, string>> = {
  "actingRole, freshness/confirmation.records.ts": TWICE,
  "mayEdit, freshness/confirmation.records.ts": TWICE,
  "actingRole, review/decide.records.ts": AS_WHOM,
  "actingRole, review/submit.records.ts submitInside": AS_WHOM,
  "actingRole, review/tending/redact-listing.records.ts": AS_WHOM,
  "isAuthor, review/decide.records.ts note": AS_WHOM,
  "mayDecide, review/decide.records.ts note": AS_WHOM,
  "isAuthor, review/describe.records.ts": BUTTON,
  "mayDecide, review/describe.records.ts describe": BUTTON,
  "isClaimant, claims/claim.schema.ts": BUTTON,
  "mayDecideClaim, claims/claim.schema.ts": BUTTON,
  "mayEnd, accounts/membership.schema.ts": BUTTON,
  "mayMerge, review/desk/editable.schema.ts": BUTTON,
  "mayRedact, review/desk/editable.schema.ts": BUTTON,
  "mayEnd, accounts/membership.records.ts": TWICE,
  "ownAccount, accounts/account-list.schema.ts": TWICE,
  "ownAccount, accounts/invitation.schema.ts offer": TWICE,
  "ownAccount, review/tending/tending.schema.ts": TWICE,
};

const isHarmless = (place: string) => Object.keys(HARMLESS).some((beginning) => place.startsWith(beginning));

let world: World;
let scenes: readonly Scene[];
let matrix: typeof import("./matrix.ts");

beforeAll(async () => {
  for (const path of POLICIES) {
    vi.doMock(`../../${path}`, async (load: () => Promise<Record<string, Anything>>) => {
      const policy = await load();
      const names = Object.keys(policy).filter((name) => !ONLY_WORDS.includes(name));
      return { ...policy, ...Object.fromEntries(names.map((name) => [name, watched(name, policy[name] as Anything)])) }; // a policy exports functions
    });
  }
  matrix = await import("./matrix.ts");
  scenes = (await import("./scenes.ts")).SCENES;
  world = await (await import("./world.ts")).makeWorld();
});
afterAll(() => world.catalogue.close());

/** All cells, or of each scene one for each way of being refused and of being let in. */
function chosen(scene: Scene): Cell[] {
  const cells = matrix.cellsOf(scene);
  if (process.env.MATRIX === "full") return cells;
  const kinds = new Map<string, Cell>();
  for (const cell of cells) {
    // Editors, officers and maintainers are turned away at different doors.
    const [, role] = cell.persona.split(" ");
    const kind = [matrix.isAllowed(scene, cell), matrix.reasonFor(cell), role, cell.whose === "own"].join();
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
    let noticed = 0;
    for (const [place, cells] of [...cellsAt].sort()) {
      opened = place;
      let isNoticed = false;
      for (const [scene, cell] of cells) {
        const complaints = await matrix.playCell(scene, world, cell).catch(() => ["it failed"]);
        isNoticed = complaints.length > 0;
        if (isNoticed) break;
      }
      opened = undefined;
      if (isNoticed) noticed += 1;
      if (!isNoticed && !isHarmless(place)) unnoticed.push(place);
    }
    console.log(
      `${cellsAt.size} places where a policy is asked, ${noticed} missed when it is not, ${cellsAt.size - noticed - unnoticed.length} where that lets nobody do more`,
    );
    expect(unnoticed).toEqual([]);
  });
});
