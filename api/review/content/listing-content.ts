/**
 * Everything of a listing that a person may edit, as one plain document: what a revision holds, what a form shows, what
 * two versions are compared by. Lists are in a fixed order (contacts: the order in which they are shown), so that equal
 * listings are equal documents. What only a source can say (where it was read, how many languages it counted) is not in it.
 */
import type {
  AccessibilityKind,
  Attendance,
  ContactChannel,
  Cost,
  Frequency,
  LanguageLevel,
  LanguageMode,
  LegalForm,
  ListingKind,
  LocalisedNames,
  PositionSource,
  PublishedConditions,
} from "../../catalogue/published.ts";
import type { OpeningHours } from "../../timetable/opening-hours.ts";
import type { ActivityStatus, RegistrationWay } from "../../timetable/series.ts";

/** The texts of a listing. Those of a group share a row of `translation`, and with it who made them. */
export const TEXT_FIELDS = {
  name: "PRESENTATION",
  description: "PRESENTATION",
  hoursNote: "PRACTICAL",
  costNote: "PRACTICAL",
  directions: "PRACTICAL",
  season: "PRACTICAL",
  documents: "PRACTICAL",
  dataNote: "PRACTICAL",
} as const;
export type TextField = keyof typeof TEXT_FIELDS;
export type FieldGroup = (typeof TEXT_FIELDS)[TextField];

export type TextOrigin = "HUMAN" | "MACHINE" | "REVIEWED";
export type TextState = "DRAFT" | "CURRENT" | "STALE";

export interface ListingText {
  readonly field: TextField;
  readonly language: string;
  readonly text: string;
  readonly origin: TextOrigin;
  readonly state: TextState;
  /** The revision whose text this one was translated from; null for what was written by itself. */
  readonly madeFromRevision: number | null;
}

export interface ContentPoint {
  readonly latitude: number;
  readonly longitude: number;
  readonly source: PositionSource;
}

export interface ContentPlace {
  readonly municipality: string | null;
  readonly isNational: boolean;
  readonly isAddressWithheld: boolean;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly locality: string | null;
  readonly point: ContentPoint | null;
}

/** Exactly one of the two. */
export interface ContentArea {
  readonly municipality: string | null;
  readonly region: string | null;
}

export interface ContactKey {
  readonly channel: ContactChannel;
  readonly value: string;
}

export interface ContentLanguage {
  readonly language: string;
  /** Null: nobody said how. */
  readonly mode: LanguageMode | null;
  /** The category of the service that it holds for; null when it holds for the whole listing or for a contact. */
  readonly service: string | null;
  /** The contact that it holds for; null when it holds for the whole listing or for a service. */
  readonly contact: ContactKey | null;
  readonly weekdays: readonly number[];
  readonly byAppointment: boolean | null;
  readonly note: LocalisedNames;
}

export interface ContentContact extends ContactKey {
  readonly audience: "PUBLIC" | "PROFESSIONAL";
  /** For professionals only, with the day on which she agreed. */
  readonly personName: string | null;
  readonly consentedOn: string | null;
}

export interface ContentConditions {
  readonly cost: Cost | null;
  readonly attendance: readonly Attendance[];
  readonly isChildWelcome: boolean | null;
  readonly hasChildCare: boolean | null;
  readonly residenceRequirement: PublishedConditions["residence"];
  readonly isReferralNeeded: boolean | null;
  readonly isRegistrationNeeded: boolean | null;
  readonly languageLevel: LanguageLevel | null;
  readonly isLiteracyNeeded: boolean | null;
}

export interface ContentAccessibility {
  readonly kind: AccessibilityKind;
  readonly isPresent: boolean;
}

export interface ContentOnlinePlace {
  readonly platform: string;
  readonly languageLevel: LanguageLevel | null;
  readonly moderator: LocalisedNames;
  readonly rulesUrl: string | null;
  readonly joinUrl: string | null;
}

export interface ContentOrganisation {
  readonly legalForm: LegalForm | null;
  /** How often it wants to be asked whether all is still right. */
  readonly confirmEveryMonths: number;
  readonly fundedUntil: string | null;
  readonly canSellServices: boolean | null;
  readonly wantsCooperation: boolean | null;
}

/** A moved occurrence without a time is held at the usual one. */
export interface ContentOccurrenceChange {
  readonly on: string;
  readonly movedTo: {
    readonly on: string;
    readonly startsAt: number | null;
    readonly durationMinutes: number | null;
  } | null;
  readonly note: LocalisedNames;
}

export interface ContentActivity {
  readonly host: string;
  readonly organiser: string | null;
  readonly category: string;
  readonly status: ActivityStatus;
  readonly registration: RegistrationWay | null;
  /** What is known of an activity whose dates are not: ISO weekday and how often. */
  readonly weekday: number | null;
  readonly frequency: Frequency | null;
  /** Minutes since midnight. */
  readonly startsAt: number | null;
  readonly durationMinutes: number | null;
  /** The first day of the series; null when its dates cannot be told. */
  readonly startsOn: string | null;
  readonly rrule: string | null;
  readonly exdates: readonly string[];
  readonly rdates: readonly string[];
  readonly changes: readonly ContentOccurrenceChange[];
}

export interface ListingContent {
  readonly kind: ListingKind;
  readonly texts: readonly ListingText[];
  readonly place: ContentPlace;
  readonly serviceAreas: readonly ContentArea[];
  readonly languages: readonly ContentLanguage[];
  readonly contacts: readonly ContentContact[];
  /** Ids of service categories. */
  readonly services: readonly string[];
  readonly targetGroups: readonly string[];
  readonly conditions: ContentConditions;
  readonly accessibility: readonly ContentAccessibility[];
  readonly openingHours: OpeningHours;
  /** Ids of the organisations that run a place. */
  readonly operators: readonly string[];
  readonly onlinePlace: ContentOnlinePlace | null;
  /** Of an organisation only. */
  readonly organisation: ContentOrganisation | null;
  /** Of an activity only. */
  readonly activity: ContentActivity | null;
}

/** A text that is given, or (with null) taken away. */
export interface TextChange {
  readonly field: TextField;
  readonly language: string;
  readonly text: string | null;
  readonly origin: TextOrigin;
  readonly isDraft: boolean;
}

/** Parts that are replaced as a whole where they are given; merging looks into them. */
export type ContentSection = Exclude<keyof ListingContent, "kind" | "texts">;

/** What of a listing shall be otherwise. Only what is given changes. */
export type ListingChanges = Partial<Pick<ListingContent, ContentSection>> & { readonly texts?: readonly TextChange[] };
