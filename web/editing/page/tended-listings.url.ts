import type { ListingKind, TendedStanding } from "../../graphql/generated/server/graphql.ts";

export const STANDINGS = [
  "STALE",
  "DUE",
  "UNCLAIMED",
  "PAUSED",
  "DRAFT",
  "CLOSED",
  "WITHDRAWN",
] as const satisfies readonly TendedStanding[];

export const KINDS = [
  "ORGANISATION",
  "MEETING_PLACE",
  "GUIDANCE_POINT",
  "ACTIVITY",
] as const satisfies readonly ListingKind[];

/** What of her area somebody looks at, as the address of the page says it. */
export interface TendedView {
  readonly search: string;
  readonly kind: ListingKind | null;
  readonly standing: TendedStanding | null;
  readonly page: number;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;
const MAX_PAGE = 10_000;

export function readTended({ search, kind, standing, page }: Params): TendedView {
  return {
    search: typeof search === "string" ? search.trim().slice(0, 100) : "",
    kind: KINDS.find((known) => known === kind) ?? null,
    standing: STANDINGS.find((known) => known === standing) ?? null,
    page: Math.max(1, Math.min(MAX_PAGE, Math.trunc(Number(page)) || 1)),
  };
}

export function writeTended({ search, kind, standing, page }: TendedView): string {
  const written = new URLSearchParams();
  if (search) written.set("search", search);
  if (kind) written.set("kind", kind);
  if (standing) written.set("standing", standing);
  if (page > 1) written.set("page", String(page));
  return written.toString();
}
