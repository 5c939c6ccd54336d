"use client";

import { type Map as LeafletMap, Marker } from "leaflet";
import { useEffect, useState } from "react";
import { useMap } from "react-leaflet";
import type { ListingKind } from "../graphql/generated/browser/graphql.ts";
import type { Tiles } from "./ground/Ground.tsx";
import { MapFrame } from "./MapFrame.tsx";
import { MoveTools } from "./MoveTools.tsx";
import styles from "./map.module.css";
import type { MapWords } from "./map-words.ts";
import { drawMark, iconOfElement } from "./mark-picture.ts";
import { ViewTools } from "./ViewTools.tsx";

export interface PlaceViewProps {
  readonly latitude: number;
  readonly longitude: number;
  readonly isApproximate: boolean;
  /** What stands there, in words. */
  readonly label: string;
  readonly kind: ListingKind;
  readonly locale: string;
  readonly words: MapWords;
  readonly tiles?: Tiles | null;
}

/** An approximate place is shown from further away: a close look would promise what we do not know. */
const START_ZOOM = { exact: 13, approximate: 10 };

type OneMarkProps = Omit<PlaceViewProps, "locale" | "words" | "tiles">;

function OneMark({ latitude, longitude, isApproximate, label, kind }: OneMarkProps) {
  const map = useMap();
  useEffect(() => {
    const picture = document.createElement("span");
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", label);
    const mark = { id: "", latitude, longitude, count: 1, kind, isApproximate, listings: [], cluster: null };
    drawMark(picture, mark, styles);
    const icon = iconOfElement(picture);
    const marker = new Marker([latitude, longitude], { icon, interactive: false, keyboard: false }).addTo(map);
    return () => {
      marker.remove();
    };
  }, [map, latitude, longitude, isApproximate, label, kind]);
  return null;
}

/** The same map with one mark and nothing to ask any server for but its own ground. */
export function PlaceView({ locale, words, tiles = null, ...place }: PlaceViewProps) {
  const { latitude, longitude, isApproximate, label } = place;
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [hasStreets, setStreets] = useState(tiles !== null);
  // The button that asked for the map is gone: the map itself takes the focus.
  useEffect(() => map?.getContainer().focus({ preventScroll: true }), [map]);
  const name = isApproximate ? `${label}, ${words.approximate}` : label;
  const zoom = isApproximate ? START_ZOOM.approximate : START_ZOOM.exact;
  return (
    <>
      <div className={styles.stage}>
        <MapFrame
          locale={locale}
          label={words.area}
          start={{ latitude, longitude, zoom }}
          streets={hasStreets ? tiles : null}
          onMap={setMap}
        >
          <OneMark {...place} label={name} />
        </MapFrame>
        {map ? (
          <ViewTools
            map={map}
            words={words}
            position={null}
            streets={tiles === null ? null : hasStreets}
            onStreets={setStreets}
          />
        ) : null}
      </div>
      <div className={styles.below}>
        <p className={styles.note}>{isApproximate ? words.approximateNote : null}</p>
        {map ? <MoveTools map={map} words={words} /> : null}
      </div>
      <p className={styles.attribution}>
        {words.attribution} {hasStreets ? tiles?.attribution : null}
      </p>
    </>
  );
}
