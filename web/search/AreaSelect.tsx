import { useId } from "react";
import type { Locale } from "../i18n/routing.ts";
import { ChipList } from "../ui/ChipList.tsx";
import type { TextInLanguage } from "../ui/LocalText.tsx";
import styles from "./SearchForm.module.css";

interface Area {
  readonly code: string;
  readonly name: TextInLanguage;
}

interface AreaSelectProps {
  readonly locale: Locale;
  readonly name: "region" | "county";
  readonly legend: string;
  readonly any: string;
  readonly areas: readonly Area[];
  readonly chosen: readonly string[];
}

/** A larger area. What is chosen stands below as a box to clear; the list adds another. */
export function AreaSelect({ locale, name, legend, any, areas, chosen }: AreaSelectProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.legend} htmlFor={id}>
        {legend}
      </label>
      <select id={id} name={name} defaultValue="">
        <option value="">{any}</option>
        {areas
          .filter(({ code }) => !chosen.includes(code))
          .map(({ code, name: { text, language } }) => (
            <option key={code} value={code} {...(language === locale ? {} : { lang: language })}>
              {text}
            </option>
          ))}
      </select>
      <div className={styles.chips}>
        <ChipList
          name={name}
          chips={areas
            .filter(({ code }) => chosen.includes(code))
            .map(({ code, name: { text, language } }) => ({
              value: code,
              text,
              lang: language === locale ? undefined : language,
              icon: "map",
              isChosen: true,
            }))}
        />
      </div>
    </div>
  );
}
