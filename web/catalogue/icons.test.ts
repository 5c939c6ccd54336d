import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, GraphQLEnumType } from "graphql";
import { describe, expect, test } from "vitest";
import {
  ACCESSIBILITY_ICONS,
  ATTENDANCE_ICONS,
  KIND_ICONS,
  MODE_ICONS,
  serviceIcon,
  targetGroupIcon,
} from "./icons.ts";

const read = (path: string) => readFileSync(join(import.meta.dirname, "../..", path), "utf8");

const schema = buildSchema(read("api/schema.graphql"));
const valuesOf = (name: string): string[] => {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLEnumType)) throw new Error(`the schema has no list ${name}`);
  return type.getValues().map(({ name: value }) => value);
};

interface Entry {
  readonly id: string;
}
const lists = JSON.parse(read("seeds/data/services.json")) as Record<string, readonly Entry[]>; // our own file
const idsOf = (list: string) => (lists[list] ?? []).map(({ id }) => id);

const drawn = new Set([...read("web/public/icons.svg").matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id));

const inTable = (table: Readonly<Record<string, string>>) => (value: string) => table[value];

describe.each([
  { list: "kinds", values: valuesOf("ListingKind"), iconOf: inTable(KIND_ICONS) },
  { list: "kinds of the data", values: idsOf("kinds"), iconOf: inTable(KIND_ICONS) },
  { list: "services", values: idsOf("services"), iconOf: serviceIcon },
  { list: "target groups", values: idsOf("targetGroups"), iconOf: targetGroupIcon },
  { list: "ways to serve a language", values: valuesOf("LanguageMode"), iconOf: inTable(MODE_ICONS) },
  { list: "ways to come", values: valuesOf("Attendance"), iconOf: inTable(ATTENDANCE_ICONS) },
  { list: "features of access", values: valuesOf("AccessibilityKind"), iconOf: inTable(ACCESSIBILITY_ICONS) },
])("of the $list", ({ values, iconOf }) => {
  test("each has a picture in the sprite", () => {
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !drawn.has(iconOf(value)))).toEqual([]);
  });

  test("each has one of its own, so that two never look the same", () => {
    const shared = values.filter((value) => values.some((other) => other !== value && iconOf(other) === iconOf(value)));
    expect(shared).toEqual([]);
  });
});

test("no service and no group is shown with the picture for what is not known", () => {
  expect(idsOf("services").filter((id) => serviceIcon(id) === "info")).toEqual([]);
  expect(idsOf("targetGroups").filter((id) => targetGroupIcon(id) === "person")).toEqual([]);
});

test("the ways to come that the data names are those of the schema", () => {
  const named = idsOf("modes").map((id) => id.replace("-", "_").toUpperCase());
  expect(named.sort()).toEqual(valuesOf("Attendance").sort());
});
