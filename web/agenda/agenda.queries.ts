import { type Answer, ask } from "../graphql/ask.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import type { AgendaPageQuery, ListingFilter } from "../graphql/generated/server/graphql.ts";
import { type Locale, TIME_ZONE } from "../i18n/routing.ts";
import type { AskedPlaces } from "../search/question/places.url.ts";
import { filterOf } from "../search/question/search.queries.ts";
import type { Search } from "../search/question/search.url.ts";
import { addDays, momentOf } from "../wall-clock.ts";

const AgendaPage = graphql(`
  query AgendaPage(
    $filter: ListingFilter
    $from: DateTime!
    $to: DateTime!
    $first: Int!
    $after: String
    $activities: ListingFilter
    $dated: ListingFilter
  ) {
    occurrences(filter: $filter, from: $from, to: $to, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      edges { distanceMetres node { ...OccurrenceCard } }
    }
    activities: listings(filter: $activities, first: 1) { totalCount }
    dated: listings(filter: $dated, first: 1) {
      totalCount
      asOf { isDetached checkedAt }
      facets {
        languages { language { tag } count }
        unknownLanguages
        services { category { id } count }
        targetGroups { targetGroup { id } count }
        free
        childWelcome
      }
    }
  }
`);

const AgendaWays = graphql(`
  query AgendaWays(
    $filter: ListingFilter
    $anywhere: ListingFilter
    $anyLanguage: ListingFilter
    $from: DateTime!
    $to: DateTime!
    $later: DateTime!
  ) {
    soon: occurrences(filter: $filter, from: $from, to: $to, first: 1) { totalCount }
    later: occurrences(filter: $filter, from: $to, to: $later, first: 1) { nodes { date } }
    anywhere: occurrences(filter: $anywhere, from: $from, to: $to, first: 1) { totalCount }
    anyLanguage: occurrences(filter: $anyLanguage, from: $from, to: $to, first: 1) { totalCount }
    all: occurrences(from: $from, to: $to, first: 1) { totalCount }
  }
`);

export type FoundAgenda = AgendaPageQuery;
export type AgendaFacets = AgendaPageQuery["dated"]["facets"];

const PAGE_SIZE = 30;
/** How far ahead one looks when the coming two weeks have nothing; the API looks 62 days ahead at once. */
const LATER_DAYS = 60;

interface Moments {
  readonly from: string;
  readonly to: string;
}

export function findAgenda(
  search: Search,
  places: AskedPlaces,
  moments: Moments,
  locale: Locale,
): Promise<Answer<FoundAgenda>> {
  const filter = filterOf(search, places);
  const activities: ListingFilter = { ...filter, kinds: ["ACTIVITY"] };
  const variables = {
    filter,
    ...moments,
    first: PAGE_SIZE,
    after: search.after,
    activities,
    dated: { ...activities, hasScheduledActivity: true },
  };
  return ask(AgendaPage, variables, { locale });
}

export const NO_PLACE: Partial<Search> = { places: [], regions: [], counties: [], near: null, withinKm: null };
export const ANY_LANGUAGE: Partial<Search> = { languages: [], modes: [], matchesAllLanguages: false };

const NOWHERE: AskedPlaces = { municipalities: [], postalCode: null, unknown: [] };

/** Asked only when nothing was found: what else there is in the coming two weeks, and after them. */
export async function findOtherWays(
  search: Search,
  places: AskedPlaces,
  moments: Moments,
  today: string,
  locale: Locale,
) {
  const variables = {
    filter: filterOf(search, places),
    anywhere: filterOf({ ...search, ...NO_PLACE }, NOWHERE),
    anyLanguage: filterOf({ ...search, ...ANY_LANGUAGE }, places),
    ...moments,
    later: momentOf(addDays(today, LATER_DAYS), 0, TIME_ZONE).toISOString(),
  };
  const { data } = await ask(AgendaWays, variables, { locale });
  return data ?? null;
}
