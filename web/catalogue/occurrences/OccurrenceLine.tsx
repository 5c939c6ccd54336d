import { graphql } from "../../graphql/generated/server/gql.ts";
import type { OccurrenceLineFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import { dateAt } from "../../wall-clock.ts";
import { dayWords } from "./day.rules.ts";
import { OccurrenceState } from "./OccurrenceState.tsx";
import styles from "./Occurrences.module.css";
import { OccurrenceTime } from "./OccurrenceTime.tsx";

graphql(`
  fragment OccurrenceLine on Occurrence {
    startTime
    endTime
    timeZone
    ...OccurrenceState
    activity {
      __typename
      slug
      name {
        text
        language
        direction
      }
    }
  }
`);

interface OccurrenceLineProps {
  readonly occurrence: OccurrenceLineFragment;
  /** On the page of the activity itself its name need not be repeated. */
  readonly isNamed: boolean;
  readonly locale: Locale;
}

/** One time at which something is held: the day, the hours, what it is, and whether it is moved or cancelled. */
export async function OccurrenceLine({ occurrence, isNamed, locale }: OccurrenceLineProps) {
  const { date, startTime, endTime, timeZone, activity, state } = occurrence;
  const day = dayWords(date, dateAt(new Date(), timeZone), { t: await getWords(locale, "activities"), locale });
  const when = (
    <span className={styles.when}>
      <time dateTime={date}>{day}</time>{" "}
      <OccurrenceTime date={date} startTime={startTime} endTime={endTime} locale={locale} />
    </span>
  );
  return (
    <>
      {/* Struck through for the eye; the word beside it says the same. */}
      {state === "CANCELLED" ? <s>{when}</s> : when}
      {isNamed ? (
        <a className={styles.name} href={paths.listing(locale, activity)}>
          <LocalText text={activity.name} locale={locale} />
        </a>
      ) : null}
      <OccurrenceState occurrence={occurrence} locale={locale} />
    </>
  );
}
