/** Finding a language by any name: its own, the one in any language of the interface, or its code. */
import { LANGUAGES } from "../../i18n/routing.ts";
import { findNamed } from "../content/find-named.rules.ts";

export interface KnownLanguage {
  readonly tag: string;
  readonly autonym: string;
  readonly direction: "LTR" | "RTL";
  /** The name that the reader knows. */
  readonly name: string;
  /** Every other way to write it: names in other languages, codes, further names. */
  readonly words: readonly string[];
}

export const findLanguages = (
  languages: readonly KnownLanguage[],
  typed: string,
  most?: number,
): readonly KnownLanguage[] =>
  findNamed(languages, typed, ({ tag, autonym, name, words }) => [name, autonym, tag, ...words], most);

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
