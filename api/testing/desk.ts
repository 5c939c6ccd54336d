/** People with roles, for tests of the desk: an editor of an organisation, officers, a maintainer, somebody without a role. */
import type { PrismaClient } from "@kotokartta/prisma";
import { ANYONE, type Viewer } from "../accounts/viewer.ts";

type Roles = Partial<Pick<Viewer, "organisationIds" | "municipalityCodes" | "isMaintainer">>;

export async function makeAccount(
  database: PrismaClient,
  email: string,
  roles: Roles = {},
  locale = "fi",
): Promise<Viewer> {
  const hasRole = roles.isMaintainer || roles.organisationIds?.size || roles.municipalityCodes?.size;
  const state = hasRole ? "ACTIVE" : "PENDING";
  const { id } = await database.account.create({ data: { email, emailVerified: true, state, locale } });
  const memberships = [
    ...[...(roles.organisationIds ?? [])].map((organisationId) => ({ role: "EDITOR" as const, organisationId })),
    ...[...(roles.municipalityCodes ?? [])].map((municipalityCode) => ({ role: "OFFICER" as const, municipalityCode })),
    ...(roles.isMaintainer ? [{ role: "MAINTAINER" as const }] : []),
  ];
  await database.membership.createMany({ data: memberships.map((membership) => ({ ...membership, accountId: id })) });
  return { ...ANYONE, ...roles, account: { id, email, locale, state }, sessionId: null };
}

/** A real place that an organisation runs, in a municipality: what most tests of the desk are about. */
export async function findRunPlace(database: PrismaClient) {
  const place = await database.listing.findFirstOrThrow({
    where: {
      kind: "MEETING_PLACE",
      state: "PUBLISHED",
      isAddressWithheld: false,
      municipalityCode: { not: null },
      street: { not: null },
      place: { operations: { some: {} } },
      contactPoints: { some: { channel: "PHONE" } },
    },
    orderBy: { id: "asc" },
    select: { id: true, slug: true, municipalityCode: true, place: { select: { operations: true } } },
  });
  const organisationId = place.place?.operations[0]?.organisationId;
  const { id, slug, municipalityCode } = place;
  if (!organisationId || municipalityCode === null) throw new Error("the real data have no such place");
  return { id, slug, municipalityCode, organisationId };
}
