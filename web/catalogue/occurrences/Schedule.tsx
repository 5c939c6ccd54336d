import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ScheduleFragment } from "../../graphql/generated/server/graphql.ts";
import { commaOf, formattingTag, type Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import { dateAt } from "../../wall-clock.ts";
import { writeDate } from "../hours/clock.rules.ts";
import { weekdayName } from "../hours/week.rules.ts";
import { OccurrenceTime } from "./OccurrenceTime.tsx";
import { recurrenceOf } from "./recurrence.rules.ts";
import { recurrenceWords } from "./recurrence-words.rules.ts";

graphql(`
  fragment Schedule on ActivitySchedule {
    weekday
    startsAt
    endsAt
    frequency
    season {
      text
      language
      direction
    }
    series {
      startsOn
      rrule
      rdates
      timeZone
    }
  }
`);

interface ScheduleProps {
  readonly schedule: ScheduleFragment;
  readonly locale: Locale;
}

/** When an activity is held, in words: its rule when there is one, else as far as the source told. */
export async function Schedule({ schedule, locale }: ScheduleProps) {
  const { startsAt, endsAt, season, series } = schedule;
  const words = series ? await seriesWords(series, locale) : null;
  const comma = commaOf(locale);
  const [rhythm = await toldWords(schedule, locale), ...others] = words ?? [];
  return (
    <>
      {rhythm}
      {startsAt ? (
        <>
          {words ? comma : " "}
          <OccurrenceTime date={null} startTime={startsAt} endTime={endsAt} locale={locale} />
        </>
      ) : null}
      {others.map((word) => comma + word)}
      {season ? (
        <>
          {" ("}
          <LocalText text={season} locale={locale} />)
        </>
      ) : null}
    </>
  );
}

/** Null for a rule that is too rich for a sentence, and for what is held on days of no rule. */
async function seriesWords(series: NonNullable<ScheduleFragment["series"]>, locale: Locale): Promise<string[] | null> {
  const t = await getWords(locale, "activities");
  const { startsOn, rrule, rdates, timeZone } = series;
  const today = dateAt(new Date(), timeZone);
  if (!rrule) return rdates.length > 0 ? null : [t("rule.once", { date: writeDate(startsOn, locale, today) })];
  const recurrence = recurrenceOf(rrule, startsOn);
  return recurrence && recurrenceWords(recurrence, startsOn, { t, locale, today });
}

async function toldWords({ weekday, frequency }: ScheduleFragment, locale: Locale): Promise<string> {
  const t = await getWords(locale, "profile");
  const often = frequency ?? "UNKNOWN";
  if (weekday == null) return t("schedule.often", { frequency: often });
  return t("schedule.day", { frequency: often, day: weekdayName(weekday, formattingTag(locale)) });
}
