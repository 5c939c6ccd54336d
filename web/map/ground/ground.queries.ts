import type { merge } from "topojson-client";
import { baseOf } from "../../i18n/routing.ts";

type Topology = Parameters<typeof merge>[0];
type Collection = Exclude<Parameters<typeof merge>[1], readonly unknown[]>;

/** One object per topology, called `areas`; seeds/base-map.ts makes the files. */
export type Areas = Topology & { readonly objects: { readonly areas: Collection } };

export interface GroundFile {
  readonly municipalities: Areas;
  readonly lakes: Areas;
  /** Only in the overview. */
  readonly neighbours?: Areas;
}

/** A municipality as the map names it and finds it. */
export interface MunicipalityName {
  readonly code: string;
  readonly fi: string;
  readonly sv: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  readonly bounds: { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
}

type NameRow = [string, string, string, number, number, number, [number, number, number, number]];

/** Files of our own origin, each asked for once; one that failed may be asked for again. */
const asked = new Map<string, Promise<unknown>>();

function load<T>(file: string): Promise<T> {
  const known = asked.get(file);
  // Everything under one name is of one type: the loaders below are the only callers.
  if (known !== undefined) return known as Promise<T>;
  const answer = fetch(`/map/${file}`).then((response) => {
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return response.json();
  });
  asked.set(file, answer);
  answer.catch(() => asked.delete(file));
  return answer;
}

export function loadOverview(): Promise<GroundFile> {
  return load<GroundFile>("overview.json");
}

export function loadRegion(code: string): Promise<GroundFile> {
  return load<GroundFile>(`region-${code}.json`);
}

export async function loadNames(): Promise<readonly MunicipalityName[]> {
  const rows = await load<NameRow[]>("names.json");
  return rows.map(([code, fi, sv, latitude, longitude, population, [west, south, east, north]]) => ({
    code,
    fi,
    sv,
    latitude,
    longitude,
    population,
    bounds: { west, south, east, north },
  }));
}

/** Municipalities have names in Finnish and Swedish; who reads Swedish gets those, everyone else the Finnish ones. */
export function nameIn(locale: string, municipality: MunicipalityName): string {
  return baseOf(locale) === "sv" ? municipality.sv : municipality.fi;
}

/** The same name with its language, for voices. */
export function nameTextIn(locale: string, municipality: MunicipalityName) {
  const language = baseOf(locale) === "sv" ? "sv" : "fi";
  return { text: nameIn(locale, municipality), language, direction: "LTR" } as const;
}
