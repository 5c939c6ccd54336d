import type { Answer } from "../graphql/ask.ts";

/** Why an act was not done, each with a sentence of its own. DONE when it was. */
export const OUTCOMES = [
  "DONE",
  "AWAY",
  "SIGN_IN_NEEDED",
  "PASSKEY_NEEDED",
  "NOT_YOURS",
  /** Somebody else was faster, or it is not there any more. */
  "DECIDED",
  "CONFLICT",
  "REASON_NEEDED",
  "TOO_LONG",
  "WRONG_DAY",
  "CANNOT_BE_PUBLISHED",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

interface Result {
  readonly __typename: string;
  readonly reason?: string;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
}

function ofRefusal(reason: string | undefined): Outcome {
  if (reason === "SIGN_IN_NEEDED" || reason === "PASSKEY_NEEDED") return reason;
  return "NOT_YOURS";
}

const WORDS = ["reason", "question", "answer"];

function ofProblems(problems: Result["problems"] = []): Outcome {
  const [first] = problems;
  if (first?.code === "NOT_POSSIBLE_NOW") return "DECIDED";
  if (first && WORDS.includes(first.path.split(".").at(-1) ?? ""))
    return first.code === "TOO_LONG" ? "TOO_LONG" : "REASON_NEEDED";
  if (first?.path.endsWith("until")) return "WRONG_DAY";
  return "CANNOT_BE_PUBLISHED";
}

/** What became of an act of the review. */
export function outcomeOf({ data }: Answer<{ readonly outcome: Result }>): Outcome {
  if (!data) return "AWAY";
  const { __typename: name, reason, problems } = data.outcome;
  if (name.endsWith("Success")) return "DONE";
  if (name === "NotAllowed") return ofRefusal(reason);
  if (name === "NotFound") return "DECIDED";
  return name === "Conflict" ? "CONFLICT" : ofProblems(problems);
}
