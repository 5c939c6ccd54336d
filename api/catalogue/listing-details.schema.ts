/** The parts that a listing is made of: where it stands, in which languages it serves, how to reach it. */
import { builder } from "../builder.ts";
import { dateOf } from "../timetable/calendar-date.rules.ts";
import { type FreshnessState as FreshnessStateName, freshnessDays, freshnessOf } from "./freshness.rules.ts";
import { ActivityRef } from "./listing-refs.schema.ts";
import { LanguageLevelEnum } from "./online-place.schema.ts";
import {
  ACCESSIBILITY_KINDS,
  type AccessibilityKind,
  LANGUAGE_MODES,
  type LanguageMode,
  type PublishedContactPoint,
  type PublishedLanguageOffer,
  type PublishedListing,
} from "./published.ts";
import { LocalisedText, nameFor, textFor } from "./text.schema.ts";
import { known, Language, Municipality, Region, ServiceCategory } from "./vocabulary.schema.ts";

const LANGUAGE_MODE_MEANING: Record<LanguageMode, string> = {
  SPOKEN_BY_STAFF: "Someone who works there speaks it.",
  SPOKEN_BY_VOLUNTEER: "A volunteer speaks it.",
  INTERPRETER_ON_REQUEST: "An interpreter comes when asked for beforehand.",
  REMOTE_INTERPRETER: "An interpreter takes part by phone or video.",
  WRITTEN_MATERIAL: "There is written material in it.",
  EASY_LANGUAGE: "Its easy-to-read form is used.",
  SIGN_LANGUAGE: "It is a sign language, and somebody signs.",
};

export const LanguageModeEnum = builder.enumType("LanguageMode", {
  description: "How a language is served.",
  values: Object.fromEntries(
    LANGUAGE_MODES.map((mode) => [mode, { description: LANGUAGE_MODE_MEANING[mode] }]),
  ) as Record<LanguageMode, { description: string }>, // fromEntries widens the keys to string
});

const ACCESSIBILITY_MEANING: Record<AccessibilityKind, string> = {
  STEP_FREE: "One can get in without steps.",
  LIFT: "There is a lift.",
  ACCESSIBLE_TOILET: "There is an accessible toilet.",
  INDUCTION_LOOP: "There is an induction loop for hearing aids.",
  PRAM_ACCESS: "A pram can be brought in.",
  QUIET_ROOM: "There is a quiet room.",
  ACCESSIBLE_PARKING: "There is accessible parking.",
};

export const AccessibilityKindEnum = builder.enumType("AccessibilityKind", {
  description: "What makes a place usable by more people.",
  values: Object.fromEntries(
    ACCESSIBILITY_KINDS.map((kind) => [kind, { description: ACCESSIBILITY_MEANING[kind] }]),
  ) as Record<AccessibilityKind, { description: string }>, // fromEntries widens the keys to string
});

export const PositionSourceEnum = builder.enumType("PositionSource", {
  description: "What a point on the map rests on.",
  values: {
    PUBLISHED: { description: "A position that the source gave." },
    GEOCODED_STREET: { description: "Computed from the street address." },
    POSTAL_CODE_CENTRE: { description: "The centre of the postal code area: the place itself may be kilometres away." },
    MUNICIPALITY_CENTRE: { description: "The centre of the municipality: only the municipality is known." },
  } as const,
});

const Address = builder.objectRef<PublishedListing>("Address").implement({
  description: "Where to go, as far as it is known.",
  fields: (t) => ({
    street: t.exposeString("street", { nullable: true, description: "Street and number." }),
    postalCode: t.exposeString("postalCode", { nullable: true, description: "Five digits." }),
    locality: t.exposeString("locality", { nullable: true, description: "Post town." }),
  }),
});

const APPROXIMATE = new Set(["POSTAL_CODE_CENTRE", "MUNICIPALITY_CENTRE"]);
export const isApproximate = ({ positionSource }: PublishedListing): boolean =>
  positionSource !== null && APPROXIMATE.has(positionSource);

const Position = builder.objectRef<PublishedListing>("Position").implement({
  description: "A point on the map, WGS84.",
  fields: (t) => ({
    latitude: t.float({ description: "Degrees north.", resolve: ({ latitude }) => latitude ?? Number.NaN }),
    longitude: t.float({ description: "Degrees east.", resolve: ({ longitude }) => longitude ?? Number.NaN }),
    source: t.field({
      type: PositionSourceEnum,
      description: "What the point rests on.",
      resolve: ({ positionSource }) => positionSource ?? "MUNICIPALITY_CENTRE",
    }),
    isApproximate: t.boolean({
      description: "True when only the municipality or the postal code is known: never show it as an exact pin.",
      resolve: isApproximate,
    }),
  }),
});

