import { cache } from "react";
import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { OwnSubmissionsQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";

const PAGE_SIZE = 20;

const OwnSubmissions = graphql(`
  query OwnSubmissions($first: Int!, $after: String) {
    open: submissions(filter: { whose: OWN, states: [WAITING, ASKED_BACK] }, first: 50) {
      nodes {
        ...OwnSubmission
      }
    }
    decided: submissions(
      filter: { whose: OWN, states: [PUBLISHED, REJECTED, RECALLED] }
      first: $first
      after: $after
      newestFirst: true
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...OwnSubmission
      }
    }
  }

  fragment OwnSubmission on Submission {
    id
    act
    state
    kind
    listingId
    name {
      text
      language
      direction
    }
    listing {
      __typename
      slug
    }
    createdAt
    decidedAt
    reason
    question
    answer
    decisionReason
    changes {
      path
      label
    }
  }
`);

export type OwnSubmission = OwnSubmissionsQuery["open"]["nodes"][number];
export type OwnSubmissions = OwnSubmissionsQuery;

export const findOwn = cache((locale: Locale, after: string | null) =>
  askAtDesk(OwnSubmissions, { first: PAGE_SIZE, after }, { locale }),
);
