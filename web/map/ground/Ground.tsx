"use client";

import { type GridLayer, type Map as LeafletMap, TileLayer } from "leaflet";
import { useEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import { COUNTRY, windowOf, ZOOM } from "./grid.rules.ts";
import { GroundLayer } from "./ground.layer.ts";
import { loadNames, loadOverview, loadRegion } from "./ground.queries.ts";
import { readColours, watchColours } from "./ground-colours.ts";
import { shapesOf } from "./ground-shapes.ts";
import { LabelsLayer } from "./labels.layer.ts";
import { toLatLngs } from "./movement.ts";

export interface Tiles {
  readonly url: string;
  readonly attribution: string;
}

interface GroundProps {
  readonly locale: string;
  /** The municipality whose outline is drawn more strongly. */
  readonly highlighted: string | null;
  /** Street tiles to lay over the drawn ground; null when there are none or they are switched off. */
  readonly streets: Tiles | null;
}

/** Below the marks (400 and up), above nothing; all of it only to be looked at. */
const PANES = { ground: "200", streets: "250", labels: "300" };

function makePanes(map: LeafletMap) {
  for (const [name, order] of Object.entries(PANES)) {
    if (map.getPane(name) !== undefined) continue;
    const pane = map.createPane(name);
    pane.style.zIndex = order;
    pane.style.pointerEvents = "none";
  }
}

/** The regions around what is seen, in detail. By the window, not by the view: a request must not say more than that. */
async function addDetail(map: LeafletMap, ground: GroundLayer) {
  if (map.getZoom() < ZOOM.detail) return;
  const { lat, lng } = map.getCenter();
  const { x, y } = map.getSize();
  const { bounds } = windowOf({ latitude: lat, longitude: lng, zoom: map.getZoom(), width: x, height: y });
  await Promise.all(
    ground.missingRegions(bounds).map(async (region) => ground.setDetail(region, shapesOf(await loadRegion(region)))),
  );
}

/** Streets as pictures: from a server of tiles, or from one PMTiles file, whose reader is fetched only then. */
async function streetsLayer(url: string): Promise<GridLayer> {
  const options = { pane: "streets", maxZoom: ZOOM.most, bounds: toLatLngs(COUNTRY) };
  if (!/\.pmtiles(\?|$)/.test(url)) return new TileLayer(url, options);
  const { openArchive } = await import("./archive.layer.ts");
  return openArchive(url, options);
}

/** The map itself: land, water, borders and names, in the colours of the page, and streets if there are some. */
export function Ground({ locale, highlighted, streets }: GroundProps) {
  const map = useMap();
  const drawn = useRef<GroundLayer>(null);

  useEffect(() => {
    makePanes(map);
    const colours = readColours(map.getContainer());
    const ground = new GroundLayer(colours);
    const labels = new LabelsLayer(colours, { locale, face: getComputedStyle(map.getContainer()).fontFamily });
    ground.addTo(map);
    labels.addTo(map);
    let isGone = false;
    // Without its files the map is still a map of marks; the next move asks again.
    const showDetail = () => void addDetail(map, ground).catch(() => undefined);
    const show = async () => {
      ground.setOverview(shapesOf(await loadOverview()));
      showDetail();
      labels.setNames(await loadNames());
    };
    void show().catch(() => undefined);
    void document.fonts.ready.then(() => isGone || labels.measureAgain());
    const unwatch = watchColours(() => {
      const changed = readColours(map.getContainer());
      ground.setColours(changed);
      labels.setColours(changed);
    });
    map.on("moveend", showDetail);
    drawn.current = ground;
    return () => {
      isGone = true;
      unwatch();
      map.off("moveend", showDetail);
      drawn.current = null;
      ground.remove();
      labels.remove();
    };
  }, [map, locale]);

  useEffect(() => drawn.current?.highlight(highlighted), [highlighted]);

  useEffect(() => {
    if (streets === null) return;
    makePanes(map);
    let layer: GridLayer | null = null;
    let isGone = false;
    const labels = map.getPane("labels");
    const show = (made: GridLayer) => {
      if (isGone) return;
      layer = made.addTo(map);
      // Streets bring names of their own.
      if (labels !== undefined) labels.hidden = true;
    };
    // Without its streets the map is what it is without streets: complete, and with its own names.
    streetsLayer(streets.url).then(show, (failure) => console.warn(failure));
    return () => {
      isGone = true;
      layer?.remove();
      if (labels !== undefined) labels.hidden = false;
    };
  }, [map, streets]);

  return null;
}
