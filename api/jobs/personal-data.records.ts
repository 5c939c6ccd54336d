/** Reads all public texts, and keeps what was found in them. */
import { ContactAudience, type Prisma, type PrismaClient } from "@kotokartta/prisma";
import type { FoundData, OwnContacts } from "./personal-data.rules.ts";

export interface PublicText {
  /** A path of the listing's content: `texts.description.fi`, `place.street`. */
  readonly path: string;
  readonly text: string;
}

export interface TextsOfListing {
  readonly listingId: string;
  readonly texts: readonly PublicText[];
  readonly own: OwnContacts;
}

const TEXT_FIELDS = [
  "name",
  "description",
  "hoursNote",
  "costNote",
  "directions",
  "season",
  "documents",
  "dataNote",
] as const;
const BATCH = 500;

/** Published ones, some hundred at a time. Invented listings hold nobody's data. */
export async function* readPublicTexts(database: PrismaClient): AsyncGenerator<TextsOfListing> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const batch = await database.listing.findMany({
      where: { state: "PUBLISHED", isSynthetic: false, id: { gt: after } },
      orderBy: { id: "asc" },
      take: BATCH,
      select: {
        id: true,
        street: true,
        locality: true,
        translations: true,
        contactPoints: { where: { audience: ContactAudience.PUBLIC }, select: { channel: true, value: true } },
      },
    });
    for (const { id, street, locality, translations, contactPoints } of batch) {
      const texts = translations.flatMap((translation) =>
        TEXT_FIELDS.map((field) => ({ path: `texts.${field}.${translation.languageTag}`, text: translation[field] })),
      );
      const place = [
        { path: "place.street", text: street },
        { path: "place.locality", text: locality },
      ];
      const valuesOf = (isWanted: (channel: string) => boolean) =>
        contactPoints.filter(({ channel }) => isWanted(channel)).map(({ value }) => value);
      yield {
        listingId: id,
        texts: [...texts, ...place].flatMap(({ path, text }) => (text ? [{ path, text }] : [])),
        own: { phones: valuesOf((channel) => channel !== "EMAIL"), emails: valuesOf((channel) => channel === "EMAIL") },
      };
    }
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = last.id;
  }
}

export interface Found extends FoundData {
  readonly listingId: string;
  readonly path: string;
}

const keyOf = ({ listingId, path, kind }: { listingId: string; path: string; kind: string }) =>
  `${listingId} ${path} ${kind}`;

interface Known {
  readonly settledAt: Date | null;
  readonly isAccepted: boolean;
  readonly mark: number | null;
}

/** Somebody looked at another datum than the one that stands there now, or it was said to be gone. */
const mustBeAskedAgain = (known: Known, mark: number): boolean =>
  known.settledAt !== null && (!known.isAccepted || (known.mark !== null && known.mark !== mark));

/**
 * What is new is written down, and what is not there any more is settled by itself. What somebody has looked at and let
 * stand is left in peace as long as it is the same; what was settled as taken away, and is there again, is open again.
 */
export async function saveFindings(
  database: PrismaClient,
  found: readonly Found[],
  now: Date,
): Promise<{ added: number; gone: number }> {
  return database.$transaction(async (writer) => {
    const known = new Map((await writer.personalDataFinding.findMany()).map((finding) => [keyOf(finding), finding]));
    const still = new Set(found.map(keyOf));
    const fresh = found.filter((one) => !known.has(keyOf(one)));
    await writer.personalDataFinding.createMany({
      data: fresh.map((one) => ({ ...one, foundAt: now })),
      skipDuplicates: true,
    });
    let back = 0;
    for (const one of found) {
      const before = known.get(keyOf(one));
      if (!before) continue;
      const isBack = mustBeAskedAgain(before, one.mark);
      if (isBack) back += 1;
      const reopen = isBack ? { settledAt: null, isAccepted: false, foundAt: now } : {};
      if (!isBack && before.mark === one.mark) continue;
      await writer.personalDataFinding.update({ where: { id: before.id }, data: { ...reopen, mark: one.mark } });
    }
    const gone = [...known.values()].filter((one) => !still.has(keyOf(one)) && (!one.settledAt || one.isAccepted));
    const settled = { settledAt: now, isAccepted: false, mark: null };
    await writer.personalDataFinding.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: settled });
    // What was said to be taken out, and is: nothing is known of it any more.
    const forgotten = [...known.values()].filter((one) => !still.has(keyOf(one)) && one.mark !== null);
    await writer.personalDataFinding.updateMany({
      where: { id: { in: forgotten.map(({ id }) => id) } },
      data: { mark: null },
    });
    return { added: fresh.length + back, gone: gone.length };
  });
}

const SHOWN = { listing: { select: { slug: true, municipalityCode: true } } } as const;

export type StoredFinding = Prisma.PersonalDataFindingGetPayload<{ include: typeof SHOWN }>;

/** Those that wait for somebody to look, oldest first. */
export const listFindings = (database: PrismaClient, where: Prisma.PersonalDataFindingWhereInput, first: number) =>
  database.personalDataFinding.findMany({
    where: { ...where, settledAt: null },
    include: SHOWN,
    orderBy: [{ foundAt: "asc" }, { id: "asc" }],
    take: first,
  });

export const findFinding = (database: PrismaClient, id: string, where: Prisma.PersonalDataFindingWhereInput) =>
  database.personalDataFinding.findFirst({ where: { AND: [{ id }, where] }, include: SHOWN });

export const settle = (
  database: PrismaClient,
  id: string,
  isAccepted: boolean,
  settledAt: Date,
): Promise<StoredFinding> =>
  database.personalDataFinding.update({ where: { id }, data: { isAccepted, settledAt }, include: SHOWN });
