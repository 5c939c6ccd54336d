import { getTerms } from "../catalogue/terms.ts";
import { getWords } from "../i18n/words.ts";
import { type Chip, ChipList } from "../ui/ChipList.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { FilterBox } from "./FilterBox.tsx";
import styles from "./SearchForm.module.css";
import type { SearchView } from "./search.queries.ts";
import type { Vocabulary } from "./vocabulary.queries.ts";

const MOST_OFFERED = 8;

type Language = Vocabulary["languages"][number];

const chipOf = ({ tag, autonym, direction }: Language): Chip => ({ value: tag, text: autonym, lang: tag, isRtl: direction === "RTL" || undefined });

/** What was chosen, then the language of this page as a suggestion, then what most places serve. */
function offeredLanguages({ vocabulary, search, locale }: SearchView, counts: ReadonlyMap<string, number>): Language[] {
  const rank = ({ tag }: Language) => (search.languages.includes(tag) ? 2 : tag === locale ? 1 : 0);
  const inOrder = [...vocabulary.languages].sort(
    (a, b) => rank(b) - rank(a) || (counts.get(b.tag) ?? 0) - (counts.get(a.tag) ?? 0) || b.listingCount - a.listingCount,
  );
  return inOrder.slice(0, Math.max(MOST_OFFERED, search.languages.length + 2));
}

/** The first question: which language do you speak? */
export async function LanguageField(view: SearchView) {
  const { locale, search, vocabulary, facets } = view;
  const t = await getWords(locale, "search");
  const terms = await getTerms(locale);
  const counts = new Map(facets?.languages.map(({ language, count }) => [language.tag, count]));
  const offered = offeredLanguages(view, counts);
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
            isChosen: search.languages.includes(language.tag),
            isSuggested: language.tag === locale && search.languages.length === 0,
          }))}
        />
        {search.languages.length > 1 ? (
          <ChipList name="match" chips={[{ value: "all", text: t("language.matchAll"), isChosen: search.matchesAllLanguages }]} />
        ) : null}
        {hasChosen ? (
          <ChipList
            name="unknown"
            chips={[{ value: "1", text: t("language.alsoUnknown"), isChosen: search.includesUnknownLanguages, count: facets?.unknownLanguages }]}
          />
        ) : null}
      </div>
      <Disclosure className={styles.more} startsOpen={false} summary={t("language.all", { count: vocabulary.languages.length })}>
        <FilterBox label={t("language.find")} listId="all-languages" />
        <div className={styles.chips} id="all-languages">
          <ChipList
            name="lang"
            chips={others.map((language) => ({ ...chipOf(language), gloss: terms.language(language), count: counts.get(language.tag) }))}
          />
        </div>
      </Disclosure>
    </fieldset>
  );
}
