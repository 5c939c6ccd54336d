import { graphql } from "../../graphql/generated/server/gql.ts";
import type { SourceCardFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getFormats, getWords } from "../../i18n/words.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import { PageLink } from "../contact/PageLink.tsx";
import { Fact } from "../facts/Fact.tsx";
import { Licence } from "../provenance/Licence.tsx";
import styles from "./AboutTheData.module.css";

graphql(`
  fragment SourceCard on DataSource {
    id
    title
    publisher
    url
    attribution
    retrievedOn
    note
    listingCount
    ...Licence
  }
`);

interface SourceCardProps {
  readonly source: SourceCardFragment;
  readonly locale: Locale;
}

/** One source: who published it, under which licence, when it was fetched, how much of it is here. */
export async function SourceCard({ source, locale }: SourceCardProps) {
  const t = await getWords(locale, "data");
  const retrieved = (await getFormats(locale)).dateTime(new Date(source.retrievedOn), { dateStyle: "long" });
  // The sources are described in English, in the words of their licences.
  const english = (text: string) => <LocalText text={{ text, language: "en", direction: "LTR" }} locale={locale} />;
  return (
    <>
      <h3>{english(source.title)}</h3>
      <dl className={styles.facts}>
        <Fact title={t("sources.publisher")}>
          {english(source.publisher)} {source.url ? <PageLink url={source.url} /> : null}
        </Fact>
        <Fact title={t("sources.licence")}>
          <Licence dataSource={source} locale={locale} />
        </Fact>
        {source.attribution ? <Fact title={t("sources.attribution")}>{english(source.attribution)}</Fact> : null}
        <Fact title={t("sources.retrieved")}>{retrieved}</Fact>
        {source.note ? <Fact title={t("sources.note")}>{english(source.note)}</Fact> : null}
      </dl>
      {source.listingCount > 0 ? <p>{t("sources.listings", { count: source.listingCount })}</p> : null}
    </>
  );
}
