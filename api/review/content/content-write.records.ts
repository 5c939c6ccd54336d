/** Brings the tables of a listing to a document, touching only rows that differ: what stays the same keeps its row and its id. */
import { randomUUID } from "node:crypto";
import type { Prisma } from "@kotokartta/prisma";
import { canonicalJson, isSame } from "../../audit/canonical-json.rules.ts";
import { MINUTES_A_DAY } from "../../timetable/wall-clock.rules.ts";
import { TEXT_FIELD_NAMES } from "./content-order.rules.ts";
import { writeContacts, writeLanguages, writeServices } from "./content-reach.records.ts";
import { writeHours } from "./hours-write.records.ts";
import type { Database } from "./listing-content.records.ts";
import { contentOf } from "./listing-content.rules.ts";
import { type ListingContent, TEXT_FIELDS } from "./listing-content.ts";
import type { ListingRows } from "./listing-rows.ts";

export const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

const timeOf = (minute: number | null): Date | null => (minute === null ? null : new Date(minute * 60_000));

const endOf = (startsAt: number | null, durationMinutes: number | null): Date | null =>
  startsAt === null || durationMinutes === null ? null : timeOf((startsAt + durationMinutes) % MINUTES_A_DAY);

/** Writes what differs between the row as it was read in this transaction and the document. */
export async function writeContent(database: Database, row: ListingRows, after: ListingContent): Promise<void> {
  const before = contentOf(row);
  const differs = (...sections: (keyof ListingContent)[]) =>
    sections.some((section) => !isSame(before[section], after[section]));
  // The database refuses directions to a withheld address at every moment, so the order depends on the direction.
  const [first, second] = after.place.isAddressWithheld ? [writeTexts, writeListing] : [writeListing, writeTexts];
  await first(database, row, before, after);
  await second(database, row, before, after);
  if (differs("contacts")) await writeContacts(database, row, after);
  if (differs("services")) await writeServices(database, row, after);
  if (differs("languages", "contacts", "services")) await writeLanguages(database, row.listing.id, after);
  if (differs("openingHours")) await writeHours(database, row, after.openingHours);
  if (differs("serviceAreas")) await writeAreas(database, row, after);
  if (differs("targetGroups")) await writeTargetGroups(database, row, after);
  if (differs("accessibility")) await writeAccessibility(database, row, after);
  if (differs("operators")) await writeOperators(database, row, after);
  if (differs("onlinePlace")) await writeOnlinePlace(database, row.listing.id, after);
  if (differs("organisation")) await writeOrganisation(database, row.listing.id, after);
  if (differs("activity")) await writeActivity(database, row, after);
}

type Part = (database: Database, row: ListingRows, before: ListingContent, after: ListingContent) => Promise<void>;

const writeListing: Part = async (database, row, before, after) => {
  const { place, conditions, openingHours } = after;
  const { municipality: municipalityCode, point, ...address } = place;
  const data: Prisma.ListingUncheckedUpdateInput = {
    ...(isSame(before.place, place)
      ? {}
      : {
          ...address,
          municipalityCode,
          latitude: point?.latitude ?? null,
          longitude: point?.longitude ?? null,
          positionSource: point?.source ?? null,
        }),
    ...(isSame(before.conditions, conditions) ? {} : { ...conditions, attendance: [...conditions.attendance] }),
    // What a source wrote in its own syntax no longer holds once a person has said the hours.
    ...(isSame(before.openingHours, openingHours)
      ? {}
      : {
          publicHolidays: openingHours.publicHolidays,
          holidayEves: openingHours.holidayEves,
          openingHoursOsm: null,
        }),
  };
  if (Object.keys(data).length > 0) await database.listing.update({ where: { id: row.listing.id }, data });
};

const NO_TEXTS = Object.fromEntries(TEXT_FIELD_NAMES.map((field) => [field, null]));

const writeTexts: Part = async (database, row, before, after) => {
  const groupOf = (text: ListingContent["texts"][number]) => `${TEXT_FIELDS[text.field]} ${text.language}`;
  const [was, is] = [Map.groupBy(before.texts, groupOf), Map.groupBy(after.texts, groupOf)];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const texts = is.get(key) ?? [];
    if (isSame(was.get(key) ?? [], texts)) continue;
    const [first] = texts;
    const [fieldGroup = "", languageTag = ""] = key.split(" ");
    // Made of the two a few lines above.
    const id = { listingId: row.listing.id, fieldGroup: fieldGroup as (typeof TEXT_FIELDS)["name"], languageTag };
    if (first === undefined) {
      await database.translation.deleteMany({ where: id });
      continue;
    }
    const { origin, state, madeFromRevision } = first;
    const told = Object.fromEntries(texts.map(({ field, text }) => [field, text]));
    const data = { ...NO_TEXTS, ...told, origin, state, madeFromRevision };
    const where = { listingId_fieldGroup_languageTag: id };
    await database.translation.upsert({ where, create: { ...id, ...data }, update: data });
  }
};

