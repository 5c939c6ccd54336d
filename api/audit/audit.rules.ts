/** The chain of the audit trail: each entry is sealed with the one before it, so that none can be changed or left out unseen. */
import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.rules.ts";

export type AuditActor = "ANYONE" | "EDITOR" | "OFFICER" | "MAINTAINER" | "SYSTEM";

/** What was done, by whom, to what. `details` are facts: codes, ids, numbers, never a person's data or a text of hers. */
export interface Deed {
  readonly actor: AuditActor;
  readonly actorId: string | null;
  readonly act: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface AuditEntry extends Deed {
  readonly sequence: bigint;
  readonly at: Date;
  readonly details: Readonly<Record<string, unknown>>;
  readonly previousHash: Uint8Array;
  readonly hash: Uint8Array;
}

/** Before the first entry. */
export const NO_HASH = new Uint8Array(32);

/** One entry is written at a time, in the order of their commits: for pg_advisory_xact_lock. Any constant will do. */
export const AUDIT_LOCK = 5_933_028;

export function sealOf(entry: Omit<AuditEntry, "hash">): Uint8Array {
  const { sequence, at, actor, actorId, act, subjectType, subjectId, details, previousHash } = entry;
  const told = { sequence: String(sequence), at, actor, actorId, act, subjectType, subjectId, details };
  return createHash("sha256").update(canonicalJson(told)).update(previousHash).digest();
}

/** The entry that comes after the last one. */
export function entryAfter(last: Pick<AuditEntry, "sequence" | "hash"> | null, deed: Deed, at: Date): AuditEntry {
  const entry = {
    ...deed,
    // As the database gives it back: what is not JSON is not sealed either.
    details: JSON.parse(JSON.stringify(deed.details ?? {})),
    sequence: (last?.sequence ?? 0n) + 1n,
    at,
    previousHash: last?.hash ?? NO_HASH,
  };
  return { ...entry, hash: sealOf(entry) };
}

const isEqual = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

/** The number of the first entry that is not what was written, or that is missing; undefined when the chain is whole. */
export function firstBreak(entries: readonly AuditEntry[], after?: AuditEntry): bigint | undefined {
  let previous = after;
  for (const entry of entries) {
    const expected = (previous?.sequence ?? 0n) + 1n;
    if (entry.sequence !== expected) return expected;
    if (!isEqual(entry.previousHash, previous?.hash ?? NO_HASH) || !isEqual(entry.hash, sealOf(entry)))
      return entry.sequence;
    previous = entry;
  }
  return undefined;
}
