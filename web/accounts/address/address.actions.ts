"use server";

import { redirect } from "next/navigation";
import { graphql } from "../../graphql/generated/server/gql.ts";
import { paths } from "../../paths.ts";
import { localeOf, textOf, tryAct, withOutcome } from "../act.ts";
import { knock } from "../door.ts";
import type { SignInState } from "../sign-in.actions.ts";

/** Asks for a code to the new address. */
export async function requestAddress(_: SignInState, form: FormData): Promise<SignInState> {
  const [locale, typed] = [localeOf(form), textOf(form, "email")];
  const { code } = await knock("/address/request", { email: typed.slice(0, 1_000), locale }, { isAct: true });
  if (code === "SENT") redirect(paths.desk.changeAddress(locale, "code"));
  return { problem: code, typed };
}

/** Spends the code: the address is changed, and this browser gets a new session. */
export async function redeemAddress(_: SignInState, form: FormData): Promise<SignInState> {
  const [locale, typed] = [localeOf(form), textOf(form, "code")];
  const { code, attemptsLeft } = await knock("/address/redeem", { code: typed.slice(0, 100) }, { isAct: true });
  if (code === "CHANGED") redirect(withOutcome(paths.desk.account(locale), "ADDRESS", null));
  return { problem: code, typed, attemptsLeft };
}

const TakeBack = graphql(`
  mutation TakeAddressBack($input: TakeAddressBackInput!) {
    takeAddressBack(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

/** "It was not me": by the link in the letter to the old address, without signing in. */
export async function takeAddressBack(form: FormData): Promise<void> {
  const [locale, key] = [localeOf(form), textOf(form, "key").slice(0, 200)];
  const input = { key, isMeant: textOf(form, "meant") === "yes" };
  const problem = await tryAct(TakeBack, { input }, { locale, field: "takeAddressBack" });
  // One that can be mended keeps the link.
  if (problem === "REQUIRED" || problem === "API_AWAY") redirect(paths.desk.notMe(locale, { key, problem }));
  redirect(paths.desk.notMe(locale, problem === null ? { done: "1" } : { problem }));
}
