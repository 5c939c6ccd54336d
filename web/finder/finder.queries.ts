import { type Answer, ask } from "../graphql/ask.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import type { FinderStepQuery } from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";
import { type AskedPlaces, understandPlaces } from "../search/question/places.url.ts";
import { type Alternatives, filterOf, findAlternatives } from "../search/question/search.queries.ts";
import type { Search } from "../search/question/search.url.ts";
import { getMunicipalityNames, getVocabulary, type Vocabulary } from "../search/question/vocabulary.queries.ts";

const FinderStep = graphql(`
  query FinderStep($filter: ListingFilter) {
    listings(filter: $filter, first: 1) {
      totalCount
      facets {
        languages { language { tag } count }
        municipalities { municipality { code } count }
        openNow
        openToday
        openThisEvening
        openThisWeekend
      }
    }
  }
`);

/** What one screen of the finder is made of. */
export interface Remaining {
  readonly vocabulary: Vocabulary;
  readonly places: AskedPlaces;
  readonly count: number;
  readonly facets: FinderStepQuery["listings"]["facets"];
  /** Only where nothing remains: what to loosen. */
  readonly alternatives: Alternatives | null;
}

/**
 * How many places the answers leave, and how many each further answer would. A part that the API does not know, such
 * as an old language tag, is the caller's to leave out: the problem says which.
 */
export async function findRemaining(search: Search, locale: Locale): Promise<Answer<Remaining>> {
  const [vocabulary, names] = await Promise.all([getVocabulary(locale), getMunicipalityNames()]);
  if (vocabulary.problem || names === null) return { problem: { code: "API_AWAY" } };
  const places = understandPlaces(search.places, names);
  const { data, problem } = await ask(FinderStep, { filter: filterOf(search, places) }, { locale });
  if (problem) return { problem };
  const { totalCount, facets } = data.listings;
  const alternatives = totalCount === 0 ? await findAlternatives(search, places, locale) : null;
  return { data: { vocabulary: vocabulary.data, places, count: totalCount, facets, alternatives } };
}
