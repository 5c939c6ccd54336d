"use client";

import type { Map as LeafletMap } from "leaflet";
import { calmly } from "./ground/movement.ts";
import { MapToolbar, type ToolbarButton } from "./MapToolbar.tsx";
import own from "./MoveTools.module.css";
import styles from "./map.module.css";
import type { MapWords } from "./map-words.ts";

interface MoveToolsProps {
  readonly map: LeafletMap;
  readonly words: MapWords;
}

/** How far one press moves the map: this share of what is seen. */
const STEP = 0.4;

/** Moving without dragging: four buttons beside the map, which they would cover on a phone. */
export function MoveTools({ map, words }: MoveToolsProps) {
  const pan = (x: number, y: number) => () => {
    const size = map.getSize();
    map.panBy([x * STEP * size.x, y * STEP * size.y], calmly());
  };
  const buttons: ToolbarButton[] = [
    { id: "west", label: words.west, icon: "arrow", onPress: pan(-1, 0) },
    { id: "north", label: words.north, icon: "arrow", onPress: pan(0, -1) },
    { id: "south", label: words.south, icon: "arrow", onPress: pan(0, 1) },
    { id: "east", label: words.east, icon: "arrow", onPress: pan(1, 0) },
  ];
  return <MapToolbar label={words.moving} className={`${styles.moving} ${own.wraps}`} isCompass buttons={buttons} />;
}
