"use client";

import { type ComponentType, useCallback, useEffect, useRef, useState } from "react";
import styles from "./MapPanel.module.css";
import type { MapViewProps } from "./MapView.tsx";
import type { FirstMapWords, MapWords } from "./map-words.ts";

interface MapPanelProps extends Omit<MapViewProps, "words"> {
  /** What is said before the map is there; the rest comes with it. */
  readonly words: FirstMapWords;
  /** Beside the list it is as high as the window; on a page of its own it leaves room to scroll. */
  readonly mode: "beside" | "page";
}

interface Loaded {
  readonly View: ComponentType<MapViewProps>;
  readonly words: MapWords;
}
type Load = Loaded | "waiting" | "failed" | "on request";

/** Whoever has asked the device to save data gets the map when she asks for it, and not because there is room. */
function savesData(): boolean {
  // Not every browser has it, and the types know only what all have.
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true || matchMedia("(prefers-reduced-data: reduce)").matches;
}

async function fetchWords(locale: string): Promise<MapWords> {
  const response = await fetch(`/${locale}/map-words`);
  if (!response.ok) throw new Error(`the words of the map: ${response.status}`);
  return (await response.json()) as MapWords; // written by mapWords on the server
}

async function loadMap(locale: string): Promise<Loaded> {
  const [{ MapView }, words] = await Promise.all([import("./MapView.tsx"), fetchWords(locale)]);
  return { View: MapView, words };
}

/** Loads the map when it comes into sight, so that a phone that shows the list never fetches it. */
function useMapView(box: { readonly current: HTMLElement | null }, locale: string, isAskedFor: boolean) {
  const [load, setLoad] = useState<Load>("waiting");
  const start = useCallback(() => {
    setLoad("waiting");
    loadMap(locale).then(setLoad, () => setLoad("failed"));
  }, [locale]);
  useEffect(() => {
    if (box.current === null) return;
    if (!isAskedFor && savesData()) return setLoad("on request");
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      start();
    });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [box, start, isAskedFor]);
  return { load, start };
}

/** The place of the map on a page. Its height is fixed from the first moment, so nothing ever jumps. */
export function MapPanel({ mode, words, ...view }: MapPanelProps) {
  const box = useRef<HTMLElement>(null);
  const { load, start } = useMapView(box, view.locale, mode === "page");
  return (
    <section className={`${styles.panel} ${styles[mode]}`} aria-label={words.title} ref={box}>
      <a className={`unseen ${styles.skip}`} href="#after-map">
        {words.skip}
      </a>
      {typeof load === "object" ? (
        <load.View {...view} words={load.words} />
      ) : (
        <div className={styles.waiting}>
          <noscript>{words.withoutJavaScript}</noscript>
          {load === "on request" ? (
            <button type="button" className={styles.open} onClick={start}>
              {words.show}
            </button>
          ) : null}
          {load === "failed" ? (
            <p role="alert">
              {words.loadFailed}{" "}
              <button type="button" onClick={start}>
                {words.retry}
              </button>
            </p>
          ) : null}
        </div>
      )}
      <span id="after-map" tabIndex={-1} />
    </section>
  );
}
