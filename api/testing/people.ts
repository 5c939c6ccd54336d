/** Makes somebody who has a role in a test's database, and says who she is to the API. */
import { randomUUID } from "node:crypto";
import type { PrismaClient } from "@kotokartta/prisma";
import { findViewer } from "../accounts/viewer.records.ts";
import type { Viewer } from "../accounts/viewer.ts";

export interface Person {
  readonly accountId: string;
  readonly email: string;
  readonly sessionId: string;
  /** As she is now: ask anew after her roles have changed. */
  viewer(): Promise<Viewer>;
}

interface Wishes {
  readonly email?: string;
  readonly locale?: string;
  readonly state?: "PENDING" | "ACTIVE" | "DISABLED";
  /** Without it the roles of officers and maintainers do not count. */
  readonly isStrong?: boolean;
}

interface Role {
  readonly role: "EDITOR" | "OFFICER" | "MAINTAINER";
  readonly organisationId?: string;
  readonly municipalityCode?: string;
  readonly regionCode?: string;
  readonly wellbeingCountyCode?: string;
}

const SESSION_MS = 3_600_000;

/** Somebody with these roles, none of them or several. */
export async function makePerson(
  database: PrismaClient,
  roles: readonly Role[],
  { email, locale = "fi", state = "ACTIVE", isStrong = true }: Wishes = {},
): Promise<Person> {
  const account = await database.account.create({
    data: {
      email: email ?? `person-${randomUUID().slice(0, 8)}@example.org`,
      emailVerified: true,
      locale,
      state,
      memberships: { create: roles.map((role) => ({ ...role })) },
      sessions: { create: { token: randomUUID(), isStrong, expiresAt: new Date(Date.now() + SESSION_MS) } },
    },
    include: { sessions: true },
  });
  const sessionId = account.sessions[0]?.id ?? "";
  return {
    accountId: account.id,
    email: account.email,
    sessionId,
    viewer: () => findViewer(database, { id: sessionId, accountId: account.id, isStrong }),
  };
}

export const makeEditor = (database: PrismaClient, organisationId: string, wishes?: Wishes) =>
  makePerson(database, [{ role: "EDITOR", organisationId }], wishes);

export const makeOfficer = (database: PrismaClient, municipalityCode: string, wishes?: Wishes) =>
  makePerson(database, [{ role: "OFFICER", municipalityCode }], wishes);

export const makeMaintainer = (database: PrismaClient, wishes?: Wishes) =>
  makePerson(database, [{ role: "MAINTAINER" }], wishes);

export const makePending = (database: PrismaClient, wishes?: Wishes) =>
  makePerson(database, [], { ...wishes, state: "PENDING" });

/** She was an editor once: what she could do then she can no longer. */
export const makeDisabled = (database: PrismaClient, organisationId: string, wishes?: Wishes) =>
  makePerson(database, [{ role: "EDITOR", organisationId }], { ...wishes, state: "DISABLED" });
