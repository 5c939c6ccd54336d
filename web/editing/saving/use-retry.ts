"use client";

import { useEffect } from "react";
import type { EditState } from "./answer.rules.ts";

const RETRY_MS = 20_000;

/** What could not be sent goes again when there is a line, without being asked. */
export function useRetry(saves: EditState["saves"], save: (name: string) => Promise<void>): void {
  const waiting = Object.keys(saves)
    .filter((name) => saves[name]?.kind === "OFFLINE")
    .join(" ");
  useEffect(() => {
    if (waiting === "") return;
    const again = () => {
      for (const name of waiting.split(" ")) void save(name);
    };
    const timer = setInterval(() => navigator.onLine && again(), RETRY_MS);
    addEventListener("online", again);
    return () => {
      clearInterval(timer);
      removeEventListener("online", again);
    };
  }, [waiting, save]);
}
