import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ListingChangesInput } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";

const ListingPreview = graphql(`
  query ListingPreview($id: ID!, $changes: ListingChangesInput!, $first: Int!, $places: String, $activities: String) {
    previewListing(id: $id, changes: $changes) {
      __typename
      slug
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
  }
`);

/** The listing with changes, as the API would tell it to readers of a language. */
export const findPreview = (locale: Locale, id: string, changes: ListingChangesInput) =>
  askAtDesk(ListingPreview, { id, changes, first: 20, places: null, activities: null }, { locale });
