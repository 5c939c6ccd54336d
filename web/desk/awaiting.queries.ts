import { askAtDesk } from "../graphql/ask-at-desk.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import type { Locale } from "../i18n/routing.ts";

const DeskAwaiting = graphql(`
  query DeskAwaiting {
    listingsToConfirm { id }
    ownSubmissions { state }
    claims { id }
  }
`);

/** How many things wait for somebody, by where she finds them. */
export interface Awaiting {
  readonly due: number;
  /** Submissions of hers about which an officer asks. */
  readonly asked: number;
  readonly claims: number;
}

/** Null when the API is away just now; the page has other things to say. */
export async function findAwaiting(locale: Locale): Promise<Awaiting | null> {
  const { data } = await askAtDesk(DeskAwaiting, {}, { locale });
  if (data === undefined) return null;
  return {
    due: data.listingsToConfirm.length,
    asked: data.ownSubmissions.filter(({ state }) => state === "ASKED_BACK").length,
    claims: data.claims.length,
  };
}
