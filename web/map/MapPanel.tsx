"use client";

import { type ComponentType, useCallback, useEffect, useRef, useState } from "react";
import styles from "./MapPanel.module.css";
import type { MapViewProps } from "./MapView.tsx";

interface MapPanelProps extends MapViewProps {
  /** Beside the list it is as high as the window; on a page of its own it leaves room to scroll. */
  readonly mode: "beside" | "page";
}

type Load = { readonly View: ComponentType<MapViewProps> } | "waiting" | "failed";

/** Loads the map when it comes into sight, so that a phone that shows the list never fetches it. */
function useMapView(box: { readonly current: HTMLElement | null }) {
  const [load, setLoad] = useState<Load>("waiting");
  const start = useCallback(() => {
    setLoad("waiting");
    import("./MapView.tsx").then(
      ({ MapView }) => setLoad({ View: MapView }),
      () => setLoad("failed"),
    );
  }, []);
  useEffect(() => {
    if (box.current === null) return;
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      start();
    });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [box, start]);
  return { load, start };
}

/** The place of the map on a page. Its height is fixed from the first moment, so nothing ever jumps. */
export function MapPanel({ mode, ...view }: MapPanelProps) {
  const { words } = view;
  const box = useRef<HTMLElement>(null);
  const { load, start } = useMapView(box);
  return (
    <section className={`${styles.panel} ${styles[mode]}`} aria-label={words.title} ref={box}>
      <a className={`unseen ${styles.skip}`} href="#after-map">
        {words.skip}
      </a>
      {typeof load === "object" ? (
        <load.View {...view} />
      ) : (
        <div className={styles.waiting}>
          <noscript>{words.withoutJavaScript}</noscript>
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
