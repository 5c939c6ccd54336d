import { cache } from "react";
import { type Answer, ask } from "../graphql/ask.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import type { PackEntryFragment, PackPageQuery } from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";

graphql(`
  fragment PackEntry on Listing {
    __typename
    slug
    kind
    name { text language direction }
    address { street postalCode locality }
    isAddressWithheld
    position { latitude longitude isApproximate }
    contactPoints { channel value }
    languages { language { tag autonym direction name { text language direction isFallback } } mode }
    languageCount
    areLanguagesUnknown
    cost
    openingHours {
      isKnown
      timeZone
      note { text language direction }
      days(count: 1) { date }
      periods { kind from to label { text language direction } spans { weekdays opens closes endsNextDay state rule { kind interval nths } } }
    }
    nextOccurrences(first: 3) { date originalDate startTime endTime state }
    freshness { state confirmedAt confirmedBy needsConfirmation sourceDate }
    isSynthetic
  }
`);

const PackPage = graphql(`
  query PackPage($code: String!, $filter: ListingFilter!, $first: Int!, $after: String) {
    municipality(code: $code) {
      code
      name { text language direction }
      region { code }
      bounds { west south east north }
    }
    listings(filter: $filter, first: $first, after: $after, orderBy: NAME) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...PackEntry }
    }
    asOf { version changedAt isDetached checkedAt }
  }
`);

const PackIndex = graphql(`
  query PackIndex {
    listings(first: 1) {
      facets { municipalities { count municipality { code name { text language direction } } } }
    }
    asOf { isDetached checkedAt }
  }
`);

/** A page of the API; larger ones would keep others waiting. */
const AT_ONCE = 50;

/** A page that a cheap phone can keep and a printer can print. Only a few cities have as much. */
const MOST_LISTINGS = 400;

type Part = PackPageQuery;

export interface Pack {
  readonly municipality: NonNullable<Part["municipality"]>;
  readonly entries: readonly PackEntryFragment[];
  /** How many there are; more than the entries when the page is full. */
  readonly totalCount: number;
  readonly asOf: Part["asOf"];
}

/** A code as the national statistics write it: three digits. */
export const isCode = (text: string): boolean => /^\d{3}$/.test(text);

const findPart = (locale: Locale, code: string, after: string | null): Promise<Answer<Part>> =>
  ask(PackPage, { code, filter: { municipalities: [code] }, first: AT_ONCE, after }, { locale });

/** All that is in one municipality, asked for page by page. Null when no municipality has the code. */
export const findPack = cache(async (locale: Locale, code: string): Promise<Answer<Pack | null>> => {
  const entries: PackEntryFragment[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, problem }: Answer<Part> = await findPart(locale, code, after);
    if (problem?.code === "UNKNOWN_MUNICIPALITY") return { data: null };
    if (problem) return { problem };
    if (!data.municipality) return { data: null };
    entries.push(...data.listings.nodes);
    const { totalCount, pageInfo } = data.listings;
    if (!pageInfo.hasNextPage || entries.length >= MOST_LISTINGS) {
      return { data: { municipality: data.municipality, entries, totalCount, asOf: data.asOf } };
    }
    after = pageInfo.endCursor ?? null;
  }
});

/** Every municipality in which something is, with how much. */
export const findPacks = cache((locale: Locale) => ask(PackIndex, {}, { locale }));

const PackVersion = graphql(`
  query PackVersion {
    asOf { version changedAt }
  }
`);

/** The version of the data of this moment: a pack of an older one is fetched anew. */
export const findDataVersion = (locale: Locale) => ask(PackVersion, {}, { locale });
