import { getTerms } from "../catalogue/terms.ts";
import { baseOf, type Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import type { Vocabulary } from "../search/question/vocabulary.queries.ts";
import { type LanguageRow, PlaceForm } from "./PlaceForm.tsx";
import styles from "./Suggest.module.css";
import { placeWords } from "./suggest-words.ts";

const MOST_OFFERED = 12;

interface PlacePageProps {
  readonly challenge: string;
  readonly languages: Vocabulary["languages"];
  readonly locale: Locale;
}

/** A place, an activity or an organisation that is missing, from anyone. */
export async function PlacePage({ challenge, languages, locale }: PlacePageProps) {
  const t = await getWords(locale, "suggest");
  const terms = await getTerms(locale);
  const rank = ({ tag, listingCount }: Vocabulary["languages"][number]) =>
    tag === baseOf(locale) ? Number.POSITIVE_INFINITY : listingCount;
  const commonest = [...languages].sort((a, b) => rank(b) - rank(a)).slice(0, MOST_OFFERED);
  const rowOf = (language: Vocabulary["languages"][number]): LanguageRow => [
    language.tag,
    language.autonym,
    terms.language(language),
  ];
  return (
    <div className={`page ${styles.page}`}>
      <h1>{t("invite")}</h1>
      <p>{t("intro")}</p>
      <PlaceForm
        challenge={challenge}
        locale={locale}
        words={await placeWords(locale, languages.length)}
        namesAt={paths.municipalities(locale)}
        commonest={commonest.map(rowOf)}
        others={languages.filter((language) => !commonest.includes(language)).map(rowOf)}
      />
    </div>
  );
}
