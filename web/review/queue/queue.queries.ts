import { cache } from "react";
import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { DeskQueueQuery, DeskSubmissionQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { filterOf, type QueueView } from "./queue.url.ts";

/** As many as are looked through at a sitting; also how far "next" looks ahead. */
const PAGE_SIZE = 20;

const DeskQueue = graphql(`
  query DeskQueue($filter: SubmissionFilter!, $first: Int!, $after: String) {
    submissions(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...WaitingSubmission
      }
    }
    viewer {
      territory {
        submissions
        reports
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

  fragment WaitingSubmission on Submission {
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
    municipality {
      code
      name {
        text
        language
        direction
      }
    }
    author
    authorLanguage
    createdAt
    reason
    report {
      reason
      suggestedValue
      voices
    }
    changes {
      path
      label
      language
      item
    }
  }
`);

const DeskSubmission = graphql(`
  query DeskSubmission($id: ID!, $filter: SubmissionFilter!, $first: Int!, $after: String) {
    submission(id: $id) {
      ...WaitingSubmission
      mayDecide
      isOwn
      canBeAsked
      question
      answer
      decidedAt
      decidedAs
      decisionReason
      isOutcomeWanted
      until
      restores
      revision
      listingRevision
      movesTo {
        name {
          text
          language
          direction
        }
      }
      listingState
      listing {
        __typename
        slug
        name {
          text
          language
          direction
        }
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
      changes {
        ...ChangedField
      }
      conflicts {
        path
        label
        language
        item
        base
        theirs
        yours
      }
      before {
        ...ComparedContent
      }
      after {
        ...ComparedContent
      }
    }
    submissions(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
      }
    }
  }
`);

const DecidedSubmission = graphql(`
  query DecidedSubmission($id: ID!) {
    submission(id: $id) {
      id
      act
      state
      listingId
      listingState
      revision
      name {
        text
        language
        direction
      }
      listing {
        __typename
        slug
      }
    }
  }
`);

export type WaitingSubmission = DeskQueueQuery["submissions"]["nodes"][number];
export type Territory = DeskQueueQuery["viewer"]["territory"];
export type DeskSubmission = NonNullable<DeskSubmissionQuery["submission"]>;

export const findQueue = cache((locale: Locale, view: QueueView) =>
  askAtDesk(DeskQueue, { filter: filterOf(view), first: PAGE_SIZE, after: view.after }, { locale }),
);

/** One submission, and those around it in the part of the queue that she looks at. */
export const findSubmission = cache((locale: Locale, id: string, view: QueueView) =>
  askAtDesk(DeskSubmission, { id, filter: filterOf(view), first: PAGE_SIZE, after: view.after }, { locale }),
);

/** What was just decided; null when there is no such submission. */
export async function findDecided(locale: Locale, id: string) {
  const { data } = await askAtDesk(DecidedSubmission, { id }, { locale });
  return data?.submission ?? null;
}
