import { askFromBrowser } from "../../graphql/ask-browser.ts";
import { graphql } from "../../graphql/generated/browser/gql.ts";
import type { ListingKind } from "../../graphql/generated/server/graphql.ts";

const FindLinks = graphql(`
  query FindLinks($words: String!, $kinds: [ListingKind!]!) {
    listings(first: 8, filter: { text: $words, kinds: $kinds }) {
      nodes {
        id
        name {
          text
        }
      }
    }
  }
`);

const LinkNames = graphql(`
  query LinkNames($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Organisation {
        name {
          text
        }
      }
      ... on Place {
        name {
          text
        }
      }
    }
  }
`);

interface Asking {
  readonly locale: string;
  readonly signal?: AbortSignal;
}

export interface Link {
  readonly id: string;
  readonly name: string;
}

/** Listings of these kinds by any of their names; null without a line. */
export async function findLinks(words: string, kinds: ListingKind[], asking: Asking): Promise<Link[] | null> {
  const { data } = await askFromBrowser(FindLinks, { words, kinds }, asking);
  return data ? data.listings.nodes.map(({ id, name }) => ({ id, name: name.text })) : null;
}

export async function findNames(ids: string[], asking: Asking): Promise<Link[]> {
  const { data } = await askFromBrowser(LinkNames, { ids }, asking);
  return (data?.nodes ?? []).flatMap((node) => (node && "name" in node ? [{ id: node.id, name: node.name.text }] : []));
}
