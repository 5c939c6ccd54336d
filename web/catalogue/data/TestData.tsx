import type { DataPageQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Section.tsx";

/** The data source under which the generator of test data files what it makes up. */
const SYNTHETIC = "synthetic";

interface TestDataProps {
  readonly sources: DataPageQuery["dataSources"];
  readonly locale: Locale;
}

/** Whether anything here is made up; nobody should travel to a place that a program invented. */
export async function TestData({ sources, locale }: TestDataProps) {
  const t = await getWords(locale, "data");
  const count = sources.find((source) => source.id === SYNTHETIC)?.listingCount ?? 0;
  return (
    <Section title={t("synthetic.title")} icon="info" id="synthetic-data">
      {count > 0 ? <Notice tone="caution">{t("synthetic.some", { count })}</Notice> : <p>{t("synthetic.none")}</p>}
    </Section>
  );
}
