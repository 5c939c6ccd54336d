"use client";

import { useEffect, useRef } from "react";
import type { Locale } from "../i18n/routing.ts";
import styles from "./Saved.module.css";

/**
 * The place where the list of what is kept is drawn. It is drawn by hand and not by React, because a page that was kept
 * draws the very same list without a network, and there is no React on it: see kept-script.ts.
 */
export function SavedShelves({ locale }: { readonly locale: Locale }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = async (here: HTMLElement) => {
      const { drawSaved, refreshSaved } = await import("./saved-list.ts");
      await drawSaved(here, locale);
      await refreshSaved(here, locale);
    };
    if (place.current) void draw(place.current).catch(() => {});
  }, [locale]);
  return <div ref={place} className={styles.shelves} data-kept-list={locale} />;
}
