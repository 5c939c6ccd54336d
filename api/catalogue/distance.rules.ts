/** Distances on the ground, and the way to the flat of a map. */

const EARTH_RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Great-circle distance in metres (haversine; the error of a round earth, 0.5 %, does not matter for a walk). */
export function metresBetween(latitude1: number, longitude1: number, latitude2: number, longitude2: number): number {
  const a = Math.sin(((latitude2 - latitude1) * RADIANS) / 2) ** 2;
  const b = Math.sin(((longitude2 - longitude1) * RADIANS) / 2) ** 2;
  const chord = a + Math.cos(latitude1 * RADIANS) * Math.cos(latitude2 * RADIANS) * b;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** How far down a latitude lies on a web map: 0 at its upper edge, 1 at its lower. */
export function mercatorY(latitude: number): number {
  const sine = Math.sin(latitude * RADIANS);
  return 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
}
