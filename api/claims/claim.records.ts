/** Finds claims, and what an organisation publishes by which somebody can show that she belongs to it. */
import type { ClaimMethod, ClaimState, Prisma, PrismaClient } from "@kotokartta/prisma";
import type { Viewer } from "../accounts/viewer.ts";
import { type ClaimFacts, claimsDecidableBy } from "./claim.policy.ts";
import type { Evidence } from "./claim.rules.ts";
import { domainOf, type PublishedContact } from "./mail-domain.rules.ts";

type Reader = Prisma.TransactionClient;

export interface Claim extends ClaimFacts {
  readonly id: string;
  readonly organisationId: string;
  readonly method: ClaimMethod;
  readonly state: ClaimState;
  readonly evidence: Evidence;
  readonly hasCode: boolean;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly claimant: { readonly email: string; readonly locale: string; readonly state: string };
  readonly slug: string;
}

const SHOWN = {
  include: {
    account: { select: { email: true, locale: true, state: true } },
    organisation: { select: { listing: { select: { municipalityCode: true, slug: true } } } },
  },
} as const;

type Row = Prisma.ClaimGetPayload<typeof SHOWN>;

function claimOf({ account, organisation, evidence, codeHash, ...row }: Row): Claim {
  const { municipalityCode, slug } = organisation.listing;
  // Only this room writes evidence.
  return {
    ...row,
    evidence: evidence as Evidence,
    hasCode: codeHash !== null,
    claimant: account,
    municipalityCode,
    slug,
  };
}

export async function findClaim(reader: Reader, id: string): Promise<Claim | null> {
  const row = await reader.claim.findUnique({ where: { id }, ...SHOWN });
  return row && claimOf(row);
}

/** More than an officer reads in a morning; the oldest come first, so that none is forgotten. */
const MOST_SHOWN = 100;

/** What she may decide: of a claim by e-mail only when the code has come back, before that there is nothing to judge. */
export async function findDecidable(
  database: PrismaClient,
  viewer: Viewer,
  { state, now }: { readonly state: ClaimState; readonly now: Date },
): Promise<Claim[]> {
  const waiting: Prisma.ClaimWhereInput = {
    expiresAt: { gt: now },
    OR: [{ method: { not: "EMAIL_DOMAIN" } }, { codeHash: null }],
  };
  const rows = await database.claim.findMany({
    where: { AND: [claimsDecidableBy(viewer), { state }, state === "WAITING" ? waiting : {}] },
    orderBy: [{ createdAt: state === "WAITING" ? "asc" : "desc" }, { id: "asc" }],
    take: MOST_SHOWN,
    ...SHOWN,
  });
  return rows.map(claimOf);
}

export async function findOwn(database: PrismaClient, accountId: string): Promise<Claim[]> {
  const rows = await database.claim.findMany({
    where: { accountId },
    orderBy: { createdAt: "desc" },
    take: MOST_SHOWN,
    ...SHOWN,
  });
  return rows.map(claimOf);
}

/**
 * What the organisation and its places publish, and whatever others publish with the same domains: an address shows
 * something only when it is nobody else's too.
 */
export async function findContacts(reader: Reader, organisationId: string): Promise<PublishedContact[]> {
  const own = await contactsWhere(reader, { listing: { OR: isOf(organisationId) } });
  const mine = own.map(({ listingId, value }) => ({ organisationId, value, isOfPlace: listingId !== organisationId }));
  const domains = [...new Set(own.flatMap(({ value }) => domainOf(value) ?? []))];
  if (domains.length === 0) return mine;
  const others = await contactsWhere(reader, {
    listing: { NOT: { OR: isOf(organisationId) } },
    OR: domains.map((domain) => ({ value: { contains: domain, mode: "insensitive" as const } })),
  });
  return [...mine, ...others.map(({ listingId, value }) => ({ organisationId: listingId, value, isOfPlace: false }))];
}

const isOf = (organisationId: string): Prisma.ListingWhereInput[] => [
  { id: organisationId },
  { place: { operations: { some: { organisationId } } } },
];

const contactsWhere = (reader: Reader, where: Prisma.ContactPointWhereInput) =>
  reader.contactPoint.findMany({
    where: { AND: [where, { channel: { in: ["EMAIL", "WEBSITE"] }, audience: "PUBLIC" }] },
    select: { listingId: true, value: true },
  });

/** What of an organisation decides whether a proof by e-mail is enough. */
export async function findOrganisation(reader: Reader, organisationId: string) {
  return reader.organisation.findFirst({
    where: { listingId: organisationId, listing: { state: "PUBLISHED" } },
    select: {
      legalForm: true,
      listing: { select: { slug: true } },
      memberships: {
        where: { role: "EDITOR", endedAt: null },
        select: { accountId: true, account: { select: { state: true } } },
      },
    },
  });
}
