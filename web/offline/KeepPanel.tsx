"use client";

import { useEffect, useState } from "react";
import { localeOfPath } from "../i18n/locale.url.ts";
import { DEFAULT_LOCALE } from "../i18n/routing.ts";
import { Icon } from "../ui/Icon.tsx";
import { type DeviceWords, factsOf, fill, loadDeviceWords, sayTrouble } from "./device-words.ts";
import styles from "./Keep.module.css";
import { keepPage, type Measured, measurePack, refreshKept, withdrawPage } from "./keeping.ts";
import { describedOn } from "./kept.store.ts";
import type { KeptPage } from "./kept-page.rules.ts";

interface KeepPanelProps {
  readonly path: string;
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly ownDevice: string;
  readonly keepLabel: string;
}

interface Keeping {
  readonly words: DeviceWords | null;
  readonly measured: Measured | null;
  readonly kept: KeptPage | null;
  readonly said: string;
  readonly done: { readonly at: number; readonly of: number } | null;
  readonly undo: (() => Promise<void>) | null;
}

const START: Keeping = { words: null, measured: null, kept: null, said: "", done: null, undo: null };

/** What the panel knows and what its buttons do. */
function useKeeping(path: string, name: string) {
  const locale = localeOfPath(path) ?? DEFAULT_LOCALE;
  const [state, set] = useState(START);
  const change = (part: Partial<Keeping>) => set((before) => ({ ...before, ...part }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page has one path and one name for its whole life
  useEffect(() => {
    const look = async () => {
      const [words, measured, kept] = await Promise.all([
        loadDeviceWords(locale),
        measurePack(path).catch(() => null),
        describedOn("packs", path),
      ]);
      change({ words, measured, kept });
      if (!kept) return;
      const fresh = (await refreshKept()).find((page) => page.path === path);
      if (fresh) change({ kept: fresh, said: fill(words.updated, factsOf(fresh, locale)) });
    };
    const again = () => void look().catch(() => {});
    again();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, []);

  const keep = async () => {
    const words = state.words ?? (await loadDeviceWords(locale).catch(() => null));
    if (words === null) return;
    change({ words, said: words.keeping, done: { at: 0, of: 1 }, undo: null });
    try {
      const progress = (at: number, of: number) => change({ done: { at, of } });
      const kept = await keepPage("packs", { path, name, size: state.measured?.bytes }, progress);
      change({ kept, said: fill(words.kept, factsOf(kept, locale)), done: null });
    } catch (failure) {
      change({ said: sayTrouble(words, failure), done: null });
    }
  };

  const remove = async () => {
    const { words, kept } = state;
    const putBack = await withdrawPage("packs", path);
    const undo = async () => {
      try {
        await putBack();
        change({ kept, said: "", undo: null });
      } catch (failure) {
        if (words) change({ said: sayTrouble(words, failure), undo: null });
      }
    };
    change({ kept: null, said: words?.removed ?? "", undo });
  };
  return { locale, state, keep, remove };
}

/** "Keep this on my phone": the size and the day of the data before anything is fetched; removed in one tap. */
export function KeepPanel({ path, name, title, text, ownDevice, keepLabel }: KeepPanelProps) {
  const { locale, state, keep, remove } = useKeeping(path, name);
  const { words, measured, kept, said, done, undo } = state;
  return (
    <section className={`${styles.panel} live no-print`} aria-label={title}>
      <h2>
        <Icon id="save" /> {title}
      </h2>
      <p>{text}</p>
      <p>{ownDevice}</p>
      {/* Its room is there from the start, so that nothing below moves when the size is known. */}
      <p className={styles.size}>
        {words && kept && said === "" ? fill(words.kept, factsOf(kept, locale)) : null}
        {words && measured && !kept
          ? fill(words.size, factsOf({ dataAt: measured.changedAt, size: measured.bytes }, locale))
          : null}
      </p>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {done ? <progress max={done.of} value={done.at} aria-label={words?.keeping} /> : null}
      {done ? null : (
        <p className={styles.buttons}>
          {words && kept ? (
            <button type="button" onClick={remove}>
              {words.remove}
            </button>
          ) : (
            <button type="button" className={styles.main} onClick={keep}>
              {keepLabel}
            </button>
          )}
          {words && undo ? (
            <button type="button" onClick={undo}>
              {words.undo}
            </button>
          ) : null}
        </p>
      )}
    </section>
  );
}
