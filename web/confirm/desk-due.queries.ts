import { askAtDesk } from "../graphql/ask-at-desk.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import type { Locale } from "../i18n/routing.ts";
import type { DueListing } from "./confirm.queries.ts";

/** As many as one reads in one sitting; when they are done, the next ones come. */
const AT_ONCE = 5;

const DueIds = graphql(`
  query DueIds {
    listingsToConfirm { id }
  }
`);

const DueListings = graphql(`
  query DueListings($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Listing { ...DueListing }
    }
  }
`);

export interface DueAtDesk {
  readonly listings: readonly DueListing[];
  /** With those that are not shown yet. */
  readonly count: number;
}

/** What the reader's organisations should look at again, the first few in full; null when the API is away. */
export async function findDueAtDesk(locale: Locale): Promise<DueAtDesk | null> {
  const due = (await askAtDesk(DueIds, {}, { locale })).data?.listingsToConfirm;
  if (due === undefined) return null;
  const ids = due.slice(0, AT_ONCE).map(({ id }) => id);
  const { data } = await askAtDesk(DueListings, { ids }, { locale });
  if (data === undefined) return null;
  const listings = data.nodes.filter((node): node is DueListing => node !== null && "slug" in node);
  return { listings, count: due.length };
}
