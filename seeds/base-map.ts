/**
 * Makes the map that Kotokartta draws by itself, from the boundaries and lakes in `data/`:
 *
 *   overview.json        the whole country, coarse enough for a phone, for every zoom below 9
 *   region-<code>.json   one region in full detail, fetched when someone comes near enough to see it
 *   names.json           names, centres and extents of the municipalities
 *
 * The files land in web/public/map/, from where the web's build takes and compresses them.
 * The same input always gives the same bytes.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { feature, quantize } from "topojson-client";
import {
  filter,
  filterAttachedWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from "topojson-simplify";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";

const DATA = fileURLToPath(new URL("./data/", import.meta.url));
const TARGET = fileURLToPath(new URL("../web/public/map/", import.meta.url));

/** One object per topology, always called `areas`, so that the reader needs to know one name. */
type Areas = Topology<{ areas: GeometryCollection<AreaProperties> }>;
interface AreaProperties {
  /** The municipality; empty for a lake. */
  readonly code: string;
  /** Empty for what lies abroad. */
  readonly region: string;
}
type Area = GeometryObject<AreaProperties>;
const NAMELESS: AreaProperties = { code: "", region: "" };

interface Municipality {
  readonly code: string;
  readonly name: { readonly fi: string; readonly sv: string };
  readonly region: { readonly code: string };
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
}

/** What may be lost, in square kilometres (a bend; a whole ring), and the grid to which points are rounded. */
interface Coarseness {
  readonly bend: number;
  readonly ring: number;
  readonly steps: number;
}

/** The simplifier measures areas on a sphere of radius one. */
const SQUARE_KILOMETRE = 1 / 6371 ** 2;

// One pixel of zoom 8 is about 300 m wide, so these are losses that nobody sees before zoom 9.
const COARSE_MUNICIPALITIES: Coarseness = { bend: 0.4, ring: 2, steps: 5000 };
const COARSE_LAKES: Coarseness = { bend: 1.3, ring: 8, steps: 4000 };
const COARSE_NEIGHBOURS: Coarseness = { bend: 11, ring: 40, steps: 5000 };
const FULL_DETAIL: Coarseness = { bend: 0, ring: 0, steps: 30_000 };

function readData<T>(name: string): T {
  // The folder is checked by its own validator; the shapes are described in SOURCES.md.
  return JSON.parse(readFileSync(DATA + name, "utf8")) as T;
}

/** Objects of a file as a topology of their own, measured for simplifying, with the properties we choose. */
function readAreas(file: string, objects: readonly string[], describe?: (code: string) => AreaProperties): Areas {
  const whole = readData<Topology<Record<string, GeometryCollection<{ code?: string }>>>>(file);
  const geometries = objects
    .flatMap((name) => whole.objects[name]?.geometries ?? [])
    .map((one) => {
      const code = one.properties !== undefined && "code" in one.properties ? one.properties.code : undefined;
      // Areas are polygons and lines: none contains further geometries whose properties would stay the old ones.
      return { ...one, properties: describe?.(code ?? "") } as Area;
    });
  // Filtering with "keep all" drops the arcs of the other objects before they are measured in vain.
  const areas = filter(withAreas(whole, geometries), () => true);
  return presimplify(withAreas(areas as Topology, geometriesOf(areas)), sphericalTriangleArea);
}

function withAreas(topology: Topology, geometries: Area[]): Areas {
  return { ...topology, objects: { areas: { type: "GeometryCollection", geometries } } };
}

/** What a filter left over: an object without any area has lost its type. */
function geometriesOf({ objects: { areas } }: ReturnType<typeof filter<Areas["objects"]>>): Area[] {
  return areas.type === "GeometryCollection" ? areas.geometries : [];
}

/** Some of the areas, coarser; small islands and ponds go, but never a ring that two areas share. */
function coarsen(areas: Areas, { bend, ring, steps }: Coarseness, isKept: (one: Area) => boolean = () => true): Areas {
  const chosen = withAreas(areas, areas.objects.areas.geometries.filter(isKept));
  const simpler = simplify(chosen, bend * SQUARE_KILOMETRE);
  // This also drops areas that have no ring left, and the arcs that no area uses any more.
  const isLargeEnough = filterAttachedWeight(simpler, ring * SQUARE_KILOMETRE, (points) =>
    sphericalRingArea(points, false),
  );
  const kept = filter(simpler, isLargeEnough);
  const areasLeft = withAreas({ type: "Topology", objects: {}, arcs: kept.arcs }, geometriesOf(kept));
  return kept.arcs.length === 0 ? areasLeft : quantize(areasLeft, steps);
}

