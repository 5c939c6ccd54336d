import { cache } from "react";
import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type {
  DeskTerritoryQuery,
  ListingGap,
  MunicipalityReportsQuery,
  StandingListingsQuery,
} from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";

const DeskTerritory = graphql(`
  query DeskTerritory {
    viewer {
      isMaintainer
      territory {
        submissions
        reports
        municipality {
          code
          name {
            text
            language
            direction
          }
        }
      }
    }
  }
`);

const ListedMunicipalities = graphql(`
  query ListedMunicipalities {
    listings(first: 1) {
      facets {
        municipalities {
          municipality {
            code
            name {
              text
              language
              direction
            }
          }
        }
      }
    }
  }
`);

const MunicipalityReports = graphql(`
  query MunicipalityReports($municipalities: [String!]!) {
    municipalityReports(municipalities: $municipalities) {
      municipality {
        code
        name {
          text
          language
          direction
        }
      }
      listings
      gaps {
        gap
        count
      }
    }
  }
`);

const StandingListings = graphql(`
  query StandingListings($municipalities: [String!]!, $gap: ListingGap!) {
    municipalityReports(municipalities: $municipalities) {
      municipality {
        code
        name {
          text
          language
          direction
        }
      }
      listed(gap: $gap) {
        __typename
        id
        slug
        kind
        name {
          text
          language
          direction
        }
      }
    }
  }
`);

type TerritoryPart = DeskTerritoryQuery["viewer"]["territory"][number];

/** A municipality and what waits there. */
export type ReportedPart = TerritoryPart & { readonly municipality: NonNullable<TerritoryPart["municipality"]> };

export type MunicipalityReport = MunicipalityReportsQuery["municipalityReports"][number];
export type StandingListings = StandingListingsQuery["municipalityReports"][number];

export const GAPS = [
  "DUE",
  "STALE",
  "LANGUAGES_UNKNOWN",
  "HOURS_UNKNOWN",
  "NOTHING_PLANNED",
  "FRESH",
] as const satisfies readonly ListingGap[];

/** Where somebody decides, and how much waits in each; null when the API is away. */
export const findTerritory = cache(async (locale: Locale): Promise<readonly ReportedPart[] | null> => {
  const { data } = await askAtDesk(DeskTerritory, {}, { locale });
  if (data === undefined) return null;
  const { territory, isMaintainer } = data.viewer;
  const parts = territory.flatMap(({ municipality, ...waits }) => (municipality ? [{ ...waits, municipality }] : []));
  if (!isMaintainer) return parts;
  // A maintainer's territory is the whole country: it names only where something waits.
  const listed = (await askAtDesk(ListedMunicipalities, {}, { locale })).data?.listings.facets.municipalities;
  if (listed === undefined) return null;
  const named = new Set(parts.map(({ municipality }) => municipality.code));
  const others = listed.filter(({ municipality }) => !named.has(municipality.code));
  return [...parts, ...others.map(({ municipality }) => ({ municipality, submissions: 0, reports: 0 }))];
});

export const findReports = (locale: Locale, municipalities: readonly string[]) =>
  askAtDesk(MunicipalityReports, { municipalities: [...municipalities] }, { locale });

export const findStanding = (locale: Locale, municipality: string, gap: ListingGap) =>
  askAtDesk(StandingListings, { municipalities: [municipality], gap }, { locale });
