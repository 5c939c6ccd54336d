"use client";

import { useEffect, useState } from "react";
import { countPress, type Presses } from "./presses.rules.ts";

interface QuickLeavingProps {
  readonly words: { readonly two: string; readonly one: string; readonly still: string };
}

/** The page is empty before the other one is even asked for, and the way back does not lead here. */
function leave(address: string) {
  // The page may be leaving already: see early-leaving.ts.
  if (document.documentElement.hidden) return;
  document.documentElement.hidden = true;
  document.title = "\u200B";
  let isGone = false;
  const go = () => {
    if (!isGone) location.replace(address);
    isGone = true;
  };
  // The browser draws the empty page first; leaving in the same breath would keep the old picture until the new one comes.
  requestAnimationFrame(go);
  // A tab in the background draws nothing, and must be left all the same.
  setTimeout(go, 60);
}

const PATIENCE_MS = 5_000;

/** Makes the links of the bar quick, and listens for Shift pressed three times in a row. */
export function QuickLeaving({ words }: QuickLeavingProps) {
  const [said, say] = useState("");
  useEffect(() => {
    const address = document.querySelector<HTMLAnchorElement>("a[data-leave]")?.href;
    if (!address) return;
    let presses: Presses = { count: 0, at: 0 };
    let forgetting: ReturnType<typeof setTimeout> | undefined;
    const follow = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest("a[data-leave]") === null) return;
      event.preventDefault();
      event.stopPropagation();
      leave(address);
    };
    const listen = (event: KeyboardEvent) => {
      const before = presses.count;
      presses = countPress(presses, { key: event.key, isRepeated: event.repeat, at: event.timeStamp });
      clearTimeout(forgetting);
      if (presses.count >= 3) return leave(address);
      if (presses.count === 0) return before > 0 ? say("") : undefined;
      say(presses.count === 1 ? words.two : words.one);
      forgetting = setTimeout(() => {
        presses = { count: 0, at: 0 };
        say(words.still);
      }, PATIENCE_MS);
    };
    document.addEventListener("click", follow, { capture: true });
    document.addEventListener("keydown", listen);
    return () => {
      clearTimeout(forgetting);
      document.removeEventListener("click", follow, { capture: true });
      document.removeEventListener("keydown", listen);
    };
  }, [words.one, words.two, words.still]);
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}
