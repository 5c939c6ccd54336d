/** Finds out what somebody who is signed in may do, anew for every request: a role taken away is gone with the next. */
import type { PrismaClient } from "@kotokartta/prisma";
import { ANYONE, type Viewer } from "./viewer.ts";

export interface KnownSession {
  readonly id: string;
  readonly accountId: string;
  readonly isStrong: boolean;
}

/** The viewer behind a session that the sign-in library has found to be valid. */
export async function findViewer(database: PrismaClient, session: KnownSession): Promise<Viewer> {
  const account = await database.account.findUnique({
    where: { id: session.accountId },
    select: {
      id: true,
      email: true,
      locale: true,
      state: true,
      memberships: {
        where: { endedAt: null },
        select: {
          role: true,
          organisationId: true,
          municipalityCode: true,
          region: { select: { municipalities: { select: { code: true } } } },
          wellbeingCounty: { select: { municipalities: { select: { code: true } } } },
        },
      },
    },
  });
  if (!account) return ANYONE;
  const { memberships, ...known } = account;
  const viewer = { ...ANYONE, account: known, sessionId: session.id };
  if (known.state !== "ACTIVE") return viewer;
  const organisationIds = new Set(memberships.flatMap(({ organisationId }) => organisationId ?? []));
  const isTrusted = memberships.some(({ role }) => role !== "EDITOR");
  if (isTrusted && !session.isStrong) return { ...viewer, organisationIds, isPasskeyMissing: true };
  const areas = memberships.flatMap(({ municipalityCode, region, wellbeingCounty }) => [
    ...(municipalityCode === null ? [] : [municipalityCode]),
    ...[...(region?.municipalities ?? []), ...(wellbeingCounty?.municipalities ?? [])].map(({ code }) => code),
  ]);
  return {
    ...viewer,
    organisationIds,
    municipalityCodes: new Set(areas),
    isMaintainer: memberships.some(({ role }) => role === "MAINTAINER"),
  };
}

/** The viewer as she is after an act that changed what she may do. */
export async function findViewerAgain(database: PrismaClient, viewer: Viewer): Promise<Viewer> {
  const session =
    viewer.sessionId === null ? null : await database.session.findUnique({ where: { id: viewer.sessionId } });
  return session === null
    ? viewer
    : findViewer(database, { id: session.id, accountId: session.userId, isStrong: session.isStrong });
}
