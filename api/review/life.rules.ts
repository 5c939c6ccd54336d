/** A listing's life: from which states an act leads where. */
import type { ListingState } from "./content/listing-rows.ts";
import type { Act } from "./review.ts";

const LIVES: Readonly<Record<Act, { readonly from: readonly ListingState[]; readonly to: ListingState | null }>> = {
  CREATE: { from: [], to: "PUBLISHED" },
  CHANGE: { from: ["DRAFT", "IN_REVIEW", "PUBLISHED", "PAUSED", "CLOSED"], to: null },
  RESTORE: { from: ["DRAFT", "IN_REVIEW", "PUBLISHED", "PAUSED", "CLOSED"], to: null },
  REDACT: { from: ["DRAFT", "IN_REVIEW", "PUBLISHED", "PAUSED", "CLOSED", "WITHDRAWN", "MERGED"], to: null },
  PAUSE: { from: ["PUBLISHED", "PAUSED"], to: "PAUSED" },
  RESUME: { from: ["PAUSED"], to: "PUBLISHED" },
  CLOSE: { from: ["PUBLISHED", "PAUSED"], to: "CLOSED" },
  REOPEN: { from: ["CLOSED", "WITHDRAWN"], to: "PUBLISHED" },
  WITHDRAW: { from: ["PUBLISHED", "PAUSED", "CLOSED"], to: "WITHDRAWN" },
  MERGE: { from: ["PUBLISHED", "PAUSED", "CLOSED"], to: "MERGED" },
};

/** The state after an act; undefined when the act cannot be done in this state. */
export function stateAfter(act: Act, state: ListingState): ListingState | undefined {
  const { from, to } = LIVES[act];
  return from.includes(state) ? (to ?? state) : undefined;
}

export const possibleActs = (state: ListingState): Act[] =>
  // The keys of LIVES are acts.
  (Object.keys(LIVES) as Act[]).filter((act) => stateAfter(act, state) !== undefined);

/** How long what was withdrawn can be taken back. */
export const WITHDRAWN_KEPT_DAYS = 90;
