/** Whom a letter about an organisation goes to: those who look after it, and those who look after its area. */
import type { Prisma } from "@kotokartta/prisma";

type Reader = Prisma.TransactionClient;

export interface Addressee {
  readonly id: string;
  readonly email: string;
  readonly locale: string;
}

const ADDRESS = { id: true, email: true, locale: true } as const;

export interface Editor extends Addressee {
  readonly editorSince: Date;
}

/** Her editors whose accounts count, in the order in which they came. */
export async function findEditors(reader: Reader, organisationId: string): Promise<Editor[]> {
  const memberships = await reader.membership.findMany({
    where: { organisationId, role: "EDITOR", endedAt: null, account: { state: "ACTIVE" } },
    select: { createdAt: true, account: { select: ADDRESS } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return memberships.map(({ createdAt, account }) => ({ ...account, editorSince: createdAt }));
}

/** The officers of these municipalities, of their regions and of their counties; for what is national, the maintainers. */
export async function findResponsible(reader: Reader, municipalityCodes: readonly string[]): Promise<Addressee[]> {
  const codes = { in: [...municipalityCodes] };
  const area = { municipalities: { some: { code: codes } } };
  const role: Prisma.MembershipWhereInput =
    municipalityCodes.length === 0
      ? { role: "MAINTAINER" }
      : { role: "OFFICER", OR: [{ municipalityCode: codes }, { region: area }, { wellbeingCounty: area }] };
  return reader.account.findMany({
    where: { state: "ACTIVE", memberships: { some: { endedAt: null, ...role } } },
    select: ADDRESS,
    orderBy: { createdAt: "asc" },
  });
}
