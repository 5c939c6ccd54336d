"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./Keys.module.css";

const KEPT_AS = "desk-keys";

interface KeysProps {
  readonly words: { readonly on: string; readonly off: string; readonly told: string };
  readonly back: string | null;
  readonly next: string | null;
  /** True after a decision: the page is another one, and whoever hears it must be told where she is. */
  readonly isNew: boolean;
}

const listeners = new Set<() => void>();
function listen(hear: () => void) {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

function keep(isOn: boolean) {
  if (isOn) localStorage.setItem(KEPT_AS, "on");
  else localStorage.removeItem(KEPT_AS);
  for (const hear of listeners) hear();
}

/** A single key does something only outside of what one types in, and never together with another. */
function isMeant(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return false;
  const target = event.target instanceof Element ? event.target : null;
  return target === null || target.closest("input, textarea, select, [contenteditable]") === null;
}

function press(key: string) {
  const found = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
  found?.focus();
  found?.click();
  if (key === "r") document.querySelector<HTMLElement>('[name="ready"]')?.focus();
}

/**
 * Keys for who decides many. Off until she turns them on, and kept on her device then: whoever steers by voice must not
 * approve something with a stray letter (WCAG 2.1.4).
 */
export function Keys({ words, back, next, isNew }: KeysProps) {
  const isOn = useSyncExternalStore(
    listen,
    () => localStorage.getItem(KEPT_AS) === "on",
    () => false,
  );
  const [isTold, setTold] = useState(false);
  useEffect(() => {
    if (isNew) document.querySelector<HTMLElement>("h1")?.focus();
  }, [isNew]);
  useEffect(() => {
    if (!isOn) return;
    function hear(event: KeyboardEvent) {
      if (!isMeant(event)) return;
      const key = event.key.toLowerCase();
      if (key === "j" && next) location.assign(next);
      else if (key === "k" && back) location.assign(back);
      else if (key === "?") setTold((was) => !was);
      else if (key === "a" || key === "r") press(key);
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [isOn, back, next]);
  return (
    <div className={styles.keys}>
      <button type="button" className={styles.button} aria-pressed={isOn} onClick={() => keep(!isOn)}>
        <Icon id="code" /> {isOn ? words.off : words.on}
      </button>
      <p role="status" className={styles.told}>
        {isOn || isTold ? words.told : ""}
      </p>
    </div>
  );
}
