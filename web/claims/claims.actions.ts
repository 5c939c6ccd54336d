"use server";

import { redirect } from "next/navigation";
import { askAtDesk } from "../graphql/ask-at-desk.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "../i18n/routing.ts";
import { paths } from "../paths.ts";
import { type ActState, type ActUnion, problemIn, WAYS } from "./claim.rules.ts";
import {
  ClaimOrganisationDocument,
  GrantClaimDocument,
  PrintClaimLetterDocument,
  RecallClaimDocument,
  RedeemClaimCodeDocument,
  RefuseClaimDocument,
} from "./claim-acts.queries.ts";

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

function localeOf(form: FormData): Locale {
  const locale = textOf(form, "locale");
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}

type Asked<T> = { readonly data?: T; readonly problem?: { readonly code: string } };

/** Where the act was not done: why, and what was typed. */
function failed<T>({ data, problem }: Asked<T>, act: (data: T) => ActUnion, typed: string): ActState | null {
  if (data === undefined) return { problem: problem?.code ?? "other", typed };
  const code = problemIn(act(data));
  return code === null ? null : { problem: code, typed };
}

export async function startClaim(_: ActState, form: FormData): Promise<ActState> {
  const [locale, slug, typed] = [localeOf(form), textOf(form, "slug"), textOf(form, "typed")];
  const method = WAYS[textOf(form, "way")] ?? "OFFICER";
  const written = method === "EMAIL_DOMAIN" ? { email: typed } : { note: typed };
  const input = { organisationId: textOf(form, "organisation"), method, ...written };
  const asked = await askAtDesk(ClaimOrganisationDocument, { input }, { locale });
  const state = failed(asked, ({ claimOrganisation }) => claimOrganisation, typed);
  if (state) return state;
  redirect(paths.desk.claim(locale, slug));
}

export async function redeemCode(_: ActState, form: FormData): Promise<ActState> {
  const [locale, slug, typed] = [localeOf(form), textOf(form, "slug"), textOf(form, "typed")];
  const input = { organisationId: textOf(form, "organisation"), code: typed };
  const asked = await askAtDesk(RedeemClaimCodeDocument, { input }, { locale });
  const state = failed(asked, ({ redeemClaimCode }) => redeemClaimCode, typed);
  if (state) return state;
  redirect(paths.desk.claim(locale, slug));
}

export async function recallClaim(_: ActState, form: FormData): Promise<ActState> {
  const [locale, slug] = [localeOf(form), textOf(form, "slug")];
  const input = { claimId: textOf(form, "claim") };
  const state = failed(await askAtDesk(RecallClaimDocument, { input }, { locale }), ({ recallClaim: act }) => act, "");
  if (state) return state;
  redirect(paths.desk.claim(locale, slug));
}

export async function grantClaim(_: ActState, form: FormData): Promise<ActState> {
  const locale = localeOf(form);
  const input = { claimId: textOf(form, "claim") };
  const state = failed(await askAtDesk(GrantClaimDocument, { input }, { locale }), ({ grantClaim: act }) => act, "");
  if (state) return state;
  redirect(`${paths.desk.claims(locale)}?done=granted`);
}

export async function refuseClaim(_: ActState, form: FormData): Promise<ActState> {
  const [locale, typed] = [localeOf(form), textOf(form, "typed")];
  const input = { claimId: textOf(form, "claim"), reason: typed };
  const state = failed(
    await askAtDesk(RefuseClaimDocument, { input }, { locale }),
    ({ refuseClaim: act }) => act,
    typed,
  );
  if (state) return state;
  redirect(`${paths.desk.claims(locale)}?done=refused`);
}

/** The code is told this once, in the answer to the press: it stands in no address and no table. */
export async function printLetter(_: ActState, form: FormData): Promise<ActState> {
  const locale = localeOf(form);
  const input = { claimId: textOf(form, "claim") };
  const asked = await askAtDesk(PrintClaimLetterDocument, { input }, { locale });
  const state = failed(asked, ({ printClaimLetter: act }) => act, "");
  if (state) return state;
  const act = asked.data?.printClaimLetter;
  return { problem: null, typed: "", code: act?.__typename === "PrintClaimLetterSuccess" ? act.letter.code : "" };
}
