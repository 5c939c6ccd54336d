/** What a role is of: an organisation, an area, or everything. */
import type { PrismaClient } from "@kotokartta/prisma";
import { InvalidInput } from "../refusals.ts";
import type { Role, RoleFacts } from "./membership.policy.ts";

/** A role as its table holds it: exactly the one thing that it is about. */
export interface RoleColumns {
  readonly role: Role;
  readonly organisationId: string | null;
  readonly municipalityCode: string | null;
  readonly regionCode: string | null;
  readonly wellbeingCountyCode: string | null;
}

/** The parts of a role's row that say what it is of, for one `select`. */
export const SCOPE = {
  role: true,
  organisationId: true,
  municipalityCode: true,
  regionCode: true,
  wellbeingCountyCode: true,
  organisation: {
    select: {
      listing: {
        select: {
          municipalityCode: true,
          translations: { where: { fieldGroup: "PRESENTATION" }, select: { languageTag: true, name: true } },
        },
      },
    },
  },
  municipality: { select: { code: true, names: true } },
  region: { select: { names: true, municipalities: { select: { code: true } } } },
  wellbeingCounty: { select: { names: true, municipalities: { select: { code: true } } } },
} as const;

/** A row read with SCOPE. */
export interface ScopeRow extends RoleColumns {
  readonly organisation: {
    readonly listing: {
      readonly municipalityCode: string | null;
      readonly translations: readonly { readonly languageTag: string; readonly name: string | null }[];
    };
  } | null;
  readonly municipality: { readonly code: string; readonly names: unknown } | null;
  readonly region: { readonly names: unknown; readonly municipalities: readonly { readonly code: string }[] } | null;
  readonly wellbeingCounty: ScopeRow["region"];
}

/** What the policy asks about a row. */
export function factsOf(row: ScopeRow): RoleFacts {
  const areas = [
    ...(row.municipality ? [row.municipality] : []),
    ...((row.region ?? row.wellbeingCounty)?.municipalities ?? []),
  ];
  return {
    role: row.role,
    organisationId: row.organisationId,
    homeCode: row.organisation?.listing.municipalityCode ?? null,
    municipalityCodes: areas.map(({ code }) => code),
  };
}

/** Its names by language; null for what is of everything. */
export function namesOf(row: ScopeRow): Readonly<Record<string, string>> | null {
  if (row.organisation) {
    const named = row.organisation.listing.translations.flatMap(({ languageTag, name }) =>
      name === null ? [] : [[languageTag, name] as const],
    );
    return Object.fromEntries(named);
  }
  const area = row.municipality ?? row.region ?? row.wellbeingCounty;
  return area ? (area.names as Record<string, string>) : null; // the seed checks that each is a text
}

/**
 * The row that a role of this would have.
 * @throws InvalidInput when there is no such organisation or area
 */
export async function findScope(database: PrismaClient, columns: RoleColumns): Promise<ScopeRow> {
  const [organisation, municipality, region, wellbeingCounty] = await Promise.all([
    columns.organisationId === null
      ? null
      : database.organisation.findUnique({ where: { listingId: columns.organisationId }, ...SCOPE.organisation }),
    columns.municipalityCode === null
      ? null
      : database.municipality.findUnique({ where: { code: columns.municipalityCode }, ...SCOPE.municipality }),
    columns.regionCode === null
      ? null
      : database.region.findUnique({ where: { code: columns.regionCode }, ...SCOPE.region }),
    columns.wellbeingCountyCode === null
      ? null
      : database.wellbeingCounty.findUnique({ where: { code: columns.wellbeingCountyCode }, ...SCOPE.wellbeingCounty }),
  ]);
  const found = { ...columns, organisation, municipality, region, wellbeingCounty };
  const missing = (
    [
      ["organisationId", organisation],
      ["municipalityCode", municipality],
      ["regionCode", region],
      ["wellbeingCountyCode", wellbeingCounty],
    ] as const
  ).filter(([name, value]) => columns[name] !== null && value === null);
  if (missing.length > 0) {
    throw new InvalidInput(
      missing.map(([path]) => ({ path, code: "UNKNOWN_VALUE", value: columns[path] ?? undefined })),
    );
  }
  return found;
}
