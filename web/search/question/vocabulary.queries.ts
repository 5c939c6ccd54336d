import { type Answer, ask } from "../../graphql/ask.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { SearchVocabularyQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import type { AskedPlaces, NamedMunicipality } from "./places.url.ts";

const SearchVocabulary = graphql(`
  query SearchVocabulary {
    languages { tag autonym direction listingCount name { text language direction isFallback } }
    serviceCategories { id name { text language direction } }
    targetGroups { id name { text language direction } }
    municipalities { code name { text language direction } bounds { west south east north } }
    regions { code name { text language direction } }
    wellbeingCounties { code name { text language direction } }
  }
`);

export type Vocabulary = SearchVocabularyQuery;

/** The closed lists change a few times a year; a minute of memory saves asking for them with every page. */
const FRESH_MS = 60_000;

const remembered = new Map<Locale, { readonly at: number; readonly vocabulary: Vocabulary }>();

export async function getVocabulary(locale: Locale): Promise<Answer<Vocabulary>> {
  const known = remembered.get(locale);
  if (known && Date.now() - known.at < FRESH_MS) return { data: known.vocabulary };
  const { data, problem } = await ask(SearchVocabulary, {}, { locale });
  if (problem) return known ? { data: known.vocabulary } : { problem };
  remembered.set(locale, { at: Date.now(), vocabulary: data });
  return { data };
}

/** Whoever has just put a name right wants to see it; another process of the site sees it within the minute. */
export const forgetVocabulary = (): void => remembered.clear();

/** Every municipality with all its names; readers write Turku and Åbo alike, in any language of the page. */
export async function getMunicipalityNames(): Promise<NamedMunicipality[] | null> {
  const [finnish, swedish] = await Promise.all([getVocabulary("fi"), getVocabulary("sv")]);
  if (finnish.problem || swedish.problem) return null;
  const swedishNames = new Map(swedish.data.municipalities.map(({ code, name }) => [code, name.text]));
  return finnish.data.municipalities.map(({ code, name }) => ({
    code,
    names: [...new Set([name.text, swedishNames.get(code) ?? name.text])],
  }));
}

/** The part of the map that the chosen municipalities cover. */
export function boundsOf(places: AskedPlaces, { municipalities }: Vocabulary) {
  const chosen = municipalities.filter(({ code }) => places.municipalities.some((place) => place.code === code));
  if (chosen.length === 0) return undefined;
  return {
    west: Math.min(...chosen.map(({ bounds }) => bounds.west)),
    south: Math.min(...chosen.map(({ bounds }) => bounds.south)),
    east: Math.max(...chosen.map(({ bounds }) => bounds.east)),
    north: Math.max(...chosen.map(({ bounds }) => bounds.north)),
  };
}
