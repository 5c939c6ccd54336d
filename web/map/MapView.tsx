"use client";

import type { Map as LeafletMap } from "leaflet";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ListingFilter } from "../graphql/generated/browser/graphql.ts";
import type { Locale } from "../i18n/routing.ts";
import { type Bounds, WHOLE_COUNTRY, ZOOM } from "./grid.rules.ts";
import type { Tiles } from "./ground/Ground.tsx";
import { loadNames, type MunicipalityName } from "./ground/ground.queries.ts";
import { calmly, MapFrame, toLatLngs } from "./MapFrame.tsx";
import { MapMarks, type MarksState } from "./MapMarks.tsx";
import { MapStatus } from "./MapStatus.tsx";
import { MarkPanel } from "./MarkPanel.tsx";
import { MoveTools } from "./MoveTools.tsx";
import { MunicipalityFinder } from "./MunicipalityFinder.tsx";
import { MyPosition, type PositionState } from "./MyPosition.tsx";
import styles from "./map.module.css";
import type { MapWords } from "./map-words.ts";
import type { Mark } from "./mark.rules.ts";
import type { MarksLayer } from "./marks.layer.ts";
import { MarkSource } from "./marks.queries.ts";
import { ViewTools } from "./ViewTools.tsx";
import { readViewport, writeViewport } from "./viewport.url.ts";

export interface MapViewProps {
  readonly filter: ListingFilter;
  readonly locale: Locale;
  readonly words: MapWords;
  readonly tiles?: Tiles | null;
  /** The area to show at first, when the address names none; the whole country if not given. */
  readonly home?: Bounds | null;
}

/**
 * Keeps the view in the fragment of the address, from the first movement that the reader makes.
 * Once the reader has asked for their own position, where the map stands tells where the reader is:
 * from then on it is written nowhere.
 */
function useViewInAddress(map: LeafletMap | null, isSecret: RefObject<boolean>) {
  useEffect(() => {
    if (map === null) return;
    const write = () => {
      const { lat, lng } = map.getCenter();
      const view = isSecret.current
        ? location.pathname + location.search
        : writeViewport({ latitude: lat, longitude: lng, zoom: map.getZoom() });
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

/** Escape closes the panel from anywhere on the map, not from elsewhere on the page. */
function useEscape(stage: RefObject<HTMLElement | null>, onEscape: (() => void) | null) {
  useEffect(() => {
    if (onEscape === null) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape" && stage.current?.contains(document.activeElement)) onEscape();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [stage, onEscape]);
}

/** The list with only one municipality: this page's own search, with its place exchanged and from its first page. */
function listHref(code: string): string {
  const search = new URLSearchParams(location.search);
  for (const name of ["place", "after", "before", "view"]) search.delete(name);
  search.set("place", code);
  return `${location.pathname}?${search}`;
}

/** Goes to a cluster so closely that it opens. */
function openCluster(map: LeafletMap, mark: Mark, { expansionZoom, bounds }: NonNullable<Mark["cluster"]>) {
  const fitting = map.getBoundsZoom(toLatLngs(bounds));
  if (fitting >= expansionZoom) map.fitBounds(toLatLngs(bounds), { ...calmly(), padding: [40, 40] });
  else map.setView([mark.latitude, mark.longitude], Math.min(ZOOM.most, expansionZoom), calmly());
}

/** The whole map of a search: ground, marks, ways to move, and what it says in words. */
export function MapView({ filter, locale, words, tiles = null, home }: MapViewProps) {
  const question = JSON.stringify(filter);
  const source = useMemo(() => new MarkSource(JSON.parse(question), locale), [question, locale]);
  const [start] = useState(() => readViewport(location.hash) ?? home ?? WHOLE_COUNTRY);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [names, setNames] = useState<readonly MunicipalityName[]>([]);
  const [marks, setMarks] = useState<MarksState>({ answer: null, inView: 0, isAway: false });
  const [attempt, setAttempt] = useState(0);
  const [opened, setOpened] = useState<Mark | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [position, setPosition] = useState<PositionState>("off");
  const [hasStreets, setStreets] = useState(tiles !== null);
  const layer = useRef<MarksLayer>(null);

  const isSecret = useRef(false);
  const stage = useRef<HTMLDivElement>(null);

  useViewInAddress(map, isSecret);
  useEffect(() => void loadNames().then(setNames, () => undefined), []);

  const press = useCallback((mark: Mark, on: LeafletMap) => {
    if (mark.cluster === null) setOpened(mark);
    else openCluster(on, mark, mark.cluster);
  }, []);
  const openedId = opened?.id ?? null;
  const close = useCallback(() => {
    layer.current?.focus(openedId);
    setOpened(null);
  }, [openedId]);
  useEscape(stage, openedId === null ? null : close);
  // What is open belongs to the question that was asked before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is why
  useEffect(() => setOpened(null), [question]);
  const find = ({ code, bounds }: MunicipalityName) => {
    setChosen(code);
    map?.fitBounds(toLatLngs(bounds), calmly());
  };
  const changePosition = (state: PositionState) => {
    setPosition(state);
    if (state !== "asking") return;
    isSecret.current = true;
    setStreets(false);
  };

  return (
    <>
      <MunicipalityFinder names={names} locale={locale} words={words.municipality} hrefOf={listHref} onFind={find} />
      <div className={styles.stage} ref={stage}>
        <MapFrame
          locale={locale}
          label={words.area}
          start={start}
          highlighted={chosen}
          streets={hasStreets ? tiles : null}
          onMap={setMap}
        >
          <MapMarks
            source={source}
            names={names}
            locale={locale}
            words={words}
            layer={layer}
            onPress={press}
            onState={setMarks}
            attempt={attempt}
          />
          <MyPosition state={position} onState={changePosition} />
        </MapFrame>
        {map ? (
          <ViewTools
            map={map}
            words={words}
            position={position}
            onPosition={changePosition}
            streets={tiles === null ? null : hasStreets}
            onStreets={setStreets}
          />
        ) : null}
        {opened ? <MarkPanel mark={opened} locale={locale} words={words} hrefOf={listHref} onClose={close} /> : null}
      </div>
      <div className={styles.below}>
        <MapStatus
          marks={marks}
          position={position}
          areStreetsHidden={tiles !== null && !hasStreets}
          locale={locale}
          words={words}
          onRetry={() => setAttempt((before) => before + 1)}
        />
        {map ? <MoveTools map={map} words={words} /> : null}
      </div>
      <p className={styles.attribution}>
        {words.attribution} {hasStreets ? tiles?.attribution : null}
      </p>
    </>
  );
}
