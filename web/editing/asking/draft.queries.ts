import { graphql } from "../../graphql/generated/browser/gql.ts";
import type { KeptDraft } from "../saving/draft.rules.ts";
import { askAsEditor } from "./submit.queries.ts";

const SaveEditDraft = graphql(`
  mutation SaveEditDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      __typename
    }
  }
`);

const DiscardEditDraft = graphql(`
  mutation DiscardEditDraft($input: DiscardDraftInput!) {
    discardDraft(input: $input) {
      __typename
    }
  }
`);

/** As many characters as the API keeps of one draft. */
const LONGEST = 80_000;

/** A subject has letters, digits, colons and hyphens; an id may have a low line. */
export const subjectOf = (listingId: string): string => `listing:${listingId.replaceAll("_", ":")}`;

/** Keeps an edit in the account, so that another device can go on with it; with null it is done. */
export const keepDraft =
  (listingId: string, locale: string) =>
  async (draft: KeptDraft | null): Promise<void> => {
    const subject = subjectOf(listingId);
    if (draft === null) {
      await askAsEditor(DiscardEditDraft, { input: { subject } }, locale);
      return;
    }
    const form = JSON.stringify(draft);
    // The device has it all the same.
    if (form.length > LONGEST) return;
    await askAsEditor(SaveEditDraft, { input: { subject, baseRevision: draft.revision, form } }, locale);
  };
