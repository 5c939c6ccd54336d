/** The rows of a listing as the database writes them as JSON: names of columns, days `YYYY-MM-DD`, times `HH:MM:SS`. */
import type { LocalisedNames } from "../../catalogue/published.ts";
import type { OpeningHours, PeriodKind, SpanState, WeekRule } from "../../timetable/opening-hours.ts";
import type {
  ContentAccessibility,
  ContentActivity,
  ContentConditions,
  ContentContact,
  ContentLanguage,
  ContentOnlinePlace,
  ContentOrganisation,
  ContentPoint,
  FieldGroup,
  ListingContent,
  TextOrigin,
  TextState,
} from "./listing-content.ts";

export type ListingState = "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "PAUSED" | "CLOSED" | "WITHDRAWN" | "MERGED";

export interface ListingRow {
  readonly id: string;
  readonly slug: string;
  readonly kind: ListingContent["kind"];
  readonly state: ListingState;
  readonly revision: number;
  readonly municipality_code: string | null;
  readonly is_national: boolean;
  readonly is_address_withheld: boolean;
  readonly street: string | null;
  readonly postal_code: string | null;
  readonly locality: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly position_source: ContentPoint["source"] | null;
  readonly cost: ContentConditions["cost"];
  readonly attendance: ContentConditions["attendance"] | null;
  readonly is_child_welcome: boolean | null;
  readonly has_child_care: boolean | null;
  readonly residence_requirement: ContentConditions["residenceRequirement"];
  readonly is_referral_needed: boolean | null;
  readonly is_registration_needed: boolean | null;
  readonly language_level: ContentConditions["languageLevel"];
  readonly is_literacy_needed: boolean | null;
  readonly public_holidays: OpeningHours["publicHolidays"];
  readonly holiday_eves: OpeningHours["holidayEves"];
  readonly paused_until: string | null;
  readonly withdrawn_at: string | null;
  readonly merged_into_id: string | null;
  readonly internal_note: string | null;
  readonly changed_at: string;
}

export interface TextsRow {
  readonly field_group: FieldGroup;
  readonly language_tag: string;
  readonly origin: TextOrigin;
  readonly state: TextState;
  readonly made_from_revision: number | null;
  readonly name: string | null;
  readonly description: string | null;
  readonly hours_note: string | null;
  readonly cost_note: string | null;
  readonly directions: string | null;
  readonly season: string | null;
  readonly documents: string | null;
  readonly data_note: string | null;
}

export interface OfferRow {
  readonly id: string;
  readonly service_id: string | null;
  readonly contact_point_id: string | null;
  readonly language_tag: string;
  readonly mode: ContentLanguage["mode"];
  readonly weekdays: readonly number[] | null;
  readonly by_appointment: boolean | null;
  readonly note: LocalisedNames;
}

export interface ContactRow {
  readonly id: string;
  readonly channel: ContentContact["channel"];
  readonly value: string;
  readonly audience: ContentContact["audience"];
  readonly position: number;
  readonly person_name: string | null;
  readonly consented_on: string | null;
}

export interface PeriodRow {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly is_yearly: boolean;
  readonly label: LocalisedNames;
}

export interface SpanRow {
  readonly period_id: string;
  readonly weekdays: readonly number[] | null;
  readonly opens_minute: number;
  readonly closes_minute: number;
  readonly state: SpanState;
  readonly week_rule: WeekRule["kind"] | null;
  readonly week_interval: number | null;
  readonly week_from: string | null;
  readonly nths: readonly number[] | null;
}

export interface AreaRow {
  readonly id: string;
  readonly municipality_code: string | null;
  readonly region_code: string | null;
}

export interface OnlinePlaceRow {
  readonly platform: string;
  readonly language_level: ContentOnlinePlace["languageLevel"];
  readonly moderator: LocalisedNames;
  readonly rules_url: string | null;
  readonly join_url: string | null;
}

export interface OrganisationRow {
  readonly legal_form: ContentOrganisation["legalForm"];
  readonly confirm_every_months: number;
  readonly funded_until: string | null;
  readonly can_sell_services: boolean | null;
  readonly wants_cooperation: boolean | null;
}

export interface ActivityRow {
  readonly host_id: string;
  readonly organiser_id: string | null;
  readonly category_id: string;
  readonly status: ContentActivity["status"];
  readonly registration: ContentActivity["registration"];
  readonly weekday: number | null;
  readonly frequency: ContentActivity["frequency"];
  readonly starts_at: string | null;
  readonly ends_at: string | null;
  readonly starts_on: string | null;
  readonly rrule: string | null;
  readonly exdates: readonly string[] | null;
  readonly rdates: readonly string[] | null;
}

export interface OccurrenceChangeRow {
  readonly occurs_on: string;
  readonly moved_to: string | null;
  readonly starts_at: string | null;
  readonly ends_at: string | null;
  readonly note: LocalisedNames;
}

/** A listing with all its parts, as they stood in one statement. */
export interface ListingRows {
  readonly listing: ListingRow;
  readonly texts: readonly TextsRow[];
  readonly services: readonly { readonly id: string; readonly category_id: string }[];
  readonly offers: readonly OfferRow[];
  readonly contacts: readonly ContactRow[];
  readonly periods: readonly PeriodRow[];
  readonly spans: readonly SpanRow[];
  readonly groups: readonly { readonly target_group_id: string }[];
  readonly areas: readonly AreaRow[];
  readonly accessibility: readonly { readonly kind: ContentAccessibility["kind"]; readonly is_present: boolean }[];
  readonly operations: readonly { readonly organisation_id: string }[];
  readonly online: OnlinePlaceRow | null;
  readonly organisation: OrganisationRow | null;
  readonly activity: ActivityRow | null;
  readonly changes: readonly OccurrenceChangeRow[];
  /** Where an activity stands: its host's municipality, and who runs the host. */
  readonly host: {
    readonly municipality_code: string | null;
    readonly operators: readonly string[];
    readonly kind: string;
  } | null;
}
