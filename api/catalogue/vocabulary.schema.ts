/** The closed lists: languages, services, target groups, and the areas of the country. */
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { problem } from "../problems.ts";
import { countBits } from "./bitset.rules.ts";
import { setOf } from "./catalogue.rules.ts";
import { servingIn } from "./filter.rules.ts";
import { setKey } from "./membership.rules.ts";
import type {
  PublishedArea,
  PublishedLanguage,
  PublishedMunicipality,
  PublishedPostalCode,
  PublishedTerm,
  PublishedVocabulary,
} from "./published.ts";
import { LocalisedText, nameFor, TextDirection } from "./text.schema.ts";

/** Vocabulary keys are checked by foreign keys in the database, so a missing one is a fault of ours. */
export function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const entry = map.get(key);
  if (entry === undefined) throw new Error(`the vocabulary lacks ${key}`);
  return entry;
}

/**
 * What a list costs that may hold a whole closed list. Without this, 308 municipalities would count as the
 * five that any list counts for, and their neighbours' neighbours' neighbours would pass every limit.
 */
export const asManyAs =
  (list: keyof PublishedVocabulary) =>
  (_: unknown, { catalogue }: Context) => ({ field: 1, multiplier: catalogue.vocabulary.lists[list].length });

const LanguageSpeakers = builder
  .objectRef<{ count: number; year: number; source: string }>("LanguageSpeakers")
  .implement({
    description: "How many people in the country have a language as their mother tongue, as last counted.",
    fields: (t) => ({
      count: t.exposeInt("count", { description: "Persons." }),
      year: t.exposeInt("year", { description: "The year counted; many counts are some years old." }),
      source: t.exposeString("source", { description: "Who counted." }),
    }),
  });

export const Language = builder.objectRef<PublishedLanguage>("Language");
Language.implement({
  description: "A language in which people can be served (HSDS: language).",
  fields: (t) => ({
    tag: t.expose("tag", { type: "LanguageTag", description: "BCP 47 tag." }),
    iso6393: t.exposeString("iso639_3", { description: "ISO 639-3 code." }),
    autonym: t.exposeString("autonym", {
      description: "Its name in itself, in its own script: how its speakers find it.",
    }),
    name: t.field({
      type: LocalisedText,
      description: "Its name in the reader's language.",
      resolve: ({ names }, _, context) => nameFor(names, context),
    }),
    direction: t.expose("direction", { type: TextDirection, description: "The direction in which it is written." }),
    aliases: t.stringList({
      description: "Further names by which people look for it.",
      resolve: ({ aliases }) => [...aliases],
    }),
    script: t.exposeString("script", { nullable: true, description: "ISO 15924 code; null for a sign language." }),
    group: t.exposeString("group", {
      description: "`national`, `sami`, `sign`, `national-minority` or `immigrant`.",
    }),
    macroLanguage: t.field({
      type: Language,
      nullable: true,
      description: "The wider language it is part of: Kurdish of Sorani. Asking for the wider one finds this too.",
      resolve: ({ macroLanguage }, _, { catalogue }) =>
        macroLanguage ? (catalogue.vocabulary.language.get(macroLanguage) ?? null) : null,
    }),
    parts: t.field({
      type: [Language],
      description: "The languages that are part of this one; empty for most.",
      resolve: ({ tag }, _, { catalogue }) =>
        (catalogue.vocabulary.partsOf.get(tag) ?? []).map((part) => known(catalogue.vocabulary.language, part)),
    }),
    speakers: t.expose("speakers", {
      type: LanguageSpeakers,
      nullable: true,
      description: "Speakers in the country, where a count is known.",
    }),
    listingCount: t.int({
      description: "Published listings that serve in it or in a part of it.",
      resolve: ({ tag }, _, { catalogue }) => countBits(servingIn(catalogue, tag)),
    }),
  }),
});

export const ServiceCategory = builder.objectRef<PublishedTerm>("ServiceCategory").implement({
  description: "A kind of help or activity: guidance, language café, legal advice (HSDS: taxonomy term).",
  fields: (t) => ({
    id: t.exposeString("id", { description: "Stable id, for a filter." }),
    name: t.field({
      type: LocalisedText,
      description: "Its name in the reader's language.",
      resolve: ({ names }, _, context) => nameFor(names, context),
    }),
    listingCount: t.int({
      description: "Published listings that offer it.",
      resolve: ({ id }, _, { catalogue }) => countBits(setOf(catalogue, setKey.service(id))),
    }),
  }),
});

