import type { ReactNode } from "react";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { OpeningHoursFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import { Section } from "../../ui/Section.tsx";
import { dateAt } from "../../wall-clock.ts";
import { LocalisedText } from "../texts/LocalisedText.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { changesAhead, offersOf, periodInForce, SOON_DAYS } from "./calendar.rules.ts";
import { writeDate } from "./clock.rules.ts";
import { HolidayPolicy } from "./HolidayPolicy.tsx";
import styles from "./OpeningHours.module.css";
import { OpeningState } from "./OpeningState.tsx";
import { SaidText } from "./SaidText.tsx";
import { WeekTable } from "./WeekTable.tsx";
import { isAlwaysOpen, mergeWeek } from "./week.rules.ts";
import { hoursWords, type Speech } from "./words.rules.ts";

graphql(`
  fragment OpeningHours on OpeningHours {
    isKnown
    state
    changesAt
    timeZone
    span {
      opens
      closes
      state
    }
    days(count: 36) {
      date
      weekday
      kind
      isKnown
      label {
        ...HoursName
      }
      holiday {
        isEve
        name {
          ...HoursName
        }
      }
      spans {
        opens
        closes
        endsNextDay
        state
      }
    }
    periods {
      kind
      from
      to
      label {
        ...HoursName
      }
      spans {
        weekdays
        opens
        closes
        endsNextDay
        state
        rule {
          kind
          interval
          nths
        }
      }
    }
    publicHolidays
    holidayEves
    note {
      ...LocalisedText
    }
  }

  fragment HoursName on LocalisedText {
    text
    language
    direction
  }
`);

interface OpeningHoursProps {
  readonly hours: OpeningHoursFragment;
  /** Whom to ask where the hours are not certain. */
  readonly ask: ReactNode;
  readonly locale: Locale;
  readonly now: Date;
}

/** Whether it is open, today, the week, what differs from it, and what the source says in words. */
export async function OpeningHours({ hours, ask, locale, now }: OpeningHoursProps) {
  const t = await getWords(locale, "profile");
  const speech: Speech = { t, locale };
  const { days, periods, note } = hours;
  const opening = { ...hours, today: days[0]?.spans ?? [], offers: offersOf(periods) };
  const isUncertain =
    !hours.isKnown || days.slice(0, SOON_DAYS).some(({ spans }) => spans.some(({ state }) => state === "UNKNOWN"));
  return (
    <Section title={t("hours.title")} icon="clock" id="hours">
      {note && !hours.isKnown ? null : (
        // On paper "open now" would soon be wrong.
        <div className={hours.isKnown ? "no-print live" : undefined} data-say="">
          <OpeningState opening={opening} speech={speech} now={now} />
        </div>
      )}
      {hours.isKnown ? <KnownHours hours={hours} speech={speech} /> : null}
      {note ? (
        <>
          <h3 className={styles.source}>{t("hours.asPublished")}</h3>
          <LocalisedText text={note} locale={locale} />
        </>
      ) : null}
      {isUncertain ? ask : null}
      {hours.isKnown ? (
        <p className={styles.onPaper}>
          {t("hours.printed", { date: writeDate(dateAt(now, hours.timeZone), locale, "") })}
        </p>
      ) : null}
    </Section>
  );
}

function KnownHours({ hours, speech }: { readonly hours: OpeningHoursFragment; readonly speech: Speech }) {
  const { t, locale } = speech;
  const { days, periods, publicHolidays, holidayEves } = hours;
  const [today] = days;
  if (!today) return null;
  const base = periodInForce(periods, today.date);
  const isAlways = base !== null && isAlwaysOpen(mergeWeek(base.spans));
  const opensOnHolidays = publicHolidays === "OPEN" || holidayEves === "OPEN";
  const { soon, later } = changesAhead(
    days,
    periods.filter(({ kind }) => kind !== "PUBLIC_HOLIDAY" || opensOnHolidays),
  );
  const isOrdinary = today.kind === base?.kind;
  return (
    <>
      {isAlways ? <p>{t("hours.always")}</p> : null}
      {isAlways && isOrdinary ? null : (
        <p className={`${styles.today} no-print live`} data-say="">
          <strong>{t("hours.today")}</strong> <SaidText phrase={hoursWords(today, speech)} />
          {today.holiday ? (
            <>
              {" ("}
              <LocalText text={today.holiday.name} locale={locale} />)
            </>
          ) : null}
        </p>
      )}
      <ChangeList title={t("hours.soon")} changes={soon} days={days} isUrgent speech={speech} />
      {base && !isAlways ? (
        <>
          <h3 className={styles.weekTitle}>
            {base.kind === "SEASONAL" && base.label ? <LocalText text={base.label} locale={locale} /> : t("hours.week")}
          </h3>
          <WeekTable
            caption={base.label?.text ?? t("hours.week")}
            spans={base.spans}
            days={days}
            today={isOrdinary ? today.weekday : null}
            speech={speech}
          />
        </>
      ) : null}
      <ChangeList title={t("hours.later")} changes={later} days={days} isUrgent={false} speech={speech} />
      {isAlways ? null : <HolidayPolicy publicHolidays={publicHolidays} holidayEves={holidayEves} speech={speech} />}
    </>
  );
}
