/** Who may do what: every operation and every field, by everybody who may ask, through every path. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schema } from "../../schema.ts";
import { execute } from "../ask-graphql.ts";
import { allFields, doorsWithoutScene, idleRows, missingRows } from "./completeness.ts";
import { fieldsOf, writeOperation } from "./document.ts";
import { PERSONA_NAMES } from "./grid.ts";
import { playScene } from "./matrix.ts";
import { MADE_ANEW, MOST_LEVELS, PUBLIC_QUESTIONS } from "./public-questions.ts";
import { globalId, NOBODY } from "./scene.ts";
import { SCENES } from "./scenes.ts";
import { audienceOf } from "./table.ts";
import { makeWorld, type World } from "./world.ts";
import { SECRET } from "./world-people.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.catalogue.close());

/** `Type.field`, as often as somebody has asked for it. */
const asked = new Set<string>();
let cells = 0;

const sayAll = (complaints: readonly string[]) => complaints.join("\n");

describe("the table", () => {
  test("has a row for every question, every act and every field", () => {
    expect(sayAll(missingRows())).toBe("");
  });

  test("speaks of nothing that is no more", () => {
    expect(sayAll(idleRows())).toBe("");
  });

  test("has somebody at every door to the desk", () => {
    expect(sayAll(doorsWithoutScene(SCENES))).toBe("");
  });
});

const questions = Object.keys(schema.getQueryType()?.getFields() ?? {});
const isPublic = (name: string) => audienceOf("Query", name) === "EVERYONE" && !MADE_ANEW.includes(name);

describe("what is for everybody", () => {
  test.for(questions.filter(isPublic))(
    "is the same for everybody, and tells nothing of what is not: %s",
    { timeout: 120_000 },
    async (name) => {
      const { text, root } = writeOperation(`Query.${name}`, "public", MOST_LEVELS[name]);
      const fields = fieldsOf(root);
      for (const { owner, field } of fields) asked.add(`${owner}.${field}`);
      for (const variables of PUBLIC_QUESTIONS[name]?.(world) ?? [{}]) {
        const answers = new Map<string, string>();
        for (const persona of PERSONA_NAMES) {
          const { viewer } = world.personas[persona];
          const answer = await execute(world.catalogue.current(), text, variables, {
            viewer,
            database: world.database,
          });
          expect(answer.errors?.map(({ message }) => message)).toBeUndefined();
          answers.set(JSON.stringify(answer), persona);
          cells += fields.length;
        }
        expect([...answers.values()]).toHaveLength(1);
        expect([...answers.keys()].join().includes(SECRET)).toBe(false);
      }
    },
  );

  test("holds nothing that is not public, whatever state it is in and by whichever way one comes", async () => {
    const text = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    const ids = Object.values(world.hidden).map((id) => globalId("Place", id));
    for (const persona of PERSONA_NAMES) {
      const { viewer } = world.personas[persona];
      const { data } = await execute(world.catalogue.current(), text, { ids }, { viewer });
      expect(data?.nodes).toEqual(ids.map(() => null));
    }
  });

  test("has no door to a thing of the desk by its id", async () => {
    const desk = new Set(allFields().flatMap(({ type, isPublic: mayBe }) => (mayBe ? [] : [type])));
    const { viewer } = world.personas["a maintainer"];
    for (const type of desk) {
      const document = "query ($id: ID!) { node(id: $id) { __typename } }";
      const { data, errors } = await execute(
        world.catalogue.current(),
        document,
        { id: globalId(type, NOBODY) },
        { viewer },
      );
      expect([type, data?.node, errors?.[0]?.message]).toEqual([type, null, "INVALID_ID"]);
    }
  });
});

describe("what is not for everybody", () => {
  test.for(SCENES.map((scene) => [`${scene.operation}: ${scene.about}`, scene] as const))(
    "is shown and done as the table says: %s",
    { timeout: 300_000 },
    async ([, scene]) => {
      const played = await playScene(scene, world);
      for (const field of played.fields) asked.add(field);
      cells += played.cells;
      expect(sayAll(played.complaints.slice(0, 10))).toBe("");
    },
  );
});

test("every field has been asked for by everybody", () => {
  const never = allFields().filter(({ row }) => !asked.has(row));
  expect(never.map(({ type, field }) => `${type}.${field}`)).toEqual([]);
  console.log(
    `${cells} cells of the matrix: ${asked.size} fields, ${SCENES.length} scenes, ${PERSONA_NAMES.length} people`,
  );
});
