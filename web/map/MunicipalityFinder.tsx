"use client";

import { type FormEvent, useId, useState } from "react";
import { baseOf } from "../i18n/routing.ts";
import { type MunicipalityName, nameIn, nameTextIn } from "./ground/ground.queries.ts";
import styles from "./map.module.css";
import type { MapWords } from "./map-words.ts";
import { NamedSentence } from "./NamedSentence.tsx";

interface MunicipalityFinderProps {
  readonly names: readonly MunicipalityName[];
  readonly locale: string;
  readonly words: MapWords["municipality"];
  /** The address of the list with only the places of a municipality. */
  readonly hrefOf: (code: string) => string;
  readonly onFind: (municipality: MunicipalityName) => void;
}

function findMunicipality(names: readonly MunicipalityName[], typed: string): MunicipalityName | undefined {
  const wanted = typed.trim().toLocaleLowerCase("fi");
  return names.find(({ fi, sv }) => [fi, sv].some((name) => name.toLocaleLowerCase("fi") === wanted));
}

/** Every name once, the reader's own language first, so that Åbo and Turku both lead there. */
function optionsOf(names: readonly MunicipalityName[], locale: string): string[] {
  const own = names.map((one) => nameIn(locale, one));
  return [...new Set([...own, ...names.flatMap(({ fi, sv }) => [fi, sv])])].sort((a, b) => a.localeCompare(b, "fi"));
}

/** Leads to a municipality by its name; the map moves, and a link offers to narrow the search as well. */
export function MunicipalityFinder({ names, locale, words, hrefOf, onFind }: MunicipalityFinderProps) {
  const id = useId();
  const [found, setFound] = useState<MunicipalityName | null>(null);
  const [isUnknown, setUnknown] = useState(false);
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The page around the map listens to its own search form; this one asks for nothing but a movement.
    event.stopPropagation();
    // A form gives text for a text field.
    const typed = new FormData(event.currentTarget).get("municipality") as string;
    const municipality = findMunicipality(names, typed);
    setFound(municipality ?? null);
    setUnknown(municipality === undefined && typed.trim() !== "");
    if (municipality !== undefined) onFind(municipality);
  };
  return (
    <div className={styles.finder}>
      <form onSubmit={find} className={styles.finderForm}>
        <label htmlFor={id}>{words.label}</label>
        <input
          id={id}
          name="municipality"
          list={`${id}-names`}
          autoComplete="off"
          lang={baseOf(locale) === "sv" ? "sv" : "fi"}
        />
        <datalist id={`${id}-names`}>
          {optionsOf(names, locale).map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <button type="submit" className={styles.plain}>
          {words.go}
        </button>
      </form>
      <p role="status" className={styles.found}>
        {isUnknown ? words.unknown : null}
        {found ? (
          <>
            <NamedSentence sentence={words.shown} name={nameTextIn(locale, found)} locale={locale} />{" "}
            <a href={hrefOf(found.code)} data-soft="">
              <NamedSentence sentence={words.filter} name={nameTextIn(locale, found)} locale={locale} />
            </a>
          </>
        ) : null}
      </p>
    </div>
  );
}
