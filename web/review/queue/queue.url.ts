import type { SubmissionFilter } from "../../graphql/generated/server/graphql.ts";

/** Which part of the queue. */
export const KINDS = ["reports", "new", "changes", "life", "asked"] as const;
export type QueueKind = (typeof KINDS)[number];

/** What of the queue somebody looks at, as the address of the page says it. */
export interface QueueView {
  /** Null for all that waits. */
  readonly kind: QueueKind | null;
  /** The code of a municipality; null for all of hers. */
  readonly municipality: string | null;
  readonly after: string | null;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined): string | null => (typeof value === "string" && value) || null;

export function readQueue(params: Params): QueueView {
  const [kind, municipality, after] = [one(params.kind), one(params.municipality), one(params.after)];
  return {
    kind: KINDS.find((known) => known === kind) ?? null,
    municipality: municipality !== null && /^\d{3}$/.test(municipality) ? municipality : null,
    after,
  };
}

/** As an address has it; empty for all. */
export function writeQueue({ kind, municipality, after }: QueueView): string {
  const written = new URLSearchParams();
  if (kind !== null) written.set("kind", kind);
  if (municipality !== null) written.set("municipality", municipality);
  if (after !== null) written.set("after", after);
  return written.toString();
}

const OF_KIND: Readonly<Record<QueueKind, SubmissionFilter>> = {
  reports: { states: ["WAITING"], isReport: true },
  new: { states: ["WAITING"], acts: ["CREATE"] },
  changes: { states: ["WAITING"], acts: ["CHANGE", "RESTORE"], isReport: false },
  life: { states: ["WAITING"], acts: ["PAUSE", "RESUME", "CLOSE", "REOPEN", "WITHDRAW", "MERGE"], isReport: false },
  asked: { states: ["ASKED_BACK"] },
};

/** The same as the API is asked. What waits for its author's answer does not stand in an officer's way. */
export const filterOf = ({ kind, municipality }: QueueView): SubmissionFilter => ({
  whose: "TO_DECIDE",
  ...(kind === null ? { states: ["WAITING"] } : OF_KIND[kind]),
  ...(municipality === null ? {} : { municipality }),
});
