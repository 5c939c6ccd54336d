/** Goes through the pages of a list from one end to the other, as a reader would. */
import type { Catalogue } from "../catalogue/catalogue.rules.ts";
import { ask, type Reader } from "./ask-graphql.ts";

export interface Listed {
  readonly id: string;
  readonly slug: string;
  readonly name: { readonly text: string };
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
  readonly freshness: { readonly state: string; readonly confirmedAt: string | null };
  readonly distanceMetres: number | null;
  readonly cursor: string;
}

export interface ListedPage {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly { readonly cursor: string; readonly distanceMetres: number | null; readonly node: Listed }[];
}

const DOCUMENT = `query ($filter: ListingFilter, $orderBy: ListingOrder, $first: Int, $after: String, $last: Int, $before: String) {
  listings(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor distanceMetres node { id slug name { text } position { latitude longitude } freshness { state confirmedAt } } }
  }
}`;

export type ListArguments = Readonly<Record<string, unknown>>;

export const listPage = async (catalogue: Catalogue, variables: ListArguments, reader?: Reader): Promise<ListedPage> =>
  (await ask<{ listings: ListedPage }>(catalogue, DOCUMENT, variables, reader)).listings;

export const listedOn = ({ edges }: ListedPage): Listed[] =>
  edges.map(({ node, cursor, distanceMetres }) => ({ ...node, cursor, distanceMetres }));

export async function listAll(
  catalogue: Catalogue,
  variables: ListArguments,
  { pageSize = 100, ...reader }: Reader & { pageSize?: number } = {},
): Promise<Listed[]> {
  const all: Listed[] = [];
  for (let after: string | null = null; ; ) {
    const page: ListedPage = await listPage(catalogue, { ...variables, first: pageSize, after }, reader);
    all.push(...listedOn(page));
    if (!page.pageInfo.hasNextPage) return all;
    after = page.pageInfo.endCursor;
  }
}

export async function listAllBackwards(
  catalogue: Catalogue,
  variables: ListArguments,
  pageSize: number,
): Promise<Listed[]> {
  const all: Listed[] = [];
  for (let before: string | null = null; ; ) {
    const page: ListedPage = await listPage(catalogue, { ...variables, last: pageSize, before });
    all.unshift(...listedOn(page));
    if (!page.pageInfo.hasPreviousPage) return all;
    before = page.pageInfo.startCursor;
  }
}
