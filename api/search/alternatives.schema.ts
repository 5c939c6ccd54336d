/** A search that finds nothing never ends the road: what would be found if it asked for a little less. */
import { builder } from "../builder.ts";
import {
  type Count,
  countFromAnywhere,
  countNeighbours,
  countWithoutEachPart,
  type PartCount,
} from "../catalogue/facets.rules.ts";
import { FILTER_PARTS, type FilterPart, type Selection } from "../catalogue/filter.rules.ts";
import { ListingConnection } from "../catalogue/listing-connection.schema.ts";
import { setKey } from "../catalogue/membership.rules.ts";
import { MunicipalityCount } from "./facets.schema.ts";

const MEANING: Record<FilterPart, string> = {
  TEXT: "The words.",
  KINDS: "`kinds`.",
  LANGUAGES: "`languages` and `languageModes`.",
  SERVICES: "`services`.",
  TARGET_GROUPS: "`targetGroups`.",
  PLACE: "`municipalities`, `regions`, `wellbeingCounties`, `postalCode`, `near`, `bounds` and `isNational`.",
  OPEN: "`open`, `openOn` and `openAt`.",
  SCHEDULED_ACTIVITY: "`hasScheduledActivity`.",
  COST: "`isFree`.",
  ATTENDANCE: "`attendance`.",
  ACCESSIBILITY: "`accessibility`.",
  CHILD_WELCOME: "`isChildWelcome`.",
  CONFIRMED_SINCE: "`confirmedSince`.",
  SOURCES: "`sources`.",
};

const FilterPartEnum = builder.enumType("FilterPart", {
  description: "A part of a `ListingFilter`.",
  values: Object.fromEntries(FILTER_PARTS.map((part) => [part, { description: MEANING[part] }])) as Record<
    FilterPart,
    { description: string }
  >, // fromEntries widens the keys to string
});

const FilterPartCount = builder.objectRef<PartCount>("FilterPartCount").implement({
  description: "A part of the filter and what leaving it out would find.",
  fields: (t) => ({
    part: t.expose("part", { type: FilterPartEnum, description: "The part to leave out." }),
    count: t.exposeInt("count", { description: "Listings then found." }),
  }),
});

const ListingAlternatives = builder.objectRef<Selection>("ListingAlternatives").implement({
  description: "What a little less would find; meant for an empty result.",
  fields: (t) => ({
    without: t.field({
      type: [FilterPartCount],
      description: "Each part that could be left out, the most helpful first.",
      resolve: countWithoutEachPart,
    }),
    neighbouringMunicipalities: t.field({
      type: [MunicipalityCount],
      description: "The same question in municipalities that border on the chosen ones.",
      resolve: (selection): Count<string>[] => countNeighbours(selection),
    }),
    online: t.int({
      description: "The same question without the place, of what is offered online.",
      resolve: (selection) => countFromAnywhere(selection, setKey.attendance("ONLINE")),
    }),
    phone: t.int({
      description: "The same question without the place, of what is offered by phone.",
      resolve: (selection) => countFromAnywhere(selection, setKey.attendance("PHONE")),
    }),
    national: t.int({
      description: "The same question without the place, of what serves the whole country.",
      resolve: (selection) => countFromAnywhere(selection, setKey.national),
    }),
  }),
});

builder.objectField(ListingConnection, "alternatives", (t) =>
  t.field({
    type: ListingAlternatives,
    description: "What a little less would find.",
    complexity: { field: 20, multiplier: 1 },
    resolve: ({ selection }) => selection,
  }),
);
