"use client";

import { type ComponentType, useState } from "react";
import styles from "../ui/Action.module.css";
import { Icon } from "../ui/Icon.tsx";
import type { PlayerProps } from "./Player.tsx";

/** Reads the page aloud. All it needs is fetched on the tap: most readers never ask for it. */
export function ListenButton({ label }: { readonly label: string }) {
  const [player, setPlayer] = useState<{ readonly Player: ComponentType<PlayerProps>; readonly round: number }>();
  const listen = async () => {
    // Some phones let a page speak only in the moment of the tap: a word of nothing opens the way for the rest.
    if ("speechSynthesis" in window) speechSynthesis.speak(new SpeechSynthesisUtterance(""));
    const { Player } = await import("./Player.tsx");
    setPlayer((before) => ({ Player, round: (before?.round ?? 0) + 1 }));
  };
  return (
    <>
      <button type="button" className={`${styles.action} ${styles.withScript}`} onClick={listen}>
        <Icon id="spoken" />
        {label}
      </button>
      {player ? <player.Player key={player.round} label={label} /> : null}
    </>
  );
}
