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

export class ConceptScale {
  readonly #areas: Areas;
  /** Made once each: a string put together anew must be hashed anew at every look-up. */
  readonly #keys = new Map<string, Map<string, string>>();
  /** Kept and cleared: a new map for each of very many listings would be work for the garbage collector. */
  readonly #weights = new Map<string, number>();

  constructor(areas: Areas) {
    this.#areas = areas;
  }

  /** Calls `take` once with each concept of the listing and its weight (1 to 255). */
  weigh({ listing, host, activities }: RelatedListings, take: (key: string, weight: number) => void): void {
    this.#give("kind", listing.kind, OWN);
    if (listing.cost) this.#give("cost", listing.cost, OWN);
    for (const attendance of listing.attendance) this.#give("attendance", attendance, OWN);
    for (const group of listing.targetGroups) this.#give("target-group", group, OWN);
    for (const category of listing.services) this.#give("service", category, OWN);
    if (listing.activity) this.#give("service", listing.activity.category, OWN);
    for (const { activity } of activities) if (activity) this.#give("service", activity.category, OF_ITS_ACTIVITY);
    this.#giveLanguages(listing, OWN);
    for (const activity of activities) this.#giveLanguages(activity, OF_ITS_ACTIVITY);
    this.#giveAreas(listing.kind === "ACTIVITY" && host ? host : listing);
    for (const [key, weight] of this.#weights) take(key, weight);
    this.#weights.clear();
  }

  #give(kind: string, value: string, weight: number): void {
    const key = this.#keyOf(kind, value);
    if ((this.#weights.get(key) ?? 0) < weight) this.#weights.set(key, weight);
  }

  #keyOf(kind: string, value: string): string {
    let keys = this.#keys.get(kind);
    if (!keys) {
      keys = new Map();
      this.#keys.set(kind, keys);
    }
    let key = keys.get(value);
    if (key === undefined) {
      key = `${kind}:${value}`;
      keys.set(value, key);
    }
    return key;
  }

  /**
   * Sorani is found by who asks for Kurdish. Who asks for Sorani also finds those who say only "Kurdish", less surely:
   * it may well be Sorani.
   */
  #giveLanguages(listing: PublishedListing, weight: number): void {
    const { macroLanguageOf, partsOf } = this.#areas;
    for (const { language } of listing.languageOffers) {
      this.#give("language", language, weight);
      const macro = macroLanguageOf.get(language);
      if (macro) this.#give("language", macro, weight);
      for (const part of partsOf.get(language) ?? []) this.#give("language", part, Math.round(weight / 2));
    }
  }

  /** An area served beyond the one it stands in counts for less. */
  #giveAreas(ground: PublishedListing): void {
    const { regionOf, municipalitiesOf } = this.#areas;
    if (ground.municipality) this.#giveMunicipality(ground.municipality, OWN, regionOf);
    for (const { municipality, region } of ground.serviceAreas) {
      if (municipality) this.#giveMunicipality(municipality, OF_ITS_AREA, regionOf);
      if (!region) continue;
      this.#give("region", region, OWN);
      for (const code of municipalitiesOf.get(region) ?? []) this.#give("municipality", code, OF_ITS_AREA);
    }
  }

  #giveMunicipality(code: string, weight: number, regionOf: Areas["regionOf"]): void {
    this.#give("municipality", code, weight);
    const region = regionOf.get(code);
    if (region) this.#give("region", region, weight);
  }
}
