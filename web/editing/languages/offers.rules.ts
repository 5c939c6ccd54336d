/** The languages of a listing as chips: one for each language, with all the ways in which it is served. */
import type { LanguageMode } from "../../graphql/generated/server/graphql.ts";
import type { Offer } from "../content/content.ts";

export const MODES = [
  "SPOKEN_BY_STAFF",
  "SPOKEN_BY_VOLUNTEER",
  "INTERPRETER_ON_REQUEST",
  "REMOTE_INTERPRETER",
  "WRITTEN_MATERIAL",
  "EASY_LANGUAGE",
  "SIGN_LANGUAGE",
] as const satisfies readonly LanguageMode[];

export interface LanguageChip {
  readonly language: string;
  readonly offers: readonly Offer[];
}

export function chipsOf(offers: readonly Offer[]): LanguageChip[] {
  return [...Map.groupBy(offers, ({ language }) => language)].map(([language, ways]) => ({ language, offers: ways }));
}

const bare = (language: string): Offer => ({
  language,
  mode: null,
  weekdays: [],
  byAppointment: null,
  service: null,
  contact: null,
  note: [],
});

export const hasLanguage = (offers: readonly Offer[], language: string): boolean =>
  offers.some((offer) => offer.language === language);

export const addLanguage = (offers: readonly Offer[], language: string): readonly Offer[] =>
  hasLanguage(offers, language) ? offers : [...offers, bare(language)];

export const removeLanguage = (offers: readonly Offer[], language: string): readonly Offer[] =>
  offers.filter((offer) => offer.language !== language);

/** A language that was removed comes back to where it stood. */
export function putBack(offers: readonly Offer[], before: readonly Offer[], language: string): readonly Offer[] {
  if (hasLanguage(offers, language)) return offers;
  return before
    .filter((offer) => offer.language === language || offers.includes(offer))
    .concat(offers.filter((offer) => !before.includes(offer)));
}

export const hasMode = (offers: readonly Offer[], language: string, mode: LanguageMode): boolean =>
  offers.some((offer) => offer.language === language && offer.mode === mode);

/** A language keeps one offer at least: without any known way it is a language whose way is not known. */
export function toggleMode(offers: readonly Offer[], language: string, mode: LanguageMode): readonly Offer[] {
  if (hasMode(offers, language, mode)) {
    const left = offers.filter((offer) => offer.language !== language || offer.mode !== mode);
    return hasLanguage(left, language)
      ? left
      : offers.map((offer) => (offer.language === language ? { ...offer, mode: null } : offer));
  }
  const unknown = offers.find((offer) => offer.language === language && offer.mode === null);
  if (unknown) return offers.map((offer) => (offer === unknown ? { ...offer, mode } : offer));
  const last = offers.findLastIndex((offer) => offer.language === language);
  return offers.toSpliced(last + 1, 0, { ...bare(language), mode });
}

export function changeOffer(offers: readonly Offer[], offer: Offer, change: Partial<Offer>): readonly Offer[] {
  return offers.map((one) => (one === offer ? { ...one, ...change } : one));
}

export const toggleDay = (days: readonly number[], day: number): number[] =>
  (days.includes(day) ? days.filter((one) => one !== day) : [...days, day]).sort((one, other) => one - other);
