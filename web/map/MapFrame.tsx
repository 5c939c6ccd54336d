"use client";

import "leaflet/dist/leaflet.css";
import type { Map as LeafletMap } from "leaflet";
import { type ReactNode, useEffect, useState } from "react";
import { MapContainer, useMap } from "react-leaflet";
import { Ground, type Tiles } from "./ground/Ground.tsx";
import { type Bounds, COUNTRY, ZOOM } from "./ground/grid.rules.ts";
import { toLatLngs, wantsCalm } from "./ground/movement.ts";
import styles from "./map.module.css";
import type { Viewport } from "./viewport.url.ts";

interface MapFrameProps {
  readonly locale: string;
  /** What the map is called, and how it is moved, for those who do not see it. */
  readonly label: string;
  /** Where the map stands at first: a point and a zoom, or an area to fit. */
  readonly start: Viewport | Bounds;
  readonly highlighted?: string | null;
  readonly streets: Tiles | null;
  /** Called with the map when it stands, and with null when it is gone. */
  readonly onMap?: (map: LeafletMap | null) => void;
  readonly children?: ReactNode;
}

/** Names the map, and lets the wheel zoom only for someone who is in the map: everyone else is scrolling the page. */
function Manners({ label }: { readonly label: string }) {
  const map = useMap();
  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute("role", "group");
    container.setAttribute("aria-label", label);
    // The map is never mirrored: west is left for everyone.
    container.dir = "ltr";
    const enter = () => map.scrollWheelZoom.enable();
    const leave = (event: FocusEvent) => {
      if (!container.contains(event.relatedTarget as Node | null)) map.scrollWheelZoom.disable(); // a focus goes to a node or to nothing
    };
    container.addEventListener("focusin", enter);
    container.addEventListener("focusout", leave);
    const watch = new ResizeObserver(() => map.invalidateSize({ animate: false }));
    watch.observe(container);
    return () => {
      watch.disconnect();
      container.removeEventListener("focusin", enter);
      container.removeEventListener("focusout", leave);
    };
  }, [map, label]);
  return null;
}

/** A Leaflet map on our own ground, without any of Leaflet's own controls or pictures. */
export function MapFrame({ locale, label, start, highlighted = null, streets, onMap, children }: MapFrameProps) {
  const [options] = useState(() => {
    const isCalm = wantsCalm();
    const place =
      "zoom" in start
        ? { center: { lat: start.latitude, lng: start.longitude }, zoom: start.zoom }
        : { bounds: toLatLngs(start) };
    return { ...place, zoomAnimation: !isCalm, markerZoomAnimation: !isCalm, inertia: !isCalm };
  });
  return (
    <MapContainer
      {...options}
      ref={onMap}
      className={styles.leaflet}
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
      maxBounds={toLatLngs(COUNTRY)}
      maxBoundsViscosity={1}
      fadeAnimation={false}
      scrollWheelZoom={false}
      zoomControl={false}
      attributionControl={false}
      preferCanvas
    >
      <Manners label={label} />
      <Ground locale={locale} highlighted={highlighted} streets={streets} />
      {children}
    </MapContainer>
  );
}
