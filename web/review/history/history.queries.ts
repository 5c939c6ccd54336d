import { cache } from "react";
import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { DeskHistoryQuery, RevisionPairQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";

const PAGE_SIZE = 20;

const DeskHistory = graphql(`
  query DeskHistory($id: ID!, $first: Int!, $after: String) {
    editableListing(id: $id) {
      ...TendedListing
    }
    history(listingId: $id, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        number
        act
        author
        isOwn
        createdAt
        reason
        isRedacted
        changes {
          path
          label
        }
      }
    }
  }

  fragment TendedListing on EditableListing {
    id
    kind
    state
    revision
    possibleActs
    pausedUntil
    withdrawnAt
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
`);

const Tended = graphql(`
  query TendedListing($id: ID!) {
    editableListing(id: $id) {
      ...TendedListing
    }
  }
`);

const RevisionPair = graphql(`
  query RevisionPair($id: ID!, $one: Int!, $other: Int!, $beforeOne: String!, $beforeOther: String!) {
    editableListing(id: $id) {
      ...TendedListing
    }
    changes: compareRevisions(listingId: $id, from: $one, to: $other) {
      ...ChangedField
    }
    from: history(listingId: $id, first: 1, after: $beforeOne) {
      nodes {
        ...ComparedRevision
      }
    }
    to: history(listingId: $id, first: 1, after: $beforeOther) {
      nodes {
        ...ComparedRevision
      }
    }
  }

  fragment ComparedRevision on Revision {
    number
    createdAt
    content {
      ...ComparedContent
    }
  }
`);

export type Tended = NonNullable<DeskHistoryQuery["editableListing"]>;
export type HistoryPage = NonNullable<DeskHistoryQuery["history"]>;
export type RevisionPair = RevisionPairQuery;

export const findHistory = cache((locale: Locale, id: string, after: string | null) =>
  askAtDesk(DeskHistory, { id, first: PAGE_SIZE, after }, { locale }),
);

export const findTended = cache((locale: Locale, id: string) => askAtDesk(Tended, { id }, { locale }));

/** Two revisions: a page of the history that begins before the next number begins with this one. */
export const findPair = cache((locale: Locale, id: string, from: number, to: number) =>
  askAtDesk(
    RevisionPair,
    { id, one: from, other: to, beforeOne: String(from + 1), beforeOther: String(to + 1) },
    { locale },
  ),
);
