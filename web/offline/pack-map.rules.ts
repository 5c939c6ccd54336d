/** A still map of one municipality: shapes and numbered marks as plain numbers, for an SVG without any tile. */
import { feature } from "topojson-client";
import type { Areas, GroundFile } from "../map/ground/ground.queries.ts";

export const MAP_WIDTH = 640;
const TALLEST = 640;
const MARGIN = 28;

/** So near to each other two numbers can still be read. */
const APART = 17;

interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Mark {
  readonly number: number;
  readonly isApproximate: boolean;
  /** Where the number stands. */
  readonly x: number;
  readonly y: number;
  /** Where the place is. */
  readonly toX: number;
  readonly toY: number;
}

export interface PackMapShapes {
  readonly height: number;
  readonly land: string;
  readonly lakes: string;
  readonly marks: readonly Mark[];
}

export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

interface Frame {
  readonly height: number;
  readonly place: (longitude: number, latitude: number) => readonly [number, number];
}

/** The part of the country to draw: the marks with some room around them, since half of a city may be sea. */
export function boundsOfMarks(spots: readonly Spot[], whole: Bounds): Bounds {
  if (spots.length < 2) return whole;
  const latitudes = spots.map(({ latitude }) => latitude);
  const longitudes = spots.map(({ longitude }) => longitude);
  const box = {
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  };
  // Two places in one street would make a map of that street, on which nobody knows where she is.
  const room = { wide: (whole.east - whole.west) / 3, high: (whole.north - whole.south) / 3 };
  const widen = (from: number, to: number, least: number) => Math.max(0, least - (to - from)) / 2;
  const [x, y] = [widen(box.west, box.east, room.wide), widen(box.south, box.north, room.high)];
  return { west: box.west - x, east: box.east + x, south: box.south - y, north: box.north + y };
}

function frameOf({ west, south, east, north }: Bounds): Frame {
  // North of 60° a degree of longitude is half as wide as one of latitude.
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [Math.max((east - west) * shrink, 0.001), Math.max(north - south, 0.001)];
  const scale = Math.min((MAP_WIDTH - 2 * MARGIN) / wide, (TALLEST - 2 * MARGIN) / high);
  const height = Math.round(Math.max(high * scale + 2 * MARGIN, MAP_WIDTH / 3));
  const [left, top] = [(MAP_WIDTH - wide * scale) / 2, (height - high * scale) / 2];
  return {
    height,
    place: (longitude, latitude) => [left + (longitude - west) * shrink * scale, top + (north - latitude) * scale],
  };
}

type Ring = readonly (readonly number[])[];

function ringsOf(areas: Areas, isMeant: (code: string) => boolean): Ring[] {
  return areas.objects.areas.geometries.flatMap((one) => {
    const code = one.properties && "code" in one.properties ? String(one.properties.code) : "";
    if (!isMeant(code)) return [];
    if (one.type === "Polygon") return feature(areas, one).geometry.coordinates;
    return one.type === "MultiPolygon" ? feature(areas, one).geometry.coordinates.flat() : [];
  });
}

/** A line of whole numbers, without the points and the islets that no eye would see. */
function drawRing(ring: Ring, { place, height }: Frame): string {
  const points: (readonly [number, number])[] = [];
  for (const [longitude = 0, latitude = 0] of ring) {
    const [x, y] = place(longitude, latitude).map(Math.round) as [number, number]; // two in, two out
    const last = points.at(-1);
    if (!last || Math.abs(last[0] - x) + Math.abs(last[1] - y) > 2) points.push([x, y]);
  }
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const isSeen = Math.max(...xs) > 0 && Math.min(...xs) < MAP_WIDTH && Math.max(...ys) > 0 && Math.min(...ys) < height;
  const isLarge = Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys) > 6;
  return points.length > 2 && isSeen && isLarge ? `M${points.map(([x, y]) => `${x} ${y}`).join("L")}Z` : "";
}

/** Moves numbers that would lie on each other to the nearest free spot, in a spiral. */
export function spreadMarks<One extends { readonly x: number; readonly y: number }>(
  spots: readonly One[],
  height: number,
): (One & { readonly toX: number; readonly toY: number })[] {
  const taken: { readonly x: number; readonly y: number }[] = [];
  const isFree = (x: number, y: number) =>
    x > APART / 2 &&
    x < MAP_WIDTH - APART / 2 &&
    y > APART / 2 &&
    y < height - APART / 2 &&
    taken.every((other) => Math.hypot(other.x - x, other.y - y) >= APART);
  return spots.map((spot) => {
    let [x, y] = [spot.x, spot.y];
    for (let turn = 1; !isFree(x, y) && turn < 1500; turn += 1) {
      const [angle, radius] = [turn * 0.7, 3 + turn * 0.35];
      [x, y] = [spot.x + radius * Math.cos(angle), spot.y + radius * Math.sin(angle)];
    }
    taken.push({ x, y });
    return { ...spot, x: Math.round(x), y: Math.round(y), toX: Math.round(spot.x), toY: Math.round(spot.y) };
  });
}

interface Standing extends Spot {
  readonly number: number;
  readonly isApproximate: boolean;
}

/** So many at one point are not neighbours: of them nothing is known but the town. */
const HEAP = 4;

/**
 * Leaves out approximate places that all stand at one point, which is the middle of the municipality or of a postal
 * code area. A map that showed a hundred of them there would tell something that nobody knows; the list has them all.
 */
export function withoutHeaps<One extends Spot & { readonly isApproximate: boolean }>(spots: readonly One[]): One[] {
  const pointOf = ({ latitude, longitude }: Spot) => `${latitude} ${longitude}`;
  const heaps = Map.groupBy(
    spots.filter(({ isApproximate }) => isApproximate),
    pointOf,
  );
  return spots.filter((spot) => !spot.isApproximate || (heaps.get(pointOf(spot)) ?? []).length < HEAP);
}

/** "1–4, 7, 9–12" */
export function writeNumbers(numbers: readonly number[]): string {
  const stretches: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const stretch = stretches.at(-1);
    if (stretch && number === stretch.last + 1) stretch.last = number;
    else stretches.push({ first: number, last: number });
  }
  return stretches.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
}

/** Everything that the picture is made of. Without the ground there are still marks, each where it should be. */
export function drawPackMap(
  code: string,
  whole: Bounds,
  ground: GroundFile | null,
  standing: readonly Standing[],
): PackMapShapes {
  const frame = frameOf(boundsOfMarks(standing, whole));
  const draw = (rings: readonly Ring[]) => rings.map((ring) => drawRing(ring, frame)).join("");
  const spots = standing.map(({ number, isApproximate, longitude, latitude }) => {
    const [x, y] = frame.place(longitude, latitude);
    return { number, isApproximate, x, y };
  });
  return {
    height: frame.height,
    land: ground ? draw(ringsOf(ground.municipalities, (each) => each === code)) : "",
    lakes: ground ? draw(ringsOf(ground.lakes, () => true)) : "",
    marks: spreadMarks(spots, frame.height),
  };
}
