import type { DataPageQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Section } from "../../ui/Section.tsx";
import styles from "./AboutTheData.module.css";

interface UnknownsProps {
  readonly facets: DataPageQuery["bodies"]["facets"];
  readonly locale: Locale;
}

/** What nobody has told us yet, in numbers where we have them. */
export async function Unknowns({ facets, locale }: UnknownsProps) {
  const t = await getWords(locale, "data");
  return (
    <Section title={t("unknown.title")} icon="info" id="unknown">
      <ul className={styles.plain}>
        <li>{t("unknown.languages", { count: facets.unknownLanguages })}</li>
        <li>{t("unknown.hours", { count: facets.unknownHours })}</li>
        <li>{t("unknown.old")}</li>
        <li>{t("unknown.position")}</li>
        <li>{t("unknown.withheld")}</li>
      </ul>
      <p>{t("unknown.notNo")}</p>
    </Section>
  );
}
