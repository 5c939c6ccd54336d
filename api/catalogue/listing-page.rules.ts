/** One page of an ordered list: which slots, and what the next page starts after. */
import { problem } from "../problems.ts";
import type { Catalogue } from "./catalogue.rules.ts";
import { listingAt } from "./catalogue.rules.ts";

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

export interface Page {
  readonly slots: readonly number[];
  readonly start: number;
  readonly total: number;
}

interface Cursor {
  readonly position: number;
  readonly id: string;
}

/** A cursor says where a listing stood and which it was, so that it still works when others came or went. */
export const encodeCursor = (position: number, id: string): string =>
  Buffer.from(`${position}:${id}`).toString("base64url");

function decodeCursor(argument: string, text: string): Cursor {
  const match = /^(\d{1,9}):([0-9a-f-]{36})$/.exec(Buffer.from(text, "base64url").toString("latin1"));
  if (!match?.[1] || !match[2]) throw problem("INVALID_CURSOR", { argument, value: text });
  return { position: Number(match[1]), id: match[2] };
}

function checkSize(argument: string, value: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= MAX_PAGE_SIZE) return value;
  throw problem("INVALID_PAGE_SIZE", { argument, value, minimum: 1, maximum: MAX_PAGE_SIZE });
}

/**
 * Cuts one page. `order(count)` gives the first `count` slots; it is asked for no more than the page needs.
 * @throws INVALID_PAGE_SIZE, INVALID_CURSOR
 */
export function cutPage(
  catalogue: Catalogue,
  page: PageArguments,
  total: number,
  order: (count: number) => ArrayLike<number>,
): Page {
  const last = page.last == null ? undefined : checkSize("last", page.last);
  const first =
    page.first == null && last !== undefined ? undefined : checkSize("first", page.first ?? DEFAULT_PAGE_SIZE);
  const stands = (argument: string, cursor: string) =>
    positionOf(catalogue, decodeCursor(argument, cursor), total, order);
  // As Relay has it: the cursors cut first, then `first`, then `last`.
  const after = page.after ? stands("after", page.after) : undefined;
  const before = page.before ? stands("before", page.before) : undefined;
  let start = after === undefined ? 0 : after.position + (after.isThere ? 1 : 0);
  let end = Math.max(start, before?.position ?? total);
  if (first !== undefined) end = Math.min(end, start + first);
  if (last !== undefined) start = Math.max(start, end - last);
  return { slots: Array.from(order(end)).slice(start, end), start, total };
}

interface Standing {
  readonly position: number;
  /** False when the listing is gone: the one that moved into its position has not been shown yet. */
  readonly isThere: boolean;
}

/** Where the cursor's listing stands now: nearly always where it stood, else it is looked for. */
function positionOf(
  catalogue: Catalogue,
  { position, id }: Cursor,
  total: number,
  order: (count: number) => ArrayLike<number>,
): Standing {
  const there = order(Math.min(position + 1, total))[position];
  if (there !== undefined && listingAt(catalogue, there).id === id) return { position, isThere: true };
  const all = Array.from(order(total));
  const found = all.findIndex((slot) => listingAt(catalogue, slot).id === id);
  return found >= 0 ? { position: found, isThere: true } : { position: Math.min(position, total), isThere: false };
}
