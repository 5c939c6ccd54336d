// What each language is called in the languages of the interface.

/** The languages of the interface. */
export const LOCALES = ["fi", "sv", "en", "ar", "es", "et", "fa", "fr", "ru", "so", "tr", "uk", "zh"] as const;

/**
 * Tags that CLDR knows under another tag with the same meaning. Others whose canonical tag differs are left
 * out: CLDR takes "kmr" for "ku" and would call Kurmanji plain Kurdish.
 */
const SAME_IN_CLDR: Readonly<Record<string, string>> = { prs: "fa-AF", tl: "fil" };

/** Names of CLDR 48 that are wrong or not in the language they are given in: no name is better than these. */
const WRONG_IN_CLDR: ReadonlySet<string> = new Set(["so bn", "so prs", "so tr", "so my", "so ug"]);

/** Names of a language by locale: those of the file, and those of Unicode CLDR for the locales that the file lacks. */
export function languageNames(tag: string, own: Readonly<Record<string, string>>): Record<string, string> {
  const canonical = Intl.getCanonicalLocales(tag)[0];
  const isKnown = canonical === tag || canonical === SAME_IN_CLDR[tag];
  const names: Record<string, string> = {};
  for (const locale of LOCALES) {
    const name = own[locale] ?? (isKnown && !WRONG_IN_CLDR.has(`${locale} ${tag}`) ? cldrName(locale, tag) : undefined);
    if (name !== undefined) names[locale] = name;
  }
  return names;
}

const displays = new Map<string, Intl.DisplayNames>();

function cldrName(locale: string, tag: string): string | undefined {
  // A Node built with few languages would answer in another one without saying so.
  if (Intl.DisplayNames.supportedLocalesOf(locale).length === 0) return undefined;
  const display = displays.get(locale) ?? new Intl.DisplayNames(locale, { type: "language", fallback: "none" });
  displays.set(locale, display);
  return display.of(tag);
}
