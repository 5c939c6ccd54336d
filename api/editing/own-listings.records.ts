/** The listings that somebody looks after, and what of them waits. */
import type { PrismaClient } from "@kotokartta/prisma";
import type { Viewer } from "../accounts/viewer.ts";
import type { ListingKind, LocalisedNames } from "../catalogue/published.ts";
import type { ListingState } from "../review/content/listing-rows.ts";
import { editableBy } from "../review/listing.policy.ts";
import type { SubmissionState } from "../review/review.ts";
import { wishOf } from "../review/submission.records.ts";

export interface OwnListing {
  readonly id: string;
  readonly slug: string;
  readonly kind: ListingKind;
  readonly state: ListingState;
  readonly municipality: string | null;
  readonly names: LocalisedNames;
  readonly changedAt: Date;
}

export interface OwnSubmission {
  readonly id: string;
  readonly state: SubmissionState;
  readonly names: LocalisedNames;
  readonly question: string | null;
  readonly createdAt: Date;
}

/** No association has as many; an officer's area is found by searching, not by scrolling. */
const MOST = 200;
const MOST_WAITING = 50;

/** What she edits as an editor: her organisations, their places and activities; the latest change first. */
export async function findOwnListings(database: PrismaClient, viewer: Viewer): Promise<OwnListing[]> {
  const asEditor: Viewer = { ...viewer, isMaintainer: false, municipalityCodes: new Set() };
  if (asEditor.organisationIds.size === 0) return [];
  const rows = await database.listing.findMany({
    where: { AND: [editableBy(asEditor), { state: { notIn: ["MERGED"] } }] },
    orderBy: [{ changedAt: "desc" }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      slug: true,
      kind: true,
      state: true,
      municipalityCode: true,
      changedAt: true,
      translations: { where: { fieldGroup: "PRESENTATION" }, select: { languageTag: true, name: true } },
    },
  });
  return rows.map(({ municipalityCode: municipality, translations, ...row }) => ({
    ...row,
    municipality,
    names: Object.fromEntries(translations.flatMap(({ languageTag, name }) => (name ? [[languageTag, name]] : []))),
  }));
}

/** Her own changes that are not decided yet, what she is asked first. */
export async function findOwnWaiting(database: PrismaClient, accountId: string): Promise<OwnSubmission[]> {
  const rows = await database.submission.findMany({
    where: { authorId: accountId, state: { in: ["WAITING", "ASKED_BACK"] } },
    orderBy: [{ state: "desc" }, { createdAt: "asc" }],
    take: MOST_WAITING,
    include: {
      listing: {
        select: { translations: { where: { fieldGroup: "PRESENTATION" }, select: { languageTag: true, name: true } } },
      },
    },
  });
  return rows.map((row) => {
    const known = (row.listing?.translations ?? []).flatMap(({ languageTag, name }) =>
      name ? [[languageTag, name]] : [],
    );
    const written = (wishOf(row).changes.texts ?? []).flatMap(({ field, language, text }) =>
      field === "name" && text ? [[language, text]] : [],
    );
    const { id, state, question, createdAt } = row;
    return { id, state, question, createdAt, names: Object.fromEntries([...known, ...written]) };
  });
}
