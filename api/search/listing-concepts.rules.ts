/** The concepts that a listing carries: where it is, which languages it serves, what it offers and for whom. */
import type { PublishedListing, PublishedVocabulary } from "../catalogue/published.ts";
import type { RelatedListings } from "./listing-relations.rules.ts";

/** The score a concept gives that is certain and the listing's own: less than a word of the name, more than of the description. */
export const CONCEPT_SCORE = 1.6;
/** What is true of the listing itself, and what it borrows. */
const OWN = 255;
const OF_ITS_ACTIVITY = 150;
const OF_ITS_AREA = 130;

/** What belongs to what among municipalities, regions and languages. */
export interface Areas {
  readonly regionOf: ReadonlyMap<string, string>;
  readonly municipalitiesOf: ReadonlyMap<string, readonly string[]>;
  readonly macroLanguageOf: ReadonlyMap<string, string>;
  readonly partsOf: ReadonlyMap<string, readonly string[]>;
}

export function areasOf({ municipalities, languages }: PublishedVocabulary): Areas {
  const parts = languages.flatMap(({ tag, macroLanguage }) => (macroLanguage ? [{ tag, macroLanguage }] : []));
  return {
    regionOf: new Map(municipalities.map(({ code, region }) => [code, region])),
    municipalitiesOf: groupBy(
      municipalities,
      ({ region }) => region,
      ({ code }) => code,
    ),
    macroLanguageOf: new Map(parts.map(({ tag, macroLanguage }) => [tag, macroLanguage])),
    partsOf: groupBy(
      parts,
      ({ macroLanguage }) => macroLanguage,
      ({ tag }) => tag,
    ),
  };
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  memberOf: (item: Item) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(memberOf(item));
    else groups.set(keyOf(item), [memberOf(item)]);
  }
  return groups;
}

/** Calls `take` once with each concept of the listing and its weight (1 to 255). */
export function eachConcept(related: RelatedListings, areas: Areas, take: (key: string, weight: number) => void): void {
  const { listing, host, activities } = related;
  const weights = new Map<string, number>();
  const give = (key: string, weight: number) => {
    if ((weights.get(key) ?? 0) < weight) weights.set(key, weight);
  };
  give(`kind:${listing.kind}`, OWN);
  if (listing.cost) give(`cost:${listing.cost}`, OWN);
  for (const attendance of listing.attendance) give(`attendance:${attendance}`, OWN);
  for (const group of listing.targetGroups) give(`target-group:${group}`, OWN);
  for (const category of listing.services) give(`service:${category}`, OWN);
  if (listing.activity) give(`service:${listing.activity.category}`, OWN);
  for (const { activity } of activities) if (activity) give(`service:${activity.category}`, OF_ITS_ACTIVITY);
  giveLanguages(listing, areas, OWN, give);
  for (const activity of activities) giveLanguages(activity, areas, OF_ITS_ACTIVITY, give);
  giveAreas(listing.kind === "ACTIVITY" && host ? host : listing, areas, give);
  for (const [key, weight] of weights) take(key, weight);
}

type Give = (key: string, weight: number) => void;

/** Kurdish is found by who asks for Kurdish, Sorani or Kurmanji; the part also by its whole, the whole less surely by its part. */
function giveLanguages(
  listing: PublishedListing,
  { macroLanguageOf, partsOf }: Areas,
  weight: number,
  give: Give,
): void {
  for (const { language } of listing.languageOffers) {
    give(`language:${language}`, weight);
    const macro = macroLanguageOf.get(language);
    if (macro) give(`language:${macro}`, weight);
    for (const part of partsOf.get(language) ?? []) give(`language:${part}`, Math.round(weight * (OF_ITS_AREA / OWN)));
  }
}

/** An area served beyond the one it stands in counts, for less. */
function giveAreas(ground: PublishedListing, { regionOf, municipalitiesOf }: Areas, give: Give): void {
  const stand = (code: string, weight: number) => {
    give(`municipality:${code}`, weight);
    const region = regionOf.get(code);
    if (region) give(`region:${region}`, weight);
  };
  if (ground.municipality) stand(ground.municipality, OWN);
  for (const { municipality, region } of ground.serviceAreas) {
    if (municipality) stand(municipality, OF_ITS_AREA);
    if (!region) continue;
    give(`region:${region}`, OWN);
    for (const code of municipalitiesOf.get(region) ?? []) give(`municipality:${code}`, OF_ITS_AREA);
  }
}
