"use client";

import { Circle, CircleMarker, LayerGroup, type Map as LeafletMap } from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import { COUNTRY, isInside } from "./ground/grid.rules.ts";
import { readColours } from "./ground/ground-colours.ts";
import { calmly } from "./ground/movement.ts";

export type PositionState = "off" | "asking" | "shown" | "failed";

interface MyPositionProps {
  readonly state: PositionState;
  readonly onState: (state: PositionState) => void;
}

const PATIENCE_MS = 15_000;
/** Close enough to see the neighbourhood, far enough not to promise a house. */
const NEAR_ZOOM = 12;

function draw(map: LeafletMap, { latitude, longitude, accuracy }: GeolocationCoordinates): LayerGroup {
  const { accent, halo } = readColours(map.getContainer());
  const place = { lat: latitude, lng: longitude };
  const still = { interactive: false, color: accent, fillColor: accent };
  return new LayerGroup([
    new Circle(place, { ...still, radius: accuracy, weight: 1, fillOpacity: 0.12 }),
    new CircleMarker(place, { ...still, radius: 8, color: halo, weight: 3, fillOpacity: 1 }),
  ]);
}

/**
 * Shows the reader's position on the map of this device. It is kept in no state, sent in no
 * request and written into no address: the map moves there, and what the map asks for then is a
 * window of the grid, the same for everyone within some fifty kilometres.
 */
export function MyPosition({ state, onState }: MyPositionProps) {
  const map = useMap();
  const isWanted = state === "asking" || state === "shown";
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each press, not when the answer comes
  useEffect(() => {
    if (!isWanted) return;
    let dot: LayerGroup | null = null;
    let isGone = false;
    const show = ({ coords }: GeolocationPosition) => {
      if (isGone) return;
      if (!isInside(COUNTRY, coords.latitude, coords.longitude)) return onState("failed");
      onState("shown");
      dot = draw(map, coords).addTo(map);
      const place = { lat: coords.latitude, lng: coords.longitude };
      map.setView(place, Math.max(NEAR_ZOOM, map.getZoom()), calmly());
    };
    const options = { timeout: PATIENCE_MS, maximumAge: 60_000, enableHighAccuracy: false };
    const fail = () => isGone || onState("failed");
    // Browsers have it only over https or on the device itself.
    if ("geolocation" in navigator) navigator.geolocation.getCurrentPosition(show, fail, options);
    else fail();
    return () => {
      isGone = true;
      dot?.remove();
    };
  }, [map, isWanted]);
  return null;
}
