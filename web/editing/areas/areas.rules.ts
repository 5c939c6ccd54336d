/** Municipalities and regions as one list to choose from, found by any name in the languages of the country. */
import type { Area } from "../content/content.ts";
import { findNamed } from "../content/find-named.rules.ts";

export interface NamedArea {
  readonly code: string;
  readonly name: string;
  /** Its names in other languages. */
  readonly words: readonly string[];
}

export interface AreaNames {
  readonly municipalities: readonly NamedArea[];
  readonly regions: readonly NamedArea[];
}

const REGION = "region:";

export const idOf = ({ municipality, region }: Area): string => municipality ?? `${REGION}${region}`;

export const areaOf = (id: string): Area =>
  id.startsWith(REGION) ? { municipality: null, region: id.slice(REGION.length) } : { municipality: id, region: null };

/** `say` tells a region from the municipality of the same name. */
export function nameOfArea(area: Area, { municipalities, regions }: AreaNames, say: (name: string) => string): string {
  const of = (names: readonly NamedArea[], code: string) => names.find((one) => one.code === code)?.name ?? code;
  return area.municipality === null ? say(of(regions, area.region ?? "")) : of(municipalities, area.municipality);
}

export function findAreas({ municipalities, regions }: AreaNames, typed: string, say: (name: string) => string) {
  const areas = [
    ...municipalities.map(({ code, name, words }) => ({ id: code, name, names: [name, ...words] })),
    ...regions.map(({ code, name, words }) => ({ id: `${REGION}${code}`, name: say(name), names: [name, ...words] })),
  ];
  return findNamed(areas, typed, ({ names }) => names).map(({ id, name }) => ({ id, name }));
}
