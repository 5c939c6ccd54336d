"use client";

import { useEffect, useRef, useState } from "react";
import actions from "../ui/Action.module.css";
import styles from "./Player.module.css";
import { gatherParts } from "./parts.ts";
import { findVoices, planReading, type ReadingPlan, readFrom } from "./reader.ts";
import type { SpeechWords } from "./speech-words.ts";

export interface PlayerProps {
  readonly label: string;
}

type State = "waiting" | "reading" | "paused" | "ended" | "silent";

function markPart(element: Element | null) {
  for (const marked of document.querySelectorAll(`.${styles.reading}`)) marked.classList.remove(`${styles.reading}`);
  element?.classList.add(`${styles.reading}`);
  element?.scrollIntoView({ block: "nearest" });
}

function namesOf(tags: readonly string[], locale: string): string {
  const names = new Intl.DisplayNames([locale], { type: "language" });
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(tags.map((tag) => names.of(tag) ?? tag));
}

/** Prepares once, then reads; a pause stops, and going on begins the part again, since phones cannot truly pause. */
function useReading() {
  const [words, setWords] = useState<SpeechWords>();
  const [state, setState] = useState<State>("waiting");
  const [said, say] = useState("");
  const plan = useRef<ReadingPlan>(null);
  const at = useRef(0);
  const stop = useRef<() => void>(null);

  const read = (ready: SpeechWords) => {
    if (!plan.current) return;
    setState("reading");
    stop.current = readFrom(plan.current, at.current, {
      onPart: (index) => {
        at.current = index;
        markPart(plan.current?.spoken[index]?.element ?? null);
      },
      onEnd: () => {
        at.current = 0;
        markPart(null);
        setState("ended");
        say(ready.done);
      },
    });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: it prepares once, when somebody has pressed the button
  useEffect(() => {
    let isGone = false;
    const prepare = async () => {
      const language = document.documentElement.lang;
      const answer = await fetch(`/${language}/speech-words`);
      const ready = (await answer.json()) as SpeechWords; // our own route, typed by the same interface
      const voices = "speechSynthesis" in window ? await findVoices() : null;
      if (isGone) return;
      setWords(ready);
      if (voices === null) {
        setState("silent");
        return say(ready.cannot);
      }
      plan.current = planReading(gatherParts(), voices, language);
      const { missing, spoken } = plan.current;
      if (missing.length > 0) say(ready.missing.replace("{languages}", namesOf(missing, language)));
      if (spoken.length > 0) read(ready);
      else setState("silent");
    };
    prepare().catch(() => setState("silent"));
    const hush = () => stop.current?.();
    addEventListener("pagehide", hush);
    return () => {
      isGone = true;
      removeEventListener("pagehide", hush);
      hush();
      markPart(null);
    };
  }, []);

  const halt = (next: State) => {
    stop.current?.();
    if (next === "ended") {
      at.current = 0;
      markPart(null);
    }
    setState(next);
  };
  return { words, state, said, read, halt };
}

/** Pause, go on, stop, and what could not be read. */
export function Player({ label }: PlayerProps) {
  const { words, state, said, read, halt } = useReading();
  const isOn = state === "reading" || state === "paused";
  return (
    <section className={styles.player} aria-label={label}>
      {words && isOn ? (
        <>
          {state === "reading" ? (
            <button type="button" className={actions.action} onClick={() => halt("paused")}>
              {words.pause}
            </button>
          ) : (
            <button type="button" className={actions.action} onClick={() => read(words)}>
              {words.goOn}
            </button>
          )}
          <button type="button" className={actions.action} onClick={() => halt("ended")}>
            {words.stop}
          </button>
        </>
      ) : null}
      <p role="status" className={styles.said}>
        {said}
      </p>
    </section>
  );
}
