import type { Locale } from "../i18n/routing.ts";
import { formattingTag } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import type { TextInLanguage } from "../ui/LocalText.tsx";

interface Term {
  readonly id: string;
  readonly name: TextInLanguage;
}

interface NamedLanguage {
  readonly tag: string;
  readonly name: TextInLanguage & { readonly isFallback: boolean };
}

/**
 * The names of the closed vocabularies in the reader's language.
 *
 * The data names services and groups in Finnish, Swedish and English. Every further language of the
 * interface names them in its message file; a term newer than the file keeps the data's own name.
 */
export async function getTerms(locale: Locale) {
  const t = await getWords(locale, "listing");
  const languageNames = new Intl.DisplayNames([formattingTag(locale)], { type: "language", fallback: "none" });
  const named = (key: string, name: TextInLanguage): TextInLanguage => {
    const known = key as Parameters<typeof t.has>[0]; // the id comes from the data, so `has` is asked first
    if (!t.has(known)) return name;
    return { text: t(known as "services.library"), language: locale, direction: locale === "ar" ? "RTL" : "LTR" }; // any key of this shape is a plain phrase
  };
  return {
    service: (term: Term) => named(`services.${term.id}`, term.name),
    targetGroup: (term: Term) => named(`groups.${term.id}`, term.name),
    /** The name of a language in the reader's language; the data's own name when nobody knows it. */
    language: ({ tag, name }: NamedLanguage): string =>
      name.isFallback ? (languageNames.of(tag) ?? name.text) : name.text,
  };
}
