"use client";

import type { Map as LeafletMap } from "leaflet";
import { useEffect, useState } from "react";
import { WHOLE_COUNTRY } from "./grid.rules.ts";
import { toLatLngs, wantsCalm } from "./MapFrame.tsx";
import { MapToolbar, type ToolbarButton } from "./MapToolbar.tsx";
import type { PositionState } from "./MyPosition.tsx";
import type { MapWords } from "./map-words.ts";
import styles from "./map.module.css";

interface MapToolsProps {
  readonly map: LeafletMap;
  readonly words: MapWords;
  /** Null on a map that has nothing to do with where the reader is. */
  readonly position: PositionState | null;
  readonly onPosition?: (state: PositionState) => void;
  /** Whether streets are shown; null when there are none to show. */
  readonly streets: boolean | null;
  readonly onStreets?: (isShown: boolean) => void;
}

/** How far one press moves the map: this share of what is seen. */
const STEP = 0.4;

function useZoom(map: LeafletMap): number {
  const [zoom, setZoom] = useState(map.getZoom());
  useEffect(() => {
    const read = () => setZoom(map.getZoom());
    map.on("zoomend", read);
    return () => {
      map.off("zoomend", read);
    };
  }, [map]);
  return zoom;
}

/** Everything that a finger or a wheel can do with the map, as buttons. */
export function MapTools({ map, words, position, onPosition, streets, onStreets }: MapToolsProps) {
  const zoom = useZoom(map);
  const calmly = () => ({ animate: !wantsCalm() });
  const pan = (x: number, y: number) => () => {
    const size = map.getSize();
    map.panBy([x * STEP * size.x, y * STEP * size.y], calmly());
  };
  const isLocated = position === "shown" || position === "asking";
  const view: ToolbarButton[] = [
    { id: "in", label: words.zoomIn, icon: "plus", onPress: () => map.zoomIn(1, calmly()), isIdle: zoom >= map.getMaxZoom() },
    { id: "out", label: words.zoomOut, icon: "minus", onPress: () => map.zoomOut(1, calmly()), isIdle: zoom <= map.getMinZoom() },
    { id: "country", label: words.wholeCountry, icon: "map", onPress: () => map.fitBounds(toLatLngs(WHOLE_COUNTRY), calmly()) },
  ];
  if (position !== null) {
    const onPress = () => onPosition?.(isLocated ? "off" : "asking");
    view.push({ id: "position", label: words.position.find, icon: "near", isPressed: isLocated, onPress });
  }
  if (streets !== null) {
    view.push({ id: "streets", label: words.streets, icon: "directions", isPressed: streets, onPress: () => onStreets?.(!streets) });
  }
  const moves: ToolbarButton[] = [
    { id: "west", label: words.west, icon: "arrow", onPress: pan(-1, 0) },
    { id: "north", label: words.north, icon: "arrow", onPress: pan(0, -1) },
    { id: "south", label: words.south, icon: "arrow", onPress: pan(0, 1) },
    { id: "east", label: words.east, icon: "arrow", onPress: pan(1, 0) },
  ];
  return (
    <>
      <MapToolbar label={words.viewing} className={styles.viewing} buttons={view} />
      <MapToolbar label={words.moving} className={styles.moving} buttons={moves} />
    </>
  );
}
