import type { DataPageQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getFormats, getWords } from "../../i18n/words.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Section } from "../../ui/Section.tsx";
import { KIND_ICONS } from "../icons.ts";
import styles from "./AboutTheData.module.css";

interface ContentsProps {
  readonly data: Pick<DataPageQuery, "listings">;
  readonly locale: Locale;
}

/** How many of what. */
export async function Contents({ data: { listings }, locale }: ContentsProps) {
  const t = await getWords(locale, "data");
  const formats = await getFormats(locale);
  const { kinds, languages, municipalities } = listings.facets;
  const served = languages.filter(({ count }) => count > 0).length;
  const reached = municipalities.filter(({ count }) => count > 0).length;
  return (
    <Section title={t("contents.title")} icon="list" id="contents">
      <p>{t("contents.intro")}</p>
      <table className={styles.counts}>
        <caption className="unseen">{t("contents.title")}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{t("contents.kind")}</th>
            <th scope="col">{t("contents.count")}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, count }) => (
            <tr key={kind}>
              <th scope="row">
                <Icon id={KIND_ICONS[kind]} /> {t("contents.kindIs", { kind })}
              </th>
              <td>{formats.number(count)}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">{t("contents.all")}</th>
            <td>{formats.number(listings.totalCount)}</td>
          </tr>
          <tr>
            <th scope="row">
              <Icon id="interpretation" /> {t("contents.languages")}
            </th>
            <td>{formats.number(served)}</td>
          </tr>
          <tr>
            <th scope="row">
              <Icon id="pin" /> {t("contents.municipalities")}
            </th>
            <td>{formats.number(reached)}</td>
          </tr>
        </tbody>
      </table>
    </Section>
  );
}
