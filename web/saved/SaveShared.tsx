"use client";

import { useState } from "react";
import type { Locale } from "../i18n/routing.ts";
import type { DeviceWords } from "../offline/device-words.ts";
import actions from "../ui/Action.module.css";
import { OwnPhoneQuestion } from "./OwnPhoneQuestion.tsx";
import styles from "./SaveButton.module.css";

interface SaveSharedProps {
  readonly places: readonly { readonly path: string; readonly name: string }[];
  readonly label: string;
  readonly locale: Locale;
}

/** Saves a list that somebody sent, after the same question as a single place. */
export function SaveShared({ places, label, locale }: SaveSharedProps) {
  const [words, setWords] = useState<DeviceWords | null>(null);
  const [isWorking, work] = useState(false);
  const [said, say] = useState("");
  const start = async () => {
    const { loadDeviceWords } = await import("../offline/device-words.ts");
    setWords(await loadDeviceWords(locale).catch(() => null));
  };
  const save = async (asked: DeviceWords) => {
    const [{ keepPage }, { sayTrouble }] = await Promise.all([
      import("../offline/keeping.ts"),
      import("../offline/device-words.ts"),
    ]);
    setWords(null);
    work(true);
    say(asked.keeping);
    try {
      for (const place of places) await keepPage("places", place);
      // The list below is drawn once, when the page opens.
      location.assign(`/${locale}/saved`);
    } catch (failure) {
      work(false);
      say(sayTrouble(asked, failure));
    }
  };
  return (
    <div className={`${styles.save} live no-print`}>
      {words ? (
        <OwnPhoneQuestion words={words} onYes={() => save(words)} onNo={() => setWords(null)} />
      ) : (
        <button type="button" className={actions.action} disabled={isWorking} onClick={start}>
          {label}
        </button>
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}
