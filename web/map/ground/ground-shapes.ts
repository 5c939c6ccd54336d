import { feature, merge } from "topojson-client";
import type { Bounds } from "./grid.rules.ts";
import type { Areas, GroundFile } from "./ground.queries.ts";

/** A box in plane units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something to fill: one polygon with its holes. */
export interface Piece {
  readonly fill: "neighbour" | "land" | "lake";
  readonly region: string;
  readonly box: Box;
  readonly path: Path2D;
}

/** Something to draw: a stretch of coast or of border, with the municipalities on its sides. */
export interface Line {
  readonly codes: readonly string[];
  readonly regions: readonly string[];
  readonly box: Box;
  readonly path: Path2D;
}

export interface Shapes {
  readonly pieces: readonly Piece[];
  readonly lines: readonly Line[];
  /** The land border as our neighbours' source has it. */
  readonly landBorder: readonly Line[];
}

/**
 * The plane in which shapes are kept: Web Mercator pixels of zoom 12, counted from the middle of
 * the country. Counted from the world's corner the numbers would be too large for the single
 * precision of a canvas, and coasts would tremble when one looks closely.
 */
export const PLANE_ZOOM = 12;
const PLANE_SIZE = 256 * 2 ** PLANE_ZOOM;
const ORIGIN = { longitude: 26, latitude: 65 };

function mercator(latitude: number): number {
  return Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI);
}

function toPlane(longitude: number, latitude: number): readonly [number, number] {
  return [
    ((longitude - ORIGIN.longitude) / 360) * PLANE_SIZE,
    (mercator(ORIGIN.latitude) - mercator(latitude)) * PLANE_SIZE,
  ];
}

/** Where the plane's origin lies, in pixels of the whole world at a zoom. */
export function originAt(zoom: number): readonly [number, number] {
  const size = 256 * 2 ** zoom;
  return [((ORIGIN.longitude + 180) / 360) * size, (0.5 - mercator(ORIGIN.latitude)) * size];
}

export function toBox({ west, south, east, north }: Bounds): Box {
  const [left, top] = toPlane(west, north);
  const [right, bottom] = toPlane(east, south);
  return { left, top, right, bottom };
}

export function boxesMeet(one: Box, other: Box): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

type Ring = readonly (readonly number[])[];

function draw(rings: readonly Ring[], isClosed: boolean): { path: Path2D; box: Box } {
  const path = new Path2D();
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [index, [longitude = 0, latitude = 0]] of ring.entries()) {
      const [x, y] = toPlane(longitude, latitude);
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
      [left, top] = [Math.min(left, x), Math.min(top, y)];
      [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
    }
    if (isClosed) path.closePath();
  }
  return { path, box: { left, top, right, bottom } };
}

type Geometry = Areas["objects"]["areas"]["geometries"][number];

/** The municipality and the region of an area; empty for lakes, and for what lies abroad. */
function propertiesOf({ properties }: Geometry): { readonly code: string; readonly region: string } {
  return { code: "", region: "", ...properties };
}

function isArea(one: Geometry): one is Extract<Geometry, { type: "Polygon" | "MultiPolygon" }> {
  return one.type === "Polygon" || one.type === "MultiPolygon";
}

/** The areas region by region, without the borders inside: those would shine through as hairlines. */
function piecesOf(areas: Areas, fill: Piece["fill"]): Piece[] {
  const all = areas.objects.areas.geometries.filter(isArea);
  const regions = new Set(all.map((one) => propertiesOf(one).region));
  return [...regions].flatMap((region) =>
    merge(
      areas,
      all.filter((one) => propertiesOf(one).region === region),
    ).coordinates.map((rings) => ({ fill, region, ...draw(rings, true) })),
  );
}

function arcsOf(one: Geometry): number[] {
  const nested: unknown[] = "arcs" in one ? one.arcs : [];
  return (nested.flat(3) as number[]).map((arc) => (arc < 0 ? ~arc : arc)); // arcs are numbers at every depth
}

/** Every arc once, with the municipalities that share it: two make a border, one alone has a coast. */
function linesOf(areas: Areas): Line[] {
  const sides = new Map<number, { codes: string[]; regions: string[] }>();
  for (const one of areas.objects.areas.geometries) {
    const { code, region } = propertiesOf(one);
    for (const arc of new Set(arcsOf(one))) {
      const side = sides.get(arc) ?? { codes: [], regions: [] };
      sides.set(arc, { codes: [...side.codes, code], regions: [...new Set([...side.regions, region])] });
    }
  }
  return [...sides].map(([arc, side]) => {
    const { geometry } = feature(areas, { type: "LineString", arcs: [arc] });
    return { ...side, ...draw([geometry.coordinates], false) };
  });
}

function landBorderOf(areas: Areas): Line[] {
  return areas.objects.areas.geometries
    .filter((one) => one.type === "MultiLineString")
    .flatMap((one) => feature(areas, one).geometry.coordinates)
    .map((line) => ({ codes: [], regions: [], ...draw([line], false) }));
}

export function shapesOf({ municipalities, lakes, neighbours }: GroundFile): Shapes {
  return {
    pieces: [
      ...(neighbours === undefined ? [] : piecesOf(neighbours, "neighbour")),
      ...piecesOf(municipalities, "land"),
      ...piecesOf(lakes, "lake"),
    ],
    lines: linesOf(municipalities),
    landBorder: neighbours === undefined ? [] : landBorderOf(neighbours),
  };
}
