"use client";

import type { Map as LeafletMap } from "leaflet";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ListingFilter } from "../graphql/generated/browser/graphql.ts";
import type { Locale } from "../i18n/routing.ts";
import type { Tiles } from "./ground/Ground.tsx";
import { type Bounds, WHOLE_COUNTRY, ZOOM } from "./ground/grid.rules.ts";
import { loadNames, type MunicipalityName } from "./ground/ground.queries.ts";
import { calmly, toLatLngs } from "./ground/movement.ts";
import { MapFrame } from "./MapFrame.tsx";
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
import { uncover } from "./uncover.ts";
import { ViewTools } from "./ViewTools.tsx";
import { useViewInAddress } from "./view-in-address.ts";
import { readViewport } from "./viewport.url.ts";

export interface MapViewProps {
  readonly filter: ListingFilter;
  readonly locale: Locale;
  readonly words: MapWords;
  readonly tiles?: Tiles | null;
  /** The area to show at first, when the address names none; the whole country if not given. */
  readonly home?: Bounds | null;
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

/** Where the reader is and whether streets are shown: the first hides the second, and keeps the address silent. */
function useSight(tiles: Tiles | null) {
  const [position, setPosition] = useState<PositionState>("off");
  const [hasStreets, setStreets] = useState(tiles !== null);
  const isSecret = useRef(false);
  const changePosition = (state: PositionState) => {
    setPosition(state);
    if (state !== "asking") return;
    isSecret.current = true;
    // Tiles of streets are asked for one by one: whoever serves them would learn where the reader is.
    setStreets(false);
  };
  return { position, changePosition, hasStreets, setStreets, isSecret };
}

/** The mark whose panel is open, and the way back to it. */
function useOpened(question: string) {
  const [opened, setOpened] = useState<Mark | null>(null);
  const layer = useRef<MarksLayer>(null);
  const press = useCallback((mark: Mark, map: LeafletMap) => {
    if (mark.cluster === null) setOpened(mark);
    else openCluster(map, mark, mark.cluster);
  }, []);
  const close = useCallback(() => {
    layer.current?.focus(opened?.id ?? null);
    setOpened(null);
  }, [opened]);
  // What is open belongs to the question that was asked before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is why
  useEffect(() => setOpened(null), [question]);
  return { opened, layer, press, close };
}

/** Goes along when the search turns to another area: not at first, when the address may know better. */
function useHome(map: LeafletMap | null, home: Bounds | null) {
  const target = JSON.stringify(home);
  const shown = useRef(target);
  useEffect(() => {
    if (map === null || shown.current === target) return;
    shown.current = target;
    const bounds: Bounds | null = JSON.parse(target);
    if (bounds !== null) map.fitBounds(toLatLngs(bounds), calmly());
  }, [map, target]);
}

/** The whole map of a search: ground, marks, ways to move, and what it says in words. */
export function MapView({ filter, locale, words, tiles = null, home = null }: MapViewProps) {
  const question = JSON.stringify(filter);
  const source = useMemo(() => new MarkSource(JSON.parse(question), locale), [question, locale]);
  const [start] = useState(() => readViewport(location.hash) ?? home ?? WHOLE_COUNTRY);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [names, setNames] = useState<readonly MunicipalityName[]>([]);
  const [marks, setMarks] = useState<MarksState>({ answer: null, inView: 0, isAway: false });
  const [attempt, setAttempt] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const { position, changePosition, hasStreets, setStreets, isSecret } = useSight(tiles);
  const { opened, layer, press, close } = useOpened(question);
  useEffect(() => {
    const panel = stage.current?.querySelector("[role=dialog]");
    if (map && opened && panel) uncover(map, { lat: opened.latitude, lng: opened.longitude }, panel);
  }, [map, opened]);
  useViewInAddress(map, isSecret);
  useHome(map, home);
  useEffect(() => void loadNames().then(setNames, () => undefined), []);
  const find = ({ code, bounds }: MunicipalityName) => {
    setChosen(code);
    map?.fitBounds(toLatLngs(bounds), calmly());
  };
  const said = { locale, words };

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
          <MapMarks {...said} {...{ source, names, layer, attempt }} onPress={press} onState={setMarks} />
          <MyPosition state={position} onState={changePosition} />
        </MapFrame>
        {map ? (
          <ViewTools
            {...{ map, words, position }}
            onPosition={changePosition}
            streets={tiles === null ? null : hasStreets}
            onStreets={setStreets}
          />
        ) : null}
        {opened ? (
          <MarkPanel {...said} names={names} mark={opened} hrefOf={listHref} onClose={close} stage={stage} />
        ) : null}
      </div>
      <div className={styles.below}>
        <MapStatus
          {...said}
          {...{ marks, position }}
          areStreetsHidden={tiles !== null && !hasStreets}
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
