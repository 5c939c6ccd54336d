import { ask } from "../graphql/ask.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import type { ConfirmationRequestQuery } from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";

const ConfirmationRequest = graphql(`
  query ConfirmationRequest($token: String!) {
    confirmationRequest(token: $token) {
      state
      organisation {
        __typename
        slug
        name {
          text
          language
          direction
        }
      }
      listings {
        ...DueListing
      }
      choices {
        municipality {
          code
          name {
            text
            language
            direction
          }
        }
      }
    }
  }
`);

/** What residents see of a listing, in short: enough to say whether it is right. */
graphql(`
  fragment DueListing on Listing {
    id
    slug
    ...Essentials
    ... on Activity {
      schedule {
        ...Schedule
      }
      host {
        ...Spot
      }
    }
  }
`);

const ConfirmByLink = graphql(`
  mutation ConfirmByLink($input: ConfirmByLinkInput!) {
    confirmByLink(input: $input) {
      __typename
      ... on InvalidInput {
        problems {
          path
        }
      }
    }
  }
`);

export type ConfirmationRequest = NonNullable<ConfirmationRequestQuery["confirmationRequest"]>;
export type DueListing = ConfirmationRequest["listings"][number];

/** What the letter asks about; null when there is no such link. */
export async function findConfirmationRequest(locale: Locale, token: string) {
  const { data, problem } = await ask(ConfirmationRequest, { token }, { locale });
  return problem ? { problem } : { data: data.confirmationRequest ?? null };
}

export interface GivenAnswer {
  readonly token: string;
  readonly listingIds: readonly string[];
  /** Null for the whole country. */
  readonly municipality: string | null;
}

/** `WRONG_PLACE`: whoever answered has not said where it is, and may try again. */
export type Outcome = "DONE" | "WRONG_PLACE" | "AWAY";

export async function giveAnswer(locale: Locale, answer: GivenAnswer): Promise<Outcome> {
  const { token, municipality } = answer;
  const input = { token, municipality, listingIds: [...answer.listingIds] };
  const { data, problem } = await ask(ConfirmByLink, { input }, { locale });
  if (problem) return problem.code === "API_AWAY" ? "AWAY" : "DONE";
  const result = data.confirmByLink;
  const isWrong =
    result.__typename === "InvalidInput" && result.problems.some(({ path }) => path.endsWith("municipality"));
  // Used, expired or unknown: the page itself says which.
  return isWrong ? "WRONG_PLACE" : "DONE";
}
