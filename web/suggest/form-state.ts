/** What a form of this room remembers between two sendings. Nothing of it is stored anywhere. */

export type FieldName =
  | "reason"
  | "text"
  | "right"
  | "kind"
  | "name"
  | "place"
  | "street"
  | "other"
  | "contact"
  | "note"
  | "email"
  | "code";

export type ProblemName =
  | "reason"
  | "kind"
  | "text"
  | "name"
  | "place"
  | "email"
  | "long"
  | "plain"
  | "other"
  | "secret"
  | "code";

/** Why the whole was not taken, although nothing is wrong with what was written. */
export type Failure = "away" | "old" | "many" | "full";

export interface FormState {
  /** Signed by the API; it counts once. */
  readonly challenge: string;
  readonly values: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly problems: Partial<Readonly<Record<FieldName, ProblemName>>>;
  /** Municipalities that are called nearly like what was written. */
  readonly closest: readonly string[];
  readonly failure: Failure | null;
  /** What the other way asks for: nothing, an address for a code, or the code that was sent. */
  readonly code: "none" | "asked" | "sent";
  /** The page of thanks; only where a script is there to go to it. */
  readonly sentTo: string | null;
}

export const emptyForm = (challenge: string): FormState => ({
  challenge,
  values: {},
  languages: [],
  problems: {},
  closest: [],
  failure: null,
  code: "none",
  sentTo: null,
});

export const hasProblems = ({ problems, failure }: FormState): boolean =>
  failure !== null || Object.keys(problems).length > 0;
