import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { DeskFindingsQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";

const DeskFindings = graphql(`
  query DeskFindings {
    personalDataFindings(first: 50) {
      __typename
      ... on PersonalDataFindingsSuccess {
        findings {
          id
          path
          kind
          foundAt
          listing {
            ...FoundIn
          }
        }
      }
    }
    brokenLinks(first: 50) {
      __typename
      ... on BrokenLinksSuccess {
        links {
          url
          outcome
          failingSince
          listing {
            ...FoundIn
          }
        }
      }
    }
  }

  fragment FoundIn on Listing {
    __typename
    id
    slug
    name {
      text
      language
      direction
    }
  }
`);

type Data = Extract<
  DeskFindingsQuery["personalDataFindings"],
  { readonly __typename: "PersonalDataFindingsSuccess" }
>["findings"];
type Links = Extract<DeskFindingsQuery["brokenLinks"], { readonly __typename: "BrokenLinksSuccess" }>["links"];

export interface FoundThings {
  readonly data: Data;
  readonly links: Links;
}

/** Undefined when the API is away, null for whoever is not asked. */
export async function findFindings(locale: Locale): Promise<FoundThings | null | undefined> {
  const { data: answer } = await askAtDesk(DeskFindings, {}, { locale });
  if (!answer) return undefined;
  const { personalDataFindings, brokenLinks } = answer;
  if (personalDataFindings.__typename !== "PersonalDataFindingsSuccess") return null;
  if (brokenLinks.__typename !== "BrokenLinksSuccess") return null;
  return { data: personalDataFindings.findings, links: brokenLinks.links };
}
