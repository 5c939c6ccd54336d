/** The rows of a listing read as one document. */
import { MINUTES_A_DAY } from "../../timetable/wall-clock.rules.ts";
import { arrangeContent, TEXT_FIELD_NAMES } from "./content-order.rules.ts";
import { type ListingContent, type ListingText, TEXT_FIELDS, type TextField } from "./listing-content.ts";
import type { ListingRows, PeriodRow, SpanRow, TextsRow } from "./listing-rows.ts";

const minuteOf = (time: string | null): number | null =>
  time === null ? null : Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function durationOf(startsAt: string | null, endsAt: string | null): number | null {
  const [from, to] = [minuteOf(startsAt), minuteOf(endsAt)];
  return from === null || to === null ? null : (to - from + MINUTES_A_DAY) % MINUTES_A_DAY;
}

const COLUMN_OF_FIELD = {
  name: "name",
  description: "description",
  hoursNote: "hours_note",
  costNote: "cost_note",
  directions: "directions",
  season: "season",
  documents: "documents",
  dataNote: "data_note",
} as const satisfies Record<TextField, keyof TextsRow>;

const textsOf = (row: TextsRow): ListingText[] =>
  TEXT_FIELD_NAMES.filter((field) => TEXT_FIELDS[field] === row.field_group).flatMap((field) => {
    const text = row[COLUMN_OF_FIELD[field]];
    const { language_tag: language, origin, state, made_from_revision: madeFromRevision } = row;
    return text === null ? [] : [{ field, language, text, origin, state, madeFromRevision }];
  });

const languagesOf = ({ offers, services, contacts }: ListingRows): ListingContent["languages"] =>
  offers.map((offer) => {
    const contact = contacts.find(({ id }) => id === offer.contact_point_id);
    return {
      language: offer.language_tag,
      mode: offer.mode,
      service: services.find(({ id }) => id === offer.service_id)?.category_id ?? null,
      contact: contact ? { channel: contact.channel, value: contact.value } : null,
      weekdays: offer.weekdays ?? [],
      byAppointment: offer.by_appointment,
      note: offer.note,
    };
  });

function ruleOf({ week_rule: kind, week_interval: interval, week_from: from, nths }: SpanRow) {
  if (kind === null) return null;
  if (kind === "EVERY_NTH_WEEK") return { kind, interval: interval ?? 1, from: from ?? "1970-01-05" };
  return kind === "NTH_WEEKDAY_OF_MONTH" ? { kind, nths: nths ?? [] } : { kind };
}

export const periodOf = (
  period: PeriodRow,
  spans: readonly SpanRow[],
): ListingContent["openingHours"]["periods"][number] => ({
  kind: period.kind,
  from: period.starts_on?.slice(period.is_yearly ? 5 : 0) ?? null,
  to: period.ends_on?.slice(period.is_yearly ? 5 : 0) ?? null,
  label: period.label,
  spans: spans
    .filter(({ period_id }) => period_id === period.id)
    .map((span) => ({
      weekdays: span.weekdays ?? [],
      opens: span.opens_minute,
      closes: span.closes_minute,
      state: span.state,
      rule: ruleOf(span),
    })),
});

function placeOf({ listing }: ListingRows): ListingContent["place"] {
  const { latitude, longitude, position_source: source } = listing;
  return {
    municipality: listing.municipality_code,
    isNational: listing.is_national,
    isAddressWithheld: listing.is_address_withheld,
    street: listing.street,
    postalCode: listing.postal_code,
    locality: listing.locality,
    point: latitude === null || longitude === null || source === null ? null : { latitude, longitude, source },
  };
}

function activityOf({ activity, changes }: ListingRows): ListingContent["activity"] {
  if (activity === null) return null;
  return {
    host: activity.host_id,
    organiser: activity.organiser_id,
    category: activity.category_id,
    status: activity.status,
    registration: activity.registration,
    weekday: activity.weekday,
    frequency: activity.frequency,
    startsAt: minuteOf(activity.starts_at),
    durationMinutes: durationOf(activity.starts_at, activity.ends_at),
    startsOn: activity.starts_on,
    rrule: activity.rrule,
    exdates: activity.exdates ?? [],
    rdates: activity.rdates ?? [],
    changes: changes.map(({ occurs_on, moved_to, starts_at, ends_at, note }) => ({
      on: occurs_on,
      movedTo:
        moved_to === null
          ? null
          : { on: moved_to, startsAt: minuteOf(starts_at), durationMinutes: durationOf(starts_at, ends_at) },
      note,
    })),
  };
}

function organisationOf({ organisation }: ListingRows): ListingContent["organisation"] {
  if (organisation === null) return null;
  return {
    legalForm: organisation.legal_form,
    confirmEveryMonths: organisation.confirm_every_months,
    fundedUntil: organisation.funded_until,
    canSellServices: organisation.can_sell_services,
    wantsCooperation: organisation.wants_cooperation,
  };
}

function onlinePlaceOf({ online }: ListingRows): ListingContent["onlinePlace"] {
  if (online === null) return null;
  const { platform, language_level: languageLevel, moderator, rules_url: rulesUrl, join_url: joinUrl } = online;
  return { platform, languageLevel, moderator, rulesUrl, joinUrl };
}

const conditionsOf = ({ listing }: ListingRows): ListingContent["conditions"] => ({
  cost: listing.cost,
  attendance: listing.attendance ?? [],
  isChildWelcome: listing.is_child_welcome,
  hasChildCare: listing.has_child_care,
  residenceRequirement: listing.residence_requirement,
  isReferralNeeded: listing.is_referral_needed,
  isRegistrationNeeded: listing.is_registration_needed,
  languageLevel: listing.language_level,
  isLiteracyNeeded: listing.is_literacy_needed,
});

export function contentOf(rows: ListingRows): ListingContent {
  const { listing } = rows;
  return arrangeContent({
    kind: listing.kind,
    texts: rows.texts.flatMap(textsOf),
    place: placeOf(rows),
    serviceAreas: rows.areas.map(({ municipality_code, region_code }) => ({
      municipality: municipality_code,
      region: region_code,
    })),
    languages: languagesOf(rows),
    contacts: rows.contacts.map(({ channel, value, audience, person_name, consented_on }) => ({
      channel,
      value,
      audience,
      personName: person_name,
      consentedOn: consented_on,
    })),
    services: rows.services.map(({ category_id }) => category_id),
    targetGroups: rows.groups.map(({ target_group_id }) => target_group_id),
    conditions: conditionsOf(rows),
    accessibility: rows.accessibility.map(({ kind, is_present }) => ({ kind, isPresent: is_present })),
    openingHours: {
      publicHolidays: listing.public_holidays,
      holidayEves: listing.holiday_eves,
      periods: rows.periods.map((period) => periodOf(period, rows.spans)),
    },
    operators: rows.operations.map(({ organisation_id }) => organisation_id),
    onlinePlace: onlinePlaceOf(rows),
    organisation: organisationOf(rows),
    activity: activityOf(rows),
  });
}
