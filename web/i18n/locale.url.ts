import { baseOf, DEFAULT_LOCALE, isLocale, LANGUAGES, type Locale } from "./routing.ts";

/** Reads an Accept-Language header; a browser's odd or broken header means the default. */
export function bestLocale(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean);
      return { tag, base: baseOf(tag), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag, base } of wishes) {
    if (isLocale(tag)) return tag;
    if (isLocale(base)) return base;
  }
  return DEFAULT_LOCALE;
}

/**
 * Where an address without a language of ours leads: the same page in the best language.
 * A first part that looks like a language tag was meant as one and is replaced.
 */
export function pathInLocale(pathname: string, acceptLanguage: string | null): string {
  const [first = "", ...rest] = pathname.split("/").filter(Boolean);
  const tag = first.toLowerCase().replaceAll("_", "-");
  const meant = [tag, baseOf(tag)].find(isLocale);
  const wasMeantAsLanguage = /^[a-z]{2,3}([-_][a-z0-9]{1,8})*$/i.test(first);
  const locale = (wasMeantAsLanguage ? meant : undefined) ?? bestLocale(acceptLanguage);
  return `/${[locale, ...(wasMeantAsLanguage || first === "" ? rest : [first, ...rest])].join("/")}`;
}

/** The locale an address speaks, or null. */
export function localeOfPath(pathname: string): Locale | null {
  const first = pathname.split("/")[1];
  return isLocale(first) ? first : null;
}

/** The same page in every language, for the language switcher and for search engines. */
export function pathsInAllLocales(pathWithoutLocale: string) {
  return LANGUAGES.map((language) => ({ language, path: `/${language.code}${pathWithoutLocale}` }));
}

/** For search engines: this page's own address and the same page in the other languages. */
export function alternatesOf(locale: Locale, pathWithoutLocale: string) {
  const languages = pathsInAllLocales(pathWithoutLocale).map(({ language, path }) => [language.code, path]);
  return { canonical: `/${locale}${pathWithoutLocale}`, languages: Object.fromEntries(languages) };
}
