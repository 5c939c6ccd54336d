import { cache } from "react";
import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type {
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

export const findTerritory = cache((locale: Locale) => askAtDesk(DeskTerritory, {}, { locale }));

export const findReports = (locale: Locale, municipalities: readonly string[]) =>
  askAtDesk(MunicipalityReports, { municipalities: [...municipalities] }, { locale });

export const findStanding = (locale: Locale, municipality: string, gap: ListingGap) =>
  askAtDesk(StandingListings, { municipalities: [municipality], gap }, { locale });
