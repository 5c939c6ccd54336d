/**
 * Which sets a listing belongs to. Every filter and every facet is a question about these sets, so this
 * file is where "serves Somali" or "is in Turku" gets its one meaning.
 */
import type { LanguageMode, PublishedListing } from "./published.ts";
import type { Vocabulary } from "./vocabulary.rules.ts";

/** A listing together with what it borrows from its relations. */
export interface ListingInContext {
  readonly listing: PublishedListing;
  /** For an activity: where it takes place or who arranges it. */
  readonly host: PublishedListing | undefined;
  /** What goes on here: the languages of these serve here too. */
  readonly activities: readonly PublishedListing[];
}

export const setKey = {
  listed: "listed",
  kind: (kind: string) => `kind:${kind}`,
  language: (tag: string) => `language:${tag}`,
  languageMode: (tag: string, mode: LanguageMode | null) => `language:${tag}:${mode ?? "unknown"}`,
  anyLanguageMode: (mode: LanguageMode | null) => `mode:${mode ?? "unknown"}`,
  unknownLanguages: "language-unknown",
  service: (category: string) => `service:${category}`,
  targetGroup: (group: string) => `target-group:${group}`,
  municipality: (code: string) => `municipality:${code}`,
  region: (code: string) => `region:${code}`,
  wellbeingCounty: (code: string) => `county:${code}`,
  cost: (cost: string | null) => `cost:${cost ?? "unknown"}`,
  attendance: (attendance: string) => `attendance:${attendance}`,
  accessibility: (kind: string) => `accessibility:${kind}`,
  childWelcome: "child-welcome",
  national: "national",
  hasPosition: "has-position",
  hasHours: "has-hours",
  source: (id: string) => `source:${id}`,
} as const;

/** Where it can be found: an activity stands where its host stands. */
export const groundOf = ({ listing, host }: ListingInContext): PublishedListing =>
  listing.kind === "ACTIVITY" && host ? host : listing;

export function membershipsOf(context: ListingInContext, vocabulary: Vocabulary): string[] {
  const { listing } = context;
  if (!listing.isListed) return [];
  const keys = new Set<string>([setKey.listed, setKey.kind(listing.kind), setKey.cost(listing.cost)]);
  for (const key of languageKeys(context)) keys.add(key);
  for (const key of areaKeys(groundOf(context), vocabulary)) keys.add(key);
  for (const category of listing.services) keys.add(setKey.service(category));
  if (listing.activity) keys.add(setKey.service(listing.activity.category));
  for (const group of listing.targetGroups) keys.add(setKey.targetGroup(group));
  for (const attendance of listing.attendance) keys.add(setKey.attendance(attendance));
  for (const { kind, isPresent } of groundOf(context).accessibility) {
    if (isPresent) keys.add(setKey.accessibility(kind));
  }
  if (listing.isChildWelcome) keys.add(setKey.childWelcome);
  if (groundOf(context).isNational) keys.add(setKey.national);
  if (groundOf(context).latitude !== null) keys.add(setKey.hasPosition);
  if (listing.openingHours.length > 0) keys.add(setKey.hasHours);
  keys.add(setKey.source(listing.sourceId));
  return [...keys];
}

/**
 * The languages in which a person is served here: those of the listing itself, of its services and phone
 * lines, and of what goes on in it. A mode is known only when a source said it.
 */
function languageKeys({ listing, activities }: ListingInContext): string[] {
  const offers = [listing, ...activities].flatMap((one) => one.languageOffers);
  if (offers.length === 0) return [setKey.unknownLanguages];
  return offers.flatMap(({ language, mode }) => [
    setKey.language(language),
    setKey.languageMode(language, mode),
    setKey.anyLanguageMode(mode),
  ]);
}

/** It is "in" the municipality where it stands and in every one that it says it serves. */
function areaKeys(ground: PublishedListing, vocabulary: Vocabulary): string[] {
  const codes = new Set(ground.municipality ? [ground.municipality] : []);
  const regions = new Set<string>();
  for (const area of ground.serviceAreas) {
    if (area.municipality) codes.add(area.municipality);
    if (area.region) {
      regions.add(area.region);
      for (const code of vocabulary.municipalitiesOfRegion.get(area.region) ?? []) codes.add(code);
    }
  }
  const counties = new Set<string>();
  for (const code of codes) {
    const municipality = vocabulary.municipality.get(code);
    if (!municipality) continue;
    regions.add(municipality.region);
    counties.add(municipality.wellbeingCounty);
  }
  return [
    ...[...codes].map(setKey.municipality),
    ...[...regions].map(setKey.region),
    ...[...counties].map(setKey.wellbeingCounty),
  ];
}