const ServiceArea = builder.objectRef<{ municipality: string | null; region: string | null }>("ServiceArea").implement({
  description: "An area served beyond the municipality in which it stands; exactly one of the two is set.",
  fields: (t) => ({
    municipality: t.field({
      type: Municipality,
      nullable: true,
      description: "A municipality.",
      resolve: ({ municipality }, _, { catalogue }) =>
        municipality ? known(catalogue.vocabulary.municipality, municipality) : null,
    }),
    region: t.field({
      type: Region,
      nullable: true,
      description: "A whole region.",
      resolve: ({ region }, _, { catalogue }) => (region ? known(catalogue.vocabulary.region, region) : null),
    }),
  }),
});

export interface OfferInListing {
  readonly offer: PublishedLanguageOffer;
  readonly listing: PublishedListing;
}
export const offersOf = (listing: PublishedListing): OfferInListing[] =>
  listing.languageOffers.map((offer) => ({ offer, listing }));

export interface ContactInListing {
  readonly contactPoint: PublishedContactPoint;
  readonly listing: PublishedListing;
}

export const ContactChannelEnum = builder.enumType("ContactChannel", {
  description: "A way to reach somebody.",
  values: {
    PHONE: { description: "By phone." },
    SMS: { description: "By text message." },
    WHATSAPP: { description: "By WhatsApp, at a phone number." },
    TELEGRAM: { description: "By Telegram, at a phone number or a `t.me` address." },
    SIGNAL: { description: "By Signal, at a phone number." },
    EMAIL: { description: "By e-mail." },
    WEBSITE: { description: "A web page." },
    BOOKING: { description: "A web page on which to book a time." },
  } as const,
});

const LanguageOffer = builder.objectRef<OfferInListing>("LanguageOffer");
const ContactPoint = builder.objectRef<ContactInListing>("ContactPoint");

ContactPoint.implement({
  description: "A public contact of the organisation or the place (HSDS: phone, contact). Never a private person's.",
  fields: (t) => ({
    channel: t.field({
      type: ContactChannelEnum,
      description: "The way.",
      resolve: ({ contactPoint }) => contactPoint.channel,
    }),
    value: t.string({
      description: "A phone number in E.164 (or a short national number), an e-mail address, or a web address.",
      resolve: ({ contactPoint }) => contactPoint.value,
    }),
    languages: t.field({
      type: [LanguageOffer],
      description: "Languages of this contact only; empty when the listing's languages hold.",
      resolve: ({ contactPoint, listing }) =>
        offersOf(listing).filter(({ offer }) => offer.contactPointId === contactPoint.id),
    }),
  }),
});

LanguageOffer.implement({
  description: "A language in which people are served, and how. Unknown is not no: what is not said is null.",
  fields: (t) => ({
    language: t.field({
      type: Language,
      description: "The language.",
      resolve: ({ offer }, _, { catalogue }) => known(catalogue.vocabulary.language, offer.language),
    }),
    mode: t.field({
      type: LanguageModeEnum,
      nullable: true,
      description: "How it is served; null when the source named only the language.",
      resolve: ({ offer }) => offer.mode,
    }),
    weekdays: t.intList({
      description: "ISO weekdays (1 = Monday) on which it is served; empty when all or not known.",
      resolve: ({ offer }) => [...offer.weekdays],
    }),
    byAppointment: t.boolean({
      nullable: true,
      description: "Whether one must agree on a time; null when not known.",
      resolve: ({ offer }) => offer.byAppointment,
    }),
    note: t.field({
      type: LocalisedText,
      nullable: true,
      description: "A word more, such as “call ahead”.",
      resolve: ({ offer }, _, context) => (Object.keys(offer.note).length > 0 ? nameFor(offer.note, context) : null),
    }),
    confirmedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When somebody responsible last said so.",
      resolve: ({ offer }) => offer.confirmedAt,
    }),
    service: t.field({
      type: ServiceCategory,
      nullable: true,
      description: "Set when it holds for one service of the listing only.",
      resolve: ({ offer }, _, { catalogue }) =>
        offer.serviceCategory ? known(catalogue.vocabulary.serviceCategory, offer.serviceCategory) : null,
    }),
    contactPoint: t.field({
      type: ContactPoint,
      nullable: true,
      description: "Set when it holds for one phone line or other contact only.",
      resolve: ({ offer, listing }) => {
        const contactPoint = listing.contactPoints.find(({ id }) => id === offer.contactPointId);
        return contactPoint ? { contactPoint, listing } : null;
      },
    }),
    activity: t.field({
      type: ActivityRef,
      nullable: true,
      description: "Set when it is the language of an activity that is held here.",
      resolve: ({ listing }) => (listing.kind === "ACTIVITY" ? listing : null),
    }),
  }),
});

export { ContactPoint, LanguageOffer };

const Service = builder.objectRef<{ category: string; listing: PublishedListing }>("Service").implement({
  description: "A category of help offered by a listing (HSDS: service at location).",
  fields: (t) => ({
    category: t.field({
      type: ServiceCategory,
      description: "What is offered.",
      resolve: ({ category }, _, { catalogue }) => known(catalogue.vocabulary.serviceCategory, category),
    }),
    languages: t.field({
      type: [LanguageOffer],
      description: "Languages of this service only; empty when the listing's languages hold.",
      resolve: ({ category, listing }) => offersOf(listing).filter(({ offer }) => offer.serviceCategory === category),
    }),
  }),
});

