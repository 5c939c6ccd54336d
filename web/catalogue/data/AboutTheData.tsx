import type { DataPageQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "./AboutTheData.module.css";
import { Contents } from "./Contents.tsx";
import { Corrections } from "./Corrections.tsx";
import { SourceCard } from "./SourceCard.tsx";
import { TestData } from "./TestData.tsx";
import { Unknowns } from "./Unknowns.tsx";
import { Version } from "./Version.tsx";

/** What the makers of the bundled map ask to be said, in their words. */
const MAP_ATTRIBUTION = "Municipality boundaries: Statistics Finland, CC BY 4.0. Base map: Natural Earth.";

interface AboutTheDataProps {
  readonly data: DataPageQuery;
  readonly feedbackEmail: string | null;
  readonly locale: Locale;
}

/** What is known here, from whom, under which licence, how old, and what is not known. */
export async function AboutTheData({ data, feedbackEmail, locale }: AboutTheDataProps) {
  const t = await getWords(locale, "data");
  const attribution = { text: MAP_ATTRIBUTION, language: "en", direction: "LTR" } as const;
  return (
    <article className={`page ${styles.data}`}>
      <header>
        <h1>{t("title")}</h1>
        <p className={styles.lead}>{t("description")}</p>
      </header>
      <Contents data={data} locale={locale} />
      <Unknowns facets={data.bodies.facets} locale={locale} />
      <Version asOf={data.asOf} locale={locale} />
      <Corrections feedbackEmail={feedbackEmail} locale={locale} />
      <Section title={t("sources.title")} icon="library" id="sources">
        <ul className={styles.sources}>
          {data.dataSources.map((source) => (
            <li key={source.id} id={source.id}>
              <SourceCard source={source} locale={locale} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("map.title")} icon="map" id="map">
        <p>{t("map.note")}</p>
        <p>
          <LocalText text={attribution} locale={locale} />
        </p>
      </Section>
      <TestData sources={data.dataSources} locale={locale} />
      <Section title={t("open.title")} icon="code" id="open">
        <div className={styles.stack}>
          <p>{t("open.note")}</p>
          <ButtonLink href={paths.explorer} icon="code">
            {t("open.explorer")}
          </ButtonLink>
        </div>
      </Section>
    </article>
  );
}
