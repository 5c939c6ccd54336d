/** What of an act's input is the same for all acts. */
import type { FieldProblem } from "../refusals.ts";
import { Problems } from "./input/field-problems.rules.ts";

const MAX_REASON = 2000;
const KEY = /^[A-Za-z0-9_-]{8,100}$/;

/** Words from one person to another: seen at the desk and in letters, never by readers. */
export function checkReason(reason: string | null | undefined, path = "reason"): readonly FieldProblem[] {
  const problems = new Problems();
  problems.text(reason, { path, maximum: MAX_REASON });
  return problems.list;
}

/** A reason that must be there. */
export const needReason = (reason: string, path: string): readonly FieldProblem[] =>
  reason.trim() === "" ? [{ path, code: "REQUIRED" }] : checkReason(reason, path);

export const readKey = (key: string | null | undefined): readonly FieldProblem[] =>
  key == null || KEY.test(key) ? [] : [{ path: "idempotencyKey", code: "UNKNOWN_VALUE", value: key }];
