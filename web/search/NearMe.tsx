"use client";

import { useState } from "react";
import buttons from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import { openSearch } from "./form.url.ts";
import styles from "./SearchForm.module.css";

interface NearMeProps {
  readonly words: { readonly near: string; readonly asking: string; readonly denied: string; readonly privacy: string };
}

/**
 * Asks the device where it is. The position stays on the device: what leaves it is the rounded
 * cell in the address, about ten kilometres wide.
 */
export function NearMe({ words }: NearMeProps) {
  const [state, setState] = useState<"idle" | "asking" | "denied">("idle");

  function askDevice() {
    if (!("geolocation" in navigator)) return setState("denied");
    // The button stays as it is: a disabled one would lose the keyboard's place.
    if (state === "asking") return;
    setState("asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState("idle");
        openSearch({ near: `${coords.latitude.toFixed(1)},${coords.longitude.toFixed(1)}` });
      },
      () => setState("denied"),
      { maximumAge: 600_000, timeout: 15_000 },
    );
  }

  return (
    <>
      <button type="button" className={`${buttons.button} ${styles.nearMe}`} onClick={askDevice} title={words.privacy}>
        <Icon id="near" />
        <span>{words.near}</span>
      </button>
      <span role="status" className={styles.status}>
        {state === "asking" ? words.asking : state === "denied" ? words.denied : null}
      </span>
    </>
  );
}
