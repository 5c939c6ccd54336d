import { type Answer, ask } from "../../graphql/ask.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type {
  ListingFilter,
  ListingOrder,
  SearchAlternativesQuery,
  SearchPageQuery,
} from "../../graphql/generated/server/graphql.ts";
import { type Locale, TIME_ZONE } from "../../i18n/routing.ts";
import type { AskedPlaces } from "./places.url.ts";
import type { Search } from "./search.url.ts";
import type { Vocabulary } from "./vocabulary.queries.ts";
import { daysAskedAbout, openFilter } from "./when.url.ts";

const SearchPage = graphql(`
  query SearchPage($filter: ListingFilter, $orderBy: ListingOrder, $first: Int, $after: String, $last: Int, $before: String, $asksDay: Boolean!, $fromDay: Date, $dayCount: Int) {
    listings(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      asOf { isDetached checkedAt }
      edges {
        distanceMetres
        openness
        node {
          ...ListingCard
          asked: openingHours {
            days(from: $fromDay, count: $dayCount) @include(if: $asksDay) {
              ...CardDay
            }
          }
        }
      }
      facets {
        kinds { kind count }
        languages { language { tag } count }
        unknownLanguages
        languageModes { mode count }
        services { category { id } count }
        targetGroups { targetGroup { id } count }
        municipalities { municipality { code } count }
        regions { region { code } count }
        wellbeingCounties { wellbeingCounty { code } count }
        free
        attendance { attendance count }
        accessibility { kind count }
        childWelcome
        openNow
        openToday
        openThisEvening
        openThisWeekend
        byAppointment
        unknownHours
        withoutScheduledActivity
        national
      }
    }
  }
`);

const SearchAlternatives = graphql(`
  query SearchAlternatives($filter: ListingFilter, $anyone: ListingFilter) {
    anyone: listings(filter: $anyone, first: 1) { totalCount }
    listings(filter: $filter, first: 1) {
      alternatives {
        without { part count }
        neighbouringMunicipalities { municipality { code name { text language direction } } count }
        online
        national
      }
    }
  }
`);

export type FoundListings = SearchPageQuery["listings"];
export type Facets = FoundListings["facets"];
export type Alternatives = SearchAlternativesQuery["listings"]["alternatives"] & {
  /** Phone lines for the whole country, in whatever language. */
  readonly anyone: number;
};

const PAGE_SIZE = 10;

const unlessEmpty = <Value>(values: readonly Value[]) => (values.length > 0 ? [...values] : undefined);
const ifTrue = (value: boolean) => value || undefined;

/** The API's filter for a search of the address: the list, the facets and the map all ask with this one. */
export function filterOf(search: Search, places: AskedPlaces): ListingFilter {
  const filter: ListingFilter = {
    text: search.text || undefined,
    kinds: unlessEmpty(search.kinds),
    languages: unlessEmpty(search.languages),
    languageMatch: search.matchesAllLanguages ? "ALL" : undefined,
    languageModes: unlessEmpty(search.modes),
    includeUnknownLanguages: ifTrue(search.includesUnknownLanguages),
    services: unlessEmpty(search.services),
    targetGroups: unlessEmpty(search.groups),
    municipalities: unlessEmpty(places.municipalities.map(({ code }) => code)),
    regions: unlessEmpty(search.regions),
    wellbeingCounties: unlessEmpty(search.counties),
    postalCode: places.postalCode ?? undefined,
    near: search.near ? { ...search.near, withinKm: search.withinKm } : undefined,
    ...(search.open ? openFilter(search.open) : {}),
    openAt: search.openAt ?? undefined,
    // Left out of the question they are kept, after all that is surely open: most places have told nobody their hours.
    includeUnknownHours: asksForTime(search) && search.hidesUnknownHours ? false : undefined,
    hasScheduledActivity: search.hasScheduled ?? undefined,
    isFree: ifTrue(search.isFree),
    attendance: unlessEmpty(search.attendance),
    accessibility: unlessEmpty(search.accessibility),
    isChildWelcome: ifTrue(search.isChildWelcome),
    isNational: ifTrue(search.isNational),
    confirmedSince: search.confirmedSince ?? undefined,
  };
  // What is not asked for is left out altogether: the filter also travels to the map in the browser.
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** True when a time is asked about: then what is open comes first, and the rest apart. */
export const asksForTime = (search: Search): boolean => search.open !== null || search.openAt !== null;

/** True when there is a point to measure from. */
export function hasPoint(search: Search, places: AskedPlaces): boolean {
  return search.near !== null || places.postalCode !== null;
}

/** The order that fits when none is asked for: who says where she is wants the nearest first. */
export function usualOrder(search: Search, places: AskedPlaces): ListingOrder {
  return hasPoint(search, places) ? "DISTANCE" : "RELEVANCE";
}

export function orderOf(search: Search, places: AskedPlaces): ListingOrder {
  if (search.order === "DISTANCE" && !hasPoint(search, places)) return "RELEVANCE";
  return search.order ?? usualOrder(search, places);
}

export async function findListings(
  search: Search,
  places: AskedPlaces,
  locale: Locale,
): Promise<Answer<FoundListings>> {
  const page = search.before ? { last: PAGE_SIZE, before: search.before } : { first: PAGE_SIZE, after: search.after };
  const days = search.open && daysAskedAbout(search.open, new Date(), TIME_ZONE);
  const variables = {
    filter: filterOf(search, places),
    orderBy: orderOf(search, places),
    ...page,
    asksDay: days !== null,
    fromDay: days?.from,
    dayCount: days?.count,
  };
  const { data, problem } = await ask(SearchPage, variables, { locale });
  return problem ? { problem } : { data: data.listings };
}

/** Asked only when nothing was found: what to loosen, and where else to look. */
export async function findAlternatives(
  search: Search,
  places: AskedPlaces,
  locale: Locale,
): Promise<Alternatives | null> {
  const variables = { filter: filterOf(search, places), anyone: { isNational: true, attendance: ["PHONE" as const] } };
  const { data } = await ask(SearchAlternatives, variables, { locale });
  return data ? { ...data.listings.alternatives, anyone: data.anyone.totalCount } : null;
}

/** All that the parts of the search page are made of. */
export interface SearchView {
  readonly locale: Locale;
  readonly search: Search;
  readonly places: AskedPlaces;
  readonly vocabulary: Vocabulary;
  /** Absent when the question could not be asked; then the form shows no counts. */
  readonly facets: Facets | null;
}
