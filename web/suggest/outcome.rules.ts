/** What the API says of a suggestion, as what a form shows. */
import type { FieldName, FormState, ProblemName } from "./form-state.ts";

interface FieldProblem {
  readonly path: string;
  readonly code: string;
}

/** Where a field of the API stands in the form. */
const FIELDS: Readonly<Record<string, FieldName>> = {
  text: "text",
  rightValue: "right",
  name: "name",
  municipality: "place",
  street: "street",
  otherLanguages: "other",
  contact: "contact",
  note: "note",
  email: "email",
  "pass.code": "code",
};

const CODES: Readonly<Record<string, ProblemName>> = {
  TOO_LONG: "long",
  NOT_PLAIN_TEXT: "plain",
  NOT_AN_EMAIL: "email",
  ADDRESS_IS_WITHHELD: "secret",
  WRONG_CODE: "code",
};

/** A form that was spent, is too old or was signed before a restart: a new one is needed, and nothing else. */
export const isAboutForm = (problems: readonly FieldProblem[]): boolean =>
  problems.some(({ path }) => path === "pass.challenge");

export function problemsOf(problems: readonly FieldProblem[]): FormState["problems"] {
  const found: Partial<Record<FieldName, ProblemName>> = {};
  for (const { path, code } of problems) {
    const field = FIELDS[path] ?? (path.startsWith("languages.") ? "other" : undefined);
    if (field) found[field] ??= CODES[code] ?? requiredIn(field);
  }
  return found;
}

const requiredIn = (field: FieldName): ProblemName =>
  field === "text" || field === "name" || field === "place" || field === "email" ? field : "other";
