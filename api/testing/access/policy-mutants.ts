/**
 * Takes the rules away one at a time: reads the source of a policy, changes one thing in it, and gives what the changed
 * file exports. A table of facts that does not notice has a hole.
 */
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join } from "node:path";
import { compileFunction } from "node:vm";
import { parseAst } from "vitest/node";

/** A part of a program, as ESTree has it; of the many kinds a few are looked at. */
interface Part {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export type Policy = Readonly<Record<string, (...given: never[]) => unknown>>;

export interface Mutant {
  /** Where, and what: `mayEdit: !== → ===`. */
  readonly name: string;
  readonly policy: Policy;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly what: string;
}

const isPart = (value: unknown): value is Part => typeof value === "object" && value !== null && "type" in value;
const partsIn = (part: Part): Part[] => Object.values(part).flat().filter(isPart);
const list = (value: unknown) => (Array.isArray(value) ? value.filter(isPart) : []);

const FLIPPED: Readonly<Record<string, string>> = {
  "===": "!==",
  "!==": "===",
  "<": ">=",
  ">": "<=",
  "<=": ">",
  ">=": "<",
  "&&": "||",
  "||": "&&",
  some: "every",
  every: "some",
};

class Mutator {
  readonly #code: string;
  readonly changes: Change[] = [];

  constructor(code: string) {
    this.#code = code;
  }

  #text = ({ start, end }: Part) => this.#code.slice(start, end);

  #add(part: Part, text: string, what = `${this.#text(part).slice(0, 60)} → ${text.slice(0, 60)}`): void {
    // `true` for `true` is no change.
    if (text === this.#text(part) || text === `(${this.#text(part)})`) return;
    this.changes.push({ start: part.start, end: part.end, text, what: what.replaceAll(/\s+/g, " ").slice(0, 120) });
  }

  visit(part: Part, name: string): void {
    this.#mutate(part, name);
    for (const inner of partsIn(part)) this.visit(inner, nameOf(inner) ?? name);
  }

  #mutate(part: Part, name: string): void {
    const { type } = part;
    if (type === "LogicalExpression" || type === "BinaryExpression") this.#flip(part);
    if (type === "UnaryExpression" && part.operator === "!") this.#add(part, this.#text(part.argument as Part)); // `!` has one
    if (type === "IfStatement" || type === "ConditionalExpression") this.#decide(part.test as Part); // both have one
    if (type === "ThrowStatement") this.#add(part, ";");
    if (type === "NewExpression") for (const given of list(part.arguments)) this.#replaceWord(given);
    if (type === "MemberExpression") this.#swapMethod(part.property);
    if (type === "ObjectExpression") this.#dropEach(list(part.properties));
    if (type === "ArrayExpression")
      this.#dropEach(list(part.elements).filter(({ type: kind }) => kind !== "SpreadElement"));
    if (type === "ReturnStatement" && isPart(part.argument)) this.#answer(part.argument, name);
    if (type === "ArrowFunctionExpression" && part.expression) this.#answer(part.body as Part, name); // an expression is a part
  }

  #flip(part: Part): void {
    const { left, right, operator } = part as unknown as { left: Part; right: Part; operator: string }; // both kinds have these
    const other = FLIPPED[operator];
    if (!other) return;
    // Between the two stand brackets too, which stay.
    const start = this.#code.indexOf(operator, left.end);
    this.#add(
      { ...part, start, end: start + operator.length },
      other,
      `${operator} → ${other} before ${this.#text(right)}`,
    );
  }

  #decide(test: Part): void {
    this.#add(test, `!(${this.#text(test)})`);
  }

  /** Questions answer yes and no, and the opposite; a condition on many becomes one that holds for all. */
  #answer(part: Part, name: string): void {
    if (/^(is|may|has)[A-Z]/.test(name)) {
      for (const word of ["true", "false", `!(${this.#text(part)})`]) this.#add(part, word);
    } else if (part.type === "ObjectExpression") this.#add(part, "({})");
  }

  #replaceWord(part: Part): void {
    if (part.type === "Literal" && typeof part.value === "string") this.#add(part, '"SOMETHING_ELSE"');
  }

  #swapMethod(property: unknown): void {
    const other = isPart(property) && FLIPPED[String(property.name)];
    if (isPart(property) && other) this.#add(property, other);
  }

  #dropEach(parts: readonly Part[]): void {
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1];
      // Up to the next one, or over what is left behind the last, so that the comma goes with it.
      const end = next?.start ?? part.end + (/^\s*,/.exec(this.#code.slice(part.end))?.[0].length ?? 0);
      this.#add({ ...part, end }, "", `without ${this.#text(part).slice(0, 60)}`);
    }
  }
}

