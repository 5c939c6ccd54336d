import type { Map as LeafletMap } from "leaflet";
import { type RefObject, useEffect } from "react";
import { readViewport, writeViewport } from "./viewport.url.ts";

const LEAST_MOVE_PX = 2;

/**
 * Keeps the view in the fragment of the address, from the first movement that the reader makes.
 * Once the reader has asked for their own position, where the map stands tells where the reader is:
 * from then on it is written nowhere.
 */
export function useViewInAddress(map: LeafletMap | null, isSecret: RefObject<boolean>) {
  useEffect(() => {
    if (map === null) return;
    let written = { center: map.getCenter(), zoom: map.getZoom() };
    const write = () => {
      const [center, zoom] = [map.getCenter(), map.getZoom()];
      // A map whose box was resized says that it moved, and has: by the half pixel that was rounded.
      const distance = map.project(center, zoom).distanceTo(map.project(written.center, zoom));
      if (zoom === written.zoom && distance < LEAST_MOVE_PX) return;
      written = { center, zoom };
      const { lat, lng } = center;
      const view = isSecret.current
        ? location.pathname + location.search
        : writeViewport({ latitude: lat, longitude: lng, zoom });
      history.replaceState(history.state, "", view);
    };
    const read = () => {
      const view = readViewport(location.hash);
      if (view !== null) map.setView([view.latitude, view.longitude], view.zoom);
    };
    map.on("moveend", write);
    window.addEventListener("hashchange", read);
    return () => {
      map.off("moveend", write);
      window.removeEventListener("hashchange", read);
    };
  }, [map, isSecret]);
}
