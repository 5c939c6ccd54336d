// The closed lists as the generator needs them: with weights, and with shapes to drop points into.

import { feature } from "topojson-client";
import type { GeometryCollection } from "topojson-specification";
import { DATA_FOLDER, readDataFiles } from "../data-files.ts";
import type { LanguageRecord, MunicipalityRecord, TermRecord } from "../formats/vocabulary.ts";

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
 * Reads the files directly: they are the checked-in ones, whose format the seed's tests hold. So the same
 * listings come out with and without a database.
 */
export function readSyntheticVocabulary(folder = DATA_FOLDER): SyntheticVocabulary {
  const files = readDataFiles(folder, []);
  // The types of the seed's formats, which these very files are tested against.
  const municipalities = files.municipalities as readonly MunicipalityRecord[];
  const shares = new Map(
    (files.foreignLanguage.values as readonly { code: string; sharePercent: number }[]).map((row) => [
      row.code,
      row.sharePercent,
    ]),
  );
  const postalCodes = Map.groupBy(
    files.postalCodes as readonly (SyntheticPostalCode & { municipalityCode: string })[],
    (row) => row.municipalityCode,
  );
  const collection = files.boundaries.objects.municipalities as GeometryCollection<{ code: string }>;
  const rings = new Map(
    feature(files.boundaries, collection).features.map(({ properties, geometry }) => [
      properties.code,
      ringsOf(geometry),
    ]),
  );
  return {
    municipalities: municipalities.map((row) => ({
      code: row.code,
      names: row.name,
      languageStatus: row.languageStatus,
      latitude: row.latitude,
      longitude: row.longitude,
      weight: (row.population * (shares.get(row.code) ?? 0)) / 100,
      postalCodes: postalCodes.get(row.code) ?? [],
      rings: rings.get(row.code) ?? [],
    })),
    languages: rankLanguages(files.languages as readonly LanguageRecord[]),
    services: (files.services.services as readonly TermRecord[]).map((term) => ({ id: term.id, names: term.label })),
    targetGroups: (files.services.targetGroups as readonly TermRecord[]).map((term) => term.id),
  };
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
