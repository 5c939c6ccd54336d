/**
 * What to draw for a window of the map: single marks, and clusters where they would overlap. Listings on
 * exactly one point (a building, or the centre that stands for a whole municipality) are one mark always.
 */
import Supercluster from "supercluster";
import { countShared, forEachBit } from "../catalogue/bitset.rules.ts";
import { type Catalogue, groundOfListing, listingAt, setOf } from "../catalogue/catalogue.rules.ts";
import { mercatorY } from "../catalogue/distance.rules.ts";
import type { GeoBounds, Selection } from "../catalogue/filter.rules.ts";
import { setKey } from "../catalogue/membership.rules.ts";

/** Side of the whole world at zoom 0, in pixels. */
const TILE_PX = 256;
/** Pixels within which marks are drawn as one; a finger needs about half of it. */
const CLUSTER_RADIUS = 60;
export const MAX_ZOOM = 20;
/** From this zoom on nothing is clustered but equal points. */
const CLUSTER_MAX_ZOOM = 16;
/** Listings that clusters may be computed from; above, neighbours within a few pixels are joined beforehand. */
const MAX_POINTS = 2000;
/** Side of the cells for that joining, in pixels: far below the radius, so that the picture stays the same. */
const CELL_PX = 12;

/** One point, and every found listing that stands on it. */
export interface Marker {
  readonly latitude: number;
  readonly longitude: number;
  readonly slots: readonly number[];
  readonly isApproximate: boolean;
}

export interface Cluster {
  readonly latitude: number;
  readonly longitude: number;
  readonly count: number;
  /** The zoom at which it falls apart. */
  readonly expansionZoom: number;
  readonly bounds: GeoBounds;
}

export interface Marks {
  readonly markers: readonly Marker[];
  readonly clusters: readonly Cluster[];
}

/** What a cluster carries on while points are joined. */
interface Weight {
  count: number;
  west: number;
  south: number;
  east: number;
  north: number;
}
/** Several points joined beforehand, or the one marker itself. */
interface Point extends Weight {
  readonly marker: Marker | undefined;
}

const weigh = ({ count, west, south, east, north }: Weight): Weight => ({ count, west, south, east, north });

function addWeight(total: Weight, other: Weight): void {
  total.count += other.count;
  total.west = Math.min(total.west, other.west);
  total.south = Math.min(total.south, other.south);
  total.east = Math.max(total.east, other.east);
  total.north = Math.max(total.north, other.north);
}

/** The found listings inside a window that have a point. */
function slotsInside({ catalogue, all }: Selection, { west, south, east, north }: GeoBounds): number[] {
  const { latitude, longitude } = catalogue.columns;
  const slots: number[] = [];
  forEachBit(all, (slot) => {
    const lat = latitude[slot] ?? Number.NaN;
    const lon = longitude[slot] ?? Number.NaN;
    if (lat >= south && lat <= north && lon >= west && lon <= east) slots.push(slot);
  });
  return slots;
}

/** One marker a point: what is less than about a metre apart stands on the same one. */
function markersAt(catalogue: Catalogue, slots: readonly number[]): Marker[] {
  const { latitude, longitude } = catalogue.columns;
  const byPoint = new Map<number, number[]>();
  for (const slot of slots) {
    // Hundred-thousandths of a degree: both fit into one number, which is a quicker key than a text.
    const key = Math.round((latitude[slot] ?? 0) * 1e5) * 2 ** 27 + Math.round((longitude[slot] ?? 0) * 1e5);
    const there = byPoint.get(key);
    if (there) there.push(slot);
    else byPoint.set(key, [slot]);
  }
  return Array.from(byPoint.values(), (standing) => markerOf(catalogue, standing));
}

function markerOf(catalogue: Catalogue, slots: readonly number[]): Marker {
  const { latitude, longitude } = catalogue.columns;
  const first = slots[0] ?? 0; // a marker without listings is never made
  const isApproximate = isApproximateAt(catalogue, slots);
  return { latitude: latitude[first] ?? 0, longitude: longitude[first] ?? 0, slots, isApproximate };
}

/** A point is approximate when nobody on it has published it as a place. */
function isApproximateAt(catalogue: Catalogue, slots: readonly number[]): boolean {
  return slots.every((slot) => {
    const { positionSource } = groundOfListing(catalogue, listingAt(catalogue, slot));
    return positionSource === "POSTAL_CODE_CENTRE" || positionSource === "MUNICIPALITY_CENTRE";
  });
}

