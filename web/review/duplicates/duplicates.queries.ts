import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { DeskDuplicatesQuery, MergeListingsInput } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { type Outcome, outcomeOf } from "../outcome.rules.ts";

export const PAGE_SIZE = 10;

const DeskDuplicates = graphql(`
  query DeskDuplicates($first: Int!, $skip: Int!) {
    duplicates(first: $first, skip: $skip) {
      totalCount
      nodes {
        because
        one {
          ...Double
        }
        other {
          ...Double
        }
      }
    }
  }

  fragment Double on Listing {
    __typename
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

const Merge = graphql(`
  mutation MergeListings($input: MergeListingsInput!) {
    outcome: mergeListings(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

export type Doubles = NonNullable<DeskDuplicatesQuery["duplicates"]>;
export type Double = Doubles["nodes"][number]["one"];

export const findDuplicates = (locale: Locale, page: number) =>
  askAtDesk(DeskDuplicates, { first: PAGE_SIZE, skip: (page - 1) * PAGE_SIZE }, { locale });

export const mergeListings = async (locale: Locale, input: MergeListingsInput): Promise<Outcome> =>
  outcomeOf(await askAtDesk(Merge, { input }, { locale }));
