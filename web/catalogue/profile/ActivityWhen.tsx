import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ActivityWhenFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Section } from "../../ui/Section.tsx";
import { CalendarBox } from "../occurrences/CalendarBox.tsx";
import { NextDates } from "../occurrences/NextDates.tsx";
import { Schedule } from "../occurrences/Schedule.tsx";
import { isDoubtful } from "../provenance/freshness.rules.ts";
import { isHeld } from "./activity.rules.ts";
import styles from "./Profile.module.css";

graphql(`
  fragment ActivityWhen on Activity {
    __typename
    slug
    status
    schedule {
      ...Schedule
      series {
        startsOn
      }
    }
    nextOccurrences(first: 6) {
      ...OccurrenceLine
    }
    freshness {
      state
      confirmedAt
      needsConfirmation
    }
  }
`);

interface ActivityWhenProps {
  readonly activity: ActivityWhenFragment;
  readonly locale: Locale;
}

/** When it is held: in words, by its next days, and in the reader's own calendar. */
export async function ActivityWhen({ activity, locale }: ActivityWhenProps) {
  const t = await getWords(locale, "profile");
  const hasDays = Boolean(activity.schedule.series) && isHeld(activity);
  return (
    <>
      <Section title={t("schedule.title")} icon="clock" id="when">
        <p>
          <Schedule schedule={activity.schedule} locale={locale} />
        </p>
        {isDoubtful(activity.freshness) ? <p className={styles.note}>{t("activities.mayHaveEnded")}</p> : null}
        {hasDays ? <NextDates occurrences={activity.nextOccurrences} locale={locale} /> : null}
      </Section>
      {hasDays && activity.nextOccurrences.length > 0 ? (
        <CalendarBox path={paths.calendar.listing(activity)} isOneActivity locale={locale} />
      ) : null}
    </>
  );
}
