/**
 * Which sets a listing belongs to. Every filter and every facet is a question about these sets, so this
 * file is where "serves Somali" or "is in Turku" gets its one meaning.
 */
import type { LanguageMode, PublishedLanguageOffer, PublishedListing } from "./published.ts";
import type { Vocabulary } from "./vocabulary.rules.ts";

/** A listing together with what it borrows from its relations. */
export interface ListingInContext {
  readonly listing: PublishedListing;
  /** For an activity: where it takes place or who arranges it. */
  readonly host: PublishedListing | undefined;
  /** What goes on here: the languages of these serve here too. */
  readonly activities: readonly PublishedListing[];
}

/** Keys of one prefix, each text made once: a million look-ups by the same text are quicker than by equal ones. */
function keysOf(prefix: string): (value: string | null) => string {
  const known = new Map<string | null, string>();
  return (value) => {
    const key = known.get(value) ?? `${prefix}:${value ?? "unknown"}`;
    known.set(value, key);
    return key;
  };
}

// All values are of closed lists, so the keys are few.
export const setKey = {
  listed: "listed",
  kind: keysOf("kind"),
  language: keysOf("language"),
  languageMode: (tag: string, mode: LanguageMode | null) => `language:${tag}:${mode ?? "unknown"}`,
  anyLanguageMode: keysOf("mode"),
  unknownLanguages: "language-unknown",
  service: keysOf("service"),
  targetGroup: keysOf("target-group"),
  municipality: keysOf("municipality"),
  region: keysOf("region"),
  wellbeingCounty: keysOf("county"),
  cost: keysOf("cost"),
  attendance: keysOf("attendance"),
  accessibility: keysOf("accessibility"),
  childWelcome: "child-welcome",
  national: "national",
  hasPosition: "has-position",
  hasHours: "has-hours",
  hasSeries: "has-series",
  source: keysOf("source"),
} as const;

/** Where it can be found: an activity stands where its host stands. */
export const groundOf = ({ listing, host }: ListingInContext): PublishedListing =>
  listing.kind === "ACTIVITY" && host ? host : listing;

/** The keys of its sets; one may come twice, which changes nothing in a set. */
export function membershipsOf(context: ListingInContext, vocabulary: Vocabulary): string[] {
  const { listing } = context;
  if (!listing.isListed) return [];
  const ground = groundOf(context);
  const keys = [setKey.listed, setKey.kind(listing.kind), setKey.cost(listing.cost), setKey.source(listing.sourceId)];
  addLanguageKeys(keys, context);
  addAreaKeys(keys, ground, vocabulary);
  for (const category of listing.services) keys.push(setKey.service(category));
  if (listing.activity) keys.push(setKey.service(listing.activity.category));
  for (const group of listing.targetGroups) keys.push(setKey.targetGroup(group));
  for (const attendance of listing.attendance) keys.push(setKey.attendance(attendance));
  for (const { kind, isPresent } of ground.accessibility) if (isPresent) keys.push(setKey.accessibility(kind));
  if (listing.isChildWelcome) keys.push(setKey.childWelcome);
  if (ground.isNational) keys.push(setKey.national);
  if (ground.latitude !== null) keys.push(setKey.hasPosition);
  if (listing.openingHours.periods.length > 0) keys.push(setKey.hasHours);
  if (listing.activity?.series) keys.push(setKey.hasSeries);
  return keys;
}

/**
 * The languages in which a person is served here: those of the listing itself, of its services and phone
 * lines, and of what goes on in it. A mode is known only when a source said it.
 */
function addLanguageKeys(keys: string[], { listing, activities }: ListingInContext): void {
  const before = keys.length;
  for (const offer of listing.languageOffers) keys.push(...offerKeys(offer));
  for (const { languageOffers } of activities) for (const offer of languageOffers) keys.push(...offerKeys(offer));
  if (keys.length === before) keys.push(setKey.unknownLanguages);
}

/** Listings share equal offers, so the keys of each are made once. */
const keysOfOffer = new WeakMap<PublishedLanguageOffer, readonly string[]>();

function offerKeys(offer: PublishedLanguageOffer): readonly string[] {
  const { language, mode } = offer;
  const known = keysOfOffer.get(offer);
  if (known) return known;
  const keys = [setKey.language(language), setKey.languageMode(language, mode), setKey.anyLanguageMode(mode)];
  keysOfOffer.set(offer, keys);
  return keys;
}

/** It is "in" the municipality where it stands and in every one that it says it serves. */
function addAreaKeys(keys: string[], ground: PublishedListing, vocabulary: Vocabulary): void {
  if (ground.municipality) addMunicipalityKeys(keys, ground.municipality, vocabulary);
  for (const area of ground.serviceAreas) {
    if (area.municipality) addMunicipalityKeys(keys, area.municipality, vocabulary);
    if (!area.region) continue;
    keys.push(setKey.region(area.region));
    for (const code of vocabulary.municipalitiesOfRegion.get(area.region) ?? [])
      addMunicipalityKeys(keys, code, vocabulary);
  }
}

function addMunicipalityKeys(keys: string[], code: string, vocabulary: Vocabulary): void {
  keys.push(setKey.municipality(code));
  const municipality = vocabulary.municipality.get(code);
  if (municipality) keys.push(setKey.region(municipality.region), setKey.wellbeingCounty(municipality.wellbeingCounty));
}
