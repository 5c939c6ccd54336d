// The closed lists as the generator needs them: with weights, and with shapes to drop points into.
import { feature } from "topojson-client";
import { z } from "zod";
import { DATA_FOLDER, type DataFiles, readDataFiles } from "../data-files.ts";
import {
  type LanguageRecord,
  languageFormat,
  municipalityFormat,
  postalCodeFormat,
  shareFormat,
  termFormat,
} from "../formats/vocabulary.ts";
import { municipalityShapes } from "../geography.ts";

export interface SyntheticPostalCode {
  readonly code: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface SyntheticMunicipality {
  readonly code: string;
  readonly names: { readonly fi: string; readonly sv: string; readonly en: string };
  readonly languageStatus: string;
  readonly latitude: number;
  readonly longitude: number;
  /** People with a foreign language: how many listings a municipality gets follows this. */
  readonly weight: number;
  readonly postalCodes: readonly SyntheticPostalCode[];
  /** Every ring of the border, outer and inner alike. */
  readonly rings: readonly (readonly (readonly number[])[])[];
}

export interface SyntheticVocabulary {
  readonly municipalities: readonly SyntheticMunicipality[];
  /** Tags, most served first. */
  readonly languages: readonly string[];
  readonly services: readonly { readonly id: string; readonly names: Readonly<Record<string, string>> }[];
  readonly targetGroups: readonly string[];
}

/**
 * Reads the files directly, so that the same listings come out with and without a database. They are the
 * checked-in ones: a row that breaks its format is an error here, not a refusal.
 */
export function readSyntheticVocabulary(folder = DATA_FOLDER): SyntheticVocabulary {
  const files = readDataFiles(folder, []);
  const terms = (list: readonly unknown[] | undefined) => z.array(termFormat).parse(list);
  return {
    municipalities: readMunicipalities(files),
    languages: rankLanguages(z.array(languageFormat).parse(files.languages)),
    services: terms(files.services.services).map((term) => ({ id: term.id, names: term.label })),
    targetGroups: terms(files.services.targetGroups).map((term) => term.id),
  };
}

function readMunicipalities(files: DataFiles): SyntheticMunicipality[] {
  const municipalities = z.array(municipalityFormat).parse(files.municipalities);
  const codes = new Set(municipalities.map((row) => row.code));
  const shares = new Map(
    z
      .array(shareFormat)
      .parse(files.foreignLanguage.values)
      .map((row) => [row.code, row.sharePercent]),
  );
  const postalCodes = Map.groupBy(
    z.array(postalCodeFormat(codes)).parse(files.postalCodes),
    (row) => row.municipalityCode,
  );
  const shapes = feature(files.boundaries, municipalityShapes(files.boundaries)).features;
  const rings = new Map(shapes.map(({ properties, geometry }) => [properties.code, ringsOf(geometry)]));
  return municipalities.map((row) => ({
    code: row.code,
    names: row.name,
    languageStatus: row.languageStatus,
    latitude: row.latitude,
    longitude: row.longitude,
    weight: (row.population * (shares.get(row.code) ?? 0)) / 100,
    postalCodes: postalCodes.get(row.code) ?? [],
    rings: rings.get(row.code) ?? [],
  }));
}

function ringsOf(geometry: GeoJSON.Geometry): GeoJSON.Position[][] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
}

/** Finnish, English and Swedish are served nearly everywhere; the others follow how many people speak them. */
function rankLanguages(languages: readonly LanguageRecord[]): string[] {
  const first = ["fi", "en", "sv"];
  const speakers = (language: LanguageRecord) =>
    first.includes(language.code)
      ? Number.MAX_SAFE_INTEGER - first.indexOf(language.code)
      : Math.max(0, ...(language.speakersInFinland ?? []).map((count) => count.count));
  return languages.toSorted((a, b) => speakers(b) - speakers(a)).map((language) => language.code);
}
