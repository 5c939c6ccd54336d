import type { Outcome } from "../outcome.rules.ts";

/** Sentences that stand ready for a letter, each kind. */
export const READY = ["unsure", "already", "outside"] as const;
export type ReadySentence = (typeof READY)[number];

export type DecisionAct = "approve" | "reject" | "ask";

/** By the path of a field in conflict: whose version holds. */
export type Choices = Readonly<Record<string, "THEIRS" | "YOURS">>;

const FIELD = "holds:";
export const fieldName = (path: string): string => `${FIELD}${path}`;

/** What was chosen in a form. */
export function choicesIn(form: FormData): Choices {
  const chosen = [...form.entries()].filter(([name, value]) => name.startsWith(FIELD) && isHolder(value));
  return Object.fromEntries(chosen.map(([name, value]) => [name.slice(FIELD.length), value])) as Choices; // isHolder has looked
}

const isHolder = (value: unknown) => value === "THEIRS" || value === "YOURS";

/** What a form shows again when it could not be done: nothing that was typed is lost. */
export interface DecisionState {
  readonly outcome: Outcome | null;
  readonly act: DecisionAct | null;
  readonly ready: string;
  readonly reason: string;
  readonly question: string;
  readonly choices: Choices;
}

export const UNDECIDED: DecisionState = { outcome: null, act: null, ready: "", reason: "", question: "", choices: {} };
