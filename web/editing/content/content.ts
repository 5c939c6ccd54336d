/**
 * A listing as its editor sees it: everything that she may change, in one shape that the rules of this room work on.
 * It is what the API calls the content of a listing. What nobody has said is null or empty, here as everywhere.
 */
import type { SpanState, WeekRule } from "../../catalogue/hours/week.rules.ts";
import type {
  AccessibilityKind,
  Attendance,
  ContactChannel,
  LanguageLevel,
  LanguageMode,
  LegalForm,
  ListingKind,
} from "../../graphql/generated/server/graphql.ts";

export const TEXT_FIELDS = [
  "name",
  "description",
  "hoursNote",
  "costNote",
  "directions",
  "season",
  "documents",
  "dataNote",
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** How many characters each may have, as the API has it. */
export const LONGEST: Readonly<Record<TextField, number>> = {
  name: 200,
  description: 5000,
  hoursNote: 1000,
  costNote: 1000,
  directions: 1000,
  season: 500,
  documents: 1000,
  dataNote: 1000,
};

export type TextOrigin = "HUMAN" | "MACHINE" | "REVIEWED";
export type TextState = "DRAFT" | "CURRENT" | "STALE";

export interface Text {
  readonly field: TextField;
  readonly language: string;
  readonly text: string;
  readonly origin: TextOrigin;
  readonly state: TextState;
}

/** A name or a note in one language. */
export interface Label {
  readonly language: string;
  readonly text: string;
}

export interface ContactKey {
  readonly channel: ContactChannel;
  readonly value: string;
}

/** One way in which a language is served. */
export interface Offer {
  readonly language: string;
  readonly mode: LanguageMode | null;
  readonly weekdays: readonly number[];
  readonly byAppointment: boolean | null;
  /** Where it holds for one service or one contact only. */
  readonly service: string | null;
  readonly contact: ContactKey | null;
  readonly note: readonly Label[];
}

export interface Contact extends ContactKey {
  readonly audience: "PUBLIC" | "PROFESSIONAL";
  readonly personName: string | null;
  readonly consentedOn: string | null;
}

/** Hours on some weekdays, with times as people write them. */
export interface WrittenSpan {
  /** Empty for every day. */
  readonly weekdays: readonly number[];
  readonly opens: string;
  readonly closes: string;
  readonly endsNextDay: boolean;
  readonly state: SpanState;
  readonly rule: (WeekRule & { readonly from?: string | null }) | null;
}

export type PeriodKind = "REGULAR" | "SEASONAL" | "PUBLIC_HOLIDAY" | "EXCEPTION";
export type HolidayPolicy = "CLOSED" | "OPEN" | "AS_USUAL" | "UNKNOWN";

export interface WrittenPeriod {
  readonly kind: PeriodKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly label: readonly Label[];
  readonly spans: readonly WrittenSpan[];
}

export interface WrittenHours {
  /** None: nobody has told the hours. */
  readonly periods: readonly WrittenPeriod[];
  readonly publicHolidays: HolidayPolicy;
  readonly holidayEves: HolidayPolicy;
}

export type PositionSource = "PUBLISHED" | "GEOCODED_STREET" | "POSTAL_CODE_CENTRE" | "MUNICIPALITY_CENTRE";

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
  readonly source: PositionSource;
}

export interface Whereabouts {
  readonly municipality: string | null;
  readonly isNational: boolean;
  readonly isAddressWithheld: boolean;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly locality: string | null;
  readonly point: Point | null;
}

export interface Conditions {
  readonly cost: "FREE" | "FEE" | null;
  readonly attendance: readonly Attendance[];
  readonly isChildWelcome: boolean | null;
  readonly hasChildCare: boolean | null;
  readonly residenceRequirement: "NONE" | "MUNICIPALITY" | "PERMIT" | null;
  readonly isReferralNeeded: boolean | null;
  readonly isRegistrationNeeded: boolean | null;
  readonly languageLevel: LanguageLevel | null;
  readonly isLiteracyNeeded: boolean | null;
}

/** Something that somebody has said is there, or is not. What is not here is not known. */
export interface Feature {
  readonly kind: AccessibilityKind;
  readonly isPresent: boolean;
}

export interface SeriesChange {
  readonly on: string;
  readonly movedTo: {
    readonly on: string;
    readonly startsAt: string | null;
    readonly durationMinutes: number | null;
  } | null;
  readonly note: readonly Label[];
}

/** The dates of an activity, as they are written. */
export interface WrittenSeries {
  readonly startsOn: string;
  readonly startsAt: string | null;
  readonly durationMinutes: number | null;
  readonly rrule: string | null;
  readonly exdates: readonly string[];
  readonly rdates: readonly string[];
  readonly changes: readonly SeriesChange[];
}

export interface Activity {
  readonly host: string;
  readonly organiser: string | null;
  readonly category: string;
  readonly status: "SCHEDULED" | "CANCELLED" | "POSTPONED" | "MOVED";
  readonly registration: "NONE" | "LINK" | "PHONE" | "IN_PERSON" | null;
  /** What is known of an activity whose dates are not. */
  readonly weekday: number | null;
  readonly frequency: "WEEKLY" | "BIWEEKLY" | "MONTHLY" | null;
  readonly startsAt: string | null;
  readonly durationMinutes: number | null;
  /** Null where its dates cannot be told. */
  readonly series: WrittenSeries | null;
}

/** What is told of an organisation as a body. */
export interface Body {
  readonly legalForm: LegalForm | null;
  readonly confirmEveryMonths: number;
  readonly fundedUntil: string | null;
  readonly canSellServices: boolean | null;
  readonly wantsCooperation: boolean | null;
}

/** Beyond the municipality of the address: one of the two. */
export interface Area {
  readonly municipality: string | null;
  readonly region: string | null;
}

/** A meeting place that is a group, a channel or a video room. */
export interface OnlinePlace {
  readonly platform: string;
  readonly languageLevel: LanguageLevel | null;
  readonly moderator: readonly Label[];
  readonly rulesUrl: string | null;
  readonly joinUrl: string | null;
}

export interface Content {
  readonly kind: ListingKind;
  readonly texts: readonly Text[];
  readonly place: Whereabouts;
  readonly serviceAreas: readonly Area[];
  readonly languages: readonly Offer[];
  readonly contacts: readonly Contact[];
  readonly openingHours: WrittenHours;
  readonly services: readonly string[];
  readonly targetGroups: readonly string[];
  readonly conditions: Conditions;
  readonly accessibility: readonly Feature[];
  /** Ids of the organisations that run a place. */
  readonly operators: readonly string[];
  readonly onlinePlace: OnlinePlace | null;
  /** Of an organisation only. */
  readonly organisation: Body | null;
  /** Of an activity only. */
  readonly activity: Activity | null;
}

export const UNKNOWN_HOURS: WrittenHours = { periods: [], publicHolidays: "UNKNOWN", holidayEves: "UNKNOWN" };

export const NO_CONDITIONS: Conditions = {
  cost: null,
  attendance: [],
  isChildWelcome: null,
  hasChildCare: null,
  residenceRequirement: null,
  isReferralNeeded: null,
  isRegistrationNeeded: null,
  languageLevel: null,
  isLiteracyNeeded: null,
};
