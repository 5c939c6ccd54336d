import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { TendedListingsQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import type { TendedView } from "./tended-listings.url.ts";

const TendedListings = graphql(`
  query TendedListings($search: String, $kinds: [ListingKind!], $standing: TendedStanding, $first: Int, $skip: Int) {
    tendedListings(search: $search, kinds: $kinds, standing: $standing, first: $first, skip: $skip) {
      __typename
      ... on TendedListingsSuccess {
        page {
          totalCount
          nodes {
            id
            kind
            state
            freshness
            editorCount
            name {
              text
              language
              direction
            }
            municipality {
              name {
                text
                language
                direction
              }
            }
          }
        }
      }
    }
  }
`);

export type Tended = Extract<
  TendedListingsQuery["tendedListings"],
  { readonly __typename: "TendedListingsSuccess" }
>["page"];

export const PAGE_SIZE = 20;

export const findTended = (locale: Locale, { search, kind, standing, page }: TendedView) =>
  askAtDesk(
    TendedListings,
    { search, kinds: kind ? [kind] : null, standing, first: PAGE_SIZE, skip: (page - 1) * PAGE_SIZE },
    { locale },
  );
