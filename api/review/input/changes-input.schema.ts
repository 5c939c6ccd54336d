/** What a client writes to change a listing. */
import { builder } from "../../builder.ts";
import { FrequencyEnum } from "../../catalogue/activity.schema.ts";
import { LabelInput, OpeningHoursInput } from "../../catalogue/forms/hours-input.schema.ts";
import { SeriesInput } from "../../catalogue/forms/series-input.schema.ts";
import { AttendanceEnum, CostEnum } from "../../catalogue/listing.schema.ts";
import {
  AccessibilityKindEnum,
  ContactChannelEnum,
  LanguageModeEnum,
  PositionSourceEnum,
  ResidenceRequirementEnum,
} from "../../catalogue/listing-details.schema.ts";
import { LanguageLevelEnum } from "../../catalogue/online-place.schema.ts";
import { LegalFormEnum } from "../../catalogue/organisation.schema.ts";
import { TextOriginEnum } from "../../catalogue/text.schema.ts";
import { ActivityStatusEnum, RegistrationWayEnum } from "../../catalogue/timetable-enums.schema.ts";
import { ContactAudienceEnum, TextFieldEnum } from "../content/content-enums.schema.ts";

const UNKNOWN = "null for not known";

const TextChangeInput = builder.inputType("TextChangeInput", {
  description: "One text in one language, given or taken away. All texts that are not named stay as they are.",
  fields: (t) => ({
    field: t.field({ type: TextFieldEnum, required: true, description: "Which text." }),
    language: t.field({ type: "LanguageTag", required: true, description: "The language it is in." }),
    text: t.string({ description: "The text, plain, without markup; null to take it away." }),
    origin: t.field({ type: TextOriginEnum, description: "Who made it; a person when left out." }),
    isDraft: t.boolean({ description: "True to keep it from readers for now." }),
  }),
});

const PointInput = builder.inputType("PointInput", {
  description: "A point on the map, WGS84.",
  fields: (t) => ({
    latitude: t.float({ required: true, description: "Degrees north." }),
    longitude: t.float({ required: true, description: "Degrees east." }),
    source: t.field({
      type: PositionSourceEnum,
      description: "What it rests on; PUBLISHED when somebody set the pin.",
    }),
  }),
});

const ListingPlaceInput = builder.inputType("ListingPlaceInput", {
  description: "Where it stands. Replaces all of it.",
  fields: (t) => ({
    municipality: t.string({ description: "The code of its municipality; null for what is national." }),
    isNational: t.boolean({ description: "True when it serves the whole country." }),
    isAddressWithheld: t.boolean({
      description:
        "True when the address is secret: then nothing that shows the way may be given, and all of it is taken out of the history too.",
    }),
    street: t.string({ description: "Street and number." }),
    postalCode: t.string({ description: "Postal code." }),
    locality: t.string({ description: "Post town." }),
    point: t.field({ type: PointInput, description: "Its point on the map." }),
  }),
});

const ServiceAreaInput = builder.inputType("ServiceAreaInput", {
  description: "An area served beyond its municipality: exactly one of the two.",
  fields: (t) => ({
    municipality: t.string({ description: "The code of a municipality." }),
    region: t.string({ description: "The code of a region." }),
  }),
});

const ContactKeyInput = builder.inputType("ContactKeyInput", {
  description: "Names one contact of the listing.",
  fields: (t) => ({
    channel: t.field({ type: ContactChannelEnum, required: true, description: "How it reaches." }),
    value: t.string({ required: true, description: "The number or address." }),
  }),
});

const LanguageOfferInput = builder.inputType("LanguageOfferInput", {
  description: "A language in which people are served.",
  fields: (t) => ({
    language: t.field({ type: "LanguageTag", required: true, description: "The language." }),
    mode: t.field({ type: LanguageModeEnum, description: `How it is served; ${UNKNOWN}.` }),
    service: t.string({
      description: "The id of the service category that it holds for; null for all of the listing.",
    }),
    contact: t.field({
      type: ContactKeyInput,
      description: "The contact that it holds for; null for all of the listing.",
    }),
    weekdays: t.intList({ description: "ISO weekdays, 1 = Monday; left out for every day, or when not known." }),
    byAppointment: t.boolean({ description: `Whether one must agree on a time; ${UNKNOWN}.` }),
    note: t.field({ type: [LabelInput], description: "A few words, once a language." }),
  }),
});

const ContactInput = builder.inputType("ContactInput", {
  description: "A way to reach it.",
  fields: (t) => ({
    channel: t.field({ type: ContactChannelEnum, required: true, description: "How." }),
    value: t.string({ required: true, description: "The number or address; numbers may be written as people do." }),
    audience: t.field({ type: ContactAudienceEnum, description: "Who is told; everyone when left out." }),
    personName: t.string({ description: "Somebody's name: for PROFESSIONAL only, and only with her consent." }),
    consentedOn: t.string({ description: "The day on which she agreed, `YYYY-MM-DD`." }),
  }),
});

