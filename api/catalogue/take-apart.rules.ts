/** Records taken apart again into a batch, for the snapshot file: the other half of Assembler. */
import type { PublishedActivity, PublishedListing } from "./published.ts";
import { type ListingRow, type PublishedBatch, TEXT_AT, type TextRow } from "./published-batch.rules.ts";
import { writeHours, writeSeries } from "./timetable-batch.rules.ts";

// The keys of an object that is written out are exactly its type's.
const TEXT_FIELDS = Object.keys(TEXT_AT) as (keyof typeof TEXT_AT)[];

/** Equal parts are one object, so each has to be written only once. */
const written = new WeakMap<object, string>();

function write<T extends object>(part: T, shape: (part: T) => unknown): string {
  const known = written.get(part);
  if (known !== undefined) return known;
  const json = JSON.stringify(shape(part));
  written.set(part, json);
  return json;
}

const asItIs = (part: object) => part;

/** The batch of which Assembler makes these listings. */
export function takeApart(listings: readonly PublishedListing[]): PublishedBatch {
  const each = <Row>(rowsOf: (listing: PublishedListing, number: number) => Row[]) => listings.flatMap(rowsOf);
  /** One row for a listing that has any. */
  const whole = <T>(listOf: (listing: PublishedListing) => readonly T[], shape: (list: readonly T[]) => unknown) =>
    each<[number, string]>((listing, number) => {
      const list = listOf(listing);
      return list.length > 0 ? [[number, write(list, shape)]] : [];
    });
  return {
    listings: listings.map(rowOf),
    texts: each(textRowsOf),
    offers: each(({ languageOffers }, number) =>
      languageOffers.map((offer) => [
        number,
        write(offer, (one) => [
          one.language,
          one.mode,
          one.weekdays,
          one.byAppointment,
          one.note,
          one.confirmedAt,
          one.serviceCategory,
          one.contactPointId,
        ]),
      ]),
    ),
    contacts: each(({ contactPoints }, number) =>
      contactPoints.map(({ id, channel, value }) => [number, id, channel, value]),
    ),
    operators: each(({ operatorIds }, number) => operatorIds.map((id) => [number, id])),
    hours: each(({ openingHours }, number) =>
      openingHours.periods.length > 0 ? [[number, write(openingHours, writeHours)]] : [],
    ),
    series: each(({ activity }, number) => (activity?.series ? [[number, write(activity.series, writeSeries)]] : [])),
    online: each(({ online }, number) =>
      online
        ? [
            [
              number,
              write(online, (one) => [one.platform, one.languageLevel, one.moderator, one.rulesUrl, one.joinUrl]),
            ],
          ]
        : [],
    ),
    services: whole(({ services }) => services, asItIs),
    targetGroups: whole(({ targetGroups }) => targetGroups, asItIs),
    serviceAreas: whole(
      ({ serviceAreas }) => serviceAreas,
      (areas) => areas.map(({ municipality, region }) => [municipality, region]),
    ),
    accessibility: whole(
      ({ accessibility }) => accessibility,
      (features) => features.map(({ kind, isPresent }) => [kind, isPresent]),
    ),
  };
}

function rowOf(listing: PublishedListing): ListingRow {
  return [
    listing.id,
    listing.slug,
    listing.kind,
    listing.isListed,
    listing.municipality,
    listing.isNational,
    listing.isAddressWithheld,
    listing.street,
    listing.postalCode,
    listing.locality,
    listing.latitude,
    listing.longitude,
    listing.positionSource,
    listing.timeZone,
    listing.cost,
    write(listing.attendance, asItIs),
    listing.isChildWelcome,
    listing.languageCount,
    listing.sourceId,
    listing.sourceUrl,
    listing.sourceTitle,
    listing.sourceDate,
    write(listing.additionalSources, asItIs),
    listing.collectedOn,
    listing.needsConfirmation,
    listing.confirmedAt,
    listing.confirmedBy,
    listing.isSynthetic,
    listing.changedAt,
    write(listing.conditions, (one) => [
      one.residence,
      one.isReferralNeeded,
      one.isRegistrationNeeded,
      one.hasChildCare,
      one.languageLevel,
      one.isLiteracyNeeded,
    ]),
    listing.activity && withoutSeries(listing.activity),
    listing.legalForm,
    listing.confirmEveryMonths,
  ];
}

const withoutSeries = ({ series: _, ...activity }: PublishedActivity) => activity;

/** A row a language, sorted by it; texts of one language that differ in origin have a row each. */
function textRowsOf(listing: PublishedListing, number: number): TextRow[] {
  const rows = new Map<string, TextRow>();
  for (const field of TEXT_FIELDS) {
    for (const { language, origin, isStale, text } of listing[field]) {
      const key = `${language} ${origin} ${isStale}`;
      const row = rows.get(key) ?? [number, language, origin, isStale, null, null, null, null, null, null, null, null];
      row[TEXT_AT[field]] = text;
      rows.set(key, row);
    }
  }
  return [...rows.values()].sort(([, one], [, other]) => (one === other ? 0 : one < other ? -1 : 1));
}
