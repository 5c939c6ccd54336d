/** A week of opening hours, and when an activity is held, as lines that can be compared. */
import { nextDateOf, periodInForce } from "../../catalogue/hours/calendar.rules.ts";
import { isolate, shownText, writeTime } from "../../catalogue/hours/clock.rules.ts";
import { isAlwaysOpen, mergeWeek, type WeeklySpan } from "../../catalogue/hours/week.rules.ts";
import { datesWords, hoursWords, weekdaysWords } from "../../catalogue/hours/words.rules.ts";
import { recurrenceOf } from "../../catalogue/occurrences/recurrence.rules.ts";
import { recurrenceWords } from "../../catalogue/occurrences/recurrence-words.rules.ts";
import type { ComparedContentFragment } from "../../graphql/generated/server/graphql.ts";
import { commaOf } from "../../i18n/routing.ts";
import type { ComparisonSpeech } from "./comparison-speech.ts";

type Hours = ComparedContentFragment["openingHours"]["preview"];
interface Week {
  readonly spans: readonly WeeklySpan[];
}

function weekLines(period: Week, days: Hours["days"], { profile: t, locale }: ComparisonSpeech): string[] {
  const week = mergeWeek(period.spans);
  if (isAlwaysOpen(week)) return [t("hours.always")];
  return week.map(({ first, last, spans }) => {
    const telling = spans.map((span) => ({ ...span, nextDate: span.rule ? nextDateOf(span, first, days) : null }));
    const hours = shownText(hoursWords({ spans: telling, weekday: first }, { t, locale }));
    return `${weekdaysWords(first, last, { t, locale }).shown}: ${hours}`;
  });
}

/** Everything that holds at some time: the ordinary week first, then what differs from it. */
export function hoursLines({ isKnown, days, periods }: Hours, speech: ComparisonSpeech): string[] {
  const { profile: t, locale, today } = speech;
  if (!isKnown) return [];
  const base: Week | null = periodInForce(periods, today);
  const others = periods.filter((period) => period !== base);
  return [
    ...(base ? weekLines(base, days, speech) : []),
    ...others.flatMap((period) => {
      const when = datesWords(period.from ?? null, period.to ?? null, today, { t, locale })?.shown ?? "";
      const kind = period.kind === "PUBLIC_HOLIDAY" ? t("hours.onHolidays") : t("hours.exception");
      return [`${[kind, when].filter(Boolean).join(" ")}:`, ...weekLines(period, days, speech)];
    }),
  ];
}

export function seriesLines({ activity }: ComparedContentFragment, speech: ComparisonSpeech): string[] {
  const series = activity?.series;
  if (!series) return [];
  const { startsOn, startsAt, rrule } = series;
  const { activities: t, locale, today } = speech;
  const recurrence = rrule ? recurrenceOf(rrule, startsOn) : null;
  const rhythm = recurrence ? recurrenceWords(recurrence, startsOn, { t, locale, today }) : [startsOn];
  const time = startsAt ? [isolate(writeTime(startsAt, locale), locale)] : [];
  return [[...(rhythm ?? [startsOn]), ...time].join(commaOf(locale))];
}
