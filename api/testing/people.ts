/** Accounts with roles, in a test's own database, and the viewers that they are. */
import type { PrismaClient } from "@kotokartta/prisma";
import { findViewer } from "../accounts/viewer.records.ts";
import type { Viewer } from "../accounts/viewer.ts";

interface Role {
  readonly editorOf?: readonly string[];
  readonly officerIn?: readonly string[];
  readonly isMaintainer?: boolean;
  readonly state?: "PENDING" | "ACTIVE" | "DISABLED";
  readonly locale?: string;
  /** When the roles began; now when left out. */
  readonly since?: Date;
}

/** The id of a new account. */
export async function makeAccount(database: PrismaClient, email: string, role: Role = {}): Promise<string> {
  const { editorOf = [], officerIn = [], isMaintainer = false, state = "ACTIVE", locale = "en", since } = role;
  const { id } = await database.account.create({ data: { email, state, locale } });
  const of = { accountId: id, ...(since && { createdAt: since }) };
  await database.membership.createMany({
    data: [
      ...editorOf.map((organisationId) => ({ ...of, role: "EDITOR" as const, organisationId })),
      ...officerIn.map((municipalityCode) => ({ ...of, role: "OFFICER" as const, municipalityCode })),
      ...(isMaintainer ? [{ ...of, role: "MAINTAINER" as const }] : []),
    ],
  });
  return id;
}

/** Signed in with a passkey, as her account is at this moment. */
export const viewerOf = (database: PrismaClient, accountId: string): Promise<Viewer> =>
  findViewer(database, { id: "00000000-0000-4000-8000-000000000000", accountId, isStrong: true });
