/** Pages of rows in the order in which they came: a cursor is the moment and the id of the last row that was given. */
import { problem } from "../problems.ts";

const DEFAULT_PAGE_SIZE = 20;
const MAX_PAGE_SIZE = 50;

export interface PageRequest {
  readonly count: number;
  readonly after: { readonly at: Date; readonly id: string } | null;
}

export interface PageInput {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** @throws INVALID_PAGE_SIZE, INVALID_CURSOR */
export function readPage({ first, after }: PageInput): PageRequest {
  const count = first ?? DEFAULT_PAGE_SIZE;
  if (!(Number.isInteger(count) && count >= 1 && count <= MAX_PAGE_SIZE))
    throw problem("INVALID_PAGE_SIZE", { argument: "first", value: count, minimum: 1, maximum: MAX_PAGE_SIZE });
  if (after == null) return { count, after: null };
  const [time, id] = Buffer.from(after, "base64url").toString("latin1").split(" ");
  const at = new Date(Number(time));
  if (!id || Number.isNaN(at.getTime()) || !/^[0-9a-f-]{1,40}$/.test(id))
    throw problem("INVALID_CURSOR", { argument: "after", value: after });
  return { count, after: { at, id } };
}

export const writeCursor = (at: Date | string, id: string): string =>
  Buffer.from(`${new Date(at).getTime()} ${id}`).toString("base64url");

export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly totalCount: number;
}

export const pageComplexity = ({ first }: PageInput) => ({
  field: 20,
  multiplier: Math.min(MAX_PAGE_SIZE, Math.max(1, first ?? DEFAULT_PAGE_SIZE)),
});

export const pageInfoOf = ({ hasNextPage, endCursor }: Page<unknown>) => ({
  hasNextPage,
  hasPreviousPage: false,
  startCursor: null,
  endCursor,
});
