/**
 * The shape of everything public: what the published catalogue holds in memory and nothing else.
 *
 * A record here is what a stranger may read. What is not a field here (drafts, officers' notes,
 * professional contacts, a withheld address) cannot leak through any question, because no
 * resolver, filter or count has anything else to read from.
 */

import type { OpeningHours } from "../timetable/opening-hours.ts";
import type { ActivityStatus, RegistrationWay, Series } from "../timetable/series.ts";

/** Locale to text, e.g. `{ fi: "Kielikahvila", en: "Language café" }`. */
export type LocalisedNames = Readonly<Record<string, string>>;

export type TextOrigin = "HUMAN" | "MACHINE" | "REVIEWED";

/** One text of a listing in one language. */
export interface PublishedText {
  readonly language: string;
  readonly text: string;
  readonly origin: TextOrigin;
  /** True when the source text changed after this one was made. */
  readonly isStale: boolean;
}

export const LISTING_KINDS = ["ORGANISATION", "MEETING_PLACE", "GUIDANCE_POINT", "ACTIVITY"] as const;
export type ListingKind = (typeof LISTING_KINDS)[number];

/** Which type of the API a kind is. Both meeting places and guidance points are places. */
export const TYPE_OF_KIND = {
  ORGANISATION: "Organisation",
  MEETING_PLACE: "Place",
  GUIDANCE_POINT: "Place",
  ACTIVITY: "Activity",
} as const satisfies Record<ListingKind, string>;

export const LANGUAGE_MODES = [
  "SPOKEN_BY_STAFF",
  "SPOKEN_BY_VOLUNTEER",
  "INTERPRETER_ON_REQUEST",
  "REMOTE_INTERPRETER",
  "WRITTEN_MATERIAL",
  "EASY_LANGUAGE",
  "SIGN_LANGUAGE",
] as const;
export type LanguageMode = (typeof LANGUAGE_MODES)[number];

export const ATTENDANCES = ["IN_PERSON", "PHONE", "ONLINE"] as const;
export type Attendance = (typeof ATTENDANCES)[number];

export const ACCESSIBILITY_KINDS = [
  "STEP_FREE",
  "LIFT",
  "ACCESSIBLE_TOILET",
  "INDUCTION_LOOP",
  "PRAM_ACCESS",
  "QUIET_ROOM",
  "ACCESSIBLE_PARKING",
] as const;
export type AccessibilityKind = (typeof ACCESSIBILITY_KINDS)[number];

export type Cost = "FREE" | "FEE";
export type Frequency = "WEEKLY" | "BIWEEKLY" | "MONTHLY";
export type PositionSource = "PUBLISHED" | "GEOCODED_STREET" | "POSTAL_CODE_CENTRE" | "MUNICIPALITY_CENTRE";
export type ContactChannel = "PHONE" | "SMS" | "WHATSAPP" | "TELEGRAM" | "SIGNAL" | "EMAIL" | "WEBSITE" | "BOOKING";

/** A language of service. `mode` null: the source named the language, not how it is served. */
export interface PublishedLanguageOffer {
  readonly language: string;
  readonly mode: LanguageMode | null;
  /** ISO weekdays (1 = Monday); empty when not limited or not known. */
  readonly weekdays: readonly number[];
  readonly byAppointment: boolean | null;
  readonly note: LocalisedNames;
  readonly confirmedAt: string | null;
  /** Set when the offer holds for one service of the listing only: its category. */
  readonly serviceCategory: string | null;
  /** Set when the offer holds for one contact point only: its id. */
  readonly contactPointId: string | null;
}

export interface PublishedContactPoint {
  readonly id: string;
  readonly channel: ContactChannel;
  readonly value: string;
}

/** How well whoever takes part must know the language (CEFR). */
export const LANGUAGE_LEVELS = ["BEGINNER", "A1", "A2", "B1", "B2", "C1", "NATIVE"] as const;
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

/** What one needs in order to take part; null where nobody has said. */
export interface PublishedConditions {
  readonly residence: "NONE" | "MUNICIPALITY" | "PERMIT" | null;
  readonly isReferralNeeded: boolean | null;
  readonly isRegistrationNeeded: boolean | null;
  readonly hasChildCare: boolean | null;
  /** Of Finnish or Swedish. */
  readonly languageLevel: LanguageLevel | null;
  /** False: one need not be able to read or write. */
  readonly isLiteracyNeeded: boolean | null;
}

/** A meeting place that is a group, a channel or a video room. */
export interface PublishedOnlinePlace {
  readonly platform: string;
  readonly languageLevel: LanguageLevel | null;
  /** Who keeps the peace there: a role or a body, never a person. Empty when nobody has said. */
  readonly moderator: LocalisedNames;
  readonly rulesUrl: string | null;
  readonly joinUrl: string | null;
}

/** What a body is by law (HSDS: legal_status). */
export type LegalForm =
  | "ASSOCIATION"
  | "FOUNDATION"
  | "CONGREGATION"
  | "COMPANY"
  | "MUNICIPALITY"
  | "WELLBEING_COUNTY"
  | "STATE_AUTHORITY"
  | "EDUCATIONAL_INSTITUTION";

