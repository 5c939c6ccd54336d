/**
 * Writes the documents: an operation with all that can be read through it. What it selects is also a tree, so that an
 * answer can be walked field by field afterwards.
 */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { schema } from "../../schema.ts";
import { audienceOf } from "./table.ts";

export interface Selection {
  /** Where the field's row stands: an interface's own, when it has it from there. */
  readonly owner: string;
  readonly field: string;
  /** What it is asked with, inside. */
  readonly passed: string;
  /** What the answer calls it. */
  readonly key: string;
  /** By the name of the type that the object has; of one type there is one entry. */
  readonly inside: ReadonlyMap<string, readonly Selection[]>;
}

export interface Operation {
  readonly text: string;
  readonly root: Selection;
}

/** The type in whose row a field stands. */
export function ownerOf(type: GraphQLNamedType, field: string): string {
  if (audienceOf(type.name, field) !== undefined || !(isObjectType(type) || isInterfaceType(type))) return type.name;
  const from = type.getInterfaces().find((one) => audienceOf(one.name, field) !== undefined);
  return from?.name ?? type.name;
}

/** An act's success has no row of its own: it is what the act's row is about. */
const isSuccess = (type: GraphQLNamedType) => type.name.endsWith("Success");

export const isPublicField = (type: GraphQLNamedType, field: string): boolean =>
  isSuccess(type) || audienceOf(ownerOf(type, field), field) === "EVERYONE";

const isPublicType = (type: GraphQLNamedType) =>
  isObjectType(type) && Object.keys(type.getFields()).every((field) => isPublicField(type, field));

/** What fields inside are asked with, where they cannot be asked without. */
const ARGUMENTS: Readonly<Record<string, string>> = { "MunicipalityReport.listed": "(gap: DUE)" };

/** `desk`: what is not for everybody, whole, and of public things only that they are there; `public`: the reverse. */
type Side = "desk" | "public";

class Writer {
  readonly #side: Side;
  readonly #levels: number;
  readonly #seen = new Set<string>();

  constructor(side: Side, levels: number) {
    this.#side = side;
    this.#levels = levels;
  }

  inside(type: GraphQLNamedType, path: readonly string[]): Map<string, readonly Selection[]> {
    if (isLeafType(type)) return new Map();
    if (isAbstractType(type)) {
      const kinds = schema.getPossibleTypes(type).map((kind) => [kind.name, this.#fields(kind, path, true)] as const);
      return new Map(kinds);
    }
    return isObjectType(type) ? new Map([[type.name, this.#fields(type, path, false)]]) : new Map();
  }

  #fields(type: GraphQLObjectType, path: readonly string[], isOneOfSeveral: boolean): Selection[] {
    if (path.includes(type.name) || path.length > this.#levels) return [];
    const isPublic = isPublicType(type) && !isSuccess(type) && !isRefusal(type);
    if (this.#side === "desk" && isPublic) {
      const { id } = type.getFields();
      return id ? this.select(type, id, path, isOneOfSeveral) : [];
    }
    // Of public things each is looked at once in a document, or it would never end.
    if (this.#side === "public" && this.#seen.has(type.name)) return [];
    this.#seen.add(type.name);
    return Object.values(type.getFields()).flatMap((field) => {
      if (this.#side === "public" && !isPublicField(type, field.name)) return [];
      return this.select(type, field, path, isOneOfSeveral);
    });
  }

  select(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    path: readonly string[],
    isOneOfSeveral: boolean,
  ): Selection[] {
    const passed = path.length > 0 ? (ARGUMENTS[`${type.name}.${field.name}`] ?? "") : "";
    if (path.length > 0 && passed === "" && field.args.some(isRequiredArgument))
      throw new Error(`${type.name}.${field.name} needs arguments: give them in api/testing/access/document.ts.`);
    const named = getNamedType(field.type);
    return [
      {
        owner: ownerOf(type, field.name),
        field: field.name,
        passed,
        // Two kinds of a union may have fields of one name and different types.
        key: isOneOfSeveral ? `${type.name}__${field.name}` : field.name,
        inside: this.inside(named, [...path, type.name]),
      },
    ];
  }
}

const isRefusal = ({ name }: GraphQLNamedType) =>
  ["NotAllowed", "NotFound", "InvalidInput", "FieldProblem", "TooManyRequests"].includes(name);

const write = ({ field, key, inside, passed }: Selection, variables = ""): string => {
  const name = `${key === field ? field : `${key}: ${field}`}${passed}${variables}`;
  if (inside.size === 0) return name;
  const kinds = [...inside].flatMap(([type, fields]) =>
    fields.length === 0 ? [] : `... on ${type} { ${fields.map((one) => write(one)).join(" ")} }`,
  );
  return `${name} { __typename ${kinds.join(" ")} }`;
};

/** @param name e.g. `Query.editableListing` */
export function writeOperation(name: string, side: Side, levels = 20): Operation {
  const [rootName = "", fieldName = ""] = name.split(".");
  const type = rootName === "Query" ? schema.getQueryType() : schema.getMutationType();
  const field = type?.getFields()[fieldName];
  if (!type || !field) throw new Error(`there is no ${name}`);
  const [root] = new Writer(side, levels).select(type, field, [], false);
  if (!root) throw new Error(`${name} cannot be asked`);
  const variables = field.args.map((one) => `$${one.name}: ${String(one.type)}`).join(", ");
  const passed = field.args.map((one) => `${one.name}: $${one.name}`).join(", ");
  const call = write(root, passed && `(${passed})`);
  return { text: `${rootName.toLowerCase()} Asked${variables && `(${variables})`} { ${call} }`, root };
}

type Visit = (selection: Selection, value: unknown) => void;

/** Visits every field that an answer gives, through lists and kinds. */
export function walk(selection: Selection, value: unknown, visit: Visit): void {
  visit(selection, value);
  for (const one of Array.isArray(value) ? value.flat() : [value]) {
    if (typeof one !== "object" || one === null) continue;
    const object = one as Record<string, unknown>; // objects of answers are made of named fields
    for (const inner of selection.inside.get(String(object.__typename)) ?? []) walk(inner, object[inner.key], visit);
  }
}

/** Every field that would be asked for. */
export function fieldsOf(selection: Selection): Selection[] {
  return [selection, ...[...selection.inside.values()].flat().flatMap(fieldsOf)];
}
