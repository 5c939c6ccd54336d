import { cache } from "react";
import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { EditingPageQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { subjectOf } from "../asking/draft.queries.ts";
import type { KeptDraft } from "../saving/draft.rules.ts";

const EditingPage = graphql(`
  query EditingPage($id: ID!, $subject: String!) {
    draft(subject: $subject) {
      form
    }
    editableListing(id: $id) {
      id
      slug
      kind
      state
      revision
      actingRole
      content {
        ...EditContent
      }
      listing {
        __typename
        slug
        nextOccurrences(first: 1) {
          date
        }
      }
    }
    ...EditingNames
    site {
      translatesByMachine
    }
  }

  fragment EditingNames on Query {
    languages {
      tag
      autonym
      direction
      iso6393
      aliases
      name {
        text
        language
        direction
        isFallback
      }
    }
    serviceCategories {
      id
      name {
        text
      }
    }
    targetGroups {
      id
      name {
        text
      }
    }
    municipalities {
      code
      name {
        text
      }
      latitude
      longitude
    }
    regions {
      code
      name {
        text
      }
    }
  }
`);

const NewListingPage = graphql(`
  query NewListingPage {
    ...EditingNames
  }
`);

export type EditingData = EditingPageQuery;

/** Everything that the page of one listing needs. */
export const findEditing = cache((locale: Locale, id: string) =>
  askAtDesk(EditingPage, { id, subject: subjectOf(id) }, { locale }),
);

/** What a form for a new listing needs. */
export const findNames = (locale: Locale) => askAtDesk(NewListingPage, {}, { locale });

/** What the account has kept of an edit. One that this version does not understand is none. */
export function draftOf({ draft }: EditingData): KeptDraft | null {
  if (!draft) return null;
  try {
    return JSON.parse(draft.form) as KeptDraft; // as this room wrote it, and openDrafts compares it with what is there
  } catch {
    return null;
  }
}
