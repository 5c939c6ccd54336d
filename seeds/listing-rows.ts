// One record of the listing files as rows of the database. SOURCES.md, "How it is read", tells the same in words.
import { readPhone } from "./contact.ts";
import { sourceIdOf } from "./data-sources.ts";
import { fullDate, type ListingRecord } from "./formats/listing.ts";
import { nameId } from "./identity.ts";
import { legalFormOf } from "./legal-form.ts";
import { joinNotes, practical, presentation } from "./listing-texts.ts";
import { listingId, type OperatorBody } from "./operators.ts";
import type { Row, TableName } from "./tables.ts";
import { readHours } from "./timetable/hours.ts";
import { hoursRows, policyColumns } from "./timetable/hours-rows.ts";

export type RowsOfListing = { [name in TableName]?: readonly Row[] };
/** Notes that one field of a row could not be taken. */
export type LeaveOut = (field: string, reason: string) => void;

const POSITION_SOURCE = {
  published: "PUBLISHED",
  "geocoded-street": "GEOCODED_STREET",
  "postal-code-centroid": "POSTAL_CODE_CENTRE",
  "municipality-centre": "MUNICIPALITY_CENTRE",
} as const;
const ATTENDANCE = { "in-person": "IN_PERSON", phone: "PHONE", online: "ONLINE" } as const;
type ConditionField = "languageLevel" | "isLiteracyNeeded";
const SIGN_LANGUAGES: ReadonlySet<string> = new Set(["fse", "fss"]);
const GROUPS_WITH_CHILDREN: ReadonlySet<string> = new Set(["families", "children", "parents-at-home"]);

/** What a row of `listing` holds when a source says nothing. */
export const UNKNOWN = {
  state: "PUBLISHED",
  is_listed: true,
  municipality_code: null,
  is_national: false,
  is_address_withheld: false,
  street: null,
  postal_code: null,
  locality: null,
  latitude: null,
  longitude: null,
  position_source: null,
  cost: null,
  attendance: [],
  is_child_welcome: null,
  language_level: null,
  is_literacy_needed: null,
  language_count: null,
  opening_hours_osm: null,
  public_holidays: "UNKNOWN",
  holiday_eves: "UNKNOWN",
  source_url: null,
  source_title: null,
  source_date: null,
  source_date_precision: null,
  additional_sources: [],
  collected_on: null,
  needs_confirmation: true,
} as const;

export function rowsOfListing(
  record: ListingRecord,
  slug: string,
  operatorIds: readonly string[],
  leaveOut: LeaveOut,
): RowsOfListing {
  const id = listingId(record);
  const { hours, osm, note, refusals } = readHours(record);
  for (const refusal of refusals) leaveOut("openingHours", `${refusal}; kept as text`);
  const isOrganisation = record.kind === "ORGANISATION";
  return {
    listing: [{ id, slug, ...listingRow(record), opening_hours_osm: osm, ...policyColumns(hours) }],
    ...(isOrganisation
      ? { organisation: [{ listing_id: id, legal_form: legalFormOf(Object.values(record.name)) }] }
      : { place: [{ listing_id: id }] }),
    operation: isOrganisation
      ? []
      : operatorIds.map((organisation) => ({ organisation_id: organisation, place_id: id })),
    service: record.services.map((category) => ({
      id: nameId(id, "service", category),
      listing_id: id,
      category_id: category,
    })),
    contact_point: contactRows(id, record, leaveOut),
    language_offer: offerRows(id, record.languages),
    translation: [
      ...presentation(id, record.name, record.description),
      ...practical(id, {
        hours_note: note,
        cost_note: record.costNote,
        directions: record.address?.note,
        data_note: joinNotes(record.note, record.coordinateNote),
      }),
    ],
    ...hoursRows(id, hours, ({ kind, from, to }) => nameId(id, "period", kind, from ?? "", to ?? "")),
    listing_target_group: targetGroupRows(id, record.targetGroups),
    service_area: areaRows(id, record.serviceArea),
  };
}

