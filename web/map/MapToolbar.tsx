"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { Icon } from "../ui/Icon.tsx";
import type { IconId } from "../ui/icon-ids.ts";
import styles from "./map.module.css";

export interface ToolbarButton {
  readonly id: string;
  readonly label: string;
  readonly icon: IconId;
  readonly onPress: () => void;
  /** Set for a button that stays pressed. */
  readonly isPressed?: boolean;
  /** It stays where it is and keeps the focus, but does nothing now. */
  readonly isIdle?: boolean;
}

interface MapToolbarProps {
  readonly label: string;
  readonly className?: string;
  /** The four directions: captioned together, and never mirrored. Anything else says its name under its picture. */
  readonly isCompass?: boolean;
  readonly buttons: readonly ToolbarButton[];
}

function stepOf(key: string, isMirrored: boolean): number {
  if (key === "ArrowDown" || key === (isMirrored ? "ArrowLeft" : "ArrowRight")) return 1;
  return key === "ArrowUp" || key === (isMirrored ? "ArrowRight" : "ArrowLeft") ? -1 : 0;
}

/** Buttons that share one tab stop: the arrow keys, Home and End go from one to the next. */
export function MapToolbar({ label, className = "", isCompass = false, buttons }: MapToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const isMirrored = getComputedStyle(event.currentTarget).direction === "rtl";
    const step = stepOf(event.key, isMirrored);
    const last = buttons.length - 1;
    const next = event.key === "Home" ? 0 : event.key === "End" ? last : current + step;
    if (next === current || next < 0 || next > last) return;
    event.preventDefault();
    setCurrent(next);
    bar.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div
      className={`${styles.toolbar} ${className}`}
      ref={bar}
      role="toolbar"
      aria-label={label}
      dir={isCompass ? "ltr" : undefined}
      onKeyDown={move}
    >
      {isCompass ? (
        <span aria-hidden="true" dir="auto">
          {label}
        </span>
      ) : null}
      {buttons.map((button, index) => (
        <button
          key={button.id}
          type="button"
          className={styles.tool}
          data-tool={button.id}
          aria-label={isCompass ? button.label : undefined}
          aria-pressed={button.isPressed}
          aria-disabled={button.isIdle || undefined}
          tabIndex={index === Math.min(current, buttons.length - 1) ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={() => button.isIdle || button.onPress()}
        >
          <Icon id={button.icon} />
          {isCompass ? null : <span>{button.label}</span>}
        </button>
      ))}
    </div>
  );
}