export const TargetGroup = builder.objectRef<PublishedTerm>("TargetGroup").implement({
  description: "For whom something is meant: parents at home, older people, refugees.",
  fields: (t) => ({
    id: t.exposeString("id", { description: "Stable id, for a filter." }),
    name: t.field({
      type: LocalisedText,
      description: "Its name in the reader's language.",
      resolve: ({ names }, _, context) => nameFor(names, context),
    }),
  }),
});

function implementArea(name: "Region" | "WellbeingCounty" | "EmploymentArea", description: string) {
  return builder.objectRef<PublishedArea>(name).implement({
    description,
    fields: (t) => ({
      code: t.exposeString("code", { description: "Its code in the national statistics." }),
      name: t.field({
        type: LocalisedText,
        description: "Its name in the reader's language.",
        resolve: ({ names }, _, context) => nameFor(names, context),
      }),
    }),
  });
}
export const Region = implementArea("Region", "A region (maakunta).");
export const WellbeingCounty = implementArea(
  "WellbeingCounty",
  "A wellbeing services county, or an area that does its work (Helsinki, Åland).",
);
const EmploymentArea = implementArea("EmploymentArea", "An employment area (työllisyysalue).");

export const Bounds = builder
  .objectRef<{ west: number; south: number; east: number; north: number }>("Bounds")
  .implement({
    description: "A box on the map, WGS84 degrees.",
    fields: (t) => ({
      west: t.exposeFloat("west", { description: "Smallest longitude." }),
      south: t.exposeFloat("south", { description: "Smallest latitude." }),
      east: t.exposeFloat("east", { description: "Greatest longitude." }),
      north: t.exposeFloat("north", { description: "Greatest latitude." }),
    }),
  });

/** Kuopio and Rovaniemi come near it. */
const MOST_NEIGHBOURS = 12;

export const Municipality = builder.objectRef<PublishedMunicipality>("Municipality");
Municipality.implement({
  description: "A municipality (Statistics Finland).",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Three-digit code, e.g. `091` for Helsinki." }),
    name: t.field({
      type: LocalisedText,
      description: "Its name in the reader's language; many have a Finnish and a Swedish one.",
      resolve: ({ names }, _, context) => nameFor(names, context),
    }),
    region: t.field({
      type: Region,
      description: "The region it belongs to.",
      resolve: ({ region }, _, { catalogue }) => known(catalogue.vocabulary.region, region),
    }),
    wellbeingCounty: t.field({
      type: WellbeingCounty,
      description: "The wellbeing services county it belongs to.",
      resolve: ({ wellbeingCounty }, _, { catalogue }) => known(catalogue.vocabulary.wellbeingCounty, wellbeingCounty),
    }),
    employmentArea: t.field({
      type: EmploymentArea,
      description: "The employment area it belongs to.",
      resolve: ({ employmentArea }, _, { catalogue }) => known(catalogue.vocabulary.employmentArea, employmentArea),
    }),
    latitude: t.exposeFloat("latitude", { description: "Of its central locality, WGS84 degrees." }),
    longitude: t.exposeFloat("longitude", { description: "Of its central locality, WGS84 degrees." }),
    bounds: t.expose("bounds", { type: Bounds, description: "The box around its land." }),
    population: t.exposeInt("population", { description: "Residents." }),
    populationYear: t.exposeInt("populationYear", { description: "The year in which they were counted." }),
    foreignLanguagePercent: t.exposeFloat("foreignLanguagePercent", {
      nullable: true,
      description: "Percent of residents whose mother tongue is not Finnish, Swedish or Sámi.",
    }),
    foreignLanguageYear: t.exposeInt("foreignLanguageYear", {
      nullable: true,
      description: "The last day of the year at which that share holds.",
    }),
    languageStatus: t.exposeString("languageStatus", {
      description: "`fi`, `sv`, `fi-sv` (bilingual, Finnish majority) or `sv-fi` (bilingual, Swedish majority).",
    }),
    isSamiHomeland: t.exposeBoolean("isSamiHomeland", { description: "Whether it lies in the Sámi homeland." }),
    neighbours: t.field({
      type: [Municipality],
      description: "Municipalities that border on it on land.",
      complexity: { field: 1, multiplier: MOST_NEIGHBOURS },
      resolve: ({ neighbours }, _, { catalogue }) =>
        neighbours.map((code) => known(catalogue.vocabulary.municipality, code)),
    }),
  }),
});

