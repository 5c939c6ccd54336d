import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { DeskInstallationQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";

const DeskInstallation = graphql(`
  query DeskInstallation {
    installation {
      __typename
      ... on InstallationSuccess {
        installation {
          startedAt
          version
          commit
          hasMailServer
          hasJobs
          catalogueVersion
          catalogueCheckedAt
          isDetached
          lettersWaiting
          lettersGivenUp
          lastLetterAt
          settings {
            name
            value
            isSecret
            isSet
            default
            isDefault
          }
        }
      }
    }
  }
`);

export type Installation = Extract<
  DeskInstallationQuery["installation"],
  { readonly __typename: "InstallationSuccess" }
>["installation"];
export type Setting = Installation["settings"][number];

export const findInstallation = (locale: Locale) => askAtDesk(DeskInstallation, {}, { locale });
