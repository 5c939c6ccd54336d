/** The parts of a listing's document, as the desk reads them: what stands here can be written back as it is. */
import { builder } from "../../builder.ts";
import { ContactChannelEnum, LanguageModeEnum, PositionSourceEnum } from "../../catalogue/listing-details.schema.ts";
import { WeeklySpan } from "../../catalogue/opening-span.schema.ts";
import type { LocalisedNames } from "../../catalogue/published.ts";
import { TextOriginEnum } from "../../catalogue/text.schema.ts";
import { PeriodKindEnum } from "../../catalogue/timetable-enums.schema.ts";
import type { OpeningPeriod } from "../../timetable/opening-hours.ts";
import { ContactAudienceEnum, TextFieldEnum, TextStateEnum } from "./content-enums.schema.ts";
import type {
  ContactKey,
  ContentArea,
  ContentContact,
  ContentLanguage,
  ContentPlace,
  ContentPoint,
  ListingText,
} from "./listing-content.ts";

export const ContentText = builder.objectRef<ListingText>("ContentText").implement({
  description: "One text in one language.",
  fields: (t) => ({
    field: t.expose("field", { type: TextFieldEnum, description: "Which text." }),
    language: t.expose("language", { type: "LanguageTag", description: "The language it is in." }),
    text: t.exposeString("text", { description: "The text." }),
    origin: t.expose("origin", { type: TextOriginEnum, description: "Who made it." }),
    state: t.expose("state", { type: TextStateEnum, description: "How it stands to its original." }),
    madeFromRevision: t.exposeInt("madeFromRevision", {
      nullable: true,
      description: "The revision whose text it was translated from; null for what is no translation.",
    }),
  }),
});

interface NoteShape {
  readonly language: string;
  readonly text: string;
}

export const Note = builder.objectRef<NoteShape>("Note").implement({
  description: "A name or a note in one language.",
  fields: (t) => ({
    language: t.expose("language", { type: "LanguageTag", description: "The language it is in." }),
    text: t.exposeString("text", { description: "The text." }),
  }),
});

export const notesOf = (names: LocalisedNames): NoteShape[] =>
  Object.entries(names)
    .map(([language, text]) => ({ language, text }))
    .sort((one, other) => (one.language < other.language ? -1 : 1));

const ContentPointType = builder.objectRef<ContentPoint>("ContentPoint").implement({
  description: "A point on the map, WGS84.",
  fields: (t) => ({
    latitude: t.exposeFloat("latitude", { description: "Degrees north." }),
    longitude: t.exposeFloat("longitude", { description: "Degrees east." }),
    source: t.expose("source", { type: PositionSourceEnum, description: "What it rests on." }),
  }),
});

export const ContentPlaceType = builder.objectRef<ContentPlace>("ContentPlace").implement({
  description: "Where it stands.",
  fields: (t) => ({
    municipality: t.exposeString("municipality", { nullable: true, description: "The code of its municipality." }),
    isNational: t.exposeBoolean("isNational", { description: "Whether it serves the whole country." }),
    isAddressWithheld: t.exposeBoolean("isAddressWithheld", { description: "Whether the address is secret." }),
    street: t.exposeString("street", { nullable: true, description: "Street and number." }),
    postalCode: t.exposeString("postalCode", { nullable: true, description: "Postal code." }),
    locality: t.exposeString("locality", { nullable: true, description: "Post town." }),
    point: t.field({
      type: ContentPointType,
      nullable: true,
      description: "Its point on the map.",
      resolve: ({ point }) => point,
    }),
  }),
});

export const ContentAreaType = builder.objectRef<ContentArea>("ContentArea").implement({
  description: "An area served beyond its municipality: one of the two.",
  fields: (t) => ({
    municipality: t.exposeString("municipality", { nullable: true, description: "The code of a municipality." }),
    region: t.exposeString("region", { nullable: true, description: "The code of a region." }),
  }),
});

const ContactKeyType = builder.objectRef<ContactKey>("ContactKey").implement({
  description: "Names one contact of the listing.",
  fields: (t) => ({
    channel: t.expose("channel", { type: ContactChannelEnum, description: "How it reaches." }),
    value: t.exposeString("value", { description: "The number or address." }),
  }),
});

export const ContentLanguageType = builder.objectRef<ContentLanguage>("ContentLanguage").implement({
  description: "A language in which people are served.",
  fields: (t) => ({
    language: t.expose("language", { type: "LanguageTag", description: "The language." }),
    mode: t.field({
      type: LanguageModeEnum,
      nullable: true,
      description: "How it is served; null when nobody said.",
      resolve: ({ mode }) => mode,
    }),
    service: t.exposeString("service", {
      nullable: true,
      description: "The id of the service category that it holds for; null for all of the listing.",
    }),
    contact: t.field({
      type: ContactKeyType,
      nullable: true,
      description: "The contact that it holds for; null for all of the listing.",
      resolve: ({ contact }) => contact,
    }),
    weekdays: t.intList({
      description: "ISO weekdays; empty for every day, or when not known.",
      resolve: ({ weekdays }) => [...weekdays],
    }),
    byAppointment: t.exposeBoolean("byAppointment", {
      nullable: true,
      description: "Whether one must agree on a time; null for not known.",
    }),
    note: t.field({ type: [Note], description: "A few words, by language.", resolve: ({ note }) => notesOf(note) }),
  }),
});

export const ContentContactType = builder.objectRef<ContentContact>("ContentContact").implement({
  description: "A way to reach it.",
  fields: (t) => ({
    channel: t.expose("channel", { type: ContactChannelEnum, description: "How." }),
    value: t.exposeString("value", { description: "The number or address." }),
    audience: t.expose("audience", { type: ContactAudienceEnum, description: "Who is told." }),
    personName: t.exposeString("personName", { nullable: true, description: "Somebody's name, for professionals." }),
    consentedOn: t.exposeString("consentedOn", { nullable: true, description: "The day on which she agreed." }),
  }),
});

export const ContentPeriod = builder.objectRef<OpeningPeriod>("ContentPeriod").implement({
  description: "A stretch of the calendar with its own hours, with its name in every language.",
  fields: (t) => ({
    kind: t.expose("kind", { type: PeriodKindEnum, description: "What it is." }),
    from: t.exposeString("from", {
      nullable: true,
      description: "First day: `YYYY-MM-DD`, or `MM-DD` for every year.",
    }),
    to: t.exposeString("to", { nullable: true, description: "Last day, counted in." }),
    label: t.field({ type: [Note], description: "Its name, by language.", resolve: ({ label }) => notesOf(label) }),
    spans: t.field({ type: [WeeklySpan], description: "Hours on weekdays.", resolve: ({ spans }) => spans }),
  }),
});
