/**
 * Facet counts: how many listings would remain if a value were chosen. A part in which several values are
 * alternatives (kinds, services, languages under "any") is counted without its own choice, so that the
 * reader sees what another value would bring; where every value is needed, with it.
 */
import {
  type Bitset,
  countBits,
  countOccupied,
  countShared,
  intersect,
  makeBitset,
  occupiedOf,
  unite,
} from "./bitset.rules.ts";
import { setOf } from "./catalogue.rules.ts";
import {
  type CheckedFilter,
  type FilterPart,
  remainingWithout,
  type Selection,
  selectLanguages,
  servingIn,
  withParts,
} from "./filter.rules.ts";
import { setKey } from "./membership.rules.ts";
import type { LanguageMode } from "./published.ts";

export interface Count<T> {
  readonly value: T;
  readonly count: number;
}

/** Counts for each value of a list that has any, most first. */
export function countEach<T>(
  selection: Selection,
  part: FilterPart,
  values: Iterable<T>,
  setOfValue: (value: T) => Bitset,
): Count<T>[] {
  return countAmong(remainingWithout(selection, part), values, setOfValue);
}

function countAmong<T>(base: Bitset, values: Iterable<T>, setOfValue: (value: T) => Bitset): Count<T>[] {
  const occupied = occupiedOf(base);
  const counts: Count<T>[] = [];
  for (const value of values) {
    const count = countOccupied(occupied, setOfValue(value));
    if (count > 0) counts.push({ value, count });
  }
  return counts.sort((one, other) => other.count - one.count);
}

/** What is known to serve in some languages in some modes: what may, but has not said so, is counted apart. */
const knownToServe = ({ catalogue, filter }: Selection, other: Pick<CheckedFilter, "languages" | "languageModes">) =>
  selectLanguages(catalogue, { ...filter, ...other, includesUnknownLanguages: false }) ?? catalogue.emptySet;

/** Each language in the modes chosen: alone where any will do, added to those chosen where all are needed. */
export function countLanguages(selection: Selection, tags: Iterable<string>): Count<string>[] {
  const { catalogue, filter } = selection;
  const { languages: chosen = [], languageModes = [] } = filter;
  const others = remainingWithout(selection, "LANGUAGES");
  const base =
    filter.isEveryLanguageNeeded && chosen.length > 0
      ? intersect(others.slice(), knownToServe(selection, { languages: chosen }))
      : others;
  return countAmong(base, tags, (tag) =>
    languageModes.length > 0 ? knownToServe(selection, { languages: [tag] }) : servingIn(catalogue, tag),
  );
}

/** Each mode of the languages chosen, or of any language when none is. */
export const countLanguageModes = (selection: Selection, modes: Iterable<LanguageMode>): Count<LanguageMode>[] =>
  countEach(selection, "LANGUAGES", modes, (mode) => knownToServe(selection, { languageModes: [mode] }));

/** Listings that name a chosen language, or any when none is, at least once without saying how it is served. */
export function countUnknownModes(selection: Selection): number {
  const { catalogue, filter } = selection;
  const named = filter.languages?.flatMap((tag) => withParts(catalogue, tag)) ?? [];
  const keys = named.length > 0 ? named.map((tag) => setKey.languageMode(tag, null)) : [setKey.anyLanguageMode(null)];
  const set = keys.reduce((union, key) => unite(union, setOf(catalogue, key)), makeBitset(catalogue.listings.length));
  return countIn(selection, "LANGUAGES", set);
}

/** How many of the remaining belong to one set. */
export const countIn = (selection: Selection, part: FilterPart, set: Bitset): number =>
  countShared(remainingWithout(selection, part), set);

export const countKey = (selection: Selection, part: FilterPart, key: string): number =>
  countIn(selection, part, setOf(selection.catalogue, key));

export interface PartCount {
  readonly part: FilterPart;
  readonly count: number;
}

/** For a search that found nothing: each part that stands in the way, and what leaving it out would find. */
export function countWithoutEachPart(selection: Selection): PartCount[] {
  return [...selection.parts.keys()]
    .map((part) => ({ part, count: countBits(remainingWithout(selection, part)) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

/** The same question asked of the municipalities that border on the chosen ones. */
export function countNeighbours(selection: Selection): Count<string>[] {
  const { catalogue, filter } = selection;
  const chosen = new Set(filter.municipalities ?? []);
  const neighbours = new Set(
    [...chosen].flatMap((code) => catalogue.vocabulary.municipality.get(code)?.neighbours ?? []),
  );
  const others = [...neighbours].filter((code) => !chosen.has(code));
  return countEach(selection, "PLACE", others, (code) => setOf(catalogue, setKey.municipality(code)));
}

/** The same question without the place, of what can be reached from anywhere. */
export function countFromAnywhere(selection: Selection, key: string): number {
  return countBits(intersect(remainingWithout(selection, "PLACE").slice(), setOf(selection.catalogue, key)));
}
