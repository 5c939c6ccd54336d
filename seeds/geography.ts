// Municipalities with their borders and neighbours, the areas they belong to, and postal codes.
import { feature, neighbors } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { DataFiles } from "./data-files.ts";
import { byField, checkRows } from "./formats/row-check.ts";
import { type MunicipalityRecord, municipalityFormat, postalCodeFormat, shareFormat } from "./formats/vocabulary.ts";
import type { Refusal } from "./report.ts";
import type { Row, Rows } from "./tables.ts";

type GeographyTable = "region" | "wellbeing_county" | "employment_area" | "municipality" | "postal_code";

export interface Geography {
  readonly rows: Pick<Rows, GeographyTable>;
  /** The municipalities accepted, for those who look one up by name. */
  readonly municipalities: readonly MunicipalityRecord[];
}

export function readGeography(files: DataFiles, refusals: Refusal[]): Geography {
  const source = { table: "municipality", file: "municipalities.json", nameOf: byField("code") };
  const shapes = readShapes(files.boundaries);
  const municipalities = checkRows(files.municipalities, municipalityFormat, source, refusals).filter(({ code }) => {
    const hasShape = shapes.has(code);
    const reason = "has no polygon in municipality-boundaries.topojson";
    if (!hasShape) refusals.push({ ...source, row: code, field: "boundary", reason, isWholeRow: true });
    return hasShape;
  });
  const shares = readShares(files, refusals);
  const codes = new Set(municipalities.map((municipality) => municipality.code));
  const rows = {
    region: areaRows(municipalities.map((municipality) => municipality.region)),
    wellbeing_county: areaRows(municipalities.map((municipality) => municipality.wellbeingServicesCounty)),
    employment_area: areaRows(municipalities.map((municipality) => municipality.employmentArea)),
    municipality: municipalities.map((municipality) =>
      municipalityRow(
        municipality,
        shapes.get(municipality.code),
        shares.get(municipality.code),
        files.foreignLanguage.year,
        codes,
      ),
    ),
    postal_code: postalCodeRows(files, codes, refusals),
  };
  return { rows, municipalities };
}

/** Each area once; every municipality repeats the name of its own. */
function areaRows(areas: readonly { code: string; name: object }[]): Row[] {
  const names = new Map(areas.map((area) => [area.code, area.name]));
  return [...names].map(([code, name]) => ({ code, names: name })).sort((a, b) => a.code.localeCompare(b.code));
}

interface Shape {
  readonly boundary: object;
  readonly neighbours: readonly string[];
}

function municipalityRow(
  municipality: MunicipalityRecord,
  shape: Shape | undefined,
  share: number | undefined,
  shareYear: number,
  codes: ReadonlySet<string>,
): Row {
  return {
    code: municipality.code,
    names: municipality.name,
    region_code: municipality.region.code,
    wellbeing_county_code: municipality.wellbeingServicesCounty.code,
    employment_area_code: municipality.employmentArea.code,
    language_status: municipality.languageStatus,
    is_sami_homeland: municipality.samiHomeland,
    latitude: municipality.latitude,
    longitude: municipality.longitude,
    population: municipality.population,
    population_year: municipality.populationYear,
    foreign_language_percent: share ?? null,
    foreign_language_year: share === undefined ? null : shareYear,
    neighbour_codes: (shape?.neighbours ?? []).filter((code) => codes.has(code)),
    boundary: shape?.boundary,
  };
}

function readShares(files: DataFiles, refusals: Refusal[]): Map<string, number> {
  const source = { table: "municipality", file: "foreign-language-population.json", nameOf: byField("code") };
  return new Map(
    checkRows(files.foreignLanguage.values, shareFormat, source, refusals).map((row) => [row.code, row.sharePercent]),
  );
}

function postalCodeRows(files: DataFiles, codes: ReadonlySet<string>, refusals: Refusal[]): Row[] {
  const source = { table: "postal_code", file: "postal-codes.json", nameOf: byField("code") };
  return checkRows(files.postalCodes, postalCodeFormat(codes), source, refusals).map((row) => ({
    code: row.code,
    names: row.name,
    municipality_code: row.municipalityCode,
    latitude: row.latitude,
    longitude: row.longitude,
    point_type: row.pointType,
  }));
}

/** The one object of the file of borders. */
export const municipalityShapes = (topology: Topology) =>
  // It is a collection with codes; the type of a topology in general cannot know that.
  topology.objects.municipalities as GeometryCollection<{ code: string }>;

/** Polygons and land neighbours by municipality code. Polygons that share an arc of the topology share a border. */
function readShapes(topology: Topology): Map<string, Shape> {
  const collection = municipalityShapes(topology);
  const besides = neighbors(collection.geometries);
  const { features } = feature(topology, collection);
  const codeAt = (index: number) => features[index]?.properties.code ?? "";
  return new Map(
    features.map(({ geometry }, index) => [
      codeAt(index),
      { boundary: roundCoordinates(geometry), neighbours: (besides[index] ?? []).map(codeAt).sort() },
    ]),
  );
}

/** Five decimals are one metre, finer than a border drawn at 1:1,000,000. */
function roundCoordinates<T>(geometry: T): T {
  return JSON.parse(
    JSON.stringify(geometry, (_key, value) => (typeof value === "number" ? Math.round(value * 1e5) / 1e5 : value)),
  );
}
