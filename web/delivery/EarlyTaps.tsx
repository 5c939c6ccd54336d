"use client";

import { useEffect } from "react";
import { TAPS_NAME } from "./late-scripts.rules.ts";

/**
 * Scripts come after the words, on a slow line half a minute after them. Whoever tapped a button meanwhile has not
 * tapped in vain: the page's first script kept the taps, and here they are answered, once each and in their order.
 */
export function EarlyTaps() {
  useEffect(() => {
    const page = window as { [TAPS_NAME]?: HTMLElement[] | undefined };
    const taps = page[TAPS_NAME] ?? [];
    page[TAPS_NAME] = undefined;
    // After the effects of all that stands on the page: some buttons learn only there what they are for.
    setTimeout(() => {
      for (const button of taps) {
        button.removeAttribute("aria-busy");
        if (button.isConnected) button.click();
      }
    });
  }, []);
  return null;
}
