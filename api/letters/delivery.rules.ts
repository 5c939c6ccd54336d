/** When a letter is tried again, when it is given up, and what is kept of it. */

/** With the queue's growing waits (e, e², … seconds, at most six hours) these are about fifteen hours. */
export const MAX_TRIES = 12;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A code that has run out is no use to anybody; and no letter shall tell of what happened long ago. */
const USEFUL_MS: Readonly<Record<string, number>> = { "sign-in": 10 * MINUTE_MS, "address-code": 10 * MINUTE_MS };
const OTHERWISE_USEFUL_MS = 7 * DAY_MS;

/** Codes, never a mail server's own words: they tend to repeat the address. */
export type Problem = "TOO_LATE" | "CANNOT_BE_WRITTEN" | `${"REFUSED" | "NOT_DELIVERED"} ${string}`;

export const isTooLate = (kind: string, createdAt: Date, now: Date): boolean =>
  now.getTime() - createdAt.getTime() > (USEFUL_MS[kind] ?? OTHERWISE_USEFUL_MS);

/** Whoever waits for a code asks for a new one rather than for an old letter. */
const holdsCode = (kind: string): boolean => ["sign-in", "address-code", "claim-code"].includes(kind);

/** A letter with a code keeps nothing of it when it is given up. */
export const withoutSecrets = (kind: string, facts: unknown): unknown => (holdsCode(kind) ? {} : facts);

export const mayBeTriedAgain = (kind: string, createdAt: Date, now: Date): boolean =>
  !holdsCode(kind) && !isTooLate(kind, createdAt, now);

interface MailFailure {
  readonly code?: string;
  readonly responseCode?: number;
}

/** The server has said that this letter to this address will never do: no use in asking again. */
const isFinal = ({ code, responseCode }: MailFailure): boolean =>
  (code === "EENVELOPE" || code === "EMESSAGE") && (responseCode === undefined || responseCode >= 500);

export function readFailure(failure: unknown): { readonly isFinal: boolean; readonly problem: Problem } {
  const known = typeof failure === "object" && failure !== null ? (failure as MailFailure) : {}; // both fields are optional
  const what = `${known.code ?? "UNKNOWN"}${known.responseCode === undefined ? "" : ` ${known.responseCode}`}`;
  return isFinal(known)
    ? { isFinal: true, problem: `REFUSED ${what}` }
    : { isFinal: false, problem: `NOT_DELIVERED ${what}` };
}

/** Who got a letter, as a maintainer may see it: `m…@example.fi`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return `${[...address][0] ?? ""}…${at < 0 ? "" : address.slice(at)}`;
}
