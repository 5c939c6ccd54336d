import { DEFAULT_LOCALE, isLocale, type Locale, languageOf } from "../i18n/routing.ts";

/**
 * The few words for when our own code has failed. They stand here and not in the message files,
 * since at that moment nothing that reads those files can be trusted to work.
 */
const WORDS: Record<
  Locale,
  { readonly title: string; readonly text: string; readonly retry: string; readonly home: string }
> = {
  fi: {
    title: "Jokin meni vikaan",
    text: "Vika on meillä. Odota hetki ja yritä uudelleen.",
    retry: "Yritä uudelleen",
    home: "Etusivulle",
  },
  sv: {
    title: "Något gick fel",
    text: "Felet är hos oss. Vänta en stund och försök igen.",
    retry: "Försök igen",
    home: "Till startsidan",
  },
  en: {
    title: "Something went wrong",
    text: "The fault is ours. Wait a moment and try again.",
    retry: "Try again",
    home: "To the front page",
  },
  ar: {
    title: "حدث خطأ ما",
    text: "الخلل من عندنا. انتظر قليلًا ثم حاول من جديد.",
    retry: "حاول من جديد",
    home: "إلى الصفحة الرئيسية",
  },
};

/** The words in the language of an address, which begins with it. */
export function troubleWords(pathname: string | null) {
  const first = pathname?.split("/")[1];
  const locale = isLocale(first) ? first : DEFAULT_LOCALE;
  return { ...WORDS[locale], locale, direction: languageOf(locale).direction };
}
