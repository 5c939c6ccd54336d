import { graphql } from "../../graphql/generated/browser/gql.ts";
import { askAsEditor } from "./submit.queries.ts";

const Propose = graphql(`
  mutation Propose($input: ProposeTranslationInput!) {
    proposeTranslation(input: $input) {
      __typename
      ... on ProposeTranslationSuccess {
        texts {
          field
          text
        }
      }
      ... on TranslationNotMade {
        reason
      }
      ... on TooManyRequests {
        retryAfterSeconds
      }
    }
  }
`);

export interface Wish {
  readonly texts: readonly { readonly field: string; readonly text: string }[];
  readonly from: string;
  readonly to: string;
}

type Proposal =
  | { readonly texts: readonly { readonly field: string; readonly text: string }[] }
  | { readonly why: "OFF" | "AWAY" | "LANGUAGE_NOT_KNOWN" | "TOO_MANY" | "REFUSED" };

/** What a machine makes of the texts, or why it made nothing. */
export async function proposeTranslation({ texts, from, to }: Wish, locale: string): Promise<Proposal> {
  const told = await askAsEditor(Propose, { input: { texts: [...texts], from, to } }, locale);
  if (!("data" in told)) return { why: "AWAY" };
  const answer = told.data.proposeTranslation;
  switch (answer.__typename) {
    case "ProposeTranslationSuccess":
      return { texts: answer.texts };
    case "TranslationNotMade":
      return { why: answer.reason };
    case "TooManyRequests":
      return { why: "TOO_MANY" };
    default:
      return { why: "REFUSED" };
  }
}
