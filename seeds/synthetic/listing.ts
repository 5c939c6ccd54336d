// One synthetic listing, in the same shape as a listing of the published catalogue: a benchmark can use it
// as it is, and rows.ts takes it apart for the database.

import { type LocalisedLabel, type OpeningHours, UNKNOWN_HOURS } from "../../api/timetable/opening-hours.ts";
import type { ActivityStatus, RegistrationWay, Series } from "../../api/timetable/series.ts";

export interface SyntheticText {
  readonly language: string;
  readonly text: string;
  readonly origin: "HUMAN" | "MACHINE" | "REVIEWED";
  readonly isStale: boolean;
}

export interface SyntheticLanguageOffer {
  readonly language: string;
  readonly mode:
    | "SPOKEN_BY_STAFF"
    | "SPOKEN_BY_VOLUNTEER"
    | "INTERPRETER_ON_REQUEST"
    | "REMOTE_INTERPRETER"
    | "WRITTEN_MATERIAL"
    | "EASY_LANGUAGE"
    | "SIGN_LANGUAGE"
    | null;
  readonly weekdays: readonly number[];
  readonly byAppointment: boolean | null;
  readonly note: Readonly<Record<string, string>>;
  readonly confirmedAt: string | null;
  readonly serviceCategory: string | null;
  readonly contactPointId: string | null;
}

export interface SyntheticOnlinePlace {
  readonly platform: string;
  readonly languageLevel: "BEGINNER" | "A1" | "A2" | "B1" | null;
  readonly moderator: LocalisedLabel;
  readonly rulesUrl: string | null;
  readonly joinUrl: string | null;
}

export interface SyntheticAccessibility {
  readonly kind:
    | "STEP_FREE"
    | "LIFT"
    | "ACCESSIBLE_TOILET"
    | "INDUCTION_LOOP"
    | "PRAM_ACCESS"
    | "QUIET_ROOM"
    | "ACCESSIBLE_PARKING";
  readonly isPresent: boolean;
}

export interface SyntheticContactPoint {
  readonly id: string;
  readonly channel: "PHONE" | "EMAIL" | "WEBSITE";
  readonly value: string;
}

export interface SyntheticActivity {
  readonly hostId: string;
  /** The organisation that arranges it, when that is not the host itself. */
  readonly organiserId: string | null;
  readonly category: string;
  readonly weekday: number | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly frequency: "WEEKLY" | "BIWEEKLY" | "MONTHLY" | null;
  /** Null when only the parts above are known. */
  readonly series: Series | null;
  readonly status: ActivityStatus;
  readonly registration: RegistrationWay | null;
}

export interface SyntheticListing {
  readonly id: string;
  readonly slug: string;
  readonly kind: "ORGANISATION" | "MEETING_PLACE" | "GUIDANCE_POINT" | "ACTIVITY";
  readonly isListed: boolean;
  readonly names: readonly SyntheticText[];
  readonly descriptions: readonly SyntheticText[];
  readonly hoursNotes: readonly SyntheticText[];
  readonly costNotes: readonly SyntheticText[];
  readonly directions: readonly SyntheticText[];
  readonly seasons: readonly SyntheticText[];
  readonly dataNotes: readonly SyntheticText[];
  readonly municipality: string | null;
  readonly isNational: boolean;
  readonly isAddressWithheld: boolean;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly locality: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly positionSource: "PUBLISHED" | "GEOCODED_STREET" | "POSTAL_CODE_CENTRE" | "MUNICIPALITY_CENTRE" | null;
  readonly timeZone: string;
  readonly cost: "FREE" | "FEE" | null;
  readonly attendance: readonly ("IN_PERSON" | "PHONE" | "ONLINE")[];
  readonly isChildWelcome: boolean | null;
  readonly languageCount: number | null;
  readonly languageOffers: readonly SyntheticLanguageOffer[];
  readonly services: readonly string[];
  readonly targetGroups: readonly string[];
  readonly contactPoints: readonly SyntheticContactPoint[];
  readonly openingHours: OpeningHours;
  readonly serviceAreas: readonly { readonly municipality: string | null; readonly region: string | null }[];
  readonly accessibility: readonly SyntheticAccessibility[];
  readonly sourceId: string;
  readonly sourceUrl: string | null;
  readonly sourceTitle: string | null;
  readonly sourceDate: string | null;
  readonly additionalSources: readonly string[];
  readonly collectedOn: string | null;
  readonly needsConfirmation: boolean;
  readonly confirmedAt: string | null;
  readonly confirmedBy: "EDITOR" | "OFFICER" | "MAINTAINER" | null;
  readonly isSynthetic: true;
  readonly changedAt: string;
  readonly operatorIds: readonly string[];
  readonly activity: SyntheticActivity | null;
  readonly onlinePlace: SyntheticOnlinePlace | null;
}

/** What a synthetic listing says when it says nothing. */
export const SILENT = {
  isListed: true,
  hoursNotes: [],
  costNotes: [],
  directions: [],
  seasons: [],
  dataNotes: [],
  municipality: null,
  isNational: false,
  isAddressWithheld: false,
  street: null,
  postalCode: null,
  locality: null,
  latitude: null,
  longitude: null,
  positionSource: null,
  timeZone: "Europe/Helsinki",
  cost: null,
  attendance: [],
  isChildWelcome: null,
  languageCount: null,
  contactPoints: [],
  openingHours: UNKNOWN_HOURS,
  serviceAreas: [],
  accessibility: [],
  sourceId: "synthetic",
  sourceUrl: null,
  sourceTitle: null,
  sourceDate: null,
  additionalSources: [],
  collectedOn: null,
  isSynthetic: true,
  operatorIds: [],
  activity: null,
  onlinePlace: null,
} as const satisfies Partial<SyntheticListing>;
