import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type {
  ListingActInput,
  PauseListingInput,
  RestoreRevisionInput,
} from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { type Outcome, outcomeOf } from "../outcome.rules.ts";

const Pause = graphql(`
  mutation PauseListing($input: PauseListingInput!) {
    outcome: pauseListing(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

const Resume = graphql(`
  mutation ResumeListing($input: ListingActInput!) {
    outcome: resumeListing(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

const Close = graphql(`
  mutation CloseListing($input: ListingActInput!) {
    outcome: closeListing(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

const Reopen = graphql(`
  mutation ReopenListing($input: ListingActInput!) {
    outcome: reopenListing(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

const Withdraw = graphql(`
  mutation WithdrawListing($input: ListingActInput!) {
    outcome: withdrawListing(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

const Restore = graphql(`
  mutation RestoreRevision($input: RestoreRevisionInput!) {
    outcome: restoreRevision(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

export const pauseListing = async (locale: Locale, input: PauseListingInput): Promise<Outcome> =>
  outcomeOf(await askAtDesk(Pause, { input }, { locale }));

/** What needs nothing but the listing. */
export async function doToListing(
  locale: Locale,
  act: "resume" | "close" | "reopen" | "withdraw",
  input: ListingActInput,
): Promise<Outcome> {
  if (act === "resume") return outcomeOf(await askAtDesk(Resume, { input }, { locale }));
  if (act === "close") return outcomeOf(await askAtDesk(Close, { input }, { locale }));
  return outcomeOf(
    act === "reopen"
      ? await askAtDesk(Reopen, { input }, { locale })
      : await askAtDesk(Withdraw, { input }, { locale }),
  );
}

export const restoreRevision = async (locale: Locale, input: RestoreRevisionInput): Promise<Outcome> =>
  outcomeOf(await askAtDesk(Restore, { input }, { locale }));
