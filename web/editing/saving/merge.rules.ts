/**
 * Two people changed the same listing. What only one of them changed is taken; what both changed in the same way is
 * one change; what both changed in different ways is a clash, and whoever saves last decides, seeing both.
 */
import type { Content, Text } from "../content/content.ts";
import { contentOf, type Fields, fieldsOf } from "./fields.rules.ts";

export type Choice = "MINE" | "THEIRS" | "BOTH";

export interface Clash {
  readonly path: string;
  /** Undefined where one of them has taken it away. */
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Whether the two can stand together: lists, and longer texts. */
  readonly mayBeBoth: boolean;
}

export interface Merged {
  /** With mine where the two clash, until somebody has chosen. */
  readonly fields: Fields;
  readonly clashes: readonly Clash[];
}

/** Keys in order, so that the same thing is written in the same way; a map of JavaScript keeps them as they came. */
const write = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => one.localeCompare(other)))
      : part,
  ) ?? "";

export const isSame = (one: unknown, other: unknown): boolean => write(one) === write(other);

/** Of a text its words count: who translated it, and whether it is out of date, is nobody's wish. */
function isOther(one: unknown, other: unknown): boolean {
  return !isSame(wordsOf(one), wordsOf(other));
}

const isText = (value: unknown): value is Text => typeof value === "object" && value !== null && "text" in value;
const wordsOf = (value: unknown): unknown => (isText(value) ? value.text : value);

const LONG_TEXT = /^texts\/[^/]+\/(?:description|hoursNote|costNote|directions|season|documents|dataNote)$/;

function canBeBoth(path: string, mine: unknown, theirs: unknown): boolean {
  if (mine === undefined || theirs === undefined) return false;
  return LONG_TEXT.test(path) || /^(?:languages|contacts)\//.test(path);
}

export function mergeFields(base: Fields, mine: Fields, theirs: Fields): Merged {
  const fields = new Map<string, unknown>();
  const clashes: Clash[] = [];
  for (const path of new Set([...theirs.keys(), ...mine.keys(), ...base.keys()])) {
    const [was, my, their] = [base.get(path), mine.get(path), theirs.get(path)];
    const isMineChanged = isOther(was, my);
    const isClash = isMineChanged && isOther(was, their) && isOther(my, their);
    if (isClash) clashes.push({ path, mine: my, theirs: their, mayBeBoth: canBeBoth(path, my, their) });
    const value = isMineChanged ? my : their;
    if (value !== undefined) fields.set(path, value);
  }
  return { fields, clashes };
}

/** One after the other for texts, mine first; for lists each thing once. */
function both(mine: unknown, theirs: unknown): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    return [...mine, ...theirs.filter((one) => !mine.some((other) => isSame(one, other)))];
  }
  if (!isText(mine) || !isText(theirs)) return mine;
  if (mine.text.includes(theirs.text)) return mine;
  return theirs.text.includes(mine.text) ? theirs : { ...mine, text: `${mine.text}\n\n${theirs.text}` };
}

/** The listing as it shall be, once every clash is decided. One that is not keeps mine. */
export function decide(merged: Merged, choices: Readonly<Record<string, Choice>>): Fields {
  const fields = new Map(merged.fields);
  for (const { path, mine, theirs } of merged.clashes) {
    const choice = choices[path] ?? "MINE";
    const value = choice === "MINE" ? mine : choice === "THEIRS" ? theirs : both(mine, theirs);
    if (value === undefined) fields.delete(path);
    else fields.set(path, value);
  }
  return fields;
}

export const mergeContents = (base: Content, mine: Content, theirs: Content): Merged =>
  mergeFields(fieldsOf(base), fieldsOf(mine), fieldsOf(theirs));

export const decidedContent = (merged: Merged, choices: Readonly<Record<string, Choice>>, like: Content): Content =>
  contentOf(decide(merged, choices), like);
