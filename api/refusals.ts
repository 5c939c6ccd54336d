/**
 * Why an act was not done: the closed list. A refusal is thrown by rules, policies and records, and becomes a member of
 * the act's result union. It carries codes and facts, never a sentence: that is made in the reader's language by whoever shows it.
 */

export const NOT_ALLOWED_REASONS = [
  "SIGN_IN_NEEDED",
  "ACCOUNT_PENDING",
  "ACCOUNT_DISABLED",
  "PASSKEY_NEEDED",
  "NOT_YOURS",
] as const;
export type NotAllowedReason = (typeof NOT_ALLOWED_REASONS)[number];

export class NotAllowed extends Error {
  readonly reason: NotAllowedReason;
  constructor(reason: NotAllowedReason) {
    super(reason);
    this.reason = reason;
  }
}

/** The thing is not there, or may not be known to be there. */
export class NotFound extends Error {
  /** The name of the type that was asked for, e.g. `Submission`. */
  readonly what: string;
  constructor(what: string) {
    super(what);
    this.what = what;
  }
}

/** What is wrong with one field of an input. */
export interface FieldProblem {
  /** As a client wrote it: `changes.contacts.0.value`. */
  readonly path: string;
  /** Stable; the list is FIELD_PROBLEM_CODES. */
  readonly code: FieldProblemCode;
  readonly value?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

export const FIELD_PROBLEM_CODES = [
  "REQUIRED",
  "TOO_SHORT",
  "TOO_LONG",
  "TOO_MANY",
  "TOO_SMALL",
  "TOO_LARGE",
  "NOT_AN_EMAIL",
  "NOT_A_PHONE_NUMBER",
  "NOT_A_WEB_ADDRESS",
  "NOT_A_DATE",
  "NOT_PLAIN_TEXT",
  "HIDDEN_CHARACTERS",
  "MIXED_SCRIPTS",
  "WRONG_LANGUAGE",
  "UNKNOWN_VALUE",
  "TWICE",
  "OUT_OF_PLACE",
  "ADDRESS_IS_WITHHELD",
  "HOURS_CANNOT_BE",
  "SERIES_CANNOT_BE",
  "CONSENT_NEEDED",
  "EXPIRED",
  "USED",
  "WRONG_CODE",
  "NOT_POSSIBLE_NOW",
] as const;
export type FieldProblemCode = (typeof FIELD_PROBLEM_CODES)[number];

/** Nothing was done, and nothing is lost: the client has what it sent. */
export class InvalidInput extends Error {
  readonly problems: readonly FieldProblem[];
  constructor(problems: readonly FieldProblem[]) {
    super(problems.map(({ path, code }) => `${path}: ${code}`).join(", "));
    this.problems = problems;
  }
}

/** Somebody or something asked more often than one person does. */
export class TooManyRequests extends Error {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super(`again after ${retryAfterSeconds} s`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
