import { getTerms } from "../catalogue/terms.ts";
import { baseOf } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { FilterBox } from "../search/FilterBox.tsx";
import type { Vocabulary } from "../search/question/vocabulary.queries.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import more from "../ui/More.module.css";
import { Choice } from "./Choice.tsx";
import styles from "./Finder.module.css";
import type { StepProps } from "./step.ts";

const MOST_OFFERED = 12;

type Language = Vocabulary["languages"][number];

/** Which language? Each under its own name: the page's own first, then those that most places serve. */
export async function LanguageStep({ locale, finder, remaining, hrefWith }: StepProps) {
  const t = await getWords(locale, "search");
  const terms = await getTerms(locale);
  const { languages } = remaining.vocabulary;
  const counts = new Map(remaining.facets.languages.map(({ language, count }) => [language.tag, count]));
  const rank = ({ tag, listingCount }: Language) => (tag === baseOf(locale) ? Number.POSITIVE_INFINITY : listingCount);
  const inOrder = [...languages].sort((a, b) => rank(b) - rank(a));
  const choice = (language: Language, isGlossed: boolean) => {
    const { tag, autonym } = language;
    const name = terms.language(language);
    return (
      <Choice
        key={tag}
        href={hrefWith({ languages: [tag] })}
        lang={tag}
        count={counts.get(tag) ?? 0}
        isChosen={finder.languages.includes(tag)}
      >
        {autonym}
        {isGlossed && name !== autonym ? (
          <small lang={locale} className={styles.gloss}>
            {name}
          </small>
        ) : null}
      </Choice>
    );
  };
  return (
    <>
      <ul className={styles.words}>{inOrder.slice(0, MOST_OFFERED).map((language) => choice(language, false))}</ul>
      <Disclosure
        className={`${more.more} ${styles.more}`}
        startsOpen={false}
        summary={t("language.all", { count: languages.length })}
      >
        <FilterBox label={t("language.find")} listId="all-languages" />
        <ul className={styles.words} id="all-languages">
          {languages.map((language) => choice(language, true))}
        </ul>
      </Disclosure>
    </>
  );
}