type Point = readonly [longitude: number, latitude: number];
type Rings = readonly (readonly Point[])[];
interface Outline extends AreaProperties {
  /** West, south, east, north. */
  readonly box: readonly [number, number, number, number];
  readonly polygons: readonly Rings[];
}

function polygonsOf(areas: Areas, one: Area): readonly Rings[] {
  const { geometry } = feature(areas, one) as GeoJSON.Feature;
  // Positions have two numbers in these files.
  if (geometry.type === "Polygon") return [geometry.coordinates as unknown as Rings];
  return geometry.type === "MultiPolygon" ? (geometry.coordinates as unknown as Rings[]) : [];
}

function boxOf(polygons: readonly Rings[]): Outline["box"] {
  const points = polygons.flat(2);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function propertiesOf(one: Area): AreaProperties {
  return one.properties !== undefined && "code" in one.properties ? one.properties : NAMELESS;
}

/** Counts how often a ray to the east crosses the rings: an odd number means inside. */
function isInside(rings: Rings, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at++) {
      const [from, to] = [ring[at - 1], ring[at]];
      if (from === undefined || to === undefined || from[1] > y === to[1] > y) continue;
      if (x < from[0] + ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1])) inside = !inside;
    }
  }
  return inside;
}

/** The region that holds most of a lake's shore, so that every lake is in one file only; none for a lake abroad. */
function regionOfLake(shore: readonly Point[], outlines: readonly Outline[]): string {
  const votes = new Map<string, number>();
  const step = Math.max(1, Math.floor(shore.length / 12));
  for (let at = 0; at < shore.length; at += step) {
    const point = shore[at];
    if (point === undefined) continue;
    const [x, y] = point;
    const home = outlines.find(
      ({ box: [west, south, east, north], polygons }) =>
        x >= west && x <= east && y >= south && y <= north && polygons.some((rings) => isInside(rings, point)),
    );
    if (home !== undefined) votes.set(home.region, (votes.get(home.region) ?? 0) + 1);
  }
  return [...votes].sort(([a, one], [b, other]) => other - one || a.localeCompare(b, "en"))[0]?.[0] ?? "";
}

/** Writes one file and answers with its size in kilobytes. */
function write(name: string, value: unknown): number {
  const text = JSON.stringify(value);
  writeFileSync(TARGET + name, text);
  return Math.round(text.length / 1000);
}

const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

const municipalities = readData<readonly Municipality[]>("municipalities.json");
const regionOf = new Map(municipalities.map((one) => [one.code, one.region.code]));

const borders = readAreas("municipality-boundaries.topojson", ["municipalities"], (code) => ({
  code,
  region: regionOf.get(code) ?? "",
}));
const lakes = readAreas("finland-base.topojson", ["lakes"]);
// The land border comes along as a line: drawn broadly, it closes the gap between two sources' ideas of where it runs.
const neighbours = readAreas("finland-base.topojson", ["neighbours", "border"]);

const outlines = borders.objects.areas.geometries.map((one): Outline => {
  const polygons = polygonsOf(borders, one);
  return { ...propertiesOf(one), polygons, box: boxOf(polygons) };
});
for (const one of lakes.objects.areas.geometries) {
  const region = regionOfLake(polygonsOf(lakes, one)[0]?.[0] ?? [], outlines);
  if (region !== "") one.properties = { code: "", region };
}

const names = municipalities.map(({ code, name, latitude, longitude, population }) => {
  const box = outlines.find((one) => one.code === code)?.box ?? [longitude, latitude, longitude, latitude];
  return [code, name.fi, name.sv, rounded(latitude), rounded(longitude), population, box.map(rounded)];
});

mkdirSync(TARGET, { recursive: true });
// Only what was made here before: an operator may keep a street map of their own in the same folder.
for (const old of readdirSync(TARGET)) if (/^(overview|names|region-\d+)\.json/.test(old)) rmSync(TARGET + old);
const regions = [...new Set(regionOf.values())].sort();
const overviewSize = write("overview.json", {
  municipalities: coarsen(borders, COARSE_MUNICIPALITIES),
  lakes: coarsen(lakes, COARSE_LAKES),
  neighbours: coarsen(neighbours, COARSE_NEIGHBOURS),
});
const namesSize = write("names.json", names);
const regionSizes = regions.map((region) =>
  write(`region-${region}.json`, {
    municipalities: coarsen(borders, FULL_DETAIL, (one) => propertiesOf(one).region === region),
    lakes: coarsen(lakes, FULL_DETAIL, (one) => propertiesOf(one).region === region),
  }),
);
console.log(
  `base map: overview ${overviewSize} kB, names ${namesSize} kB, ` +
    `${regions.length} regions of ${Math.min(...regionSizes)} to ${Math.max(...regionSizes)} kB, before compression`,
);
