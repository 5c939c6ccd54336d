"use server";

import { redirect } from "next/navigation";
import { graphql } from "../graphql/generated/server/gql.ts";
import { isLocale } from "../i18n/routing.ts";
import { paths } from "../paths.ts";
import { localeOf, textOf, tryAct, withOutcome } from "./act.ts";
import { knock } from "./door.ts";

const ChooseLanguage = graphql(`
  mutation ChooseLetterLanguage($input: ChooseLetterLanguageInput!) {
    chooseLetterLanguage(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

export async function chooseLetterLanguage(form: FormData): Promise<void> {
  const [locale, language] = [localeOf(form), textOf(form, "language")];
  const problem = isLocale(language)
    ? await tryAct(ChooseLanguage, { input: { language } }, { locale, field: "chooseLetterLanguage" })
    : "UNKNOWN_VALUE";
  redirect(withOutcome(paths.desk.account(locale), "LANGUAGE", problem));
}

const SignOutDevices = graphql(`
  mutation SignOutDevices($input: SignOutDevicesInput!) {
    signOutDevices(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

/** One device, or all others when none is named. */
export async function signOutDevices(form: FormData): Promise<void> {
  const [locale, device] = [localeOf(form), textOf(form, "device")];
  const input = device === "" ? {} : { deviceIds: [device] };
  const problem = await tryAct(SignOutDevices, { input }, { locale, field: "signOutDevices" });
  redirect(withOutcome(paths.desk.account(locale), "DEVICE", problem));
}

export async function removePasskey(form: FormData): Promise<void> {
  const locale = localeOf(form);
  const { code } = await knock("/passkey/delete-passkey", { id: textOf(form, "passkey") }, { isAct: true });
  redirect(withOutcome(paths.desk.account(locale), "PASSKEY_REMOVED", code === "REMOVED" ? null : code));
}

export async function namePasskey(form: FormData): Promise<void> {
  const locale = localeOf(form);
  const body = { id: textOf(form, "passkey"), name: textOf(form, "name").trim().slice(0, 60) };
  const { code } = await knock("/passkey/update-passkey", body, { isAct: true });
  redirect(withOutcome(paths.desk.account(locale), "PASSKEY_NAMED", code === "NAMED" ? null : code));
}

const Accept = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

export async function acceptInvitation(form: FormData): Promise<void> {
  const locale = localeOf(form);
  const input = { invitationId: textOf(form, "invitation") };
  const problem = await tryAct(Accept, { input }, { locale, field: "acceptInvitation" });
  redirect(withOutcome(paths.desk.account(locale), "ACCEPTED", problem));
}

const Erase = graphql(`
  mutation EraseMyAccount($input: EraseMyAccountInput!) {
    eraseMyAccount(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

/** What a person typed to show that she means it, and why it was not enough. */
export interface EraseState {
  readonly problem: string | null;
  readonly typed: string;
}

export async function eraseMyAccount(_: EraseState, form: FormData): Promise<EraseState> {
  const [locale, typed] = [localeOf(form), textOf(form, "confirmation")];
  const problem = await tryAct(Erase, { input: { confirmation: typed } }, { locale, field: "eraseMyAccount" });
  if (problem !== null) return { problem, typed };
  await knock("/sign-out", {}, { isAct: true });
  redirect(`${paths.desk.signIn(locale)}?done=ERASED`);
}