export interface PublishedListing {
  readonly id: string;
  readonly slug: string;
  readonly kind: ListingKind;
  /** False for a body known only as the operator of a place: it has a page but is no search result. */
  readonly isListed: boolean;
  readonly names: readonly PublishedText[];
  readonly descriptions: readonly PublishedText[];
  readonly hoursNotes: readonly PublishedText[];
  readonly costNotes: readonly PublishedText[];
  readonly directions: readonly PublishedText[];
  readonly seasons: readonly PublishedText[];
  readonly dataNotes: readonly PublishedText[];
  /** What to bring. */
  readonly documents: readonly PublishedText[];
  readonly municipality: string | null;
  readonly isNational: boolean;
  readonly isAddressWithheld: boolean;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly locality: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly positionSource: PositionSource | null;
  readonly timeZone: string;
  readonly cost: Cost | null;
  readonly attendance: readonly Attendance[];
  readonly isChildWelcome: boolean | null;
  readonly conditions: PublishedConditions;
  readonly languageCount: number | null;
  readonly languageOffers: readonly PublishedLanguageOffer[];
  readonly services: readonly string[];
  readonly targetGroups: readonly string[];
  readonly contactPoints: readonly PublishedContactPoint[];
  readonly openingHours: OpeningHours;
  readonly serviceAreas: readonly { readonly municipality: string | null; readonly region: string | null }[];
  readonly accessibility: readonly { readonly kind: AccessibilityKind; readonly isPresent: boolean }[];
  readonly sourceId: string;
  readonly sourceUrl: string | null;
  readonly sourceTitle: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as the source was. */
  readonly sourceDate: string | null;
  readonly additionalSources: readonly string[];
  readonly collectedOn: string | null;
  readonly needsConfirmation: boolean;
  readonly confirmedAt: string | null;
  readonly confirmedBy: "EDITOR" | "OFFICER" | "MAINTAINER" | null;
  /** How often those who look after it want to be asked; null when nobody does. */
  readonly confirmEveryMonths: number | null;
  readonly isSynthetic: boolean;
  readonly changedAt: string;
  /** Organisations that run this place (ids). */
  readonly operatorIds: readonly string[];
  /** Only for an organisation; null where neither its name nor its source says it. */
  readonly legalForm: LegalForm | null;
  /** Only for a place that is on the net. */
  readonly online: PublishedOnlinePlace | null;
  /** Only for an activity. */
  readonly activity: PublishedActivity | null;
}

export interface PublishedActivity {
  readonly hostId: string;
  /** The organisation that arranges it, when that is not the host itself. */
  readonly organiserId: string | null;
  readonly category: string;
  readonly status: ActivityStatus;
  readonly registration: RegistrationWay | null;
  /** Grows with every change of the schedule (RFC 5545 SEQUENCE). */
  readonly sequence: number;
  readonly weekday: number | null;
  /** `HH:MM`, local wall time. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly frequency: Frequency | null;
  /** Null when what the source told does not give dates. */
  readonly series: Series | null;
}

export interface PublishedLanguage {
  readonly tag: string;
  readonly iso639_3: string;
  readonly autonym: string;
  readonly script: string | null;
  readonly direction: "LTR" | "RTL";
  readonly group: string;
  readonly names: LocalisedNames;
  readonly aliases: readonly string[];
  readonly macroLanguage: string | null;
  readonly speakers: { readonly count: number; readonly year: number; readonly source: string } | null;
}

/** A service category or a target group: an id, its names, and further words by which people look for it. */
export interface PublishedTerm {
  readonly id: string;
  readonly names: LocalisedNames;
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** A region, a wellbeing services county or an employment area. */
export interface PublishedArea {
  readonly code: string;
  readonly names: LocalisedNames;
}

export interface PublishedMunicipality extends PublishedArea {
  readonly region: string;
  readonly wellbeingCounty: string;
  readonly employmentArea: string;
  readonly languageStatus: string;
  readonly isSamiHomeland: boolean;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  readonly populationYear: number;
  readonly foreignLanguagePercent: number | null;
  readonly foreignLanguageYear: number | null;
  readonly neighbours: readonly string[];
  /** The box around its boundary, degrees. */
  readonly bounds: { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
}

export interface PublishedPostalCode extends PublishedArea {
  readonly municipality: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface PublishedDataSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly licence: string;
  readonly licenceUrl: string | null;
  readonly isLicenceConfirmed: boolean;
  readonly attribution: string | null;
  readonly retrievedOn: string;
  readonly note: string | null;
}

/** The closed lists that listings speak in. */
export interface PublishedVocabulary {
  readonly languages: readonly PublishedLanguage[];
  readonly serviceCategories: readonly PublishedTerm[];
  readonly targetGroups: readonly PublishedTerm[];
  readonly regions: readonly PublishedArea[];
  readonly wellbeingCounties: readonly PublishedArea[];
  readonly employmentAreas: readonly PublishedArea[];
  readonly municipalities: readonly PublishedMunicipality[];
  readonly postalCodes: readonly PublishedPostalCode[];
  readonly dataSources: readonly PublishedDataSource[];
}
