"use client";

import type { Map as LeafletMap } from "leaflet";
import { type RefObject, useEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import type { MarkAnswer } from "./answer.rules.ts";
import { isInside, type MapWindow, windowOf } from "./ground/grid.rules.ts";
import { type MunicipalityName, nameIn, nameTextIn } from "./ground/ground.queries.ts";
import { readColours, watchColours } from "./ground/ground-colours.ts";
import styles from "./map.module.css";
import type { MapWords } from "./map-words.ts";
import { type KnownPlaces, type Mark, MOST_BUTTONS, nameMarks } from "./mark.rules.ts";
import { MarksLayer } from "./marks.layer.ts";
import type { MarkSource } from "./marks.queries.ts";

/** What the page says about the marks. */
export interface MarksState {
  readonly answer: MarkAnswer | null;
  /** Listings in the part of the country that is seen. */
  readonly inView: number;
  readonly isAway: boolean;
}

interface MapMarksProps {
  readonly source: MarkSource;
  readonly names: readonly MunicipalityName[];
  readonly locale: string;
  readonly words: MapWords;
  readonly layer: RefObject<MarksLayer | null>;
  /** Must not change from one rendering to the next. */
  readonly onPress: (mark: Mark, map: LeafletMap) => void;
  readonly onState: (state: MarksState) => void;
  /** Counts how often the reader asked to try again. */
  readonly attempt: number;
}

/** So long after the last movement we ask; someone who pans on does not want the marks of every stop. */
const PAUSE_MS = 80;

function windowOn(map: LeafletMap): MapWindow {
  const { lat, lng } = map.getCenter();
  const { x, y } = map.getSize();
  return windowOf({ latitude: lat, longitude: lng, zoom: map.getZoom(), width: x, height: y });
}

function marksWithin(map: LeafletMap, marks: readonly Mark[], margin: number): Mark[] {
  const bounds = map.getBounds().pad(margin);
  const box = { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
  return marks.filter(({ latitude, longitude }) => isInside(box, latitude, longitude));
}

function placesFrom(names: readonly MunicipalityName[], locale: string): KnownPlaces {
  const byCode = new Map(names.map((one) => [one.code, one]));
  return {
    municipality: (code) => {
      const found = byCode.get(code);
      return found === undefined ? null : nameTextIn(locale, found);
    },
    nearest: ({ latitude, longitude }) => {
      // A degree of longitude is about half as long as one of latitude here.
      const far = (one: MunicipalityName) => (one.latitude - latitude) ** 2 + ((one.longitude - longitude) / 2) ** 2;
      const nearest = names.length === 0 ? null : names.reduce((best, one) => (far(one) < far(best) ? one : best));
      return nearest === null ? "" : nameIn(locale, nearest);
    },
  };
}

/** Draws what is known into what is seen, and counts the listings there. */
function drawMarks(map: LeafletMap, layer: MarksLayer | null, known: readonly Mark[], { names, words, locale }: Said) {
  const seen = marksWithin(map, known, 0);
  const around = marksWithin(map, known, 0.1);
  const shown = around.length <= MOST_BUTTONS ? around : seen;
  if (shown.length > MOST_BUTTONS) {
    layer?.showCircles(marksWithin(map, known, 0.5), readColours(map.getContainer()));
  } else {
    const parts = nameMarks(shown, words, locale, placesFrom(names, locale));
    layer?.showButtons(shown, parts, words.marks);
  }
  return seen.reduce((sum, { count }) => sum + count, 0);
}

/** What marks are called by: it changes nothing about which marks there are. */
type Said = Pick<MapMarksProps, "names" | "words" | "locale">;

/** Brings the marks of the search onto the map and keeps them right while the map moves. */
export function MapMarks({ source, names, locale, words, layer, onPress, onState, attempt }: MapMarksProps) {
  const map = useMap();
  const said = useRef<Said>({ names, words, locale });
  const redraw = useRef<() => void>(() => undefined);

  useEffect(() => {
    const drawn = new MarksLayer(map, { classes: styles, onPress: (mark) => onPress(mark, map) });
    layer.current = drawn;
    return () => {
      layer.current = null;
      drawn.remove();
    };
  }, [map, layer, onPress]);

  useEffect(() => {
    said.current = { names, words, locale };
    redraw.current();
  }, [names, words, locale]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is a reason to ask again
  useEffect(() => {
    let answer: MarkAnswer | null = null;
    let isAway = false;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let asking: { readonly key: string; readonly abort: AbortController } | null = null;

    const draw = () => {
      if (answer === null && !isAway) return;
      onState({ answer, isAway, inView: drawMarks(map, layer.current, answer?.marks ?? [], said.current) });
    };
    const ask = async () => {
      const window = windowOn(map);
      const key = JSON.stringify(window);
      if (asking?.key === key) return;
      asking?.abort.abort();
      asking = { key, abort: new AbortController() };
      const { signal } = asking.abort;
      try {
        answer = await source.load(window, signal);
        isAway = false;
      } catch {
        isAway = true;
      }
      if (signal.aborted) return;
      asking = null;
      draw();
    };
    const onMove = () => {
      answer = source.recall(windowOn(map)) ?? answer;
      draw();
      clearTimeout(pause);
      pause = setTimeout(ask, PAUSE_MS);
    };
    redraw.current = draw;
    void ask();
    map.on("moveend", onMove);
    const unwatch = watchColours(draw);
    return () => {
      redraw.current = () => undefined;
      unwatch();
      map.off("moveend", onMove);
      clearTimeout(pause);
      asking?.abort.abort();
    };
  }, [map, source, layer, onState, attempt]);

  return null;
}
