"use client";

import type { MarksState } from "./MapMarks.tsx";
import type { PositionState } from "./MyPosition.tsx";
import styles from "./map.module.css";
import type { MapWords } from "./map-words.ts";
import { sayCount } from "./saying.rules.ts";

interface MapStatusProps {
  readonly marks: MarksState;
  readonly position: PositionState;
  readonly areStreetsHidden: boolean;
  readonly locale: string;
  readonly words: MapWords;
  readonly onRetry: () => void;
}

function sentencesAbout({ answer, inView }: MarksState, words: MapWords, locale: string): string[] {
  if (answer === null) return [];
  const { totalCount, withoutPositionCount } = answer;
  return [
    totalCount === 0 ? words.nothing : sayCount(words.onMap, totalCount, locale),
    ...(totalCount === 0 || inView === totalCount
      ? []
      : [inView === 0 ? words.noneInView : sayCount(words.inView, inView, locale)]),
    ...(withoutPositionCount === 0 ? [] : [sayCount(words.withoutPosition, withoutPositionCount, locale)]),
  ];
}

function sentencesAboutPosition(position: PositionState, areStreetsHidden: boolean, words: MapWords): string[] {
  if (position === "failed") return [words.position.failed];
  if (position !== "shown") return [];
  return [words.position.note, ...(areStreetsHidden ? [words.position.streetsHidden] : [])];
}

/** What the map shows, in words, said aloud when it changes. */
export function MapStatus({ marks, position, areStreetsHidden, locale, words, onRetry }: MapStatusProps) {
  const sentences = [
    ...sentencesAbout(marks, words, locale),
    ...sentencesAboutPosition(position, areStreetsHidden, words),
  ];
  return (
    <div className={styles.status}>
      <p role="status">{sentences.join(" ")}</p>
      {marks.isAway ? (
        <p role="alert">
          {words.failed}{" "}
          <button type="button" className={styles.plain} onClick={onRetry}>
            {words.retry}
          </button>
        </p>
      ) : null}
    </div>
  );
}
