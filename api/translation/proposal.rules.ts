/** What may be given to a machine, and what comes back from it. */
import { type FieldProblem, InvalidInput } from "../refusals.ts";

/** As many texts as a listing has, none longer than a description. */
export const MOST_TEXTS = 8;
export const LONGEST_TEXT = 5000;

export interface ProposalInput {
  readonly texts: readonly { readonly field: string; readonly text: string }[];
  readonly from: string;
  readonly to: string;
}

/** Why no machine was asked, or none answered. Nothing is lost: what was written is with the client. */
export class TranslationNotMade extends Error {
  readonly reason: "OFF" | "AWAY" | "LANGUAGE_NOT_KNOWN";
  constructor(reason: TranslationNotMade["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

/** @throws InvalidInput */
export function checkProposal({ texts, from, to }: ProposalInput): void {
  const problems: FieldProblem[] = [];
  if (texts.length === 0) problems.push({ path: "texts", code: "REQUIRED" });
  if (texts.length > MOST_TEXTS) problems.push({ path: "texts", code: "TOO_MANY", maximum: MOST_TEXTS });
  for (const [index, { text }] of texts.entries()) {
    const path = `texts.${index}.text`;
    if (text.trim() === "") problems.push({ path, code: "REQUIRED" });
    if (text.length > LONGEST_TEXT) problems.push({ path, code: "TOO_LONG", value: text, maximum: LONGEST_TEXT });
  }
  if (from === to) problems.push({ path: "to", code: "TWICE", value: to });
  if (problems.length > 0) throw new InvalidInput(problems);
}

const AS_A_MACHINE_SAYS: Readonly<Record<string, string>> = { zh: "zh-Hans" };

/** The code that the protocol knows; null for an easy language, into which no machine can put a text. */
export function codeFor(language: string): string | null {
  if (language.endsWith("-simple")) return null;
  const base = language.split("-")[0] ?? language;
  return AS_A_MACHINE_SAYS[base] ?? base;
}

/** A machine's text is plain: what it makes of markup or of line ends is not ours to guess. */
export const cleaned = (text: string): string => text.replaceAll("\r\n", "\n").trim();
