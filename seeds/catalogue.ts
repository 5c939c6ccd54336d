// All files as all rows: reads, refuses what breaks the format, and maps the rest. No database here.
import { type HostedActivity, identifyActivities, rowsOfActivity } from "./activity-rows.ts";
import type { DataFiles, ListingFile } from "./data-files.ts";
import { dataSourceRows } from "./data-sources.ts";
import { activityFormat, type KnownCodes, type ListingRecord, listingFormat } from "./formats/listing.ts";
import { byField, checkRows } from "./formats/row-check.ts";
import type { MunicipalityRecord } from "./formats/vocabulary.ts";
import { readGeography } from "./geography.ts";
import { giveSlugs, joinSlugs, type SlugWish, slugOf } from "./identity.ts";
import { type RowsOfListing, rowsOfListing, rowsOfOperator } from "./listing-rows.ts";
import { listingId, type Operators, operatedOrganisations, readOperators } from "./operators.ts";
import type { Refusal } from "./report.ts";
import { type Row, type Rows, TABLE_NAMES, type TableName } from "./tables.ts";
import { noteTimetables } from "./timetable/timetable-notes.ts";
import { languageRows, termRows } from "./vocabulary.ts";

export interface Catalogue {
  readonly rows: Rows;
  readonly refusals: readonly Refusal[];
  readonly notes: readonly string[];
}

/** @param slugs addresses given in earlier runs, by listing id; new ones are added. */
export function buildCatalogue(files: DataFiles, slugs: Map<string, string>): Catalogue {
  const refusals: Refusal[] = [];
  const geography = readGeography(files, refusals);
  const vocabulary = { ...languageRows(files, refusals), ...termRows(files, refusals), ...geography.rows };
  const known: KnownCodes = {
    languages: codesOf(vocabulary.language, "tag"),
    services: codesOf(vocabulary.service_category, "id"),
    targetGroups: codesOf(vocabulary.target_group, "id"),
    municipalities: codesOf(vocabulary.municipality, "code"),
    regions: codesOf(vocabulary.region, "code"),
  };
  const loaded = files.listings.map((file) => readListings(file, known, refusals));
  refuseEmptyFiles(files, loaded);
  const { hosts, repeated } = withoutRepeated(loaded);
  const records = hosts.flat().map((host) => host.record);
  const operators = readOperators(records, files.operators, geography.municipalities);
  assignSlugs(hosts, operators, geography.municipalities, slugs);
  const parts = listingParts(hosts, operators, slugs, refusals);
  const rows = mergeRows([{ data_source: dataSourceRows(), ...vocabulary }, ...parts]);
  return { rows, refusals, notes: [...noteTimetables(records, rows), ...notesOf(hosts.flat(), repeated)] };
}

/** One bad row is reported; a file of nothing but bad rows is a wrong file, and nothing may come of it. */
function refuseEmptyFiles(files: DataFiles, loaded: readonly (readonly Host[])[]): void {
  files.listings.forEach((file, index) => {
    if (file.rows.length > 0 && loaded[index]?.length === 0) {
      throw new Error(`${file.name}: not one of its ${file.rows.length} rows keeps the documented format.`);
    }
  });
}

const codesOf = (rows: readonly Row[], column: string): ReadonlySet<string> =>
  new Set(rows.map((row) => String(row[column])));

/** A listing with what goes on at it. */
interface Host {
  readonly file: string;
  readonly record: ListingRecord;
  readonly activities: readonly HostedActivity[];
}

function readListings(file: ListingFile, known: KnownCodes, refusals: Refusal[]): Host[] {
  const source = { table: "listing", file: file.name, nameOf: byField("id") };
  const records = checkRows(file.rows, listingFormat(known), source, refusals);
  refuseActivitiesOfRefused(file, records, refusals);
  return records.map((record) => {
    const activities = { table: "activity", file: file.name, nameOf: nameActivity(record.id) };
    const entries = checkRows(record.activities ?? [], activityFormat(known), activities, refusals);
    return { file: file.name, record, activities: identifyActivities(record, entries) };
  });
}

const nameActivity = (host: string) => (_row: unknown, index: number) => `${host} activities[${index}]`;

