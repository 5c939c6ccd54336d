import { type Day, nextDateOf } from "./calendar.rules.ts";
import { shownText } from "./clock.rules.ts";
import styles from "./OpeningHours.module.css";
import { SaidText } from "./SaidText.tsx";
import { mergeWeek, type WeeklySpan } from "./week.rules.ts";
import { hoursLines, type Speech, weekdaysWords } from "./words.rules.ts";

interface WeekTableProps {
  readonly caption: string;
  readonly spans: readonly WeeklySpan[];
  /** The coming days, in which the next of what does not come every week is looked for. */
  readonly days: readonly Day<unknown>[];
  /** The weekday whose line is today's; null when today is not as in this week. */
  readonly today: number | null;
  readonly speech: Speech;
}

/** The week as on a door: days with the same hours on one line. */
export function WeekTable({ caption, spans, days, today, speech }: WeekTableProps) {
  const { t } = speech;
  const from = days[0]?.date ?? "";
  return (
    <table className={styles.week}>
      <caption className="unseen">{caption}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t("hours.day")}</th>
          <th scope="col">{t("hours.time")}</th>
        </tr>
      </thead>
      <tbody>
        {mergeWeek(spans).map(({ first, last, spans: held }) => {
          const telling = held.map((span) => ({
            ...span,
            nextDate: span.rule ? nextDateOf(span, first, days) : null,
          }));
          const isToday = today !== null && first <= today && today <= last;
          return (
            <tr key={first} className={isToday ? styles.isToday : undefined}>
              <th scope="row">
                <SaidText phrase={[weekdaysWords(first, last, speech)]} />
              </th>
              <td>
                {hoursLines({ spans: telling, weekday: first }, from, speech).map((line) => (
                  <div key={shownText(line)}>
                    <SaidText phrase={line} />
                  </div>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