async function writeAreas(database: Database, row: ListingRows, after: ListingContent): Promise<void> {
  const wanted = new Set(after.serviceAreas.map(canonicalJson));
  const held = new Set<string>();
  for (const { id, municipality_code: municipality, region_code: region } of row.areas) {
    const key = canonicalJson({ municipality, region });
    // A source may have named one area twice.
    if (wanted.has(key) && !held.has(key)) held.add(key);
    else await database.serviceArea.deleteMany({ where: { id } });
  }
  for (const { municipality, region } of after.serviceAreas) {
    if (held.has(canonicalJson({ municipality, region }))) continue;
    const data = { id: randomUUID(), listingId: row.listing.id, municipalityCode: municipality, regionCode: region };
    await database.serviceArea.create({ data });
  }
}

async function writeTargetGroups(database: Database, row: ListingRows, after: ListingContent): Promise<void> {
  const held = row.groups.map(({ target_group_id }) => target_group_id);
  await database.listingTargetGroup.deleteMany({
    where: { listingId: row.listing.id, targetGroupId: { notIn: [...after.targetGroups] } },
  });
  const fresh = after.targetGroups.filter((id) => !held.includes(id));
  await database.listingTargetGroup.createMany({
    data: fresh.map((targetGroupId) => ({ listingId: row.listing.id, targetGroupId })),
  });
}

async function writeAccessibility(database: Database, row: ListingRows, after: ListingContent): Promise<void> {
  const kinds = after.accessibility.map(({ kind }) => kind);
  await database.accessibilityFeature.deleteMany({ where: { listingId: row.listing.id, kind: { notIn: kinds } } });
  for (const { kind, isPresent } of after.accessibility) {
    if (row.accessibility.some((held) => held.kind === kind && held.is_present === isPresent)) continue;
    const where = { listingId_kind: { listingId: row.listing.id, kind } };
    const create = { listingId: row.listing.id, kind, isPresent };
    await database.accessibilityFeature.upsert({ where, create, update: { isPresent } });
  }
}

async function writeOperators(database: Database, row: ListingRows, after: ListingContent): Promise<void> {
  const held = row.operations.map(({ organisation_id }) => organisation_id);
  await database.operation.deleteMany({
    where: { placeId: row.listing.id, organisationId: { notIn: [...after.operators] } },
  });
  const fresh = after.operators.filter((id) => !held.includes(id));
  await database.operation.createMany({
    data: fresh.map((organisationId) => ({ placeId: row.listing.id, organisationId })),
  });
}

async function writeOnlinePlace(database: Database, listingId: string, after: ListingContent): Promise<void> {
  if (after.onlinePlace === null) {
    await database.onlinePlace.deleteMany({ where: { listingId } });
    return;
  }
  const data = { ...after.onlinePlace, moderator: { ...after.onlinePlace.moderator } };
  await database.onlinePlace.upsert({ where: { listingId }, create: { listingId, ...data }, update: data });
}

async function writeOrganisation(database: Database, listingId: string, after: ListingContent): Promise<void> {
  if (after.organisation === null) return;
  const { fundedUntil, ...facts } = after.organisation;
  await database.organisation.update({ where: { listingId }, data: { ...facts, fundedUntil: dateOf(fundedUntil) } });
}

export function activityColumns(activity: NonNullable<ListingContent["activity"]>) {
  const {
    host,
    organiser,
    category,
    startsAt,
    durationMinutes,
    startsOn,
    exdates,
    rdates,
    changes: _,
    ...rest
  } = activity;
  return {
    ...rest,
    hostId: host,
    organiserId: organiser,
    categoryId: category,
    startsAt: timeOf(startsAt),
    endsAt: endOf(startsAt, durationMinutes),
    startsOn: dateOf(startsOn),
    exdates: exdates.flatMap((day) => dateOf(day) ?? []),
    rdates: rdates.flatMap((day) => dateOf(day) ?? []),
  };
}

async function writeActivity(database: Database, row: ListingRows, after: ListingContent): Promise<void> {
  const before = contentOf(row).activity;
  if (after.activity === null || before === null) return;
  const { changes: was, ...columnsBefore } = before;
  const { changes, ...columns } = after.activity;
  if (!isSame(columnsBefore, columns))
    await database.activity.update({ where: { listingId: row.listing.id }, data: activityColumns(after.activity) });
  await writeOccurrenceChanges(database, row.listing.id, was, changes);
}

type Changes = NonNullable<ListingContent["activity"]>["changes"];

export async function writeOccurrenceChanges(database: Database, activityId: string, was: Changes, is: Changes) {
  const gone = was.filter((change) => !is.some((other) => isSame(change, other)));
  const fresh = is.filter((change) => !was.some((other) => isSame(change, other)));
  if (gone.length > 0) {
    const days = gone.map(({ on }) => new Date(`${on}T00:00:00Z`));
    await database.occurrenceChange.deleteMany({ where: { activityId, occursOn: { in: days } } });
  }
  if (fresh.length === 0) return;
  await database.occurrenceChange.createMany({
    data: fresh.map(({ on, movedTo, note }) => ({
      activityId,
      occursOn: new Date(`${on}T00:00:00Z`),
      isCancelled: movedTo === null,
      movedTo: dateOf(movedTo?.on ?? null),
      startsAt: timeOf(movedTo?.startsAt ?? null),
      endsAt: endOf(movedTo?.startsAt ?? null, movedTo?.durationMinutes ?? null),
      note: { ...note },
    })),
  });
}
