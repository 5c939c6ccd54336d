"use client";

import { useState } from "react";

interface PlaceBoxProps {
  readonly example: string;
  /** Where the names of all municipalities are; fetched when somebody is about to write one. */
  readonly namesAt: string;
  /** What was written before, when the form comes back. */
  readonly written?: string;
}

/** The box for a place. Without a script, or without its suggestions, it takes any name all the same. */
export function PlaceBox({ example, namesAt, written }: PlaceBoxProps) {
  const [names, setNames] = useState<readonly string[]>([]);

  async function fetchNames() {
    if (names.length > 0) return;
    const response = await fetch(namesAt).catch(() => null);
    if (response?.ok) setNames((await response.text()).split("\n"));
  }

  return (
    <>
      <input
        id="place"
        name="place"
        list="municipalities"
        autoComplete="off"
        placeholder={example}
        defaultValue={written}
        onFocus={fetchNames}
      />
      <datalist id="municipalities">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
