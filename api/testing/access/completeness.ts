/** Whether the table and the schema speak of the same things, and whether every door to the desk is played. */
import { getNamedType, isInterfaceType, isObjectType } from "graphql";
import { schema } from "../../schema.ts";
import { isPublicField, ownerOf } from "./document.ts";
import type { Scene } from "./scene.ts";
import { allRows, audienceOf } from "./table.ts";

const WHERE = "api/testing/access/table.ts";
const WHERE_PUBLIC = "api/testing/access/public-types.ts";
const WHERE_SCENES = "api/testing/access/scenes.ts";

interface Field {
  /** Where its row stands. */
  readonly row: string;
  readonly type: string;
  readonly field: string;
  readonly leadsTo: string;
  readonly isPublic: boolean;
}

/** Every field of every type, but for what an act says when it is done: that is what the act's own row is about. */
export function allFields(): Field[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    const isOurs = (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith("__");
    if (!isOurs || type.name.endsWith("Success")) return [];
    return Object.values(type.getFields()).map(({ name, type: leadsTo }) => ({
      row: `${ownerOf(type, name)}.${name}`,
      type: type.name,
      field: name,
      leadsTo: getNamedType(leadsTo).name,
      isPublic: isPublicField(type, name),
    }));
  });
}

export const missingRows = (): string[] =>
  allFields()
    .filter(
      ({ type, field, row }) => audienceOf(...(row.split(".") as [string, string])) === undefined && type && field,
    ) // two words
    .map(
      ({ row }) =>
        `${row} has no row. Who may see it? Write it into ${WHERE}, or into ${WHERE_PUBLIC} when everybody may.`,
    );

export function idleRows(): string[] {
  const known = new Set(allFields().map(({ row }) => row));
  return allRows()
    .filter((row) => !known.has(row))
    .map((row) => `${row} has a row and is no more. Take it out of ${WHERE} or ${WHERE_PUBLIC}.`);
}

/** The doors to what is not for everybody: questions, acts, and fields of public things. */
export function doorsWithoutScene(scenes: readonly Scene[]): string[] {
  const played = new Set(scenes.map(({ operation }) => operation));
  const doors = allFields().filter(({ type, isPublic, leadsTo }) => {
    if (type === "Mutation") return true;
    if (type === "Query") return !isPublic;
    return isPublicThing(type) && (!isPublic || !isPublicThing(leadsTo));
  });
  return doors
    .filter(({ type, field }) => !played.has(`${type}.${field}`))
    .map(
      ({ type, field }) =>
        `${type}.${field} leads to the desk, and nobody goes there. Write a scene into ${WHERE_SCENES}.`,
    );
}

/** A type of which anything is for everybody; of a leaf there is nothing to hide. */
function isPublicThing(name: string): boolean {
  const type = schema.getType(name);
  if (!(isObjectType(type) || isInterfaceType(type))) return true;
  return Object.keys(type.getFields()).some((field) => isPublicField(type, field));
}
