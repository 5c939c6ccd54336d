// A synthetic listing taken apart into the rows of the database.

import type { Row } from "../tables.ts";
import { hoursRows, policyColumns } from "../timetable/hours-rows.ts";
import type { SyntheticActivity, SyntheticListing, SyntheticOnlinePlace, SyntheticText } from "./listing.ts";
import { clockOf } from "./schedule.ts";

/** The tables that the generator fills, in the order in which their keys allow it. */
export const SYNTHETIC_TABLES = [
  "listing",
  "organisation",
  "place",
  "activity",
  "operation",
  "service",
  "contact_point",
  "language_offer",
  "translation",
  "opening_period",
  "opening_span",
  "online_place",
  "occurrence_change",
  "listing_target_group",
  "accessibility_feature",
] as const;
export type SyntheticTable = (typeof SYNTHETIC_TABLES)[number];
export type RowSink = (table: SyntheticTable, row: Row) => void;

/** Where the last part of an id counts the rows of one table below a listing. */
const PART = { service: 16, language_offer: 48, opening_period: 80 } as const;

/** The id of a part: the listing's, whose second group has room for it. */
function partId(listingId: string, part: number): string {
  const mark = Number.parseInt(listingId.slice(9, 13), 16) + part;
  return `${listingId.slice(0, 9)}${mark.toString(16).padStart(4, "0")}${listingId.slice(13)}`;
}

export function sendRows(listing: SyntheticListing, send: RowSink): void {
  const { id } = listing;
  send("listing", listingRow(listing));
  sendKind(listing, send);
  for (const organisation of listing.operatorIds) send("operation", { organisation_id: organisation, place_id: id });
  listing.services.forEach((category, index) => {
    send("service", { id: partId(id, PART.service + index), listing_id: id, category_id: category });
  });
  listing.contactPoints.forEach((contact, position) => {
    send("contact_point", {
      id: contact.id,
      listing_id: id,
      channel: contact.channel,
      audience: "PUBLIC",
      value: contact.value,
      position,
    });
  });
  listing.languageOffers.forEach((offer, index) => {
    send("language_offer", {
      id: partId(id, PART.language_offer + index),
      listing_id: id,
      language_tag: offer.language,
      mode: offer.mode,
      weekdays: offer.weekdays,
      by_appointment: offer.byAppointment,
      note: offer.note,
    });
  });
  for (const row of translationRows(listing)) send("translation", row);
  const hours = hoursRows(id, listing.openingHours, (_period, index) => partId(id, PART.opening_period + index));
  for (const row of hours.opening_period) send("opening_period", row);
  for (const row of hours.opening_span) send("opening_span", row);
  for (const group of listing.targetGroups) send("listing_target_group", { listing_id: id, target_group_id: group });
  for (const feature of listing.accessibility)
    send("accessibility_feature", { listing_id: id, kind: feature.kind, is_present: feature.isPresent });
}

function sendKind({ id, kind, activity, onlinePlace }: SyntheticListing, send: RowSink): void {
  if (kind === "ORGANISATION") send("organisation", { listing_id: id });
  else if (activity !== null) sendActivity(id, activity, send);
  else send("place", { listing_id: id });
  if (onlinePlace !== null) send("online_place", onlineRow(id, onlinePlace));
}

function sendActivity(id: string, activity: SyntheticActivity, send: RowSink): void {
  const { series } = activity;
  send("activity", {
    listing_id: id,
    host_id: activity.hostId,
    organiser_id: activity.organiserId,
    category_id: activity.category,
    status: activity.status,
    registration: activity.registration,
    weekday: activity.weekday,
    starts_at: activity.startsAt,
    ends_at: activity.endsAt,
    frequency: activity.frequency,
    starts_on: series?.startsOn ?? null,
    rrule: series?.rrule ?? null,
    exdates: series?.exdates ?? [],
    rdates: series?.rdates ?? [],
    sequence: 0,
  });
  for (const { on, movedTo, note } of series?.changes ?? []) {
    const { startsAt = null, durationMinutes = null } = movedTo ?? {};
    send("occurrence_change", {
      activity_id: id,
      occurs_on: on,
      is_cancelled: movedTo === null,
      moved_to: movedTo?.on ?? null,
      starts_at: clockOf(startsAt),
      ends_at: startsAt === null || durationMinutes === null ? null : clockOf(startsAt + durationMinutes),
      note,
    });
  }
}

const onlineRow = (id: string, place: SyntheticOnlinePlace): Row => ({
  listing_id: id,
  platform: place.platform,
  language_level: place.languageLevel,
  moderator: place.moderator,
  rules_url: place.rulesUrl,
  join_url: place.joinUrl,
});

function listingRow(listing: SyntheticListing): Row {
  return {
    id: listing.id,
    slug: listing.slug,
    kind: listing.kind,
    state: "PUBLISHED",
    is_listed: listing.isListed,
    municipality_code: listing.municipality,
    is_national: listing.isNational,
    is_address_withheld: listing.isAddressWithheld,
    street: listing.street,
    postal_code: listing.postalCode,
    locality: listing.locality,
    latitude: listing.latitude,
    longitude: listing.longitude,
    position_source: listing.positionSource,
    time_zone: listing.timeZone,
    cost: listing.cost,
    attendance: listing.attendance,
    is_child_welcome: listing.isChildWelcome,
    language_count: listing.languageCount,
    ...policyColumns(listing.openingHours),
    source_id: listing.sourceId,
    external_id: listing.slug,
    additional_sources: listing.additionalSources,
    needs_confirmation: listing.needsConfirmation,
    confirmed_at: listing.confirmedAt,
    confirmed_by: listing.confirmedBy,
    is_synthetic: true,
    revision: 1,
    created_at: listing.changedAt,
    changed_at: listing.changedAt,
  };
}

/** Texts lie by field in a listing and by language in the database. */
function translationRows(listing: SyntheticListing): Row[] {
  const directions = byLanguage(listing.directions);
  const descriptions = byLanguage(listing.descriptions);
  return [
    ...listing.names.map((name) =>
      textRow(listing.id, "PRESENTATION", name, {
        name: name.text,
        description: descriptions.get(name.language)?.text,
      }),
    ),
    ...[...directions.values()].map((text) => textRow(listing.id, "PRACTICAL", text, { directions: text.text })),
  ];
}

const byLanguage = (texts: readonly SyntheticText[]) => new Map(texts.map((text) => [text.language, text]));

const textRow = (id: string, group: string, text: SyntheticText, texts: object): Row => ({
  listing_id: id,
  field_group: group,
  language_tag: text.language,
  origin: text.origin,
  state: text.isStale ? "STALE" : "CURRENT",
  ...texts,
});