const ConditionsInput = builder.inputType("ConditionsInput", {
  description: "What one needs in order to take part. Replaces all of it; what is left out is not known.",
  fields: (t) => ({
    cost: t.field({ type: CostEnum, description: `What it costs; ${UNKNOWN}.` }),
    attendance: t.field({ type: [AttendanceEnum], description: "How one takes part; empty for not known." }),
    isChildWelcome: t.boolean({ description: `Whether children may come along; ${UNKNOWN}.` }),
    hasChildCare: t.boolean({ description: `Whether somebody looks after children; ${UNKNOWN}.` }),
    residenceRequirement: t.field({ type: ResidenceRequirementEnum, description: `Whom it is open to; ${UNKNOWN}.` }),
    isReferralNeeded: t.boolean({ description: `Whether an authority must send one; ${UNKNOWN}.` }),
    isRegistrationNeeded: t.boolean({ description: `Whether one must sign up; ${UNKNOWN}.` }),
    languageLevel: t.field({
      type: LanguageLevelEnum,
      description: `How well one must know Finnish or Swedish; ${UNKNOWN}.`,
    }),
    isLiteracyNeeded: t.boolean({ description: `Whether one must be able to read and write; ${UNKNOWN}.` }),
  }),
});

const AccessibilityInput = builder.inputType("AccessibilityInput", {
  description: "A feature that is there, or is not. What is not listed is not known.",
  fields: (t) => ({
    kind: t.field({ type: AccessibilityKindEnum, required: true, description: "What it is." }),
    isPresent: t.boolean({ required: true, description: "Whether it is there." }),
  }),
});

const OnlinePlaceInput = builder.inputType("OnlinePlaceInput", {
  description: "A meeting place that is a group, a channel or a video room.",
  fields: (t) => ({
    platform: t.string({ required: true, description: "The service as people know it." }),
    languageLevel: t.field({
      type: LanguageLevelEnum,
      description: `How well one must know the language; ${UNKNOWN}.`,
    }),
    moderator: t.field({
      type: [LabelInput],
      description: "Who keeps the peace there, once a language: a role or a body.",
    }),
    rulesUrl: t.string({ description: "Where its rules stand." }),
    joinUrl: t.string({ description: "Where one joins." }),
  }),
});

const OrganisationFactsInput = builder.inputType("OrganisationFactsInput", {
  description: "What only an organisation has. Replaces all of it.",
  fields: (t) => ({
    legalForm: t.field({ type: LegalFormEnum, description: `What it is by law; ${UNKNOWN}.` }),
    confirmEveryMonths: t.int({
      description: "How often it wants to be asked whether all is right: 3, 6 or 12; 6 when left out.",
    }),
    fundedUntil: t.string({ description: `The day until which its funding is sure; ${UNKNOWN}.` }),
    canSellServices: t.boolean({ description: `Whether a municipality can buy from it; ${UNKNOWN}.` }),
    wantsCooperation: t.boolean({ description: `Whether it looks for partners; ${UNKNOWN}.` }),
  }),
});

const ActivityFactsInput = builder.inputType("ActivityFactsInput", {
  description: "What only an activity has. Replaces all of it.",
  fields: (t) => ({
    host: t.id({ required: true, description: "The place or organisation where it goes on: an id of a listing." }),
    organiser: t.id({ description: "The organisation that arranges it, when that is not the host." }),
    category: t.string({ required: true, description: "The id of its service category." }),
    status: t.field({ type: ActivityStatusEnum, description: "Whether it goes on; as planned when left out." }),
    registration: t.field({ type: RegistrationWayEnum, description: `How one signs up; ${UNKNOWN}.` }),
    series: t.field({ type: SeriesInput, description: "When it is held; null when no dates can be told." }),
    weekday: t.int({ description: "Without a series: ISO weekday." }),
    frequency: t.field({ type: FrequencyEnum, description: "Without a series: how often." }),
    startsAt: t.string({ description: "Without a series: `HH:MM`." }),
    durationMinutes: t.int({ description: "Without a series: how long." }),
  }),
});

export const ListingChangesInput = builder.inputType("ListingChangesInput", {
  description:
    "What of a listing shall be otherwise. A part that is left out stays as it is; a part that is given replaces that part, and is merged field by field with what others changed meanwhile.",
  fields: (t) => ({
    texts: t.field({ type: [TextChangeInput], description: "Single texts." }),
    place: t.field({ type: ListingPlaceInput, description: "Where it stands." }),
    serviceAreas: t.field({ type: [ServiceAreaInput], description: "Areas served beyond its municipality." }),
    languages: t.field({ type: [LanguageOfferInput], description: "Languages of service." }),
    contacts: t.field({ type: [ContactInput], description: "Contacts, in the order in which they are shown." }),
    services: t.stringList({ description: "Ids of service categories." }),
    targetGroups: t.stringList({ description: "Ids of target groups." }),
    conditions: t.field({ type: ConditionsInput, description: "What one needs in order to take part." }),
    accessibility: t.field({ type: [AccessibilityInput], description: "Accessibility features." }),
    openingHours: t.field({ type: OpeningHoursInput, description: "Opening hours." }),
    operators: t.idList({ description: "Of a place: ids of the organisations that run it." }),
    onlinePlace: t.field({ type: OnlinePlaceInput, description: "Of an online place; null when it is none." }),
    organisation: t.field({ type: OrganisationFactsInput, description: "Of an organisation." }),
    activity: t.field({ type: ActivityFactsInput, description: "Of an activity." }),
  }),
});
