"use server";

import { redirect } from "next/navigation";
import { graphql } from "../graphql/generated/server/gql.ts";
import { isLocale } from "../i18n/routing.ts";
import { paths } from "../paths.ts";
import { localeOf, textOf, tryAct, withOutcome } from "./act.ts";

/** What a form of inviting shows again when it could not be done. */
export interface InviteState {
  readonly problem: string | null;
  readonly email: string;
}

const InviteEditor = graphql(`
  mutation InviteEditor($input: InviteEditorInput!) {
    inviteEditor(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

const InviteOfficer = graphql(`
  mutation InviteOfficer($input: InviteOfficerInput!) {
    inviteOfficer(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

const InviteMaintainer = graphql(`
  mutation InviteMaintainer($input: InviteMaintainerInput!) {
    inviteMaintainer(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

/** Offers a role. `scope` says which: `MAINTAINER`, or the kind and the id of what it is of. */
async function offer(form: FormData): Promise<string | null> {
  const locale = localeOf(form);
  const language = textOf(form, "language");
  const common = { email: textOf(form, "email"), language: isLocale(language) ? language : locale };
  const [kind, id = ""] = textOf(form, "scope").split(":");
  if (kind === "MAINTAINER") {
    return tryAct(InviteMaintainer, { input: common }, { locale, field: "inviteMaintainer" });
  }
  if (kind === "ORGANISATION") {
    const input = { ...common, organisationId: id };
    return tryAct(InviteEditor, { input }, { locale, field: "inviteEditor" });
  }
  const area =
    kind === "REGION"
      ? { regionCode: id }
      : kind === "WELLBEING_COUNTY"
        ? { wellbeingCountyCode: id }
        : { municipalityCode: id };
  return tryAct(InviteOfficer, { input: { ...common, ...area } }, { locale, field: "inviteOfficer" });
}

export async function invite(_: InviteState, form: FormData): Promise<InviteState> {
  const problem = textOf(form, "scope") === "" ? "SCOPE_NEEDED" : await offer(form);
  if (problem === null) redirect(withOutcome(paths.desk.people(localeOf(form)), "INVITED", null));
  return { problem, email: textOf(form, "email") };
}

const Withdraw = graphql(`
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

/** Of one's own account or of the people's page: `from` says which, and where to go back to. */
const pageOf = (form: FormData) =>
  textOf(form, "from") === "account" ? paths.desk.account(localeOf(form)) : paths.desk.people(localeOf(form));

export async function withdrawInvitation(form: FormData): Promise<void> {
  const input = { invitationId: textOf(form, "invitation") };
  const problem = await tryAct(Withdraw, { input }, { locale: localeOf(form), field: "withdrawInvitation" });
  redirect(withOutcome(pageOf(form), "WITHDRAWN", problem));
}

const End = graphql(`
  mutation EndMembership($input: EndMembershipInput!) {
    endMembership(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

export async function endMembership(form: FormData): Promise<void> {
  const input = { membershipId: textOf(form, "membership") };
  const problem = await tryAct(End, { input }, { locale: localeOf(form), field: "endMembership" });
  redirect(withOutcome(pageOf(form), "ENDED", problem));
}

const Disable = graphql(`
  mutation DisableAccount($input: DisableAccountInput!) {
    disableAccount(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

const Enable = graphql(`
  mutation EnableAccount($input: EnableAccountInput!) {
    enableAccount(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

const Forget = graphql(`
  mutation ForgetPasskeys($input: ForgetPasskeysInput!) {
    forgetPasskeys(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

/** What a maintainer does with an account: the button that was pressed says it. */
export async function changeAccount(form: FormData): Promise<void> {
  const locale = localeOf(form);
  const variables = { input: { accountId: textOf(form, "account") } };
  const act = textOf(form, "act");
  const path = paths.desk.accounts(locale);
  if (act === "disable") {
    const problem = await tryAct(Disable, variables, { locale, field: "disableAccount" });
    redirect(withOutcome(path, "DISABLED", problem));
  }
  if (act === "enable") {
    const problem = await tryAct(Enable, variables, { locale, field: "enableAccount" });
    redirect(withOutcome(path, "ENABLED", problem));
  }
  const problem = await tryAct(Forget, variables, { locale, field: "forgetPasskeys" });
  redirect(withOutcome(path, "FORGOTTEN", problem));
}
