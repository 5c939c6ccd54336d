"use client";

import { type ComponentType, useState } from "react";
import styles from "./MapPanel.module.css";
import type { PlaceViewProps } from "./PlaceView.tsx";

/** A map of one place, fetched and shown when the reader asks for it. */
export function PlaceMap(props: PlaceViewProps) {
  const { words } = props;
  const [View, setView] = useState<ComponentType<PlaceViewProps> | null>(null);
  const [state, setState] = useState<"closed" | "waiting" | "failed">("closed");
  const open = () => {
    setState("waiting");
    import("./PlaceView.tsx").then(
      ({ PlaceView }) => setView(() => PlaceView),
      () => setState("failed"),
    );
  };
  if (View !== null) {
    return (
      <div className={`${styles.panel} ${styles.place}`}>
        <View {...props} />
      </div>
    );
  }
  return (
    <div>
      <button type="button" className={styles.open} onClick={open} aria-disabled={state === "waiting"}>
        {words.show}
      </button>
      <p role="status">
        {state === "waiting" ? words.loading : null}
        {state === "failed" ? words.loadFailed : null}
      </p>
    </div>
  );
}
