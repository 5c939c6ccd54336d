"use client";

import { ChipList } from "../ui/ChipList.tsx";

/** Tag, name in the language itself, name in the reader's language, how many would remain. */
export type LanguageRow = readonly [tag: string, autonym: string, name: string, count?: number];

/** The long list of languages, sent as bare rows: it is most of what the page would weigh. */
export function LanguageChips({ rows }: { readonly rows: readonly LanguageRow[] }) {
  return (
    <ChipList
      name="lang"
      chips={rows.map(([tag, autonym, name, count]) => ({
        value: tag,
        text: autonym,
        lang: tag,
        gloss: name,
        count,
      }))}
    />
  );
}
