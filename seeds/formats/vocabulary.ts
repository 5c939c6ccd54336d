// The documented formats of the closed lists and of the geography.
import { z } from "zod";
import { allNames, latitude, longitude, text } from "./value.ts";

const code = (pattern: RegExp, what: string) => z.string("is missing or no text").regex(pattern, `is not ${what}`);
export const municipalityCode = code(/^\d{3}$/, "three digits");
const areaCode = code(/^\d{2}$/, "two digits");
const languageTag = code(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a BCP 47 tag");
const share = z.number("is no number").min(0, "is less than 0").max(100, "is more than 100");
const year = z.int("is no whole number").min(1900, "is before 1900").max(2100, "is after 2100");

export const languageFormat = z.strictObject({
  code: languageTag,
  iso639_3: code(/^[a-z]{3}$/, "three letters"),
  aliases: z.array(text(20)).optional(),
  partOf: languageTag.optional(),
  name: allNames,
  autonym: text(100),
  script: code(/^[A-Z][a-z]{3}$/, "an ISO 15924 code").nullable(),
  direction: z.enum(["ltr", "rtl"], "is neither ltr nor rtl"),
  group: z.enum(["national", "sami", "sign", "national-minority", "immigrant"], "is not a known group"),
  speakersInFinland: z
    .array(
      z.strictObject({
        count: z.int("is no whole number").min(1, "is less than 1"),
        year,
        originalSource: text(),
        via: text(2000),
        quality: text().optional(),
      }),
    )
    .optional(),
  speakersNote: text().optional(),
});

export const termFormat = z.strictObject({ id: code(/^[a-z]+(-[a-z]+)*$/, "words and hyphens"), label: allNames });

const area = z.strictObject({ code: areaCode, name: allNames });

export const municipalityFormat = z.strictObject({
  code: municipalityCode,
  name: allNames,
  region: area,
  wellbeingServicesCounty: area,
  employmentArea: area,
  languageStatus: z.enum(["fi", "sv", "fi-sv", "sv-fi"], "is not a known language status"),
  samiHomeland: z.boolean("is neither true nor false"),
  latitude,
  longitude,
  centreSource: z.enum(["central-locality", "main-library"], "is not a known source of a centre"),
  population: z.int("is no whole number").min(1, "is less than 1"),
  populationYear: year,
});

export const shareFormat = z.strictObject({ code: municipalityCode, name: text(100), sharePercent: share });

export const postalCodeFormat = (municipalities: ReadonlySet<string>) =>
  z.strictObject({
    code: code(/^\d{5}$/, "five digits"),
    /** Two codes have no name in the source; they have a place on the map all the same. */
    name: z.strictObject({ fi: text(100).optional(), sv: text(100).optional() }),
    municipalityCode: municipalityCode.refine(
      (value) => municipalities.has(value),
      "is not in the list of municipalities",
    ),
    latitude,
    longitude,
    pointType: z.enum(["area-centroid", "interior-point"], "is not a known kind of point"),
  });

const wordsByTerm = z.record(
  z.string(),
  z.object({
    names: z.record(z.string(), text(200)).default({}),
    words: z.record(z.string(), z.array(text(100))).default({}),
  }),
);

/** Further names and search words of services and target groups, in the languages of the interface. */
export const serviceWordsFormat = z.object({
  services: wordsByTerm.default({}),
  targetGroups: wordsByTerm.default({}),
});

export type LanguageRecord = z.infer<typeof languageFormat>;
export type MunicipalityRecord = z.infer<typeof municipalityFormat>;
export type TermRecord = z.infer<typeof termFormat>;
