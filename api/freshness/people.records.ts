/** Whom a letter about an organisation goes to, and by which names they know what it is about. */
import type { Prisma } from "@kotokartta/prisma";
import { chooseText } from "../catalogue/localised-text.rules.ts";
import type { PublishedText } from "../catalogue/published.ts";

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

/** The names of listings in whatever languages there are; a letter takes its reader's. */
export async function findNames(
  reader: Reader,
  listingIds: readonly string[],
): Promise<(locale: string) => Map<string, string>> {
  const rows = await reader.translation.findMany({
    where: {
      listingId: { in: [...listingIds] },
      fieldGroup: "PRESENTATION",
      name: { not: null },
      state: { not: "DRAFT" },
    },
    select: { listingId: true, languageTag: true, origin: true, state: true, name: true },
    orderBy: { languageTag: "asc" },
  });
  const texts = new Map<string, PublishedText[]>();
  for (const { listingId, languageTag, origin, state, name } of rows) {
    const text = { language: languageTag, origin, isStale: state === "STALE", text: name ?? "" };
    texts.set(listingId, [...(texts.get(listingId) ?? []), text]);
  }
  return (locale) => new Map([...texts].map(([id, names]) => [id, chooseText(names, locale)?.text ?? ""]));
}
