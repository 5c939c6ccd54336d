/** The limits against the site's own operations, read from its source: none may come near a limit as it grows. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { complexityFromQuery } from "@pothos/plugin-complexity";
import {
  concatAST,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isNonNullType,
  Kind,
  Lexer,
  parse,
  print,
  Source,
  separateOperations,
  TokenKind,
  typeFromAST,
  validate,
  visit,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MAX_BREADTH, MAX_COMPLEXITY, MAX_DEPTH, MAX_TOKENS } from "./limits.ts";
import { schema } from "./schema.ts";
import { openTestCatalogue, type TestCatalogue } from "./testing/ask-graphql.ts";

const MARGIN = 3;
const WEB = join(import.meta.dirname, "../web");
/** Not written by people, or not of the site. */
const SKIPPED = new Set(["node_modules", "generated", ".next", "e2e", "public", "messages"]);

function* sourcesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (SKIPPED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesBelow(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

/** Every document that the site's source holds, as the code generator finds them. */
const readDocuments = () =>
  [...sourcesBelow(WEB)]
    .flatMap((path) => [...readFileSync(path, "utf8").matchAll(/(?:graphql\(|\/\* GraphQL \*\/)\s*`([^`]+)`/g)])
    .map(([, document = ""]) => document);

/** Each operation by name, with the fragments it spreads. */
const operations = Object.entries(separateOperations(concatAST(readDocuments().map((text) => parse(text)))));

function countTokens(document: string): number {
  const lexer = new Lexer(new Source(document));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
}

/** The page sizes that the site asks for: this one, where no other is named. */
const PAGE_SIZE = 20;
const LARGER_PAGES: Readonly<Record<string, number>> = { SitemapPage: 100, PackPage: 50 };

const SAMPLES: Readonly<Record<string, unknown>> = { Int: 1, Float: 1, Boolean: true, LanguageTag: "fi" };

/** The least that a type takes: what an act costs does not depend on what is written into it. */
function leastOf(type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (!isInputObjectType(named)) return SAMPLES[named.name] ?? "one";
  const needed = Object.values(named.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(needed.map((field) => [field.name, leastOf(field.type)]));
}

function variablesOf(name: string, document: ReturnType<typeof parse>): Record<string, unknown> {
  const given: Record<string, unknown> = {
    first: LARGER_PAGES[name] ?? PAGE_SIZE,
    municipalities: Array(PAGE_SIZE).fill("091"),
    code: "091",
    slug: "kielikahvila",
    bounds: { west: 19, south: 59, east: 32, north: 71 },
    zoom: 5,
    filter: {},
    from: "2026-11-24T10:00:00Z",
    to: "2026-12-22T10:00:00Z",
    ids: Array(PAGE_SIZE).fill("UGxhY2U6MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAw"),
    later: "2026-12-22T10:00:00Z",
    asksDay: true,
    token: "one",
  };
  const named: Record<string, unknown> = {};
  visit(document, {
    VariableDefinition: ({ variable, type }) => {
      const name = variable.name.value;
      const written = typeFromAST(schema, type as never); // one of three kinds of type, which the overloads take apart
      // `from` is a moment to some, and a revision to others.
      const isOther = String(written) === "Int!" && typeof given[name] === "string";
      if (name in given && !isOther) named[name] = given[name];
      else if (type.kind === Kind.NON_NULL_TYPE && isInputType(written)) named[name] = leastOf(written);
    },
  });
  return named;
}

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await openTestCatalogue();
});
afterAll(() => catalogue.close());

describe("the site's own operations", () => {
  it("are found in its source and are valid", () => {
    expect(operations.map(([name]) => name)).toEqual(expect.arrayContaining(["SearchPage", "ListingPage", "MapMarks"]));
    for (const [name, document] of operations)
      expect({ name, errors: validate(schema, document) }).toEqual({ name, errors: [] });
  });

  it.each(operations)("%s needs no more than a third of what is allowed", (name, document) => {
    const ctx = { catalogue: catalogue.current() };
    const text = print(document);
    const needed = {
      ...complexityFromQuery(text, { schema, ctx, variables: variablesOf(name, document) }),
      tokens: countTokens(text),
    };
    expect(needed.complexity * MARGIN).toBeLessThanOrEqual(MAX_COMPLEXITY);
    expect(needed.depth * MARGIN).toBeLessThanOrEqual(MAX_DEPTH);
    expect(needed.breadth * MARGIN).toBeLessThanOrEqual(MAX_BREADTH);
    expect(needed.tokens * MARGIN).toBeLessThanOrEqual(MAX_TOKENS);
  });
});
