import type { DataPageQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getFormats, getWords } from "../../i18n/words.ts";
import { Ltr } from "../../ui/Ltr.tsx";
import { Section } from "../../ui/Section.tsx";
import { Fact } from "../facts/Fact.tsx";
import styles from "./AboutTheData.module.css";

interface VersionProps {
  readonly asOf: DataPageQuery["asOf"];
  readonly locale: Locale;
}

/** How old the data is that stands on these pages at this moment. */
export async function Version({ asOf, locale }: VersionProps) {
  const t = await getWords(locale, "data");
  const formats = await getFormats(locale);
  const moment = (iso: string) =>
    formats.dateTime(new Date(iso), { dateStyle: "long", timeStyle: "short", hourCycle: "h23" });
  return (
    <Section title={t("version.title")} icon="clock" id="version">
      <dl className={styles.facts}>
        <Fact title={t("version.changed")}>{moment(asOf.changedAt)}</Fact>
        <Fact title={t("version.checked")}>{moment(asOf.checkedAt)}</Fact>
        <Fact title={t("version.number")}>
          <Ltr>{asOf.version}</Ltr>
        </Fact>
      </dl>
    </Section>
  );
}
