/** The web addresses that published listings show, and what became of each. */
import { ContactAudience, type PrismaClient } from "@kotokartta/prisma";
import { type CheckedLink, isWebLink, type ListedLink } from "./link-check.rules.ts";

/**
 * Only what readers see. An address that lets one join a group is left alone: following it could mean joining.
 * Invented listings have invented addresses.
 */
export async function listPublishedLinks(database: PrismaClient): Promise<ListedLink[]> {
  const isPublic = { state: "PUBLISHED", isSynthetic: false } as const;
  const contacts = await database.contactPoint.findMany({
    where: { audience: ContactAudience.PUBLIC, channel: { in: ["WEBSITE", "BOOKING"] }, listing: isPublic },
    select: { listingId: true, value: true },
  });
  const rules = await database.onlinePlace.findMany({
    where: { rulesUrl: { not: null }, listing: isPublic },
    select: { listingId: true, rulesUrl: true },
  });
  return [
    ...contacts.map(({ listingId, value }) => ({ listingId, url: value })),
    ...rules.map(({ listingId, rulesUrl }) => ({ listingId, url: rulesUrl ?? "" })),
  ].filter(({ url }) => isWebLink(url));
}

export const listChecks = (database: PrismaClient): Promise<CheckedLink[]> => database.linkCheck.findMany();

export async function saveCheck(database: PrismaClient, check: CheckedLink): Promise<void> {
  const { listingId, url, checkedAt, outcome, failingSince } = check;
  // A link that answers again has nothing to be looked at; when it fails once more, that is told anew.
  const data = { checkedAt, outcome, failingSince, ...(failingSince === null ? { lookedAt: null } : {}) };
  await database.linkCheck.upsert({
    where: { listingId_url: { listingId, url } },
    create: { listingId, url, checkedAt, outcome, failingSince },
    update: data,
  });
}

/** What no listing shows any more is not told of either. */
export async function forgetChecks(database: PrismaClient, gone: readonly ListedLink[]): Promise<void> {
  for (const { listingId, url } of gone) await database.linkCheck.deleteMany({ where: { listingId, url } });
}
