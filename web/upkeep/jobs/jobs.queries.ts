import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { DeskJobsQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";

const DeskJobs = graphql(`
  query DeskJobs {
    jobs {
      __typename
      ... on JobsSuccess {
        jobs {
          name
          nextRunAt
          failuresInARow
          waiting
          runs(first: 5) {
            startedAt
            endedAt
            problem
            counts {
              name
              count
            }
          }
        }
      }
    }
    letters(state: FAILED, first: 50) {
      __typename
      ... on LettersSuccess {
        letters {
          id
          kind
          recipient
          attempts
          problem
          mayBeTriedAgain
          createdAt
        }
      }
    }
  }
`);

export type Job = Extract<DeskJobsQuery["jobs"], { readonly __typename: "JobsSuccess" }>["jobs"][number];
export type LostLetter = Extract<
  DeskJobsQuery["letters"],
  { readonly __typename: "LettersSuccess" }
>["letters"][number];

export const findJobs = (locale: Locale) => askAtDesk(DeskJobs, {}, { locale });
