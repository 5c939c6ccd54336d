/** The listings of an officer's area, or all of them: found by name and by state, a page at a time. */
import type { Prisma, PrismaClient } from "@kotokartta/prisma";
import type { Viewer } from "../accounts/viewer.ts";
import type { ListingKind } from "../catalogue/published.ts";
import { editableBy } from "../review/listing.policy.ts";
import type { OwnListing } from "./own-listings.records.ts";

export interface TendedListing extends OwnListing {
  /** Accounts that count and are editors of it: of the organisation itself, or of those that run or hold it. */
  readonly editorCount: number;
}

export interface TendedPage {
  readonly nodes: readonly TendedListing[];
  readonly totalCount: number;
}

export interface Part {
  readonly first: number;
  readonly skip: number;
}

const EDITORS = {
  role: "EDITOR",
  endedAt: null,
  account: { state: "ACTIVE" },
} as const satisfies Prisma.MembershipWhereInput;
const memberships = { memberships: { where: EDITORS, select: { accountId: true } } } as const;
const operators = { select: { operations: { select: { organisation: { select: memberships } } } } } as const;

const SHOWN = {
  id: true,
  slug: true,
  kind: true,
  state: true,
  municipalityCode: true,
  changedAt: true,
  translations: { where: { fieldGroup: "PRESENTATION" }, select: { languageTag: true, name: true } },
  organisation: { select: memberships },
  place: operators,
  activity: {
    select: {
      organiser: { select: { organisation: { select: memberships } } },
      host: { select: { municipalityCode: true, organisation: { select: memberships }, place: operators } },
    },
  },
} as const satisfies Prisma.ListingSelect;

type Row = Prisma.ListingGetPayload<{ select: typeof SHOWN }>;
type Members = { readonly memberships: readonly { readonly accountId: string }[] } | null;

function countEditors({ organisation, place, activity }: Row): number {
  const bodies: Members[] = [
    organisation,
    ...(place?.operations ?? []).map((operation) => operation.organisation),
    activity?.organiser?.organisation ?? null,
    activity?.host.organisation ?? null,
    ...(activity?.host.place?.operations ?? []).map((operation) => operation.organisation),
  ];
  return new Set(bodies.flatMap((body) => body?.memberships.map(({ accountId }) => accountId) ?? [])).size;
}

const tendedOf = (row: Row): TendedListing => ({
  id: row.id,
  slug: row.slug,
  kind: row.kind,
  state: row.state,
  municipality: row.activity ? row.activity.host.municipalityCode : row.municipalityCode,
  changedAt: row.changedAt,
  names: Object.fromEntries(row.translations.flatMap(({ languageTag, name }) => (name ? [[languageTag, name]] : []))),
  editorCount: countEditors(row),
});

/** Somebody looks after it. */
const HAS_EDITORS: Prisma.OrganisationWhereInput = { memberships: { some: EDITORS } };
const IS_RUN_BY_EDITORS: Prisma.ListingWhereInput = { place: { operations: { some: { organisation: HAS_EDITORS } } } };
const IS_KEPT: Prisma.ListingWhereInput = {
  OR: [
    { organisation: HAS_EDITORS },
    IS_RUN_BY_EDITORS,
    {
      activity: {
        OR: [
          { organiser: { organisation: HAS_EDITORS } },
          { host: { OR: [{ organisation: HAS_EDITORS }, IS_RUN_BY_EDITORS] } },
        ],
      },
    },
  ],
};

export interface TendedQuestion extends Part {
  readonly search: string;
  readonly kinds: readonly ListingKind[];
  /** Listings in one of these states; an empty list: in any that is left to look after. */
  readonly states: readonly Row["state"][];
  readonly isUnclaimed: boolean;
}

/** The officer's or maintainer's part alone: what she edits as an editor is a list of its own. */
const asDecider = (viewer: Viewer): Viewer => ({ ...viewer, organisationIds: new Set() });

export async function findTended(database: PrismaClient, viewer: Viewer, asked: TendedQuestion): Promise<TendedPage> {
  const { search, kinds, states, isUnclaimed, first, skip } = asked;
  const where: Prisma.ListingWhereInput = {
    AND: [
      editableBy(asDecider(viewer)),
      { state: states.length > 0 ? { in: [...states] } : { not: "MERGED" } },
      kinds.length > 0 ? { kind: { in: [...kinds] } } : {},
      search ? { translations: { some: { name: { contains: search, mode: "insensitive" } } } } : {},
      isUnclaimed ? { NOT: IS_KEPT } : {},
    ],
  };
  const [rows, totalCount] = await Promise.all([
    database.listing.findMany({
      where,
      orderBy: [{ changedAt: "desc" }, { id: "asc" }],
      take: first,
      skip,
      select: SHOWN,
    }),
    database.listing.count({ where }),
  ]);
  return { nodes: rows.map(tendedOf), totalCount };
}

/** Those whose ids are known already, in their order. */
export async function findThese(
  database: PrismaClient,
  ids: readonly string[],
  { first, skip }: Part,
): Promise<TendedPage> {
  const wanted = ids.slice(skip, skip + first);
  const rows = await database.listing.findMany({ where: { id: { in: wanted } }, select: SHOWN });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    nodes: wanted.flatMap((id) => {
      const row = byId.get(id);
      return row ? [tendedOf(row)] : [];
    }),
    totalCount: ids.length,
  };
}
