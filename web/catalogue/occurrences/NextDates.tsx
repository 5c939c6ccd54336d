import type { OccurrenceLineFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { OccurrenceLine } from "./OccurrenceLine.tsx";
import styles from "./Occurrences.module.css";

interface NextDatesProps {
  readonly occurrences: readonly OccurrenceLineFragment[];
  readonly locale: Locale;
}

/** The next days of one activity, those that are moved or cancelled among them. */
export async function NextDates({ occurrences, locale }: NextDatesProps) {
  const t = await getWords(locale, "activities");
  if (occurrences.length === 0) return <p>{t("dates.none")}</p>;
  return (
    <>
      <h3 className={styles.heading}>{t("dates.title")}</h3>
      <ol className={styles.times}>
        {occurrences.map((occurrence) => (
          <li key={occurrence.originalDate}>
            <OccurrenceLine occurrence={occurrence} isNamed={false} locale={locale} />
          </li>
        ))}
      </ol>
    </>
  );
}
