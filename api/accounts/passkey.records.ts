/** What is known of an account's passkeys. */
import type { PrismaClient } from "@kotokartta/prisma";

export interface PasskeyFacts {
  readonly isDisabled: boolean;
  /** An officer or a maintainer: her roles count only with a passkey. */
  readonly isTrusted: boolean;
  readonly count: number;
}

export async function findPasskeyFacts(database: PrismaClient, accountId: string): Promise<PasskeyFacts | null> {
  const account = await database.account.findUnique({
    where: { id: accountId },
    select: {
      state: true,
      memberships: { where: { endedAt: null, role: { not: "EDITOR" } }, select: { id: true } },
      _count: { select: { passkeys: true } },
    },
  });
  return (
    account && {
      isDisabled: account.state === "DISABLED",
      isTrusted: account.memberships.length > 0,
      count: account._count.passkeys,
    }
  );
}
