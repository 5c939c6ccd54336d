import { graphql } from "../../graphql/generated/server/gql.ts";
import type { SourceNoteFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getFormats, getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import { Section } from "../../ui/Section.tsx";
import { PageLink } from "../contact/PageLink.tsx";
import { Fact } from "../facts/Fact.tsx";
import { LocalisedText } from "../texts/LocalisedText.tsx";
import { Licence } from "./Licence.tsx";
import styles from "./Provenance.module.css";

graphql(`
  fragment SourceNote on Listing {
    changedAt
    source {
      url
      title
      additional
      collectedOn
      note {
        ...LocalisedText
      }
      dataSource {
        id
        title
        ...Licence
      }
    }
  }
`);

interface SourceNoteProps {
  readonly listing: SourceNoteFragment;
  readonly locale: Locale;
}

/** Where the record comes from, under which licence, and what its collectors were unsure of. */
export async function SourceNote({ listing: { source, changedAt }, locale }: SourceNoteProps) {
  const t = await getWords(locale, "profile");
  const formats = await getFormats(locale);
  const date = (iso: string) => formats.dateTime(new Date(iso), { dateStyle: "long" });
  return (
    <Section title={t("source.title")} icon="info" id="source">
      <dl className={styles.facts}>
        {source.url || source.title ? (
          <Fact title={t("source.page")}>
            {source.url ? <PageLink url={source.url} title={source.title} /> : <bdi>{source.title}</bdi>}
          </Fact>
        ) : null}
        {source.additional.length > 0 ? (
          <Fact title={t("source.further")}>
            <ul className={styles.pages}>
              {source.additional.map((url) => (
                <li key={url}>
                  <PageLink url={url} />
                </li>
              ))}
            </ul>
          </Fact>
        ) : null}
        <Fact title={t("source.dataSource")}>
          <a href={`${paths.data(locale)}#${encodeURIComponent(source.dataSource.id)}`}>
            <LocalText text={{ text: source.dataSource.title, language: "en", direction: "LTR" }} locale={locale} />
          </a>
        </Fact>
        <Fact title={t("source.licence")}>
          <Licence dataSource={source.dataSource} locale={locale} />
        </Fact>
        {source.collectedOn ? <Fact title={t("source.collected")}>{date(source.collectedOn)}</Fact> : null}
        <Fact title={t("source.changed")}>{date(changedAt)}</Fact>
        {source.note ? (
          <Fact title={t("source.note")}>
            <LocalisedText text={source.note} locale={locale} />
          </Fact>
        ) : null}
      </dl>
    </Section>
  );
}
