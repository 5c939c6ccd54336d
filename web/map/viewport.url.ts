import { COUNTRY, isInside, ZOOM } from "./ground/grid.rules.ts";

/** Where the map stands. */
export interface Viewport {
  readonly latitude: number;
  readonly longitude: number;
  readonly zoom: number;
}

/** A pixel of zoom z is about 1.4 / 2^z degrees: more decimals than that say nothing. */
function decimalsAt(zoom: number): number {
  return Math.min(5, Math.max(2, Math.ceil((zoom - 2) / 3)));
}

/**
 * The part of the address that says where the map stands. It stands in the fragment, because a
 * browser never sends a fragment to any server.
 */
export function writeViewport({ latitude, longitude, zoom }: Viewport): string {
  const decimals = decimalsAt(zoom);
  return `#map=${zoom}/${latitude.toFixed(decimals)}/${longitude.toFixed(decimals)}`;
}

/** Reads what writeViewport wrote; anything else, or a place outside the country, is null. */
export function readViewport(fragment: string): Viewport | null {
  const parts = /^#map=(\d{1,2})\/(-?\d{1,2}(?:\.\d{1,7})?)\/(-?\d{1,3}(?:\.\d{1,7})?)$/.exec(fragment);
  if (parts === null) return null;
  const [zoom, latitude, longitude] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const isKnown = zoom >= ZOOM.least && zoom <= ZOOM.most && isInside(COUNTRY, latitude, longitude);
  return isKnown ? { zoom, latitude, longitude } : null;
}