const AccessibilityFeature = builder
  .objectRef<{ kind: AccessibilityKind; isPresent: boolean }>("AccessibilityFeature")
  .implement({
    description: "Something that somebody has said is there, or is not. What is not listed is not known.",
    fields: (t) => ({
      kind: t.expose("kind", { type: AccessibilityKindEnum, description: "What it is." }),
      isPresent: t.exposeBoolean("isPresent", { description: "Whether it is there." }),
    }),
  });

export const ResidenceRequirementEnum = builder.enumType("ResidenceRequirement", {
  description: "Whom it is open to by residence. Null wherever nobody has said.",
  values: {
    NONE: { description: "Everyone, whatever their papers." },
    MUNICIPALITY: { description: "Residents of the municipality." },
    PERMIT: { description: "People with a residence permit or a right of residence." },
  } as const,
});

const Conditions = builder.objectRef<PublishedListing>("Conditions").implement({
  description: "What one needs in order to take part (HSDS: eligibility, application process, required document).",
  fields: (t) => ({
    residence: t.field({
      type: ResidenceRequirementEnum,
      nullable: true,
      description: "Whom it is open to; null when not known.",
      resolve: ({ conditions }) => conditions.residence,
    }),
    isReferralNeeded: t.boolean({
      nullable: true,
      description: "Whether an authority must send one; null when not known.",
      resolve: ({ conditions }) => conditions.isReferralNeeded,
    }),
    isRegistrationNeeded: t.boolean({
      nullable: true,
      description: "Whether one must sign up beforehand; null when not known.",
      resolve: ({ conditions }) => conditions.isRegistrationNeeded,
    }),
    languageLevel: t.field({
      type: LanguageLevelEnum,
      nullable: true,
      description: "How well one must know Finnish or Swedish, whichever is used there; null when not known.",
      resolve: ({ conditions }) => conditions.languageLevel,
    }),
    isLiteracyNeeded: t.boolean({
      nullable: true,
      description: "Whether one must be able to read and write, in any language; null when not known.",
      resolve: ({ conditions }) => conditions.isLiteracyNeeded,
    }),
    documents: t.field({
      type: LocalisedText,
      nullable: true,
      description: "What to bring.",
      resolve: ({ documents }, _, context) => textFor(documents, context),
    }),
  }),
});

export const FreshnessState = builder.enumType("FreshnessState", {
  description: "Whether a listing can still be trusted, computed from the day on which it was last known to be right.",
  values: {
    FRESH: {
      description: "Known to be right lately: within a year, or within the rhythm that those who look after it chose.",
    },
    DUE: { description: "Older than that: time to check." },
    STALE: { description: "Twice as old, or never confirmed: call before you go." },
  } satisfies Record<FreshnessStateName, object>,
});

const ConfirmedBy = builder.enumType("ConfirmedBy", {
  description: "In which role somebody confirmed a listing. Never who: no names are kept here.",
  values: {
    EDITOR: { description: "Somebody of the organisation itself." },
    OFFICER: { description: "An officer of a municipality or another authority." },
    MAINTAINER: { description: "Somebody who keeps this catalogue." },
  } as const,
});

const Freshness = builder.objectRef<PublishedListing>("Freshness").implement({
  description: "When a listing was last known to be right (HSDS: assured_date).",
  fields: (t) => ({
    state: t.field({
      type: FreshnessState,
      description: "Fresh, due or stale today.",
      resolve: (listing, _, { today }) => freshnessOf(freshnessDays(listing), today),
    }),
    confirmEveryMonths: t.exposeInt("confirmEveryMonths", {
      nullable: true,
      description: "How often those who look after it want to be asked, in months; null when nobody looks after it.",
    }),
    dueOn: t.field({
      type: "Date",
      nullable: true,
      description:
        "The day from which it is due, on the calendar of the place; null when nobody ever said that it is right.",
      resolve: (listing) => {
        const days = freshnessDays(listing);
        return days ? dateOf(days.due) : null;
      },
    }),
    confirmedAt: t.expose("confirmedAt", {
      type: "DateTime",
      nullable: true,
      description: "When somebody responsible last said that it is right; null when nobody has.",
    }),
    confirmedBy: t.expose("confirmedBy", { type: ConfirmedBy, nullable: true, description: "In which role." }),
    needsConfirmation: t.exposeBoolean("needsConfirmation", {
      description: "True when the source is old or undated: show it as not confirmed.",
    }),
    sourceDate: t.exposeString("sourceDate", {
      nullable: true,
      description: "The date of the source: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as it was.",
    }),
  }),
});

export const serviceOf = (category: string, listing: PublishedListing) => ({ category, listing });
export { AccessibilityFeature, Address, Conditions, Freshness, Position, Service, ServiceArea };
