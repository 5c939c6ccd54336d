// The texts of a listing by language. What the files say in English stays English: nothing is translated here.
import type { Row } from "./tables.ts";

type ByLanguage = Readonly<Record<string, string | undefined>>;

const EMPTY = {
  name: null,
  description: null,
  hours_note: null,
  cost_note: null,
  directions: null,
  season: null,
  data_note: null,
};

function translation(listingId: string, group: "PRESENTATION" | "PRACTICAL", language: string, texts: object): Row {
  return {
    listing_id: listingId,
    field_group: group,
    language_tag: language,
    origin: "HUMAN",
    state: "CURRENT",
    ...EMPTY,
    ...texts,
  };
}

/** Name and description, one row for each language that has either. */
export function presentation(listingId: string, name: ByLanguage, description: ByLanguage = {}): Row[] {
  return ["fi", "sv", "en"]
    .filter((language) => name[language] !== undefined || description[language] !== undefined)
    .map((language) =>
      translation(listingId, "PRESENTATION", language, {
        name: name[language] ?? null,
        description: description[language] ?? null,
      }),
    );
}

export interface PracticalTexts {
  readonly hours_note?: string | undefined;
  readonly cost_note?: string | undefined;
  readonly directions?: string | undefined;
  readonly season?: string | undefined;
  readonly data_note?: string | undefined;
}

/** The practical texts, which the files hold in English. */
export function practical(listingId: string, texts: PracticalTexts): Row[] {
  const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
  return Object.keys(given).length > 0 ? [translation(listingId, "PRACTICAL", "en", given)] : [];
}

/** Several notes as one text, each ending like a sentence. */
export function joinNotes(...notes: readonly (string | undefined)[]): string | undefined {
  const sentences = notes.filter((note) => note !== undefined).map((note) => (/[.!?]$/.test(note) ? note : `${note}.`));
  return sentences.length > 0 ? sentences.join(" ") : undefined;
}
