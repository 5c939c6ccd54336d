"use client";

import { type Map as LeafletMap, type LeafletMouseEvent, Marker } from "leaflet";
import { useEffect, useState } from "react";
import { useMap } from "react-leaflet";
import { MapFrame } from "../../map/MapFrame.tsx";
import panel from "../../map/MapPanel.module.css";
import { MoveTools } from "../../map/MoveTools.tsx";
import map from "../../map/map.module.css";
import type { MapWords } from "../../map/map-words.ts";
import { drawMark, iconOfElement } from "../../map/mark-picture.ts";
import { ViewTools } from "../../map/ViewTools.tsx";
import type { Point } from "../content/content.ts";
import { isExact } from "./nudge.rules.ts";
import type { Tiles } from "./PinMap.tsx";

export interface PinViewProps {
  readonly point: Point | null;
  readonly start: { readonly latitude: number; readonly longitude: number; readonly zoom: number };
  readonly locale: string;
  readonly tiles: Tiles | null;
  readonly onPoint: (at: { readonly latitude: number; readonly longitude: number }) => void;
}

/** The map with the pin on it: a tap puts it where one taps. It can be dragged by nobody, so nobody has to. */
export function PinView({ point, start, locale, tiles, onPoint }: PinViewProps) {
  const [leaflet, setLeaflet] = useState<LeafletMap | null>(null);
  const [words, setWords] = useState<MapWords | null>(null);
  const [hasStreets, setStreets] = useState(tiles !== null);
  const [first] = useState(start);
  useEffect(() => {
    fetch(`/${locale}/map-words`).then(
      async (response) => response.ok && setWords(await response.json()),
      () => {},
    );
  }, [locale]);
  if (words === null) return null;
  return (
    <div className={`${panel.panel} ${panel.place}`}>
      <div className={map.stage}>
        <MapFrame
          locale={locale}
          label={words.area}
          start={first}
          streets={hasStreets ? tiles : null}
          onMap={setLeaflet}
        >
          <Pin point={point} onPoint={onPoint} />
        </MapFrame>
        {leaflet ? (
          <ViewTools
            map={leaflet}
            words={words}
            position={null}
            streets={tiles === null ? null : hasStreets}
            onStreets={setStreets}
          />
        ) : null}
      </div>
      <div className={map.below}>{leaflet ? <MoveTools map={leaflet} words={words} /> : null}</div>
      <p className={map.attribution}>
        {words.attribution} {hasStreets ? tiles?.attribution : null}
      </p>
    </div>
  );
}

function Pin({ point, onPoint }: Pick<PinViewProps, "point" | "onPoint">) {
  const leaflet = useMap();
  useEffect(() => {
    const tap = ({ latlng }: LeafletMouseEvent) => onPoint({ latitude: latlng.lat, longitude: latlng.lng });
    leaflet.on("click", tap);
    return () => {
      leaflet.off("click", tap);
    };
  }, [leaflet, onPoint]);
  const [latitude, longitude, isRough] = [point?.latitude, point?.longitude, !isExact(point)];
  useEffect(() => {
    if (latitude === undefined || longitude === undefined) return;
    const picture = document.createElement("span");
    picture.setAttribute("aria-hidden", "true");
    const mark = {
      id: "",
      latitude,
      longitude,
      count: 1,
      kind: "MEETING_PLACE" as const,
      isApproximate: isRough,
      listings: [],
      cluster: null,
    };
    drawMark(picture, mark, map);
    const icon = iconOfElement(picture);
    const marker = new Marker([latitude, longitude], { icon, interactive: false, keyboard: false }).addTo(leaflet);
    if (!leaflet.getBounds().contains([latitude, longitude])) leaflet.setView([latitude, longitude]);
    return () => {
      marker.remove();
    };
  }, [leaflet, latitude, longitude, isRough]);
  return null;
}
