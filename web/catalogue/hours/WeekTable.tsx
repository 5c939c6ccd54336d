import { formattingTag, type Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { DayHours } from "./DayHours.tsx";
import styles from "./OpeningHours.module.css";
import { type DayRange, weekdayName } from "./week.rules.ts";

interface WeekTableProps {
  readonly ranges: readonly DayRange[];
  readonly today: number;
  readonly locale: Locale;
}

/** The week as on a door: days with the same hours on one line. */
export async function WeekTable({ ranges, today, locale }: WeekTableProps) {
  const t = await getWords(locale, "profile");
  const name = (weekday: number) => weekdayName(weekday, formattingTag(locale));
  return (
    <table className={styles.week}>
      <caption className="unseen">{t("hours.week")}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t("hours.day")}</th>
          <th scope="col">{t("hours.time")}</th>
        </tr>
      </thead>
      <tbody>
        {ranges.map(({ first, last, spans }) => (
          <tr key={first} className={first <= today && today <= last ? styles.isToday : undefined}>
            <th scope="row">
              {first === last ? name(first) : t("hours.days", { first: name(first), last: name(last) })}
            </th>
            <td>
              <DayHours spans={spans} locale={locale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
