/** Pages of what stands in the database: addresses, roles, accounts. */
import { builder } from "../builder.ts";
import { problem } from "../problems.ts";

export const MOST_OF_A_PAGE = 100;
const USUAL_PAGE = 20;

export interface RowPage<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

export interface PageWishes {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/**
 * Where a page begins and how long it is.
 * @throws INVALID_PAGE_SIZE, INVALID_CURSOR
 */
export function readPage({ first, after }: PageWishes): { first: number; skip: number } {
  const size = first ?? USUAL_PAGE;
  if (size < 1 || size > MOST_OF_A_PAGE) {
    throw problem("INVALID_PAGE_SIZE", { argument: "first", value: size, minimum: 1, maximum: MOST_OF_A_PAGE });
  }
  const skip =
    after == null ? 0 : Number(/^row:(\d{1,9})$/.exec(Buffer.from(after, "base64url").toString())?.[1] ?? "x");
  if (Number.isNaN(skip)) throw problem("INVALID_CURSOR", { argument: "after", value: after ?? "" });
  return { first: size, skip };
}

/** What a page costs: as many times as it is long. */
export const pageCost = ({ first }: PageWishes) => ({
  field: 5,
  multiplier: Math.min(MOST_OF_A_PAGE, Math.max(1, first ?? USUAL_PAGE)),
});

export interface PlacedPage<Row> extends RowPage<Row> {
  readonly skip: number;
}

/** The facts about a page that every connection shows alike. */
export function pageInfoOf({ nodes, hasNextPage, skip }: PlacedPage<unknown>) {
  const cursorAt = (position: number) => Buffer.from(`row:${position}`).toString("base64url");
  return {
    hasNextPage,
    hasPreviousPage: skip > 0,
    startCursor: nodes.length === 0 ? null : cursorAt(skip + 1),
    endCursor: nodes.length === 0 ? null : cursorAt(skip + nodes.length),
  };
}

export const PageInfoRef = builder.pageInfoRef();
