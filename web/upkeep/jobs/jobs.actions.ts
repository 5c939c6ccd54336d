"use server";

import { redirect } from "next/navigation";
import { localeOf, textOf, tryAct } from "../../accounts/act.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { JobName } from "../../graphql/generated/server/graphql.ts";
import { paths } from "../../paths.ts";
import { telling } from "../told.rules.ts";

const RetryJob = graphql(`
  mutation RetryJob($input: RetryJobInput!) {
    retryJob(input: $input) {
      __typename
      ... on NotAllowed { reason }
    }
  }
`);

const RetryLetter = graphql(`
  mutation RetryLetter($input: RetryLetterInput!) {
    retryLetter(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

export async function runNow(form: FormData): Promise<void> {
  const locale = localeOf(form);
  // The API refuses a name that it does not know.
  const input = { name: textOf(form, "job") as JobName };
  const problem = await tryAct(RetryJob, { input }, { locale, field: "retryJob" });
  redirect(telling(paths.desk.jobs(locale), "RUN", problem));
}

export async function sendAgain(form: FormData): Promise<void> {
  const locale = localeOf(form);
  const input = { id: textOf(form, "letter") };
  const problem = await tryAct(RetryLetter, { input }, { locale, field: "retryLetter" });
  redirect(telling(paths.desk.jobs(locale), "SENT_AGAIN", problem));
}
