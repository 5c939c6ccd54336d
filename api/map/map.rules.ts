/**
 * What to draw for a window of the map: single marks, and clusters where they would overlap. Listings on
 * exactly one point (a building, or the centre that stands for a whole municipality) are one mark always.
 */
import Supercluster from "supercluster";
import { countShared, forEachBit, intersect } from "../catalogue/bitset.rules.ts";
import { type Catalogue, groundOfListing, listingAt, setOf } from "../catalogue/catalogue.rules.ts";
import { type GeoBounds, type Selection, selectInside } from "../catalogue/filter.rules.ts";
import { setKey } from "../catalogue/membership.rules.ts";

/** Pixels within which marks are drawn as one; a finger needs about half of it. */
const CLUSTER_RADIUS = 60;
export const MAX_ZOOM = 20;
/** From this zoom on nothing is clustered but equal points. */
const CLUSTER_MAX_ZOOM = 16;
/** Marks that a cluster may be computed from; above, neighbours within a few pixels are joined beforehand. */
const MAX_POINTS = 4000;
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

/** The found listings inside a window, one marker a point. */
function markersInside(selection: Selection, bounds: GeoBounds): Marker[] {
  const { catalogue, all } = selection;
  const { latitude, longitude } = catalogue.columns;
  const byPoint = new Map<string, { latitude: number; longitude: number; slots: number[] }>();
  forEachBit(intersect(selectInside(catalogue, bounds), all), (slot) => {
    const lat = latitude[slot] ?? 0;
    const lon = longitude[slot] ?? 0;
    const key = `${lat},${lon}`;
    const there = byPoint.get(key);
    if (there) there.slots.push(slot);
    else byPoint.set(key, { latitude: lat, longitude: lon, slots: [slot] });
  });
  return [...byPoint.values()].map((point) => ({ ...point, isApproximate: isApproximateAt(catalogue, point.slots) }));
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
  const markers = markersInside(selection, bounds);
  if (zoom > CLUSTER_MAX_ZOOM || markers.length < 2) return { markers, clusters: [] };
  const points = markers.length > MAX_POINTS ? joinNeighbours(markers, zoom) : markers.map(pointOf);
  const index = new Supercluster<Point, Weight>({
    radius: CLUSTER_RADIUS,
    extent: 256, // the radius then is in pixels of a 256-pixel tile, as the map draws them
    minZoom: zoom, // only this zoom is asked for: the others need not be built
    maxZoom: CLUSTER_MAX_ZOOM,
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
  return readMarks(index, bounds, zoom);
}

function readMarks(index: Supercluster<Point, Weight>, bounds: GeoBounds, zoom: number): Marks {
  const markers: Marker[] = [];
  const clusters: Cluster[] = [];
  for (const { properties, geometry } of index.getClusters(
    [bounds.west, bounds.south, bounds.east, bounds.north],
    zoom,
  )) {
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const isCluster = "cluster" in properties;
    if (!isCluster && properties.marker) {
      markers.push(properties.marker);
      continue;
    }
    const expansionZoom = isCluster
      ? Math.min(index.getClusterExpansionZoom(properties.cluster_id), CLUSTER_MAX_ZOOM + 1)
      : Math.min(zoom + 3, CLUSTER_MAX_ZOOM + 1);
    const { count, west, south, east, north } = properties;
    clusters.push({ latitude, longitude, count, expansionZoom, bounds: { west, south, east, north } });
  }
  return { markers, clusters };
}

function pointOf(marker: Marker): Point {
  const { latitude, longitude, slots } = marker;
  return { marker, count: slots.length, west: longitude, south: latitude, east: longitude, north: latitude };
}

/** Joins markers that share a cell of a few pixels, in one pass, so that a hundred thousand stay quick. */
function joinNeighbours(markers: readonly Marker[], zoom: number): Point[] {
  const cellsAcross = (256 * 2 ** zoom) / CELL_PX;
  const cells = new Map<number, Point>();
  for (const marker of markers) {
    const point = pointOf(marker);
    const x = Math.floor(((marker.longitude + 180) / 360) * cellsAcross);
    const y = Math.floor(mercatorY(marker.latitude) * cellsAcross);
    const key = x * 2 ** 26 + y;
    const there = cells.get(key);
    if (!there) {
      cells.set(key, point);
    } else {
      const joined = { ...there, marker: undefined };
      addWeight(joined, point);
      cells.set(key, joined);
    }
  }
  return [...cells.values()];
}

/** 0 at the north of the map, 1 at the south. */
function mercatorY(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
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
