/** Finding a language by any name: its own, the one in any language of the interface, or its code. */
import { LANGUAGES } from "../../i18n/routing.ts";
import { folded } from "../content/folded.rules.ts";

export interface KnownLanguage {
  readonly tag: string;
  readonly autonym: string;
  readonly direction: "LTR" | "RTL";
  /** The name that the reader knows. */
  readonly name: string;
  /** Every other way to write it: names in other languages, codes, further names. */
  readonly words: readonly string[];
}

const MOST_SHOWN = 8;

/** A whole name before the beginning of one, that before a part of one. */
function rankOf({ tag, autonym, name, words }: KnownLanguage, asked: string): number {
  const names = [name, autonym, tag, ...words].map(folded);
  if (names.some((word) => word === asked)) return 0;
  if (names.some((word) => word.startsWith(asked))) return 1;
  // Two letters are in nearly every name.
  return asked.length > 2 && names.some((word) => word.includes(asked)) ? 2 : 3;
}

export function findLanguages(
  languages: readonly KnownLanguage[],
  typed: string,
  most: number = MOST_SHOWN,
): readonly KnownLanguage[] {
  const asked = folded(typed);
  if (asked === "") return [];
  return languages
    .map((language) => ({ language, rank: rankOf(language, asked) }))
    .filter(({ rank }) => rank < 3)
    .sort((one, other) => one.rank - other.rank || one.language.name.localeCompare(other.language.name))
    .slice(0, most)
    .map(({ language }) => language);
}

/** The same with its names in every language of the interface, as the runtime knows them. Made when somebody searches. */
export function withWorldNames(languages: readonly KnownLanguage[]): readonly KnownLanguage[] {
  const names = LANGUAGES.map(
    ({ formatting }) => new Intl.DisplayNames([formatting], { type: "language", fallback: "none" }),
  );
  return languages.map((language) => {
    const world = names.flatMap((one) => one.of(language.tag) ?? []);
    return { ...language, words: [...new Set([...language.words, ...world])] };
  });
}
