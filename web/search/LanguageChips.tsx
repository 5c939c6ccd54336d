"use client";

import { ChipList } from "../ui/ChipList.tsx";

/** Tag, name in the language itself, name for the reader, how many would remain, and in which language the name is when it is not the reader's. */
export type LanguageRow = readonly [tag: string, autonym: string, name: string, count?: number | null, nameIn?: string];

/** The long list of languages, sent as bare rows: it is most of what the page would weigh. */
export function LanguageChips({ rows }: { readonly rows: readonly LanguageRow[] }) {
  return (
    <ChipList
      name="lang"
      chips={rows.map(([tag, autonym, name, count, nameIn]) => ({
        value: tag,
        text: autonym,
        lang: tag,
        gloss: name,
        glossLang: nameIn,
        count: count ?? undefined,
      }))}
    />
  );
}
