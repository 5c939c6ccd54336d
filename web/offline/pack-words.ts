import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";

/** The words of all entries of a page. A city has hundreds of entries: looking words up once saves seconds. */
export async function getPackWords(locale: Locale) {
  const [listing, profile, activities] = await Promise.all([
    getWords(locale, "listing"),
    getWords(locale, "profile"),
    getWords(locale, "activities"),
  ]);
  return { locale, listing, profile, activities };
}

export type PackWords = Awaited<ReturnType<typeof getPackWords>>;
