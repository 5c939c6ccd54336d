// The documented format of listings.json and of the packs (SOURCES.md), with the rules that a row must keep.
import { z } from "zod";
import {
  codeList,
  day,
  isDay,
  knownCode,
  latitude,
  longitude,
  names,
  text,
  timeOfDay,
  webAddress,
  webReference,
} from "./value.ts";

/** The codes that listings may use: those of the rows accepted before them. */
export interface KnownCodes {
  readonly languages: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly targetGroups: ReadonlySet<string>;
  readonly municipalities: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

const address = z.strictObject({
  street: text(200).optional(),
  postalCode: text()
    .regex(/^\d{5}$/, "is not five digits")
    .optional(),
  city: text(100).optional(),
  note: text(300).optional(),
});

const LANGUAGE_LEVELS = ["beginner", "A1", "A2", "B1", "B2", "C1", "native"] as const;

/** What one needs in order to take part, of a listing as of an activity. */
const conditions = {
  languageLevel: z.enum(LANGUAGE_LEVELS, "is not a known level").optional(),
  isLiteracyNeeded: z.boolean("is neither true nor false").optional(),
};

const SOURCE_DATES = { year: /^\d{4}$/, month: /^\d{4}-(0[1-9]|1[0-2])$/, day: /^\d{4}-\d{2}-\d{2}$/ } as const;

const serviceArea = (known: KnownCodes) =>
  z
    .strictObject({
      municipalityCode: knownCode(known.municipalities, "municipalities").optional(),
      regionCode: knownCode(known.regions, "regions").optional(),
    })
    .refine(
      (area) => (area.municipalityCode === undefined) !== (area.regionCode === undefined),
      "names not exactly one area",
    );

const fieldsOf = (known: KnownCodes) => ({
  id: text(100).regex(/^(org|place|guide)-[a-z0-9-]+$/, "is not org-, place- or guide- and a slug"),
  kind: z.enum(["ORGANISATION", "MEETING_PLACE", "GUIDANCE_POINT"], "is not a known kind"),
  name: names(),
  description: names(5000),
  operator: text(200).optional(),
  address: address.optional(),
  municipalityCode: knownCode(known.municipalities, "municipalities").optional(),
  latitude: latitude.optional(),
  longitude: longitude.optional(),
  coordinateSource: z
    .enum(
      ["published", "geocoded-street", "postal-code-centroid", "municipality-centre"],
      "is not a known coordinate source",
    )
    .optional(),
  coordinateNote: text().optional(),
  addressWithheld: z.literal(true, "is left out when not true").optional(),
  languages: codeList(known.languages, "languages").optional(),
  languageCount: z.int("is no whole number").min(1, "is less than 1").max(300, "is more than 300").optional(),
  phone: text(30)
    .regex(/^[+(]?[0-9][0-9 ()-]{2,}$/, "is not written as a phone number")
    .optional(),
  email: text(200)
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "is no e-mail address")
    .optional(),
  website: webAddress.optional(),
  openingHours: text(500).optional(),
  openingHoursText: text(500).optional(),
  services: codeList(known.services, "services"),
  targetGroups: codeList(known.targetGroups, "target groups").optional(),
  cost: z.enum(["free", "fee"], "is neither free nor fee").optional(),
  costNote: text(500).optional(),
  ...conditions,
  modes: z
    .array(z.enum(["in-person", "phone", "online"], "is not a known mode"))
    .min(1, "is empty: leave it out when not known")
    .optional(),
  /** Each is checked on its own, so that a bad one does not take its listing along. */
  activities: z.array(z.unknown()).min(1, "is empty: leave it out when not known").optional(),
  national: z.literal(true, "is left out when not true").optional(),
  serviceArea: z.array(serviceArea(known)).min(1, "is empty: leave it out when not known").optional(),
  sourceUrl: webAddress,
  sourceTitle: text(500),
  sourceDate: text(10).optional(),
  sourceDatePrecision: z.enum(["year", "month", "day"], "is neither year, month nor day").optional(),
  additionalSources: z.array(webReference).optional(),
  note: text(2000).optional(),
  needsConfirmation: z.boolean("is neither true nor false"),
  collectedOn: day,
});

/** What only several fields together can break. */
type Fields = z.infer<z.ZodObject<ReturnType<typeof fieldsOf>>>;
type Rule = readonly [field: keyof Fields, reason: string, isBroken: (row: Fields) => boolean];

const RULES: readonly Rule[] = [
  [
    "address",
    "is given although the address is withheld",
    (row) => row.addressWithheld === true && row.address !== undefined,
  ],
  [
    "latitude",
    "is given although the address is withheld",
    (row) => row.addressWithheld === true && (row.latitude !== undefined || row.longitude !== undefined),
  ],
  [
    "coordinateNote",
    "is given although the address is withheld",
    (row) => row.addressWithheld === true && row.coordinateNote !== undefined,
  ],
  [
    "coordinateSource",
    "goes together with latitude and longitude",
    (row) =>
      ![0, 3].includes(
        [row.latitude, row.longitude, row.coordinateSource].filter((value) => value !== undefined).length,
      ),
  ],
  [
    "municipalityCode",
    "is missing, and neither national nor serviceArea says where",
    (row) => row.municipalityCode === undefined && row.national === undefined && row.serviceArea === undefined,
  ],
  [
    "sourceDate",
    "goes together with sourceDatePrecision",
    (row) => (row.sourceDate === undefined) !== (row.sourceDatePrecision === undefined),
  ],
  [
    "sourceDate",
    "is not a date of its precision",
    (row) =>
      row.sourceDate !== undefined &&
      row.sourceDatePrecision !== undefined &&
      !isSourceDate(row.sourceDate, row.sourceDatePrecision),
  ],
];

function isSourceDate(date: string, precision: keyof typeof SOURCE_DATES): boolean {
  return SOURCE_DATES[precision].test(date) && isDay(fullDate(date));
}

/** The first day of a year or month, since the database holds days. */
export const fullDate = (date: string) => `${date}-01-01`.slice(0, 10);

export const listingFormat = (known: KnownCodes) =>
  z.strictObject(fieldsOf(known), "is not an object with the documented fields").superRefine((row, context) => {
    for (const [field, reason, isBroken] of RULES) {
      if (isBroken(row)) context.addIssue({ code: "custom", path: [field], message: reason });
    }
  });

export const activityFormat = (known: KnownCodes) =>
  z
    .strictObject({
      name: names(),
      kind: knownCode(known.services, "services"),
      languages: codeList(known.languages, "languages").optional(),
      weekday: z.enum(["MO", "TU", "WE", "TH", "FR", "SA", "SU"], "is not a known weekday").optional(),
      start: timeOfDay.optional(),
      end: timeOfDay.optional(),
      frequency: z.enum(["weekly", "biweekly", "monthly", "unknown"], "is not a known frequency"),
      season: text(500).optional(),
      audience: codeList(known.targetGroups, "target groups").optional(),
      free: z.boolean("is neither true nor false").optional(),
      ...conditions,
      sourceUrl: webAddress,
    })
    .refine((row) => row.end === undefined || (row.start !== undefined && row.start < row.end), {
      path: ["end"],
      error: "is not after a start",
    });

export type ListingRecord = z.infer<ReturnType<typeof listingFormat>>;
export type ActivityRecord = z.infer<ReturnType<typeof activityFormat>>;
