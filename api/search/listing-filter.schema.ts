/** The one filter of list, facets and map, as a client writes it, and its check against the closed lists. */
import { builder } from "../builder.ts";
import { AttendanceEnum } from "../catalogue/listing.schema.ts";
import { AccessibilityKindEnum, LanguageModeEnum } from "../catalogue/listing-details.schema.ts";
import { ListingKindEnum } from "../catalogue/listing-refs.schema.ts";

const LanguageMatch = builder.enumType("LanguageMatch", {
  description: "How several languages combine.",
  values: {
    ANY: { description: "Serves in at least one of them." },
    ALL: { description: "Serves in each of them." },
  } as const,
});

const Openness = builder.enumType("Openness", {
  description: "When it must be open.",
  values: {
    OPEN_NOW: { description: "Open at this moment." },
    OPEN_TODAY: { description: "Open now or later on this day." },
    OPEN_THIS_EVENING: { description: "Open at some time between 17:00, or now, and midnight." },
    OPEN_THIS_WEEKEND: {
      description: "Open at some time of the coming Saturday and Sunday, or of what is left of them.",
    },
  } as const,
});

const OpenOnInput = builder.inputType("OpenOnInput", {
  description: "Some time of the next such weekday, today included: “Tuesday morning”.",
  fields: (t) => ({
    weekday: t.int({ required: true, description: "ISO weekday, 1 = Monday. Error INVALID_WEEKDAY." }),
    from: t.string({ defaultValue: "00:00", description: "`HH:MM`, local wall time. Error INVALID_TIME." }),
    to: t.string({ defaultValue: "24:00", description: "`HH:MM`, after `from`. Errors INVALID_TIME, INVALID_RANGE." }),
  }),
});

const NearInput = builder.inputType("NearInput", {
  description: "A circle around a point. Send a rounded point: nobody needs a reader's exact position.",
  fields: (t) => ({
    latitude: t.float({ required: true, description: "Degrees, -90 to 90." }),
    longitude: t.float({ required: true, description: "Degrees, -180 to 180." }),
    withinKm: t.float({ description: "Kilometres, 0.1 to 2000; without it the point only serves the order DISTANCE." }),
  }),
});

export const BoundsInput = builder.inputType("BoundsInput", {
  description: "A box on the map, WGS84 degrees. Error INVALID_BOUNDS when outside the world or upside down.",
  fields: (t) => ({
    west: t.float({ required: true, description: "Smallest longitude, -180 to 180." }),
    south: t.float({ required: true, description: "Smallest latitude, -90 to 90." }),
    east: t.float({ required: true, description: "Greatest longitude, -180 to 180." }),
    north: t.float({ required: true, description: "Greatest latitude, -90 to 90." }),
  }),
});

export const ListingFilter = builder.inputType("ListingFilter", {
  description:
    "What to find. Each part narrows; several values of a part are alternatives, except accessibility (all are needed). A list of at most 50 values a part. Unknown is not no: see `includeUnknownLanguages` and `includeUnknownHours`.",
  fields: (t) => ({
    text: t.string({
      description:
        "Words: names, descriptions, services, municipalities, languages, in any language and with typing errors. The first 200 characters count.",
    }),
    kinds: t.field({ type: [ListingKindEnum], description: "What it is." }),
    languages: t.field({
      type: ["LanguageTag"],
      description:
        "Languages served by the listing, its services, phone lines or activities. `ku` finds `ckb` and `kmr` too. Error UNKNOWN_LANGUAGE.",
    }),
    languageMatch: t.field({ type: LanguageMatch, description: "ANY when left out." }),
    languageModes: t.field({ type: [LanguageModeEnum], description: "How the language is served." }),
    includeUnknownLanguages: t.boolean({
      description:
        "With `languages` or `languageModes`: also keep what may serve but has not said so (no language known, mode not stated, or only the wider language named). False when left out.",
    }),
    services: t.idList({ description: "Ids of service categories. Error UNKNOWN_SERVICE_CATEGORY." }),
    targetGroups: t.idList({ description: "Ids of target groups. Error UNKNOWN_TARGET_GROUP." }),
    municipalities: t.stringList({
      description:
        "Codes; stands there or serves there. Alternatives to `regions` and `wellbeingCounties`. Error UNKNOWN_MUNICIPALITY.",
    }),
    regions: t.stringList({ description: "Codes. Error UNKNOWN_REGION." }),
    wellbeingCounties: t.stringList({ description: "Codes. Error UNKNOWN_WELLBEING_COUNTY." }),
    postalCode: t.string({
      description:
        "Within 10 km (or `near.withinKm`) of the centre of a postal code, without giving a position. Error UNKNOWN_POSTAL_CODE.",
    }),
    near: t.field({ type: NearInput, description: "Near a point. Errors INVALID_POSITION, INVALID_DISTANCE." }),
    bounds: t.field({ type: BoundsInput, description: "Inside a box. Error INVALID_BOUNDS." }),
    open: t.field({
      type: Openness,
      description:
        "Open now, today, this evening or at the weekend, in the wall time of each place, holidays and exceptions told. An activity is open while it is on.",
    }),
    openOn: t.field({ type: OpenOnInput, description: "Open on a weekday; wins over `open`." }),
    openAt: t.field({
      type: "DateTime",
      description: "Open at a moment; wins over `open` and `openOn`. Error INVALID_DATE.",
    }),
    includeUnknownHours: t.boolean({
      description:
        "With `open`, `openOn` or `openAt`: keep, after all others, what opens by appointment only and what has no known hours. True when left out.",
    }),
    hasScheduledActivity: t.boolean({
      description:
        "True: something is known to be held there within eight weeks. False: a meeting place at which nothing is.",
    }),
    isFree: t.boolean({ description: "True: known to be free of charge. False: known to have a fee." }),
    attendance: t.field({ type: [AttendanceEnum], description: "In person, by phone or online." }),
    accessibility: t.field({ type: [AccessibilityKindEnum], description: "Known to be there; all are needed." }),
    isChildWelcome: t.boolean({ description: "True: known that children are welcome." }),
    isNational: t.boolean({ description: "True: serves the whole country. False: does not." }),
    confirmedSince: t.field({
      type: "Date",
      description: "Confirmed by somebody responsible on this day or later. Error INVALID_DATE.",
    }),
    sources: t.idList({ description: "Ids of data sources. Error UNKNOWN_SOURCE." }),
  }),
});

export type ListingFilterInput = typeof ListingFilter.$inferInput;
export type BoundsInputShape = typeof BoundsInput.$inferInput;
