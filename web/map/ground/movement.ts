import type { LatLngBoundsLiteral } from "leaflet";
import type { Bounds } from "./grid.rules.ts";

/** Bounds as Leaflet writes them. */
export function toLatLngs({ west, south, east, north }: Bounds): LatLngBoundsLiteral {
  return [
    [south, west],
    [north, east],
  ];
}

export function wantsCalm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** How the map moves: gliding, or at once for who asked their device for less motion. */
export function calmly() {
  return { animate: !wantsCalm() };
}
