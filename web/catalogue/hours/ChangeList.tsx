import { Icon } from "../../ui/Icon.tsx";
import { LocalText, type TextInLanguage } from "../../ui/LocalText.tsx";
import type { Change, Day } from "./calendar.rules.ts";
import { writeDay } from "./clock.rules.ts";
import styles from "./OpeningHours.module.css";
import { SaidText } from "./SaidText.tsx";
import { WeekTable } from "./WeekTable.tsx";
import { mergeWeek } from "./week.rules.ts";
import { datesWords, hoursWords, type Speech } from "./words.rules.ts";

interface ChangeListProps {
  readonly title: string;
  readonly changes: readonly Change<TextInLanguage>[];
  readonly days: readonly Day<TextInLanguage>[];
  readonly isUrgent: boolean;
  readonly speech: Speech;
}

/** Days and seasons on which the hours are not those of the ordinary week: when, why, and what then. */
export function ChangeList({ title, changes, days, isUrgent, speech }: ChangeListProps) {
  if (changes.length === 0) return null;
  return (
    <div className={isUrgent ? `${styles.changes} ${styles.urgent}` : styles.changes}>
      <h3>
        {isUrgent ? <Icon id="warning" /> : null}
        {title}
      </h3>
      <ul className={styles.list}>
        {changes.map((change) => (
          <li key={change.key}>
            <ChangeDates change={change} today={days[0]?.date ?? ""} speech={speech} />
            <ChangeHours change={change} days={days} speech={speech} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChangeProps {
  readonly change: Change<TextInLanguage>;
  readonly speech: Speech;
}

function ChangeDates({ change: { from, to, name, kind }, today, speech }: ChangeProps & { readonly today: string }) {
  const { t, locale } = speech;
  const isOneDay = from !== null && from === to;
  const dates = isOneDay ? writeDay(from, locale) : datesWords(from, to, today, speech);
  const usual = { REGULAR: "hours.regular", SEASONAL: "hours.season", EXCEPTION: "hours.exception" } as const;
  return (
    <p className={styles.when}>
      {dates ? (
        <strong>
          <SaidText phrase={[dates]} />
        </strong>
      ) : null}{" "}
      <span>
        {name ? (
          <LocalText text={name} locale={locale} />
        ) : (
          t(kind === "PUBLIC_HOLIDAY" ? "hours.onHolidays" : usual[kind])
        )}
      </span>
    </p>
  );
}

function ChangeHours({ change: { hours, name }, days, speech }: ChangeProps & Pick<ChangeListProps, "days">) {
  if (!("week" in hours))
    return (
      <p>
        <SaidText phrase={hoursWords(hours, speech)} />
      </p>
    );
  const [range, ...others] = mergeWeek(hours.week);
  if (range && others.length === 0) {
    return (
      <p>
        <SaidText phrase={hoursWords({ spans: range.spans, weekday: range.first }, speech)} />
      </p>
    );
  }
  return (
    <WeekTable
      caption={name?.text ?? speech.t("hours.later")}
      spans={hours.week}
      days={days}
      today={null}
      speech={speech}
    />
  );
}
