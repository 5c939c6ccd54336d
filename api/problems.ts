/**
 * The closed list of expected failures. A problem carries a stable code and the facts; the sentence a
 * person reads is made from the code in her own language, at the last moment, by whoever shows it.
 */
import { GraphQLError } from "graphql";

export const PROBLEM_CODES = [
  "UNKNOWN_LANGUAGE",
  "UNKNOWN_SERVICE_CATEGORY",
  "UNKNOWN_TARGET_GROUP",
  "UNKNOWN_MUNICIPALITY",
  "UNKNOWN_REGION",
  "UNKNOWN_WELLBEING_COUNTY",
  "UNKNOWN_POSTAL_CODE",
  "UNKNOWN_SOURCE",
  "INVALID_BOUNDS",
  "INVALID_POSITION",
  "INVALID_DISTANCE",
  "INVALID_ZOOM",
  "INVALID_DATE",
  "INVALID_TIME",
  "INVALID_WEEKDAY",
  "INVALID_RANGE",
  "INVALID_PAGE_SIZE",
  "INVALID_CURSOR",
  "INVALID_TEXT",
  "INVALID_SLUG",
  "INVALID_ID",
  "TOO_MANY_VALUES",
  "NEEDS_POSITION",
  "QUERY_TOO_COMPLEX",
  "CATALOGUE_NOT_READY",
  "DATABASE_AWAY",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Where a problem lies: the argument's path as a client wrote it, and what stood there. */
export interface ProblemFacts {
  readonly argument?: string;
  readonly value?: string | number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Longer values are cut: an error must not send a megabyte back. */
const MAX_VALUE_LENGTH = 80;

/** Makes the error for an expected failure; `throw problem("UNKNOWN_LANGUAGE", { argument, value })`. */
export function problem(code: ProblemCode, facts: ProblemFacts = {}): GraphQLError {
  const value = typeof facts.value === "string" ? facts.value.slice(0, MAX_VALUE_LENGTH) : facts.value;
  return new GraphQLError(code, { extensions: { code, ...facts, ...(value === undefined ? {} : { value }) } });
}
