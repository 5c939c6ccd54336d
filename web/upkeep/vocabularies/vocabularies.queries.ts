import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { DeskVocabularyQuery, VocabularyList } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";

const DeskVocabulary = graphql(`
  query DeskVocabulary($list: VocabularyList!) {
    vocabulary(list: $list) {
      __typename
      ... on VocabularySuccess {
        terms {
          list
          code
          missing
          listingCount
          name {
            text
            language
            direction
          }
          names {
            locale
            name
            isCorrected
            loadedName
          }
        }
      }
    }
  }
`);

export type Term = Extract<
  DeskVocabularyQuery["vocabulary"],
  { readonly __typename: "VocabularySuccess" }
>["terms"][number];

export const findVocabulary = (locale: Locale, list: VocabularyList) => askAtDesk(DeskVocabulary, { list }, { locale });
