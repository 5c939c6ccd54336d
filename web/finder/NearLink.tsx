"use client";

import { useState, useSyncExternalStore } from "react";
import buttons from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Finder.module.css";

interface NearLinkProps {
  /** The next question, to which the rounded place is added. */
  readonly href: string;
  readonly words: { readonly near: string; readonly asking: string; readonly denied: string; readonly privacy: string };
}

const never = () => () => undefined;

/**
 * Asks the device where it is. The position stays on the device: what leaves it is the rounded
 * cell in the address, about ten kilometres wide. Without a script nothing could ask, so nothing is offered.
 */
export function NearLink({ href, words }: NearLinkProps) {
  const [state, setState] = useState<"idle" | "asking" | "denied">("idle");
  const canAsk = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!canAsk) return null;

  function askDevice() {
    if (!("geolocation" in navigator)) return setState("denied");
    if (state === "asking") return;
    setState("asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        location.assign(`${href}&near=${coords.latitude.toFixed(1)},${coords.longitude.toFixed(1)}`);
      },
      () => setState("denied"),
      { maximumAge: 600_000, timeout: 15_000 },
    );
  }

  return (
    <>
      <button type="button" className={buttons.button} onClick={askDevice}>
        <Icon id="near" />
        <span>{words.near}</span>
      </button>
      <p className={styles.status}>{words.privacy}</p>
      <p role="status" className={styles.status}>
        {state === "asking" ? words.asking : state === "denied" ? words.denied : null}
      </p>
    </>
  );
}
