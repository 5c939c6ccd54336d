import { graphql } from "../../graphql/generated/server/gql.ts";
import type { OpeningHoursFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Section } from "../../ui/Section.tsx";
import { LocalisedText } from "../texts/LocalisedText.tsx";
import { DayHours } from "./DayHours.tsx";
import styles from "./OpeningHours.module.css";
import { OpeningState } from "./OpeningState.tsx";
import { WeekTable } from "./WeekTable.tsx";
import { isAlwaysOpen, mergeWeek, spansOf, weekdayAt } from "./week.rules.ts";

graphql(`
  fragment OpeningHours on OpeningHours {
    state
    changesAt
    timeZone
    week {
      weekday
      spans {
        opens
        closes
      }
    }
    note {
      ...LocalisedText
    }
  }
`);

interface OpeningHoursProps {
  readonly hours: OpeningHoursFragment;
  readonly locale: Locale;
  readonly now: Date;
}

/** Today first, then the week, then what the source says in words. */
export async function OpeningHours({ hours, locale, now }: OpeningHoursProps) {
  const t = await getWords(locale, "profile");
  const ranges = mergeWeek(hours.week);
  const today = weekdayAt(now, hours.timeZone);
  const isAlways = isAlwaysOpen(ranges);
  return (
    <Section title={t("hours.title")} icon="clock" id="hours">
      {hours.note && hours.state === "UNKNOWN" ? null : (
        // On paper "open now" would soon be wrong.
        <div className={ranges.length > 0 ? "no-print" : undefined}>
          <OpeningState hours={hours} locale={locale} now={now} />
        </div>
      )}
      {isAlways ? <p>{t("hours.always")}</p> : null}
      {ranges.length > 0 && !isAlways ? (
        <>
          <p className={`${styles.today} no-print`}>
            <strong>{t("hours.today")}</strong> <DayHours spans={spansOf(hours.week, today)} locale={locale} />
          </p>
          <WeekTable ranges={ranges} today={today} locale={locale} />
          <p className={styles.note}>{t("hours.holidays")}</p>
        </>
      ) : null}
      {hours.note ? (
        <>
          <h3 className={styles.source}>{t("hours.asPublished")}</h3>
          <LocalisedText text={hours.note} locale={locale} />
        </>
      ) : null}
    </Section>
  );
}
