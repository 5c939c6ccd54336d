/** The links that do not answer, for whoever may put them right. */
import type { Prisma, PrismaClient } from "@kotokartta/prisma";

const SHOWN = { listing: { select: { slug: true } } } as const;

export type StoredLink = Prisma.LinkCheckGetPayload<{ include: typeof SHOWN }>;

interface LookedAfter {
  readonly listing?: Prisma.ListingWhereInput;
}

const findable = ({ listing = {} }: LookedAfter): Prisma.LinkCheckWhereInput => ({
  failingSince: { not: null },
  listing: { AND: [listing, { state: "PUBLISHED" }] },
});

/** Those that failed in more than one night, and that nobody has looked at; what has failed for longest comes first. */
export const listBrokenLinks = (database: PrismaClient, mine: LookedAfter, first: number): Promise<StoredLink[]> =>
  database.linkCheck.findMany({
    where: { ...findable(mine), lookedAt: null, checkedAt: { gt: database.linkCheck.fields.failingSince } },
    include: SHOWN,
    orderBy: [{ failingSince: "asc" }, { listingId: "asc" }, { url: "asc" }],
    take: first,
  });

export const findBrokenLink = (
  database: PrismaClient,
  mine: LookedAfter,
  { listingId, url }: { readonly listingId: string; readonly url: string },
): Promise<StoredLink | null> =>
  database.linkCheck.findFirst({ where: { ...findable(mine), listingId, url }, include: SHOWN });

export const lookAtLink = (
  database: PrismaClient,
  { listingId, url }: { readonly listingId: string; readonly url: string },
  lookedAt: Date,
): Promise<StoredLink> =>
  database.linkCheck.update({
    where: { listingId_url: { listingId, url } },
    data: { lookedAt },
    include: SHOWN,
  });
