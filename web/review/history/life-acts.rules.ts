import type { Act } from "../../graphql/generated/server/graphql.ts";
import type { Outcome } from "../outcome.rules.ts";

/** What is done to a listing as a whole, as the address of its page says it. */
export const LIFE_ACTS = ["pause", "resume", "close", "reopen", "withdraw"] as const;
export type LifeAct = (typeof LIFE_ACTS)[number];

const OF_API: Readonly<Record<LifeAct, Act>> = {
  pause: "PAUSE",
  resume: "RESUME",
  close: "CLOSE",
  reopen: "REOPEN",
  withdraw: "WITHDRAW",
};

export const possibleLifeActs = (acts: readonly Act[]): LifeAct[] =>
  LIFE_ACTS.filter((act) => acts.includes(OF_API[act]));

/** What a form shows again when it could not be done. */
export interface LifeState {
  readonly outcome: Outcome | null;
  readonly reason: string;
  readonly until: string;
}

export const BEFORE: LifeState = { outcome: null, reason: "", until: "" };