/** The name of what is declared, for telling where a change is. */
function nameOf(part: Part): string | undefined {
  if (part.type !== "VariableDeclarator" && part.type !== "FunctionDeclaration") return undefined;
  return isPart(part.id) ? String(part.id.name) : undefined;
}

export interface PolicySource {
  readonly path: string;
  readonly code: string;
  readonly imports: readonly { readonly from: string; readonly names: readonly string[] }[];
  readonly exports: readonly string[];
  readonly changes: readonly Change[];
}

/** @param path of the file */
export function readPolicy(path: string): PolicySource {
  const code = stripTypeScriptTypes(readFileSync(path, "utf8"));
  const program = parseAst(code) as unknown as Part; // ESTree's own shape
  const statements = list(program.body);
  const mutator = new Mutator(code);
  const imports: { from: string; names: string[] }[] = [];
  const exports: string[] = [];
  for (const statement of statements) {
    if (statement.type === "ImportDeclaration") {
      const names = list(statement.specifiers).map(({ local }) => String((local as Part).name)); // each has a local name
      imports.push({ from: String((statement.source as Part).value), names });
      continue;
    }
    mutator.visit(statement, "");
    if (statement.type === "ExportNamedDeclaration") exports.push(...declaredIn(statement.declaration));
  }
  return { path, code, imports, exports, changes: [...mutator.changes, ...constants(statements)] };
}

const declaredIn = (declaration: unknown): string[] => {
  if (!isPart(declaration)) return [];
  const own = nameOf(declaration);
  return own ? [own] : list(declaration.declarations).flatMap((one) => nameOf(one) ?? []);
};

/** Each exported function, without anything in it: a guard that guards nothing. */
function constants(statements: readonly Part[]): Change[] {
  return statements.flatMap(({ declaration }) => {
    const body = isPart(declaration) && isPart(declaration.body) ? declaration.body : undefined;
    const name = isPart(declaration) ? nameOf(declaration) : undefined;
    if (!body || !name || /^(is|may|has)[A-Z]/.test(name)) return [];
    return [{ start: body.start, end: body.end, text: "{ return {}; }", what: `${name} lets everything through` }];
  });
}

/** What the file would export with this text in it. */
async function load({ path, imports, exports }: PolicySource, code: string): Promise<Policy> {
  const modules: Record<string, unknown> = {};
  for (const { from } of imports) modules[from] = await import(join(dirname(path), from));
  const known = imports.map(({ from, names }) => `const { ${names.join(", ")} } = modules[${JSON.stringify(from)}];`);
  const plain = code.replaceAll(/^import\s[^;]*;/gm, "").replaceAll(/^export /gm, "");
  const text = `"use strict"; ${known.join(" ")} ${plain}\nreturn { ${exports.join(", ")} };`;
  return compileFunction(text, ["modules"])(modules) as Policy; // what the line above returns
}

export const loadUnchanged = (source: PolicySource): Promise<Policy> => load(source, source.code);

/** @throws SyntaxError when a change makes no program: then the change is wrong, and not the policy */
export async function* makeMutants(source: PolicySource): AsyncGenerator<Mutant> {
  for (const { start, end, text, what } of source.changes) {
    const code = source.code.slice(0, start) + text + source.code.slice(end);
    const line = source.code.slice(0, start).split("\n").length;
    yield { name: `line ${line}: ${what}`, policy: await load(source, code) };
  }
}