function listingRow(record: ListingRecord): Row {
  return {
    ...UNKNOWN,
    kind: record.kind,
    municipality_code: record.municipalityCode ?? null,
    is_national: record.national ?? false,
    is_address_withheld: record.addressWithheld ?? false,
    street: record.address?.street ?? null,
    postal_code: record.address?.postalCode ?? null,
    locality: record.address?.city ?? null,
    latitude: record.latitude ?? null,
    longitude: record.longitude ?? null,
    position_source: record.coordinateSource === undefined ? null : POSITION_SOURCE[record.coordinateSource],
    cost: record.cost?.toUpperCase() ?? null,
    attendance: (record.modes ?? []).map((mode) => ATTENDANCE[mode]),
    is_child_welcome: isChildWelcome(record.targetGroups),
    ...conditionColumns(record),
    language_count: record.languageCount ?? null,
    source_id: sourceIdOf(record.sourceTitle),
    external_id: record.id,
    source_url: record.sourceUrl,
    source_title: record.sourceTitle,
    source_date: record.sourceDate === undefined ? null : fullDate(record.sourceDate),
    source_date_precision: record.sourceDatePrecision?.toUpperCase() ?? null,
    additional_sources: record.additionalSources ?? [],
    collected_on: record.collectedOn,
    needs_confirmation: record.needsConfirmation,
  };
}

/** The rows of a body that the files know only as the operator of a place. */
export function rowsOfOperator(body: OperatorBody, slug: string): RowsOfListing {
  const { namedBy } = body;
  const listing = {
    ...UNKNOWN,
    id: body.id,
    slug,
    kind: "ORGANISATION",
    is_listed: false,
    municipality_code: body.municipalityCode,
    source_id: sourceIdOf(namedBy.sourceTitle),
    external_id: body.externalId,
    source_url: namedBy.sourceUrl,
    source_title: namedBy.sourceTitle,
    collected_on: namedBy.collectedOn,
  };
  return {
    listing: [listing],
    organisation: [{ listing_id: body.id, legal_form: legalFormOf(Object.values(body.names)) }],
    translation: presentation(body.id, body.names),
  };
}

/** Only a source's own word makes a place welcome children; silence means that nobody knows. */
export function isChildWelcome(targetGroups: readonly string[] | undefined): true | null {
  return targetGroups?.some((group) => GROUPS_WITH_CHILDREN.has(group)) ? true : null;
}

/** Only what a source says in so many words: a level is never guessed from the name of a course or a café. */
export const conditionColumns = ({ languageLevel, isLiteracyNeeded }: Pick<ListingRecord, ConditionField>): Row => ({
  language_level: languageLevel?.toUpperCase() ?? null,
  is_literacy_needed: isLiteracyNeeded ?? null,
});

/** The sources name the language, not how it is served; only a sign language tells its own mode. */
export function offerRows(id: string, languages: readonly string[] = []): Row[] {
  return languages.map((tag) => ({
    id: nameId(id, "language", tag),
    listing_id: id,
    language_tag: tag,
    mode: SIGN_LANGUAGES.has(tag) ? "SIGN_LANGUAGE" : null,
    weekdays: [],
    note: {},
  }));
}

export const targetGroupRows = (id: string, groups: readonly string[] = []): Row[] =>
  groups.map((group) => ({ listing_id: id, target_group_id: group }));

const areaRows = (id: string, areas: ListingRecord["serviceArea"] = []): Row[] =>
  areas.map(({ municipalityCode, regionCode }) => ({
    id: nameId(id, "area", municipalityCode ?? "", regionCode ?? ""),
    listing_id: id,
    municipality_code: municipalityCode ?? null,
    region_code: regionCode ?? null,
  }));

function contactRows(id: string, record: ListingRecord, leaveOut: LeaveOut): Row[] {
  const phone = record.phone === undefined ? undefined : readPhone(record.phone);
  if (phone && "refusal" in phone) leaveOut("phone", phone.refusal);
  const contacts = [
    ["PHONE", phone && "value" in phone ? phone.value : undefined],
    ["EMAIL", record.email],
    ["WEBSITE", record.website],
  ] as const;
  return contacts
    .filter(([, value]) => value !== undefined)
    .map(([channel, value], position) => ({
      id: nameId(id, "contact", channel, value ?? ""),
      listing_id: id,
      channel,
      audience: "PUBLIC",
      value,
      position,
    }));
}