/** Marks and clusters of the found listings in a window at a zoom. */
export function drawMarks(selection: Selection, bounds: GeoBounds, zoom: number): Marks {
  const { catalogue } = selection;
  const slots = slotsInside(selection, bounds);
  if (zoom > CLUSTER_MAX_ZOOM || slots.length < 2) return { markers: markersAt(catalogue, slots), clusters: [] };
  const points =
    slots.length > MAX_POINTS ? joinNeighbours(catalogue, slots, zoom) : markersAt(catalogue, slots).map(pointOf);
  const index = new Supercluster<Point, Weight>({
    radius: CLUSTER_RADIUS,
    extent: TILE_PX, // the radius then is in pixels of a tile as the map draws them
    // Only this zoom is asked for. Supercluster works its way down from the highest: a wider range is built whole.
    minZoom: zoom,
    maxZoom: zoom,
    map: weigh,
    reduce: addWeight,
  });
  index.load(
    points.map((point) => ({
      type: "Feature",
      properties: point,
      geometry: { type: "Point", coordinates: [(point.west + point.east) / 2, (point.south + point.north) / 2] },
    })),
  );
  return readMarks(index, zoom);
}

const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/**
 * Everything in the index, which holds the window's points and no others. Supercluster keeps coordinates in
 * single precision, some metres off: asked for the window, it would lose a mark at its very edge.
 */
function readMarks(index: Supercluster<Point, Weight>, zoom: number): Marks {
  const markers: Marker[] = [];
  const clusters: Cluster[] = [];
  for (const { properties, geometry } of index.getClusters([-180, -90, 180, 90], zoom)) {
    const [x = 0, y = 0] = geometry.coordinates;
    if (!("cluster" in properties) && properties.marker) {
      markers.push(properties.marker);
      continue;
    }
    const { count, west, south, east, north } = properties;
    const [latitude, longitude] = [within(y, south, north), within(x, west, east)];
    const expansionZoom = expansionZoomOf(properties, zoom);
    clusters.push({ latitude, longitude, count, expansionZoom, bounds: { west, south, east, north } });
  }
  return { markers, clusters };
}

/** The first zoom at which its points surely fall apart: a cluster is never wider than two radii. */
function expansionZoomOf({ west, south, east, north }: Weight, zoom: number): number {
  const width = (east - west) / 360;
  const height = mercatorY(south) - mercatorY(north);
  const fallsApartAt = Math.floor(Math.log2((2 * CLUSTER_RADIUS) / (TILE_PX * Math.max(width, height)))) + 1;
  return Math.min(Math.max(fallsApartAt, zoom + 1), CLUSTER_MAX_ZOOM + 1);
}

function pointOf(marker: Marker): Point {
  const { latitude, longitude, slots } = marker;
  return { marker, count: slots.length, west: longitude, south: latitude, east: longitude, north: latitude };
}

interface Cell extends Weight {
  /** Its listings while all of them stand on one point. */
  standing: number[] | undefined;
}

/** Joins listings that share a cell of a few pixels, in one pass, so that a hundred thousand stay quick. */
function joinNeighbours(catalogue: Catalogue, slots: readonly number[], zoom: number): Point[] {
  const { latitude, longitude, mapY } = catalogue.columns;
  const cellsAcross = (TILE_PX * 2 ** zoom) / CELL_PX;
  const cells = new Map<number, Cell>();
  for (const slot of slots) {
    const lat = latitude[slot] ?? 0;
    const lon = longitude[slot] ?? 0;
    const key = Math.floor(((lon + 180) / 360) * cellsAcross) * 2 ** 26 + Math.floor((mapY[slot] ?? 0) * cellsAcross);
    const cell = cells.get(key);
    if (!cell) {
      cells.set(key, { count: 1, west: lon, south: lat, east: lon, north: lat, standing: [slot] });
      continue;
    }
    const isSamePoint = cell.west === lon && cell.east === lon && cell.south === lat && cell.north === lat;
    if (isSamePoint) cell.standing?.push(slot);
    else cell.standing = undefined;
    addWeight(cell, { count: 1, west: lon, south: lat, east: lon, north: lat });
  }
  return Array.from(cells.values(), ({ standing, ...weight }) => ({
    ...weight,
    marker: standing && markerOf(catalogue, standing),
  }));
}

/** How many found listings have a point at all, and how many have none. */
export function countOnMap(selection: Selection): { with: number; without: number } {
  const onMap = countShared(selection.all, setOf(selection.catalogue, setKey.hasPosition));
  const total = countShared(selection.all, selection.all);
  return { with: onMap, without: total - onMap };
}

/** The box around every found listing that has a point. */
export function boundsOf(selection: Selection): GeoBounds | undefined {
  const { latitude, longitude } = selection.catalogue.columns;
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  forEachBit(selection.all, (slot) => {
    const lat = latitude[slot] ?? Number.NaN;
    const lon = longitude[slot] ?? Number.NaN;
    if (Number.isNaN(lat)) return;
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  });
  return box.west === Infinity ? undefined : box;
}
