/** The ways of a claim as the address names them, and what an act's answer says when it was not done. */

import type { ClaimMethod } from "../graphql/generated/server/graphql.ts";
import type { TextInLanguage } from "../ui/LocalText.tsx";

/** The organisation that somebody says is hers. */
export interface ClaimSubject {
  readonly __typename: "Organisation";
  readonly id: string;
  readonly slug: string;
  readonly name: TextInLanguage;
}

/** What a form shows again when it could not be done: nothing that was typed is lost. */
export interface ActState {
  readonly problem: string | null;
  readonly typed: string;
  /** The code of a letter on paper, once it has been made. */
  readonly code?: string;
}

export const WAYS: Readonly<Record<string, ClaimMethod>> = {
  mail: "EMAIL_DOMAIN",
  officer: "OFFICER",
  letter: "LETTER_CODE",
};

/** The members of an act's union, as far as they say that it was not done. */
export interface ActUnion {
  readonly __typename: string;
  readonly reason?: string;
  readonly problems?: readonly { readonly code: string }[];
}

/** One code for which there is a sentence; null when it was done. */
export function problemIn({ __typename, reason, problems }: ActUnion): string | null {
  if (__typename.endsWith("Success")) return null;
  if (__typename === "NotAllowed") return reason ?? "other";
  if (__typename === "InvalidInput") return problems?.[0]?.code ?? "other";
  return __typename;
}
