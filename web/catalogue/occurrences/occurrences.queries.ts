import { cache } from "react";
import { ask } from "../../graphql/ask.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { Locale } from "../../i18n/routing.ts";

const NextOccurrences = graphql(`
  query NextOccurrences($slug: String!, $first: Int!) {
    listing(slug: $slug) {
      __typename
      slug
      kind
      ... on Place {
        hasScheduledActivity
      }
      nextOccurrences(first: $first) {
        ...OccurrenceLine
      }
    }
  }
`);

/** What is on next at a place or with an organisation. */
export const findNextOccurrences = cache((locale: Locale, slug: string, first: number) =>
  ask(NextOccurrences, { slug, first }, { locale }),
);
