import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ScheduleFragment } from "../../graphql/generated/server/graphql.ts";
import { formattingTag, type Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import { Ltr } from "../../ui/Ltr.tsx";
import { TimeSpan } from "./TimeSpan.tsx";
import { weekdayName, writeTime } from "./week.rules.ts";

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
  }
`);

interface ScheduleProps {
  readonly schedule: ScheduleFragment;
  readonly locale: Locale;
}

/** When an activity is held, as far as the source told: "Every week: Tuesday, 9–13 (summer)". */
export async function Schedule({ schedule, locale }: ScheduleProps) {
  const t = await getWords(locale, "profile");
  const { weekday, startsAt, season } = schedule;
  const frequency = schedule.frequency ?? "UNKNOWN";
  const day = weekday == null ? null : weekdayName(weekday, formattingTag(locale));
  return (
    <>
      {day === null ? t("schedule.often", { frequency }) : t("schedule.day", { frequency, day })}
      {startsAt ? (
        <>
          {" "}
          <StartAndEnd schedule={schedule} locale={locale} />
        </>
      ) : null}
      {season ? (
        <>
          {" ("}
          <LocalText text={season} locale={locale} />)
        </>
      ) : null}
    </>
  );
}

async function StartAndEnd({ schedule: { startsAt, endsAt }, locale }: ScheduleProps) {
  if (!startsAt) return null;
  const t = await getWords(locale, "profile");
  if (!endsAt) return t.rich("schedule.from", { time: () => <Ltr>{writeTime(startsAt, locale)}</Ltr> });
  return t.rich("schedule.time", {
    time: () => <TimeSpan span={{ opens: startsAt, closes: endsAt }} locale={locale} />,
  });
}
