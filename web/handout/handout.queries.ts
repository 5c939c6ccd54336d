import { type EssentialListing, findEssentials } from "../catalogue/essentials/essentials.queries.ts";
import type { Answer } from "../graphql/ask.ts";
import type { Locale } from "../i18n/routing.ts";
import type { SearchParams } from "../search/question/address.url.ts";
import { understandPlaces } from "../search/question/places.url.ts";
import { findListings } from "../search/question/search.queries.ts";
import { EMPTY_SEARCH, isUnfiltered, readSearch, type Search } from "../search/question/search.url.ts";
import { getMunicipalityNames } from "../search/question/vocabulary.queries.ts";
import { type HandoutAddress, MOST_PLACES, type SheetLanguages } from "./handout.url.ts";

/** One listing in both languages of the sheet. */
export interface HandoutPlace {
  readonly inReader: EssentialListing;
  readonly inBeside: EssentialListing | null;
}

export interface Handout {
  readonly places: readonly HandoutPlace[];
  /** Slugs at which there is nothing. */
  readonly unknown: readonly string[];
  /** The search that the sheet lists, when it lists one. */
  readonly search: Search | null;
  readonly isCut: boolean;
}

interface Wanted {
  readonly slugs: readonly string[];
  readonly search: Search | null;
  readonly total: number;
}

/** `place` is a town in a search and a slug on a sheet: where every one of them is a town, a search was meant. */
async function findWanted(params: SearchParams, { places }: HandoutAddress, locale: Locale): Promise<Answer<Wanted>> {
  const names = await getMunicipalityNames();
  if (names === null) return { problem: { code: "API_AWAY" } };
  const { search } = readSearch(params);
  const towns = understandPlaces(places, names);
  const areSlugs = places.length > 0 && towns.unknown.length > 0;
  if (areSlugs || isUnfiltered(search)) return { data: { slugs: places, search: null, total: places.length } };
  const { data, problem } = await findListings(search, towns, locale);
  if (problem) return { problem };
  return { data: { slugs: data.edges.map(({ node }) => node.slug), search, total: data.totalCount } };
}

export async function findHandout(
  params: SearchParams,
  address: HandoutAddress,
  { reader, beside }: SheetLanguages,
): Promise<Answer<Handout>> {
  const { data: wanted, problem } = await findWanted(params, address, reader);
  if (problem) return { problem };
  const slugs = wanted.slugs.slice(0, MOST_PLACES);
  const answers = await Promise.all(
    slugs.map(async (slug) => ({
      slug,
      inReader: await findEssentials(reader, slug),
      inBeside: beside ? await findEssentials(beside, slug) : null,
    })),
  );
  const failed = answers.find(({ inReader }) => inReader.problem && inReader.problem.code !== "INVALID_SLUG");
  if (failed?.inReader.problem) return { problem: failed.inReader.problem };
  const places = answers.flatMap(({ inReader, inBeside }) =>
    inReader.data?.listing ? [{ inReader: inReader.data.listing, inBeside: inBeside?.data?.listing ?? null }] : [],
  );
  const unknown = answers.flatMap(({ slug, inReader }) => (inReader.data?.listing ? [] : [slug]));
  return { data: { places, unknown, search: wanted.search, isCut: wanted.total > slugs.length } };
}

const MOST_FOUND = 6;

/** Places whose names have the words, to be put on the sheet. */
export async function findPlacesToAdd(words: string, locale: Locale) {
  if (words === "") return [];
  const noPlace = { municipalities: [], postalCode: null, unknown: [] };
  const { data } = await findListings({ ...EMPTY_SEARCH, text: words }, noPlace, locale);
  return data?.edges.slice(0, MOST_FOUND).map(({ node }) => node) ?? [];
}
