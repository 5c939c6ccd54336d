import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type GraphQLNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { describe, expect, it } from "vitest";
import { schema } from "./schema.ts";

interface Described {
  readonly place: string;
  readonly description: string | null | undefined;
}

/** A type and all that is named inside it, each with what its reader is told. */
function describedIn(type: GraphQLNamedType): Described[] {
  const itself = { place: type.name, description: type.description };
  if (isEnumType(type)) {
    return [
      itself,
      ...type.getValues().map(({ name, description }) => ({ place: `${type.name}.${name}`, description })),
    ];
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return [itself, ...fields.map(({ name, description }) => ({ place: `${type.name}.${name}`, description }))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [itself];
  const fields = Object.values(type.getFields()).flatMap((field) => [
    { place: `${type.name}.${field.name}`, description: field.description },
    ...field.args.map(({ name, description }) => ({ place: `${type.name}.${field.name}(${name}:)`, description })),
  ]);
  return [itself, ...fields];
}

const ownTypes = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith("__") && !(isScalarType(type) && isSpecifiedScalarType(type)),
);
const everything = ownTypes.flatMap(describedIn);

describe("the contract", () => {
  it("tells a stranger what every type, field, argument and value means", () => {
    expect(everything.length).toBeGreaterThan(300);
    expect(everything.filter(({ description }) => !description?.trim()).map(({ place }) => place)).toEqual([]);
  });

  it("ends every description like a sentence", () => {
    const unfinished = everything.filter(({ description }) => !/[.?!)”]$/.test(description?.trim() ?? ""));
    expect(unfinished.map(({ place }) => place)).toEqual([]);
  });

  it("is printed in schema.graphql as the code has it", () => {
    const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
    expect(readFileSync(join(import.meta.dirname, "schema.graphql"), "utf8")).toBe(printed);
  });

  it("takes one input for each act, and answers with a union of that it is done or why it was not", () => {
    const acts = Object.values(schema.getMutationType()?.getFields() ?? {});
    expect(acts.length).toBeGreaterThan(0);
    for (const { name, args, type } of acts) {
      const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      expect(args.map((argument) => argument.name)).toEqual(["input"]);
      // Acts that need the same, such as nothing but the listing, may share their input; no other is named after a stranger.
      const input = String(args[0]?.type);
      const isShared = acts.filter((act) => String(act.args[0]?.type) === input).length > 1;
      expect(isShared || input === `${capital}Input!`).toBe(true);
      expect(String(type)).toBe(`${capital}Result!`);
      expect(isUnionType(getNullableType(type))).toBe(true);
    }
  });

  it("offers nothing to follow", () => {
    expect(schema.getSubscriptionType()).toBeUndefined();
  });
});
