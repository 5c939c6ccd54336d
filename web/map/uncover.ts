import type { LatLngLiteral, Map as LeafletMap } from "leaflet";
import { calmly } from "./ground/movement.ts";

/** Room for a mark beside the panel, in pixels. */
const ROOM = 56;

/** Moves the map so that a place is not hidden under the panel that tells about it. */
export function uncover(map: LeafletMap, place: LatLngLiteral, panel: Element): void {
  const box = map.getContainer().getBoundingClientRect();
  const cover = panel.getBoundingClientRect();
  const { x, y } = map.latLngToContainerPoint(place);
  const [left, right] = [cover.left - box.left - ROOM, cover.right - box.left + ROOM];
  const top = cover.top - box.top - ROOM;
  if (x < left || x > right || y < top) return;
  // Beside it where there is room beside it, above it on a phone; the smaller movement of those that help.
  const ways = [
    ...(left > 0 ? [{ x: x - left, y: 0 }] : []),
    ...(right < box.width ? [{ x: x - right, y: 0 }] : []),
    { x: 0, y: y - Math.max(top, ROOM / 2) },
  ];
  const length = (way: { readonly x: number; readonly y: number }) => Math.abs(way.x) + Math.abs(way.y);
  const shortest = ways.reduce((best, way) => (length(way) < length(best) ? way : best));
  map.panBy([shortest.x, shortest.y], calmly());
}
