import { getTerms } from "../../catalogue/terms.ts";
import type { Locale } from "../../i18n/routing.ts";
import { TIME_ZONE } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { getVocabulary } from "../../search/question/vocabulary.queries.ts";
import { dateAt } from "../../wall-clock.ts";

/** The words in which a change is told, and the names of what codes stand for. */
export async function comparisonSpeech(locale: Locale, now: Date) {
  const [t, listing, profile, activities, terms, { data }] = await Promise.all([
    getWords(locale, "review"),
    getWords(locale, "listing"),
    getWords(locale, "profile"),
    getWords(locale, "activities"),
    getTerms(locale),
    getVocabulary(locale),
  ]);
  const languages = new Map((data?.languages ?? []).map((language) => [language.tag, language]));
  const named = (items: readonly { readonly name: { readonly text: string } }[], keyOf: (at: number) => string) =>
    items.map(({ name }, at) => [keyOf(at), name.text] as const);
  const names = new Map<string, string>([
    ...named(data?.serviceCategories ?? [], (at) => `service ${data?.serviceCategories[at]?.id}`),
    ...named(data?.targetGroups ?? [], (at) => `group ${data?.targetGroups[at]?.id}`),
    ...named(data?.municipalities ?? [], (at) => `municipality ${data?.municipalities[at]?.code}`),
    ...named(data?.regions ?? [], (at) => `region ${data?.regions[at]?.code}`),
  ]);
  return {
    t,
    listing,
    profile,
    activities,
    locale,
    today: dateAt(now, TIME_ZONE),
    /** The code itself where nobody knows a name: better than nothing at all. */
    nameOf: (of: "service" | "group" | "municipality" | "region", code: string) => names.get(`${of} ${code}`) ?? code,
    languageName: (tag: string) => {
      const known = languages.get(tag);
      return known ? terms.language(known) : tag;
    },
    directionOf: (tag: string) => languages.get(tag)?.direction ?? ("LTR" as const),
  };
}

export type ComparisonSpeech = Awaited<ReturnType<typeof comparisonSpeech>>;
