/** The address of a hand-out: which places, or which search, and the second language. */
import { baseOf, DEFAULT_LOCALE, isLocale, type Locale } from "../i18n/routing.ts";
import { paths } from "../paths.ts";
import type { SearchParams } from "../search/question/address.url.ts";

export interface HandoutAddress {
  /** What stands after `place`: slugs of listings or, in a search, names of towns. */
  readonly places: readonly string[];
  /** Absent when the reader has not chosen; null when she wants none. */
  readonly second: Locale | null | undefined;
  /** Words by which a place to add is looked for. */
  readonly words: string;
}

export interface SheetLanguages {
  /** The language of the person who takes the paper along. */
  readonly reader: Locale;
  /** The language beside it, which those understand whom she shows it to. */
  readonly beside: Locale | null;
}

export const MOST_PLACES = 12;
const NONE = "none";
const LONGEST = 100;

const all = (value: SearchParams[string]): readonly string[] => (value === undefined ? [] : [value].flat());

export function readHandout(params: SearchParams): HandoutAddress {
  const [second] = all(params.with);
  return {
    places: [...new Set(all(params.place).map((place) => place.slice(0, LONGEST)))].filter(Boolean),
    second: second === NONE ? null : isLocale(second) ? second : undefined,
    words: (all(params.add)[0] ?? "").slice(0, LONGEST).trim(),
  };
}

/**
 * Beside the reader's language stands Finnish, the language of doors and offices. An officer who reads the page in
 * Finnish makes the paper for somebody else, whose language then comes first.
 */
export function languagesOfSheet(locale: Locale, second: Locale | null | undefined): SheetLanguages {
  if (second === null) return { reader: locale, beside: null };
  if (baseOf(locale) === DEFAULT_LOCALE) {
    const isOther = second !== undefined && baseOf(second) !== DEFAULT_LOCALE;
    return isOther ? { reader: second, beside: locale } : { reader: locale, beside: null };
  }
  const beside = second ?? DEFAULT_LOCALE;
  return { reader: locale, beside: beside === locale ? null : beside };
}

/** The sheet with other places on it, in the languages that were chosen. */
export function hrefOfHandout(locale: Locale, places: readonly string[], { second }: HandoutAddress): string {
  const address = paths.handout(locale, places);
  if (second === undefined) return address;
  return `${address}${places.length > 0 ? "&" : "?"}with=${second ?? NONE}`;
}
