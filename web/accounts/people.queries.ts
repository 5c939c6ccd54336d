import { askAtDesk } from "../graphql/ask-at-desk.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import type { DeskAccountsQuery, DeskPeopleQuery } from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";

const DeskPeople = graphql(`
  query DeskPeople($search: String, $after: String) {
    viewer {
      municipalityCodes
      memberships { role scope { kind organisationId code name { text language direction } } }
    }
    memberships(search: $search, first: 50, after: $after) {
      totalCount
      nodes {
        id
        role
        email
        since
        lastSeenOn
        isOwn
        mayEnd
        scope { kind name { text language direction } }
      }
      pageInfo { hasNextPage endCursor }
    }
    invitations(first: 100) {
      nodes { id role email expiresAt scope { kind name { text language direction } } }
    }
    municipalities { code name { text language direction } }
    regions { code name { text language direction } }
    wellbeingCounties { code name { text language direction } }
  }
`);

export type People = DeskPeopleQuery;

export const findPeople = async (locale: Locale, search: string, after: string) =>
  askAtDesk(DeskPeople, { search: search || null, after: after || null }, { locale });

const OrganisationsNamed = graphql(`
  query OrganisationsNamed($filter: ListingFilter) {
    listings(filter: $filter, first: 10) {
      totalCount
      nodes { id name { text language direction } municipality { name { text language direction } } }
    }
  }
`);

/** Organisations whose name holds the words, of these municipalities or, where none is named, of all. */
export async function findOrganisations(locale: Locale, words: string, municipalityCodes: readonly string[]) {
  const filter = {
    text: words.slice(0, 200),
    kinds: ["ORGANISATION" as const],
    ...(municipalityCodes.length === 0 ? {} : { municipalities: [...municipalityCodes] }),
  };
  const { data } = await askAtDesk(OrganisationsNamed, { filter }, { locale });
  return data?.listings.nodes ?? [];
}

const DeskAccounts = graphql(`
  query DeskAccounts($search: String, $after: String) {
    accounts(search: $search, first: 50, after: $after) {
      totalCount
      nodes {
        id
        email
        state
        lastSeenOn
        passkeyCount
        isOwn
        memberships { id role scope { kind name { text language direction } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type Accounts = DeskAccountsQuery["accounts"];

export const findAccounts = async (locale: Locale, search: string, after: string) =>
  askAtDesk(DeskAccounts, { search: search || null, after: after || null }, { locale });
