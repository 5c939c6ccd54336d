// Sorts the rows of a file into those that keep the documented format and those refused, with the reason.
import type { z } from "zod";
import type { Refusal } from "../report.ts";
import { findIdentityCode } from "./personal-data.ts";

export interface RowSource {
  readonly table: string;
  readonly file: string;
  /** How a reader of the file finds the row again: its id or code, else its place in the file. */
  readonly nameOf: (row: unknown, index: number) => string;
}

/** Names a row by one of its fields. */
export const byField = (field: string) => (row: unknown, index: number) => {
  const value = typeof row === "object" && row !== null ? Reflect.get(row, field) : undefined;
  return typeof value === "string" ? value : `row ${index + 1}`;
};

/** The rows that pass; the others are added to `refusals`. A name used a second time is refused as well. */
export function checkRows<T>(
  rows: readonly unknown[],
  format: z.ZodType<T>,
  source: RowSource,
  refusals: Refusal[],
): T[] {
  const seen = new Set<string>();
  const accepted: T[] = [];
  rows.forEach((row, index) => {
    const name = source.nameOf(row, index);
    const refuse = (field: string, reason: string) =>
      refusals.push({ table: source.table, file: source.file, row: name, field, reason, isWholeRow: true });
    const leak = findIdentityCode(row);
    const result = format.safeParse(row);
    if (leak !== undefined) refuse(leak, "holds a personal identity code");
    else if (!result.success) for (const issue of result.error.issues) refuse(fieldOf(issue), issue.message);
    else if (seen.has(name)) refuse("id", "is used by an earlier row");
    else accepted.push(result.data);
    seen.add(name);
  });
  return accepted;
}

function fieldOf(issue: z.core.$ZodIssue): string {
  const keys = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys.join(", ")] : issue.path;
  return keys.map(String).join(".") || "(row)";
}
