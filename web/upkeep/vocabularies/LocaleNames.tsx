import { isLocale, isRightToLeft, languageOf } from "../../i18n/routing.ts";

/** A language of the interface in its own words. */
export function LocaleName({ locale }: { readonly locale: string }) {
  if (!isLocale(locale)) return <bdi>{locale}</bdi>;
  return (
    <bdi lang={locale} dir={isRightToLeft(locale) ? "rtl" : "ltr"}>
      {languageOf(locale).autonym}
    </bdi>
  );
}

export function LocaleNames({ locales }: { readonly locales: readonly string[] }) {
  return locales.map((locale, index) => (
    <span key={locale}>
      {index > 0 ? " · " : null}
      <LocaleName locale={locale} />
    </span>
  ));
}
