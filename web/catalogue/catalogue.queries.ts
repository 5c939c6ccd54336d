import { cache } from "react";
import { ask } from "../graphql/ask.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import type { Locale } from "../i18n/routing.ts";

/** How many places or activities of an organisation stand on one page. */
const PAGE_SIZE = 20;

const ListingPage = graphql(`
  query ListingPage($slug: String!, $first: Int!, $places: String, $activities: String) {
    listing(slug: $slug) {
      __typename
      slug
      ...ListingQuestions
      ... on Place {
        ...PlaceProfile
      }
      ... on Organisation {
        ...OrganisationProfile
      }
      ... on Activity {
        ...ActivityProfile
      }
    }
    site {
      country
    }
    asOf {
      isDetached
      checkedAt
    }
  }
`);

/** One listing in full, whatever its kind. The page and its title ask once together. */
export const findListing = cache((locale: Locale, slug: string, places: string | null, activities: string | null) =>
  ask(ListingPage, { slug, first: PAGE_SIZE, places, activities }, { locale }),
);

const FormerListing = graphql(`
  query FormerListing($slug: String!) {
    formerListing(slug: $slug) {
      state
      pausedUntil
      movedTo {
        __typename
        slug
      }
    }
  }
`);

/** What became of a listing that is not at its address any more; null when nothing is known of it. */
export async function findFormer(locale: Locale, slug: string) {
  const { data } = await ask(FormerListing, { slug }, { locale });
  return data?.formerListing ?? null;
}

export type FormerListing = NonNullable<Awaited<ReturnType<typeof findFormer>>>;

const DataPage = graphql(`
  query DataPage {
    listings(first: 1) {
      totalCount
      facets {
        kinds {
          kind
          count
        }
        languages {
          count
        }
        municipalities {
          count
        }
      }
    }
    bodies: listings(first: 1, filter: { kinds: [ORGANISATION, MEETING_PLACE, GUIDANCE_POINT] }) {
      facets {
        unknownLanguages
        unknownHours
      }
    }
    dataSources {
      ...SourceCard
    }
    asOf {
      version
      changedAt
      checkedAt
      isDetached
    }
  }
`);

/** All that the page about the data tells. */
export const describeData = cache((locale: Locale) => ask(DataPage, {}, { locale }));

const SitemapPage = graphql(`
  query SitemapPage($first: Int!, $after: String) {
    listings(first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        __typename
        slug
        changedAt
      }
    }
  }
`);

const DataVersion = graphql(`
  query DataVersion {
    asOf {
      version
    }
  }
`);

/** One stretch of all public listings, for search engines. */
export const listSlugs = (locale: Locale, first: number, after: string | null) =>
  ask(SitemapPage, { first, after }, { locale });

/** Which version of the data the API holds, so that what was made from it can be kept until it changes. */
export const findVersion = (locale: Locale) => ask(DataVersion, {}, { locale });
