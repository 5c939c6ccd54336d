/**
 * Two people changed the same listing. What only one of them changed is taken; what both changed in the same way is
 * one change; what both changed in different ways is a clash, and whoever saves last decides, seeing both.
 */
import type { Content, Text } from "../content/content.ts";
import { contentOf, type Fields, fieldsOf } from "./fields.rules.ts";

/** EDIT: hers stays in the form, and she writes on before it is sent. */
export type Choice = "MINE" | "THEIRS" | "BOTH" | "EDIT";

/** By the `id` of the clash. */
export type Choices = Readonly<Record<string, Choice>>;

export interface Clash {
  readonly id: string;
  readonly path: string;
  /** What the other version is: on the public page, or written by herself on another device. */
  readonly from: "PUBLIC" | "DEVICE";
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

export function mergeFields(base: Fields, mine: Fields, theirs: Fields, from: Clash["from"] = "PUBLIC"): Merged {
  const fields = new Map<string, unknown>();
  const clashes: Clash[] = [];
  for (const path of new Set([...theirs.keys(), ...mine.keys(), ...base.keys()])) {
    const [was, my, their] = [base.get(path), mine.get(path), theirs.get(path)];
    const isMineChanged = isOther(was, my);
    const isClash = isMineChanged && isOther(was, their) && isOther(my, their);
    if (isClash) {
      const mayBeBoth = canBeBoth(path, my, their);
      clashes.push({ id: `${from} ${path}`, path, from, mine: my, theirs: their, mayBeBoth });
    }
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

export const mergeContents = (base: Content, mine: Content, theirs: Content, from?: Clash["from"]): Merged =>
  mergeFields(fieldsOf(base), fieldsOf(mine), fieldsOf(theirs), from);

/** The listing as the two make it together; where they clash it has mine. `like` lends the order of the lists. */
export const mergedContent = ({ fields }: Merged, like: Content): Content => contentOf(fields, like);

/** The form as it shall be once somebody has chosen. A clash that is not decided keeps what stands in the form. */
export function settled(mine: Content, clashes: readonly Clash[], choices: Choices): Content {
  const fields = new Map(fieldsOf(mine));
  for (const { id, path, theirs } of clashes) {
    const choice = choices[id] ?? "MINE";
    if (choice === "MINE" || choice === "EDIT") continue;
    const value = choice === "THEIRS" ? theirs : both(fields.get(path), theirs);
    if (value === undefined) fields.delete(path);
    else fields.set(path, value);
  }
  return contentOf(fields, mine);
}

/** A listing with these fields as another version has them. */
export function withFields(content: Content, paths: readonly string[], from: Content): Content {
  const [fields, other] = [new Map(fieldsOf(content)), fieldsOf(from)];
  for (const path of paths) {
    if (other.has(path)) fields.set(path, other.get(path));
    else fields.delete(path);
  }
  return contentOf(fields, from);
}

/** The clashes that there are now: those that were found, and of the earlier ones those that still are. */
export function openClashes(
  earlier: readonly Clash[],
  found: readonly Clash[],
  mine: Content,
  now: Content,
): readonly Clash[] {
  const [my, their] = [fieldsOf(mine), fieldsOf(now)];
  const isFound = ({ id }: Clash) => found.some((one) => one.id === id);
  const isStill = ({ from, path, theirs }: Clash) =>
    isOther(my.get(path), from === "PUBLIC" ? their.get(path) : theirs);
  return [...found, ...earlier.filter((clash) => !isFound(clash) && isStill(clash))];
}
