"use client";

import type { Map as LeafletMap } from "leaflet";
import { useEffect, useState } from "react";
import { WHOLE_COUNTRY, ZOOM } from "./ground/grid.rules.ts";
import { calmly, toLatLngs } from "./ground/movement.ts";
import { MapToolbar, type ToolbarButton } from "./MapToolbar.tsx";
import type { PositionState } from "./MyPosition.tsx";
import styles from "./map.module.css";
import type { MapWords } from "./map-words.ts";

interface ViewToolsProps {
  readonly map: LeafletMap;
  readonly words: MapWords;
  /** Null on a map that has nothing to do with where the reader is. */
  readonly position: PositionState | null;
  readonly onPosition?: (state: PositionState) => void;
  /** Whether streets are shown; null when there are none to show. */
  readonly streets: boolean | null;
  readonly onStreets?: (isShown: boolean) => void;
}

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

/** What a finger or a wheel does with the view, as buttons on the map. */
export function ViewTools({ map, words, position, onPosition, streets, onStreets }: ViewToolsProps) {
  const zoom = useZoom(map);
  const isLocated = position === "shown" || position === "asking";
  const buttons: ToolbarButton[] = [
    { id: "in", label: words.zoomIn, icon: "plus", onPress: () => map.zoomIn(1, calmly()), isIdle: zoom >= ZOOM.most },
    {
      id: "out",
      label: words.zoomOut,
      icon: "minus",
      onPress: () => map.zoomOut(1, calmly()),
      isIdle: zoom <= ZOOM.least,
    },
    {
      id: "all",
      label: words.wholeCountry,
      icon: "map",
      onPress: () => map.fitBounds(toLatLngs(WHOLE_COUNTRY), calmly()),
    },
  ];
  if (position !== null) {
    const onPress = () => onPosition?.(isLocated ? "off" : "asking");
    buttons.push({ id: "position", label: words.position.find, icon: "near", isPressed: isLocated, onPress });
  }
  if (streets !== null) {
    const onPress = () => onStreets?.(!streets);
    buttons.push({ id: "streets", label: words.streets, icon: "directions", isPressed: streets, onPress });
  }
  return <MapToolbar label={words.viewing} className={styles.viewing} buttons={buttons} />;
}