export const PostalCode = builder.objectRef<PublishedPostalCode>("PostalCode").implement({
  description: "A postal code area with a centre point, which can be kilometres from a home in it.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Five digits." }),
    name: t.field({
      type: LocalisedText,
      description: "Its post town.",
      resolve: ({ names }, _, context) => nameFor(names, context),
    }),
    municipality: t.field({
      type: Municipality,
      description: "The municipality it lies in.",
      resolve: ({ municipality }, _, { catalogue }) => known(catalogue.vocabulary.municipality, municipality),
    }),
    latitude: t.exposeFloat("latitude", { description: "Of the centre, WGS84 degrees." }),
    longitude: t.exposeFloat("longitude", { description: "Of the centre, WGS84 degrees." }),
  }),
});

builder.queryFields((t) => ({
  languages: t.field({
    type: [Language],
    description: "Languages of service, those of most listings first.",
    complexity: asManyAs("languages"),
    args: {
      withListings: t.arg.boolean({
        defaultValue: false,
        description: "Only languages in which some published listing serves.",
      }),
    },
    resolve: (_, { withListings }, { catalogue }) => {
      const counted = catalogue.vocabulary.lists.languages.map((language) => ({
        language,
        count: countBits(servingIn(catalogue, language.tag)),
      }));
      return counted
        .filter(({ count }) => !withListings || count > 0)
        .sort((one, other) => other.count - one.count)
        .map(({ language }) => language);
    },
  }),
  serviceCategories: t.field({
    type: [ServiceCategory],
    complexity: asManyAs("serviceCategories"),
    description: "All service categories, in the order in which a page shows them.",
    resolve: (_, __, { catalogue }) => catalogue.vocabulary.lists.serviceCategories,
  }),
  targetGroups: t.field({
    type: [TargetGroup],
    complexity: asManyAs("targetGroups"),
    description: "All target groups, in the order in which a page shows them.",
    resolve: (_, __, { catalogue }) => catalogue.vocabulary.lists.targetGroups,
  }),
  municipalities: t.field({
    type: [Municipality],
    complexity: asManyAs("municipalities"),
    description: "All municipalities, by code.",
    resolve: (_, __, { catalogue }) => catalogue.vocabulary.lists.municipalities,
  }),
  municipality: t.field({
    type: Municipality,
    nullable: true,
    description: "One municipality; null when no municipality has the code.",
    args: { code: t.arg.string({ required: true, description: "Three-digit code." }) },
    resolve: (_, { code }, { catalogue }) => catalogue.vocabulary.municipality.get(code) ?? null,
  }),
  regions: t.field({
    type: [Region],
    complexity: asManyAs("regions"),
    description: "All regions, by code.",
    resolve: (_, __, { catalogue }) => catalogue.vocabulary.lists.regions,
  }),
  wellbeingCounties: t.field({
    type: [WellbeingCounty],
    complexity: asManyAs("wellbeingCounties"),
    description: "All wellbeing services counties, by code.",
    resolve: (_, __, { catalogue }) => catalogue.vocabulary.lists.wellbeingCounties,
  }),
  postalCode: t.field({
    type: PostalCode,
    nullable: true,
    description: "One postal code; null when it is not known. Error INVALID_TEXT when it is not five digits.",
    args: { code: t.arg.string({ required: true, description: "Five digits." }) },
    resolve: (_, { code }, { catalogue }) => {
      if (!/^\d{5}$/.test(code)) throw problem("INVALID_TEXT", { argument: "code", value: code });
      return catalogue.vocabulary.postalCode.get(code) ?? null;
    },
  }),
}));
