/** What else could be chosen: facet counts on every page of listings. */
import { builder } from "../builder.ts";
import { subtract } from "../catalogue/bitset.rules.ts";
import { setOf } from "../catalogue/catalogue.rules.ts";
import {
  type Count,
  countEach,
  countIn,
  countKey,
  countLanguageModes,
  countLanguages,
  countUnknownModes,
} from "../catalogue/facets.rules.ts";
import {
  type FilterPart,
  type Selection,
  scheduledHosts,
  selectOpenness,
  unknownHours,
} from "../catalogue/filter.rules.ts";
import { AttendanceEnum } from "../catalogue/listing.schema.ts";
import { ListingConnection } from "../catalogue/listing-connection.schema.ts";
import { AccessibilityKindEnum, LanguageModeEnum } from "../catalogue/listing-details.schema.ts";
import { ListingKindEnum } from "../catalogue/listing-refs.schema.ts";
import { setKey } from "../catalogue/membership.rules.ts";
import {
  ACCESSIBILITY_KINDS,
  type AccessibilityKind,
  ATTENDANCES,
  type Attendance,
  LANGUAGE_MODES,
  type LanguageMode,
  LISTING_KINDS,
  type ListingKind,
} from "../catalogue/published.ts";
import {
  asManyAs,
  known,
  Language,
  Municipality,
  Region,
  ServiceCategory,
  TargetGroup,
  WellbeingCounty,
} from "../catalogue/vocabulary.schema.ts";
import type { OpenWhen } from "../timetable/when.rules.ts";

const COUNT = "How many listings would remain if it were chosen.";

const KindCount = builder.objectRef<Count<ListingKind>>("KindCount").implement({
  description: "A kind and how many listings are of it.",
  fields: (t) => ({
    kind: t.expose("value", { type: ListingKindEnum, description: "The kind." }),
    count: t.exposeInt("count", { description: COUNT }),
  }),
});
const LanguageCount = builder.objectRef<Count<string>>("LanguageCount").implement({
  description: "A language and how many listings serve in it.",
  fields: (t) => ({
    language: t.field({
      type: Language,
      description: "The language.",
      resolve: ({ value }, _, { catalogue }) => known(catalogue.vocabulary.language, value),
    }),
    count: t.exposeInt("count", { description: COUNT }),
  }),
});
const LanguageModeCount = builder.objectRef<Count<LanguageMode>>("LanguageModeCount").implement({
  description: "A mode of serving a language and how many listings have it.",
  fields: (t) => ({
    mode: t.expose("value", { type: LanguageModeEnum, description: "The mode." }),
    count: t.exposeInt("count", { description: COUNT }),
  }),
});
const ServiceCategoryCount = builder.objectRef<Count<string>>("ServiceCategoryCount").implement({
  description: "A service category and how many listings offer it.",
  fields: (t) => ({
    category: t.field({
      type: ServiceCategory,
      description: "The category.",
      resolve: ({ value }, _, { catalogue }) => known(catalogue.vocabulary.serviceCategory, value),
    }),
    count: t.exposeInt("count", { description: COUNT }),
  }),
});
const TargetGroupCount = builder.objectRef<Count<string>>("TargetGroupCount").implement({
  description: "A target group and how many listings are meant for it.",
  fields: (t) => ({
    targetGroup: t.field({
      type: TargetGroup,
      description: "The group.",
      resolve: ({ value }, _, { catalogue }) => known(catalogue.vocabulary.targetGroup, value),
    }),
    count: t.exposeInt("count", { description: COUNT }),
  }),
});
export const MunicipalityCount = builder.objectRef<Count<string>>("MunicipalityCount").implement({
  description: "A municipality and how many listings stand in it or serve it.",
  fields: (t) => ({
    municipality: t.field({
      type: Municipality,
      description: "The municipality.",
      resolve: ({ value }, _, { catalogue }) => known(catalogue.vocabulary.municipality, value),
    }),
    count: t.exposeInt("count", { description: COUNT }),
  }),
});
const RegionCount = builder.objectRef<Count<string>>("RegionCount").implement({
  description: "A region and how many listings stand in it or serve it.",
  fields: (t) => ({
    region: t.field({
      type: Region,
      description: "The region.",
      resolve: ({ value }, _, { catalogue }) => known(catalogue.vocabulary.region, value),
    }),
    count: t.exposeInt("count", { description: COUNT }),
  }),
});
const WellbeingCountyCount = builder.objectRef<Count<string>>("WellbeingCountyCount").implement({
  description: "A wellbeing services county and how many listings stand in it or serve it.",
  fields: (t) => ({
    wellbeingCounty: t.field({
      type: WellbeingCounty,
      description: "The county.",
      resolve: ({ value }, _, { catalogue }) => known(catalogue.vocabulary.wellbeingCounty, value),
    }),
    count: t.exposeInt("count", { description: COUNT }),
  }),
});
const AttendanceCount = builder.objectRef<Count<Attendance>>("AttendanceCount").implement({
  description: "A way of taking part and how many listings have it.",
  fields: (t) => ({
    attendance: t.expose("value", { type: AttendanceEnum, description: "The way." }),
    count: t.exposeInt("count", { description: COUNT }),
  }),
});
const AccessibilityCount = builder.objectRef<Count<AccessibilityKind>>("AccessibilityCount").implement({
  description: "An accessibility feature and how many listings are known to have it.",
  fields: (t) => ({
    kind: t.expose("value", { type: AccessibilityKindEnum, description: "The feature." }),
    count: t.exposeInt("count", { description: COUNT }),
  }),
});

