/** A listing's document, as the desk reads it. */
import { builder } from "../../builder.ts";
import { AttendanceEnum, CostEnum } from "../../catalogue/listing.schema.ts";
import { AccessibilityFeature, ResidenceRequirementEnum } from "../../catalogue/listing-details.schema.ts";
import { ListingKindEnum } from "../../catalogue/listing-refs.schema.ts";
import { LanguageLevelEnum } from "../../catalogue/online-place.schema.ts";
import { OpeningHours } from "../../catalogue/opening-hours.schema.ts";
import { LegalFormEnum } from "../../catalogue/organisation.schema.ts";
import { HolidayPolicyEnum } from "../../catalogue/timetable-enums.schema.ts";
import type { OpeningHours as HoursShape } from "../../timetable/opening-hours.ts";
import { ContentActivityType, ListingLink } from "./content-activity.schema.ts";
import {
  ContentAreaType,
  ContentContactType,
  ContentLanguageType,
  ContentPeriod,
  ContentPlaceType,
  ContentText,
  Note,
  notesOf,
} from "./content-parts.schema.ts";
import type { ContentConditions, ContentOnlinePlace, ContentOrganisation, ListingContent } from "./listing-content.ts";

const ContentConditionsType = builder.objectRef<ContentConditions>("ContentConditions").implement({
  description: "What one needs in order to take part. Null for not known.",
  fields: (t) => ({
    cost: t.field({ type: CostEnum, nullable: true, description: "What it costs.", resolve: ({ cost }) => cost }),
    attendance: t.field({
      type: [AttendanceEnum],
      description: "How one takes part; empty for not known.",
      resolve: ({ attendance }) => [...attendance],
    }),
    isChildWelcome: t.exposeBoolean("isChildWelcome", {
      nullable: true,
      description: "Whether children may come along.",
    }),
    hasChildCare: t.exposeBoolean("hasChildCare", {
      nullable: true,
      description: "Whether somebody looks after children.",
    }),
    residenceRequirement: t.field({
      type: ResidenceRequirementEnum,
      nullable: true,
      description: "Whom it is open to.",
      resolve: ({ residenceRequirement }) => residenceRequirement,
    }),
    isReferralNeeded: t.exposeBoolean("isReferralNeeded", {
      nullable: true,
      description: "Whether an authority must send one.",
    }),
    isRegistrationNeeded: t.exposeBoolean("isRegistrationNeeded", {
      nullable: true,
      description: "Whether one must sign up.",
    }),
    languageLevel: t.field({
      type: LanguageLevelEnum,
      nullable: true,
      description: "How well one must know Finnish or Swedish.",
      resolve: ({ languageLevel }) => languageLevel,
    }),
    isLiteracyNeeded: t.exposeBoolean("isLiteracyNeeded", {
      nullable: true,
      description: "Whether one must be able to read and write.",
    }),
  }),
});

const ContentHours = builder.objectRef<HoursShape>("ContentHours").implement({
  description: "Opening hours as they are edited.",
  fields: (t) => ({
    periods: t.field({
      type: [ContentPeriod],
      description: "None: nobody has told the hours.",
      resolve: ({ periods }) => periods,
    }),
    publicHolidays: t.expose("publicHolidays", {
      type: HolidayPolicyEnum,
      description: "What happens on public holidays.",
    }),
    holidayEves: t.expose("holidayEves", { type: HolidayPolicyEnum, description: "What happens on their eves." }),
    preview: t.field({
      type: OpeningHours,
      description: "The same as readers are told them.",
      resolve: (openingHours, _, { site }) => ({ openingHours, timeZone: site.timeZone, hoursNotes: [] }),
    }),
  }),
});

