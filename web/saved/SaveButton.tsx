"use client";

import { useEffect, useState } from "react";
import type { Locale } from "../i18n/routing.ts";
import type { DeviceWords } from "../offline/device-words.ts";
import actions from "../ui/Action.module.css";
import { Icon } from "../ui/Icon.tsx";
import { OwnPhoneQuestion } from "./OwnPhoneQuestion.tsx";
import styles from "./SaveButton.module.css";

interface SaveButtonProps {
  readonly label: string;
  readonly locale: Locale;
}

type Step = "idle" | "asking" | "working" | "saved";

/** What saving needs comes when it is asked for: most readers save nothing. */
const loadKeeping = async (locale: Locale) => {
  const [keeping, store, said] = await Promise.all([
    import("../offline/keeping.ts"),
    import("../offline/kept.store.ts"),
    import("../offline/device-words.ts"),
  ]);
  return { ...keeping, ...store, ...said, words: await said.loadDeviceWords(locale) };
};

const hasShelf = async () => {
  try {
    return typeof caches !== "undefined" && (await caches.has("kept-places"));
  } catch {
    return false;
  }
};

const ownPath = () => location.pathname;
const ownName = () => document.querySelector("h1")?.textContent?.trim() ?? document.title;

function useSaving(locale: Locale) {
  const [step, go] = useState<Step>("idle");
  const [words, setWords] = useState<DeviceWords | null>(null);
  const [said, say] = useState("");

  useEffect(() => {
    // Without the shelf nothing was ever saved here, and nothing more need be loaded.
    const look = async () => {
      if (!(await hasShelf())) return;
      const keeping = await loadKeeping(locale);
      if ((await keeping.describedOn("places", ownPath())) === null) return;
      setWords(keeping.words);
      go("saved");
      await keeping.refreshKept();
    };
    void look().catch(() => {});
  }, [locale]);

  const start = async () => {
    try {
      const keeping = await loadKeeping(locale);
      setWords(keeping.words);
      // Who has said once that the phone is her own is not asked again.
      if (await hasShelf()) await save();
      else go("asking");
    } catch {
      go("idle");
    }
  };
  const save = async () => {
    const keeping = await loadKeeping(locale);
    go("working");
    say(keeping.words.keeping);
    try {
      await keeping.keepPage("places", { path: ownPath(), name: ownName() });
      go("saved");
      say(keeping.words.saved);
    } catch (failure) {
      go("idle");
      say(keeping.sayTrouble(keeping.words, failure));
    }
  };
  const remove = async () => {
    const keeping = await loadKeeping(locale);
    await keeping.withdrawPage("places", ownPath());
    go("idle");
    say(keeping.words.removed);
  };
  return { step, go, words, said, start, save, remove };
}

/** Saves the place on the reader's own device, after a calm question. Nothing is stored before she says yes. */
export function SaveButton({ label, locale }: SaveButtonProps) {
  const { step, go, words, said, start, save, remove } = useSaving(locale);
  return (
    <div className={`${styles.save} live no-print`}>
      {step === "idle" || step === "working" ? (
        <button type="button" className={actions.action} disabled={step === "working"} onClick={start}>
          <Icon id="save" /> {label}
        </button>
      ) : null}
      {step === "saved" && words ? (
        <p className={styles.row}>
          <a className={actions.action} href={`/${locale}/saved`}>
            <Icon id="check" /> {words.toSaved}
          </a>
          <button type="button" className={actions.action} onClick={remove}>
            {words.remove}
          </button>
        </p>
      ) : null}
      {step === "asking" && words ? <OwnPhoneQuestion words={words} onYes={save} onNo={() => go("idle")} /> : null}
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}