const byKey =
  <T extends string>(part: FilterPart, values: Iterable<T>, keyOf: (value: T) => string) =>
  (selection: Selection) =>
    countEach(selection, part, values, (value) => setOf(selection.catalogue, keyOf(value)));

const countOpen = (selection: Selection, when: OpenWhen): number =>
  countIn(selection, "OPEN", selectOpenness(selection.catalogue, when).open);

/** How all stand to the time that the filter asks about, or to now. */
const opennessOf = (selection: Selection, now: Date) =>
  selection.openness ?? selectOpenness(selection.catalogue, { kind: "AT", moment: now });

const ListingFacets = builder.objectRef<Selection>("ListingFacets").implement({
  description:
    "What would remain if a value were chosen too, most first; values that would leave nothing are left out. A part whose values are alternatives is counted without its own choice. What is unknown is counted too.",
  fields: (t) => ({
    kinds: t.field({ type: [KindCount], description: "By kind.", resolve: byKey("KINDS", LISTING_KINDS, setKey.kind) }),
    languages: t.field({
      type: [LanguageCount],
      complexity: asManyAs("languages"),
      description: "By language served, in the chosen modes; a wider language counts its parts.",
      resolve: (selection) => countLanguages(selection, selection.catalogue.vocabulary.language.keys()),
    }),
    unknownLanguages: t.int({
      description: "Listings whose languages are not known.",
      resolve: (selection) => countKey(selection, "LANGUAGES", setKey.unknownLanguages),
    }),
    languageModes: t.field({
      type: [LanguageModeCount],
      description: "By the way in which a chosen language is served, or any language when none is chosen.",
      resolve: (selection) => countLanguageModes(selection, LANGUAGE_MODES),
    }),
    unknownLanguageModes: t.int({
      description: "Listings that name a chosen language, or any when none is, without saying how it is served.",
      resolve: countUnknownModes,
    }),
    services: t.field({
      type: [ServiceCategoryCount],
      complexity: asManyAs("serviceCategories"),
      description: "By service category.",
      resolve: (selection) =>
        byKey("SERVICES", selection.catalogue.vocabulary.serviceCategory.keys(), setKey.service)(selection),
    }),
    targetGroups: t.field({
      type: [TargetGroupCount],
      complexity: asManyAs("targetGroups"),
      description: "By target group.",
      resolve: (selection) =>
        byKey("TARGET_GROUPS", selection.catalogue.vocabulary.targetGroup.keys(), setKey.targetGroup)(selection),
    }),
    municipalities: t.field({
      type: [MunicipalityCount],
      complexity: asManyAs("municipalities"),
      description: "By municipality.",
      resolve: (selection) =>
        byKey("PLACE", selection.catalogue.vocabulary.municipality.keys(), setKey.municipality)(selection),
    }),
    regions: t.field({
      type: [RegionCount],
      complexity: asManyAs("regions"),
      description: "By region.",
      resolve: (selection) => byKey("PLACE", selection.catalogue.vocabulary.region.keys(), setKey.region)(selection),
    }),
    wellbeingCounties: t.field({
      type: [WellbeingCountyCount],
      complexity: asManyAs("wellbeingCounties"),
      description: "By wellbeing services county.",
      resolve: (selection) =>
        byKey("PLACE", selection.catalogue.vocabulary.wellbeingCounty.keys(), setKey.wellbeingCounty)(selection),
    }),
    free: t.int({
      description: "Known to be free of charge.",
      resolve: (selection) => countKey(selection, "COST", setKey.cost("FREE")),
    }),
    fee: t.int({
      description: "Known to have a fee.",
      resolve: (selection) => countKey(selection, "COST", setKey.cost("FEE")),
    }),
    unknownCost: t.int({
      description: "Cost not known.",
      resolve: (selection) => countKey(selection, "COST", setKey.cost(null)),
    }),
    attendance: t.field({
      type: [AttendanceCount],
      description: "By the way of taking part.",
      resolve: byKey("ATTENDANCE", ATTENDANCES, setKey.attendance),
    }),
    accessibility: t.field({
      type: [AccessibilityCount],
      description: "By accessibility feature, on top of those chosen.",
      // Every chosen feature is needed, so another one is counted on top of all: no part is left out.
      resolve: (selection) =>
        byKey("ACCESSIBILITY", ACCESSIBILITY_KINDS, setKey.accessibility)({ ...selection, parts: new Map() }),
    }),
    childWelcome: t.int({
      description: "Known to welcome children.",
      resolve: (selection) => countKey(selection, "CHILD_WELCOME", setKey.childWelcome),
    }),
    openNow: t.int({
      description: "Known to be open now.",
      resolve: (selection, _, { now }) => countOpen(selection, { kind: "AT", moment: now }),
    }),
    openToday: t.int({
      description: "Known to be open now or later today.",
      resolve: (selection, _, { now }) => countOpen(selection, { kind: "TODAY", moment: now }),
    }),
    openThisEvening: t.int({
      description: "Known to be open some time between 17:00, or now, and midnight.",
      resolve: (selection, _, { now }) => countOpen(selection, { kind: "THIS_EVENING", moment: now }),
    }),
    openThisWeekend: t.int({
      description: "Known to be open some time of the coming, or of this, Saturday and Sunday.",
      resolve: (selection, _, { now }) => countOpen(selection, { kind: "THIS_WEEKEND", moment: now }),
    }),
    byAppointment: t.int({
      description: "Open by appointment only at the time asked about, or now.",
      resolve: (selection, _, { now }) => countIn(selection, "OPEN", opennessOf(selection, now).byAppointment),
    }),
    withoutScheduledActivity: t.int({
      description: "Meeting places at which nothing is known to be held within eight weeks.",
      resolve: (selection, _, { now, catalogue }) =>
        countIn(
          selection,
          "SCHEDULED_ACTIVITY",
          subtract(setOf(catalogue, setKey.kind("MEETING_PLACE")).slice(), scheduledHosts(catalogue, now)),
        ),
    }),
    unknownHours: t.int({
      description: "Hours not known: at the time asked about, else at all.",
      resolve: (selection) =>
        countIn(selection, "OPEN", selection.openness?.unknown ?? unknownHours(selection.catalogue)),
    }),
    national: t.int({
      description: "Serving the whole country.",
      resolve: (selection) => countKey(selection, "PLACE", setKey.national),
    }),
  }),
});

builder.objectField(ListingConnection, "facets", (t) =>
  t.field({
    type: ListingFacets,
    description: "What else could be chosen, over all pages.",
    complexity: { field: 20, multiplier: 1 },
    resolve: ({ selection }) => selection,
  }),
);
