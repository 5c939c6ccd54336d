import type { Outcome } from "../outcome.rules.ts";

/** Sentences that stand ready for a letter, each kind. */
export const READY = ["unsure", "already", "outside"] as const;
export type ReadySentence = (typeof READY)[number];

export type DecisionAct = "approve" | "overrule" | "reject" | "ask";

/** What a form shows again when it could not be done: nothing that was typed is lost. */
export interface DecisionState {
  readonly outcome: Outcome | null;
  readonly act: DecisionAct | null;
  readonly ready: string;
  readonly reason: string;
  readonly question: string;
}

export const UNDECIDED: DecisionState = { outcome: null, act: null, ready: "", reason: "", question: "" };
