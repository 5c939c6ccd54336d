/** What changed between versions of a listing, and how two people's changes of one version become one. Pure. */
import { isSame } from "../../audit/canonical-json.rules.ts";
import { contentOfLeaves, type Leaves, leavesOf } from "./content-leaves.rules.ts";
import {
  type ContentContact,
  type ListingContent,
  type ListingText,
  TEXT_FIELDS,
  type TextField,
} from "./listing-content.ts";

export interface LeafChange {
  readonly path: string;
  /** Undefined: nothing stood there. */
  readonly before: unknown;
  readonly after: unknown;
}

export interface LeafConflict {
  readonly path: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly yours: unknown;
}

export interface Merge {
  /** Where there is a conflict it has yours. */
  readonly content: ListingContent;
  readonly conflicts: readonly LeafConflict[];
}

const isTextState = (path: string) => path.startsWith("textStates.");

const pathsOf = (...versions: readonly Leaves[]) => new Set(versions.flatMap((leaves) => [...leaves.keys()]));

/** Nothing and "nobody has said" are the same to a reader. */
const isEqual = (one: unknown, other: unknown) => isSame(one ?? null, other ?? null);

/** Every leaf that is not the same in both, in the order of the document. */
export function changesBetween(before: ListingContent, after: ListingContent): LeafChange[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  const changes = [...pathsOf(was, is)].flatMap((path) => {
    const change = { path, before: was.get(path), after: is.get(path) };
    return isEqual(change.before, change.after) ? [] : [change];
  });
  // That a text was translated is told only where its words do not tell it.
  const changedTexts = changes.filter(({ path }) => path.startsWith("texts."));
  const isTold = (path: string) => changedTexts.some((text) => text.path.split(".").at(-1) === path.split(".").at(-1));
  return changes.filter(({ path }) => !isTextState(path) || !isTold(path));
}

/** Who changed what of a text; a text whose original changed meanwhile is stale, whoever of the two knew of it. */
function mergeTextState(base: unknown, theirs: unknown, yours: unknown): unknown {
  if (isSame(base, yours) || yours === undefined) return theirs ?? yours;
  if (theirs === undefined) return yours;
  const [one, other] = [theirs, yours] as ListingText[]; // the leaf's own shape
  const isStale = !isSame(base, theirs) && (one?.state === "STALE" || other?.state === "STALE");
  return isStale ? { ...(yours as ListingText), state: "STALE" } : yours;
}

/** What one said of a contact or a service that the other took away goes with it. */
const withoutLost = ({ languages, contacts, services }: ListingContent): ListingContent["languages"] =>
  languages.filter(({ service, contact }) => {
    const isThere = (one: ContentContact) => one.channel === contact?.channel && one.value === contact.value;
    return (service === null || services.includes(service)) && (contact === null || contacts.some(isThere));
  });

/** If nobody has moved theirs about, yours holds. */
function mergeOrder(base: ListingContent, theirs: ListingContent, yours: ListingContent): readonly ContentContact[] {
  const isUntouched = isSame(base.contacts, theirs.contacts);
  return isUntouched ? yours.contacts : [...theirs.contacts, ...yours.contacts];
}

/**
 * Three versions become one: a leaf that only one side changed is as that side has it; one that both changed to the same is
 * that; one that both changed otherwise is a conflict, which a person decides.
 */
export function mergeContents(base: ListingContent, theirs: ListingContent, yours: ListingContent): Merge {
  const [was, they, you] = [leavesOf(base), leavesOf(theirs), leavesOf(yours)];
  const merged = new Map<string, unknown>();
  const conflicts: LeafConflict[] = [];
  for (const path of pathsOf(they, you, was)) {
    const [before, one, other] = [was.get(path), they.get(path), you.get(path)];
    const isTheirs = isEqual(before, other) || isEqual(one, other);
    if (!isTheirs && !isEqual(before, one) && !isTextState(path))
      conflicts.push({ path, base: before, theirs: one, yours: other });
    const value = isTextState(path) ? mergeTextState(before, one, other) : isTheirs ? one : other;
    if (value !== undefined) merged.set(path, value);
  }
  const contacts = mergeOrder(base, theirs, yours);
  const content = contentOfLeaves(merged, { kind: theirs.kind, contacts });
  return { content: { ...content, languages: withoutLost(content) }, conflicts };
}

/** Where it stands who made a text; null for what is no text. */
function stateOf(path: string): string | null {
  const [section, field, language] = path.split(".");
  return section === "texts" ? `textStates.${TEXT_FIELDS[field as TextField]}.${language}` : null; // as leavesOf wrote it
}

/** Which of two versions of a field shall hold. */
export type Holder = "THEIRS" | "YOURS";

/** Each clash as somebody has chosen for it; those for which nobody has are still there. */
export function settleConflicts(
  { content, conflicts }: Merge,
  choices: ReadonlyMap<string, Holder>,
  theirs: ListingContent,
): Merge {
  const [leaves, theirLeaves] = [new Map(leavesOf(content)), leavesOf(theirs)];
  const take = (path: string) => {
    if (theirLeaves.has(path)) leaves.set(path, theirLeaves.get(path));
    else leaves.delete(path);
  };
  for (const { path } of conflicts) {
    if (choices.get(path) !== "THEIRS") continue;
    take(path);
    // Who made a text comes with it.
    const made = stateOf(path);
    if (made !== null && theirLeaves.has(made)) take(made);
  }
  const settled = contentOfLeaves(leaves, { kind: content.kind, contacts: [...content.contacts, ...theirs.contacts] });
  return {
    content: { ...settled, languages: withoutLost(settled) },
    conflicts: conflicts.filter(({ path }) => !choices.has(path)),
  };
}