/** What goes on at a listing that was refused has nowhere to stand. */
function refuseActivitiesOfRefused(file: ListingFile, accepted: readonly ListingRecord[], refusals: Refusal[]): void {
  const ids = new Set(accepted.map((record) => record.id));
  file.rows.forEach((row, index) => {
    const host = byField("id")(row, index);
    const entries = typeof row === "object" && row !== null ? Reflect.get(row, "activities") : undefined;
    if (ids.has(host) || !Array.isArray(entries)) return;
    entries.forEach((entry, place) => {
      const reason = "its listing was refused";
      refusals.push({
        table: "activity",
        file: file.name,
        row: nameActivity(host)(entry, place),
        field: "host",
        reason,
        isWholeRow: true,
      });
    });
  });
}

/** A pack repeats some records of the base set, which know more: the earlier file's record stays. */
function withoutRepeated(loaded: readonly (readonly Host[])[]): { hosts: Host[][]; repeated: number } {
  const seen = new Set<string>();
  let repeated = 0;
  const hosts = loaded.map((file) =>
    file.filter(({ record }) => {
      const isNew = !seen.has(record.id);
      seen.add(record.id);
      if (!isNew) repeated += 1;
      return isNew;
    }),
  );
  return { hosts, repeated };
}

/** File by file, operators after the base set, activities last since theirs begin with the host's. */
function assignSlugs(
  hosts: readonly Host[][],
  operators: Operators,
  municipalities: readonly MunicipalityRecord[],
  slugs: Map<string, string>,
): void {
  const municipalityNames = new Map(
    municipalities.map((municipality) => [municipality.code, slugOf(municipality.name.fi)]),
  );
  const wishOf = ({ record }: Host): SlugWish => ({
    id: listingId(record),
    wanted: slugOf(nameOf(record.name) ?? record.id),
    apart: municipalityNames.get(record.municipalityCode ?? "") ?? "",
  });
  const operatorWishes = operators.bodies.map((body) => ({
    id: body.id,
    wanted: slugOf(nameOf(body.names) ?? body.externalId),
    apart: municipalityNames.get(body.municipalityCode ?? "") ?? "",
    file: body.namedBy,
  }));
  for (const file of hosts) {
    const records = new Set(file.map((host) => host.record));
    giveSlugs(file.map(wishOf), slugs);
    giveSlugs(
      operatorWishes.filter((wish) => records.has(wish.file)),
      slugs,
    );
    const activities = file.flatMap((host) => host.activities);
    giveSlugs(
      activities.map(({ id, host, nameSlug }) => ({
        id,
        wanted: joinSlugs(slugs.get(listingId(host)) ?? "", nameSlug),
        apart: "",
      })),
      slugs,
    );
  }
}

const nameOf = (names: Readonly<Record<string, string | undefined>>) => names.fi ?? names.sv ?? names.en;

function listingParts(
  hosts: readonly Host[][],
  operators: Operators,
  slugs: ReadonlyMap<string, string>,
  refusals: Refusal[],
): RowsOfListing[] {
  const slugFor = (id: string) => slugs.get(id) ?? id;
  return [
    ...operators.bodies.map((body) => rowsOfOperator(body, slugFor(body.id))),
    ...hosts.flat().flatMap(({ file, record, activities }) => {
      const leaveOutOf = (table: TableName, row: string) => (field: string, reason: string) =>
        refusals.push({ table, file, row, field, reason, isWholeRow: false });
      const operatorIds = operators.idsOf.get(record.operator ?? "") ?? [];
      return [
        rowsOfListing(record, slugFor(listingId(record)), operatorIds, leaveOutOf("listing", record.id)),
        ...activities.map((activity) =>
          rowsOfActivity(activity, slugFor(activity.id), leaveOutOf("activity", activity.externalId)),
        ),
      ];
    }),
  ];
}

function mergeRows(parts: readonly RowsOfListing[]): Rows {
  const merged = Object.fromEntries(TABLE_NAMES.map((name) => [name, [] as Row[]])) as Record<TableName, Row[]>; // Every name is there by construction.
  for (const part of parts) {
    for (const name of TABLE_NAMES) merged[name].push(...(part[name] ?? []));
  }
  return merged;
}

function notesOf(hosts: readonly Host[], repeated: number): string[] {
  const operated = operatedOrganisations(hosts.map((host) => host.record));
  return [
    ...(repeated > 0
      ? [`${repeated} records of a pack are in the base set already, which knows more: they stay as they are there.`]
      : []),
    ...(operated.length > 0
      ? [
          `${operated.length} organisations name another body that runs them; only a place can be run by one, so this was not taken: ${operated.map((record) => record.id).join(", ")}.`,
        ]
      : []),
  ];
}