const ContentOnlinePlaceType = builder.objectRef<ContentOnlinePlace>("ContentOnlinePlace").implement({
  description: "A meeting place that is a group, a channel or a video room.",
  fields: (t) => ({
    platform: t.exposeString("platform", { description: "The service as people know it." }),
    languageLevel: t.field({
      type: LanguageLevelEnum,
      nullable: true,
      description: "How well one must know the language; null for not known.",
      resolve: ({ languageLevel }) => languageLevel,
    }),
    moderator: t.field({
      type: [Note],
      description: "Who keeps the peace there, by language.",
      resolve: ({ moderator }) => notesOf(moderator),
    }),
    rulesUrl: t.exposeString("rulesUrl", { nullable: true, description: "Where its rules stand." }),
    joinUrl: t.exposeString("joinUrl", { nullable: true, description: "Where one joins." }),
  }),
});

const ContentOrganisationType = builder.objectRef<ContentOrganisation>("ContentOrganisation").implement({
  description: "What only an organisation has. Null for not known.",
  fields: (t) => ({
    legalForm: t.field({
      type: LegalFormEnum,
      nullable: true,
      description: "What it is by law.",
      resolve: ({ legalForm }) => legalForm,
    }),
    confirmEveryMonths: t.exposeInt("confirmEveryMonths", {
      description: "How often it wants to be asked whether all is right.",
    }),
    fundedUntil: t.exposeString("fundedUntil", {
      nullable: true,
      description: "The day until which its funding is sure.",
    }),
    canSellServices: t.exposeBoolean("canSellServices", {
      nullable: true,
      description: "Whether a municipality can buy from it.",
    }),
    wantsCooperation: t.exposeBoolean("wantsCooperation", {
      nullable: true,
      description: "Whether it looks for partners.",
    }),
  }),
});

export const ListingContentType = builder.objectRef<ListingContent>("ListingContent").implement({
  description:
    "Everything of a listing that a person may edit. What stands here can be written back as `ListingChangesInput`.",
  fields: (t) => ({
    kind: t.expose("kind", { type: ListingKindEnum, description: "What it is." }),
    texts: t.field({ type: [ContentText], description: "All texts.", resolve: ({ texts }) => texts }),
    place: t.field({ type: ContentPlaceType, description: "Where it stands.", resolve: ({ place }) => place }),
    serviceAreas: t.field({
      type: [ContentAreaType],
      description: "Areas served beyond its municipality.",
      resolve: ({ serviceAreas }) => serviceAreas,
    }),
    languages: t.field({
      type: [ContentLanguageType],
      description: "Languages of service.",
      resolve: ({ languages }) => languages,
    }),
    contacts: t.field({
      type: [ContentContactType],
      description: "Contacts, in the order in which they are shown.",
      resolve: ({ contacts }) => contacts,
    }),
    services: t.stringList({ description: "Ids of service categories.", resolve: ({ services }) => [...services] }),
    targetGroups: t.stringList({
      description: "Ids of target groups.",
      resolve: ({ targetGroups }) => [...targetGroups],
    }),
    conditions: t.field({
      type: ContentConditionsType,
      description: "What one needs in order to take part.",
      resolve: ({ conditions }) => conditions,
    }),
    accessibility: t.field({
      type: [AccessibilityFeature],
      description: "Accessibility features that are there, or are not.",
      resolve: ({ accessibility }) => accessibility,
    }),
    openingHours: t.field({
      type: ContentHours,
      description: "Opening hours.",
      resolve: ({ openingHours }) => openingHours,
    }),
    operators: t.field({
      type: [ListingLink],
      description: "The organisations that run a place.",
      resolve: ({ operators }) => operators,
    }),
    onlinePlace: t.field({
      type: ContentOnlinePlaceType,
      nullable: true,
      description: "Of an online place.",
      resolve: ({ onlinePlace }) => onlinePlace,
    }),
    organisation: t.field({
      type: ContentOrganisationType,
      nullable: true,
      description: "Of an organisation.",
      resolve: ({ organisation }) => organisation,
    }),
    activity: t.field({
      type: ContentActivityType,
      nullable: true,
      description: "Of an activity.",
      resolve: ({ activity }) => activity,
    }),
  }),
});
