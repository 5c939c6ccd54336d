import type { VocabularyList } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import { Ltr } from "../../ui/Ltr.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "../Upkeep.module.css";
import { LocaleNames } from "./LocaleNames.tsx";
import type { Term } from "./vocabularies.queries.ts";
import { LISTS, publicQuery, writeVocabulary } from "./vocabularies.url.ts";

interface VocabulariesPageProps {
  readonly terms: readonly Term[];
  readonly list: VocabularyList;
  readonly locale: Locale;
}

/** The lists that listings choose from: each term, what it is called, and who uses it. */
export async function VocabulariesPage({ terms, list, locale }: VocabulariesPageProps) {
  const t = await getWords(locale, "upkeep");
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("lists.title")}</h1>
        <p>{t("lists.intro")}</p>
      </header>
      <nav className={styles.tabs} aria-label={t("lists.title")}>
        {LISTS.map((one) => (
          <a
            key={one}
            href={paths.desk.vocabularies(locale, writeVocabulary({ list: one }))}
            aria-current={one === list ? "page" : undefined}
          >
            {t("lists.list", { list: one })}
          </a>
        ))}
      </nav>
      <Section title={t("lists.list", { list })} icon="list">
        <div className={styles.stack}>
          <p>{t("lists.from", { list })}</p>
          <ul className={styles.terms}>
            {terms.map(({ code, name, missing, listingCount, names }) => (
              <li key={code}>
                <div className={styles.title}>
                  <h3>
                    <a
                      className={styles.link}
                      href={paths.desk.vocabularies(locale, writeVocabulary({ list, term: code }))}
                    >
                      <LocalText text={name} locale={locale} />
                    </a>
                  </h3>
                  <span className={styles.soft}>
                    <Ltr>{code}</Ltr>
                  </span>
                </div>
                <p className={styles.acts}>
                  {listingCount > 0 ? (
                    <a href={`${paths.home(locale)}?${publicQuery(list, code)}`}>
                      {t("lists.used", { count: listingCount })}
                    </a>
                  ) : (
                    <span className={styles.soft}>{t("lists.used", { count: 0 })}</span>
                  )}
                </p>
                {names.some(({ isCorrected }) => isCorrected) ? <p>{t("lists.corrected")}</p> : null}
                {missing.length > 0 ? (
                  <p className={styles.small}>
                    {t("lists.missing")} <LocaleNames locales={missing} />
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      </Section>
      <Section title={t("lists.others")} icon="lock">
        <div className={styles.stack}>
          <p>{t("lists.areas")}</p>
          <p>{t("lists.code")}</p>
          <p>
            {t("lists.add")} <Ltr>docs/data.md</Ltr>
          </p>
        </div>
      </Section>
    </div>
  );
}
