"use client";

import { useId } from "react";
import { ChipList } from "../ui/ChipList.tsx";
import styles from "./SearchForm.module.css";

/** Code and name; the language of the name, when it is not the page's. */
export type AreaRow = readonly [code: string, name: string, lang?: string];

interface AreaSelectProps {
  readonly name: "region" | "county";
  readonly legend: string;
  readonly any: string;
  readonly areas: readonly AreaRow[];
  readonly chosen: readonly string[];
}

/**
 * A larger area. What is chosen stands below as a box to clear; the list adds another. It is drawn
 * from bare rows on both sides, since a page sends twice what only the server draws.
 */
export function AreaSelect({ name, legend, any, areas, chosen }: AreaSelectProps) {
  const id = useId();
  const isChosen = ([code]: AreaRow) => chosen.includes(code);
  return (
    <div className={styles.field}>
      <label className={styles.legend} htmlFor={id}>
        {legend}
      </label>
      <select id={id} name={name} defaultValue="">
        <option value="">{any}</option>
        {areas
          .filter((area) => !isChosen(area))
          .map(([code, text, lang]) => (
            <option key={code} value={code} lang={lang}>
              {text}
            </option>
          ))}
      </select>
      <div className={styles.chips}>
        <ChipList
          name={name}
          chips={areas
            .filter(isChosen)
            .map(([value, text, lang]) => ({ value, text, lang, icon: "map", isChosen: true }))}
        />
      </div>
    </div>
  );
}
