import { getTerms } from "../catalogue/terms.ts";
import { baseOf, type Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { type Chip, ChipList } from "../ui/ChipList.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import more from "../ui/More.module.css";
import { FilterBox } from "./FilterBox.tsx";
import { LanguageChips, type LanguageRow } from "./LanguageChips.tsx";
import type { SearchView } from "./question/search.queries.ts";
import type { Vocabulary } from "./question/vocabulary.queries.ts";
import styles from "./SearchForm.module.css";

const MOST_OFFERED = 8;

type Language = Vocabulary["languages"][number];

const chipOf = ({ tag, autonym }: Language): Chip => ({ value: tag, text: autonym, lang: tag });

function rowOf(language: Language, name: string, count: number | undefined, locale: Locale): LanguageRow {
  const { tag, autonym } = language;
  const isForeign = name === language.name.text && language.name.language !== baseOf(locale);
  if (isForeign) return [tag, autonym, name, count ?? null, language.name.language];
  return count ? [tag, autonym, name, count] : [tag, autonym, name];
}

/**
 * The language of this page as a suggestion, what most places serve, and what was chosen besides.
 * The order does not depend on the search, so no choice moves away from under a finger.
 */
function offeredLanguages({ vocabulary, search, locale }: SearchView): Language[] {
  const rank = ({ tag, listingCount }: Language) => (tag === baseOf(locale) ? Number.POSITIVE_INFINITY : listingCount);
  const inOrder = [...vocabulary.languages].sort((a, b) => rank(b) - rank(a));
  const top = inOrder.slice(0, MOST_OFFERED);
  return [...top, ...inOrder.slice(MOST_OFFERED).filter(({ tag }) => search.languages.includes(tag))];
}

/** The first question: which language do you speak? */
export async function LanguageField(view: SearchView) {
  const { locale, search, vocabulary, facets } = view;
  const t = await getWords(locale, "search");
  const terms = await getTerms(locale);
  const counts = new Map(facets?.languages.map(({ language, count }) => [language.tag, count]));
  const offered = offeredLanguages(view);
  const others = vocabulary.languages.filter((language) => !offered.includes(language));
  const hasChosen = search.languages.length > 0 || search.modes.length > 0;
  return (
    <fieldset className={styles.field}>
      <legend>{t("language.legend")}</legend>
      <div className={styles.chips}>
        <ChipList
          name="lang"
          chips={offered.map((language) => ({
            ...chipOf(language),
            count: counts.get(language.tag) ?? 0,
            ...(search.languages.includes(language.tag) ? { isChosen: true } : {}),
            ...(language.tag === baseOf(locale) && search.languages.length === 0 ? { isSuggested: true } : {}),
          }))}
        />
        {search.languages.length > 1 ? (
          <ChipList
            name="match"
            chips={[{ value: "all", text: t("language.matchAll"), isChosen: search.matchesAllLanguages }]}
          />
        ) : null}
        {hasChosen ? (
          <ChipList
            name="unknown"
            chips={[
              {
                value: "1",
                text: t("language.alsoUnknown"),
                isChosen: search.includesUnknownLanguages,
                count: facets?.unknownLanguages,
              },
            ]}
          />
        ) : null}
      </div>
      <Disclosure
        className={`${more.more} ${styles.more}`}
        startsOpen={false}
        summary={t("language.all", { count: vocabulary.languages.length })}
      >
        <FilterBox label={t("language.find")} listId="all-languages" />
        <div className={styles.chips} id="all-languages">
          <LanguageChips
            rows={others.map((language) => rowOf(language, terms.language(language), counts.get(language.tag), locale))}
          />
        </div>
      </Disclosure>
    </fieldset>
  );
}
