import { cache } from "react";
import { ask } from "../../graphql/ask.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { EssentialsQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";

const EssentialsOfListing = graphql(`
  query Essentials($slug: String!) {
    listing(slug: $slug) {
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
  }

  fragment Essentials on Listing {
    __typename
    slug
    kind
    name {
      text
      language
      direction
    }
    names {
      text
      language
      direction
    }
    description {
      text
      language
      direction
    }
    ...Spot
    isNational
    languages {
      language {
        tag
        name {
          text
          language
          direction
          isFallback
        }
      }
    }
    languageCount
    cost
    services {
      category {
        id
      }
    }
    targetGroups {
      id
    }
    openingHours {
      isKnown
      timeZone
      days(count: 14) {
        date
        weekday
        isKnown
        spans {
          opens
          closes
          endsNextDay
          state
        }
      }
      periods {
        kind
        from
        to
        spans {
          weekdays
          opens
          closes
          endsNextDay
          state
          rule {
            kind
            interval
            nths
          }
        }
      }
      note {
        text
        language
        direction
      }
    }
  }

  fragment Spot on Listing {
    isAddressWithheld
    address {
      street
      postalCode
      locality
    }
    municipality {
      name {
        text
      }
    }
    contactPoints {
      channel
      value
    }
  }
`);

export type EssentialListing = NonNullable<EssentialsQuery["listing"]>;

/** What one needs of a listing to go there or to call, for paper and for a message. Asked once for a page. */
export const findEssentials = cache((locale: Locale, slug: string) => ask(EssentialsOfListing, { slug }, { locale }));
