import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { Locale } from "../../i18n/routing.ts";

const OwnListings = graphql(`
  query OwnListings {
    ownListings {
      id
      kind
      state
      openedThisMonth
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
    ownSubmissions {
      id
      state
      question
      name {
        text
        language
        direction
      }
    }
  }
`);

/** What somebody looks after, and what of hers waits. */
export const findOwnListings = (locale: Locale) => askAtDesk(OwnListings, {}, { locale });
