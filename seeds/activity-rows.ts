// What goes on at a listing: each entry of `activities` is a listing of its own, whose host it names.
import { checkSeries } from "../api/timetable/series-check.rules.ts";
import { sourceIdOf } from "./data-sources.ts";
import type { ActivityRecord, ListingRecord } from "./formats/listing.ts";
import { nameId, slugOf } from "./identity.ts";
import {
  conditionColumns,
  isChildWelcome,
  type LeaveOut,
  offerRows,
  type RowsOfListing,
  targetGroupRows,
  UNKNOWN,
} from "./listing-rows.ts";
import { practical, presentation } from "./listing-texts.ts";
import { listingId } from "./operators.ts";
import type { Row } from "./tables.ts";
import { readSeries, WEEKDAY } from "./timetable/series.ts";

export interface HostedActivity {
  readonly id: string;
  readonly externalId: string;
  readonly nameSlug: string;
  readonly host: ListingRecord;
  readonly record: ActivityRecord;
}

/** Ids of the activities of one host. They rest on the names, so that a new activity among them changes no other's id. */
export function identifyActivities(host: ListingRecord, records: readonly ActivityRecord[]): HostedActivity[] {
  const used = new Map<string, number>();
  return records.map((record) => {
    const nameSlug = slugOf(record.name.fi ?? record.name.sv ?? record.name.en ?? record.kind);
    const number = (used.get(nameSlug) ?? 0) + 1;
    used.set(nameSlug, number);
    const word = number === 1 ? nameSlug : `${nameSlug}-${number}`;
    return { id: nameId(listingId(host), "activity", word), externalId: `${host.id}#${word}`, nameSlug, host, record };
  });
}

/**
 * An activity stands where its host stands, so it has no address and no point of its own. That its host
 * serves the whole country or a region says nothing about it: a group of a national body meets somewhere.
 * It is never taken as confirmed: many sources are years old, whatever the host's own record rests on.
 */
export function rowsOfActivity(
  { id, externalId, host, record }: HostedActivity,
  slug: string,
  leaveOut: LeaveOut,
): RowsOfListing {
  const restsOnHost = record.sourceUrl === host.sourceUrl;
  const listing = {
    ...UNKNOWN,
    id,
    slug,
    kind: "ACTIVITY",
    municipality_code: host.municipalityCode ?? null,
    is_address_withheld: host.addressWithheld ?? false,
    cost: record.free === undefined ? null : record.free ? "FREE" : "FEE",
    is_child_welcome: isChildWelcome(record.audience),
    ...conditionColumns(record),
    source_id: restsOnHost ? sourceIdOf(host.sourceTitle) : "web-pages",
    external_id: externalId,
    source_url: record.sourceUrl,
    source_title: restsOnHost ? host.sourceTitle : null,
    source_date: null,
    collected_on: host.collectedOn,
  };
  const activity = {
    listing_id: id,
    host_id: listingId(host),
    category_id: record.kind,
    weekday: record.weekday === undefined ? null : WEEKDAY[record.weekday],
    starts_at: record.start ?? null,
    ends_at: record.end ?? null,
    frequency: record.frequency === "unknown" ? null : record.frequency.toUpperCase(),
    ...seriesColumns(record, host.collectedOn, leaveOut),
  };
  return {
    listing: [listing],
    activity: [activity],
    language_offer: offerRows(id, record.languages),
    translation: [...presentation(id, record.name), ...practical(id, { season: record.season })],
    listing_target_group: targetGroupRows(id, record.audience),
  };
}

/** A series that could not be is left out, so that its weekday, time and season stay as they were told. */
function seriesColumns(record: ActivityRecord, collectedOn: string, leaveOut: LeaveOut): Row {
  const series = readSeries(record, collectedOn);
  const problems = series === null ? [] : checkSeries(series);
  for (const { code, field } of problems) leaveOut("season", `${code} in ${field}; kept as text`);
  const isTold = series !== null && problems.length === 0;
  return {
    starts_on: isTold ? series.startsOn : null,
    rrule: isTold ? series.rrule : null,
    exdates: isTold ? series.exdates : [],
    rdates: isTold ? series.rdates : [],
  };
}
