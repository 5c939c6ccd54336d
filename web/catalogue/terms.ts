import type { Locale } from "../i18n/routing.ts";
import { formattingTag } from "../i18n/routing.ts";
import type { TextInLanguage } from "../ui/LocalText.tsx";

interface NamedLanguage {
  readonly tag: string;
  readonly name: TextInLanguage & { readonly isFallback: boolean };
}

/**
 * The names of languages in the reader's language. The data names services and groups in every language of the
 * interface, and languages in three: the rest is known to the runtime.
 */
export async function getTerms(locale: Locale) {
  const languageNames = new Intl.DisplayNames([formattingTag(locale)], { type: "language", fallback: "none" });
  return {
    /** The name of a language in the reader's language; the data's own name when nobody knows it. */
    language: ({ tag, name }: NamedLanguage): string =>
      name.isFallback ? (languageNames.of(tag) ?? name.text) : name.text,
  };
}
