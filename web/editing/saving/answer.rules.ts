/** What an answer makes of an edit: pure, so that every order in which answers and keys can come is tried in a test. */
import type { Content } from "../content/content.ts";
import type { KeptDraft } from "./draft.rules.ts";
import { type Clash, mergeContents, mergedContent, openClashes } from "./merge.rules.ts";
import type { FieldTrouble, Outcome } from "./outcome.ts";
import { type Scope, withScope } from "./sections.rules.ts";

/** How one section stands between the form and the public page. */
export type SaveState =
  | { readonly kind: "SENDING" | "WAITING" | "OFFLINE" }
  | { readonly kind: "SAVED"; readonly at: string }
  | { readonly kind: "INVALID"; readonly problems: readonly FieldTrouble[] }
  | { readonly kind: "NOT_ALLOWED"; readonly reason: string }
  | { readonly kind: "TOO_MANY"; readonly seconds: number };

export interface EditState {
  readonly base: Content;
  readonly mine: Content;
  readonly revision: number;
  readonly keys: KeptDraft["keys"];
  readonly saves: Readonly<Record<string, SaveState>>;
  /** What two people changed, or one on two devices, in different ways: nothing of it is sent before she has chosen. */
  readonly clashes: readonly Clash[];
  readonly isRestored: boolean;
  /** False when the device would not keep it. */
  readonly isKept: boolean;
}

interface Sent {
  readonly name: string;
  readonly scope: Scope;
  /** The form when it was sent: what was written since is not saved. */
  readonly sent: Content;
}

const without = <T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== name));

/**
 * It is published. What was sent is what both sides have now, and so the common beginning of what was written since; in
 * the other sections somebody may have been first, and then her change and this one must be looked at.
 */
function published(before: EditState, content: Content, revision: number, { scope, sent }: Sent): EditState {
  const merged = mergeContents(withScope(before.base, scope, sent), before.mine, content);
  const mine = mergedContent(merged, content);
  return {
    ...before,
    base: content,
    mine,
    revision,
    clashes: openClashes(before.clashes, merged.clashes, mine, content),
  };
}

export function afterAnswer(before: EditState, outcome: Outcome, about: Sent): EditState {
  const { name } = about;
  const said = (state: SaveState): EditState => ({ ...before, saves: { ...before.saves, [name]: state } });
  const keys = without(before.keys, name);
  switch (outcome.kind) {
    case "PUBLISHED":
      return { ...published(said({ kind: "SAVED", at: outcome.at }), outcome.content, outcome.revision, about), keys };
    case "WAITING":
      return { ...said({ kind: "WAITING" }), keys };
    case "CONFLICT": {
      const { revision, content } = outcome;
      const merged = mergeContents(before.base, before.mine, content);
      const mine = mergedContent(merged, content);
      const clashes = openClashes(before.clashes, merged.clashes, mine, content);
      return { ...before, base: content, mine, revision, keys, saves: without(before.saves, name), clashes };
    }
    case "OFFLINE":
      // It may have arrived: the key stays, so that trying again cannot count twice.
      return said({ kind: "OFFLINE" });
    default:
      return { ...said(outcome), keys };
  }
}
