"use server";

import { redirect } from "next/navigation";
import { localeOf, textOf, tryAct } from "../../accounts/act.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import { paths } from "../../paths.ts";
import { telling } from "../told.rules.ts";

const SettleFinding = graphql(`
  mutation SettleFinding($input: SettleFindingInput!) {
    settleFinding(input: $input) {
      __typename
      ... on NotAllowed { reason }
    }
  }
`);

const SettleLink = graphql(`
  mutation SettleLink($input: SettleLinkInput!) {
    settleLink(input: $input) {
      __typename
      ... on NotAllowed { reason }
    }
  }
`);

/** They stand on two pages: back to the one that she came from. */
const pageOf = (form: FormData) =>
  textOf(form, "from") === "jobs" ? paths.desk.jobs(localeOf(form)) : paths.desk.findings(localeOf(form));

/** The button that was pressed says whether it may stand. */
export async function settleFinding(form: FormData): Promise<void> {
  const isAccepted = textOf(form, "act") === "accept";
  const input = { id: textOf(form, "finding"), isAccepted };
  const problem = await tryAct(SettleFinding, { input }, { locale: localeOf(form), field: "settleFinding" });
  redirect(telling(pageOf(form), isAccepted ? "ACCEPTED" : "TAKEN_OUT", problem));
}

export async function settleLink(form: FormData): Promise<void> {
  const input = { listingId: textOf(form, "listing"), url: textOf(form, "url") };
  const problem = await tryAct(SettleLink, { input }, { locale: localeOf(form), field: "settleLink" });
  redirect(telling(pageOf(form), "LOOKED", problem));
}
