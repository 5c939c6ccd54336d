/** A recurrence in the reader's language: "Every second week: Thursday, until 27 May". */
import { formattingTag, type Locale } from "../../i18n/routing.ts";
import type { getWords } from "../../i18n/words.ts";
import { writeDate } from "../hours/clock.rules.ts";
import type { Recurrence, Rhythm } from "./recurrence.rules.ts";

export type ActivityWords = Awaited<ReturnType<typeof getWords<"activities">>>;

export interface Speech {
  readonly t: ActivityWords;
  readonly locale: Locale;
  /** The day on which this is read: a date of another year names its year. */
  readonly today: string;
}

// 2024 began on a Monday.
const weekdayName = (weekday: number, locale: Locale) =>
  format(new Date(Date.UTC(2024, 0, weekday)), locale, { weekday: "long" });
const monthName = (month: number, locale: Locale) =>
  format(new Date(Date.UTC(2024, month - 1, 1)), locale, { month: "long" });

function format(day: Date, locale: Locale, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(formattingTag(locale), { ...parts, timeZone: "UTC" }).format(day);
}

const listOf = (items: readonly string[], locale: Locale) =>
  new Intl.ListFormat(formattingTag(locale), { type: "conjunction" }).format(items);

function rhythmWords(rhythm: Rhythm, { t, locale }: Speech): string {
  const weekdays = (days: readonly number[]) =>
    listOf(
      days.map((day) => weekdayName(day, locale)),
      locale,
    );
  switch (rhythm.kind) {
    case "daily":
      return t("rule.daily");
    case "weekly": {
      const days = weekdays(rhythm.weekdays);
      if (rhythm.weeks > 2) return t("rule.weeks", { count: rhythm.weeks, days });
      return rhythm.weeks === 2 ? t("rule.fortnightly", { days }) : t("rule.weekly", { days });
    }
    case "evenWeeks":
      return t("rule.even", { days: weekdays(rhythm.weekdays) });
    case "oddWeeks":
      return t("rule.odd", { days: weekdays(rhythm.weekdays) });
    case "monthlyByDay":
    case "monthlyByDate": {
      const days = listOf(monthDays(rhythm, { t, locale }), locale);
      return rhythm.months > 1 ? t("rule.months", { count: rhythm.months, days }) : t("rule.monthly", { days });
    }
    case "yearly": {
      const day = new Date(Date.UTC(2024, rhythm.month - 1, rhythm.date));
      return t("rule.yearly", { date: format(day, locale, { day: "numeric", month: "long" }) });
    }
  }
}

function monthDays(
  rhythm: Extract<Rhythm, { kind: "monthlyByDay" | "monthlyByDate" }>,
  { t, locale }: Pick<Speech, "t" | "locale">,
): string[] {
  if (rhythm.kind === "monthlyByDay") {
    return rhythm.days.map(({ nth, weekday }) =>
      t("rule.nth", { nth: nth < 0 ? "last" : `n${nth}`, day: weekdayName(weekday, locale) }),
    );
  }
  return rhythm.dates.map((date) => (date < 0 ? t("rule.lastDate") : t("rule.date", { date: String(date) })));
}

/** "not in June and July" is shorter than ten names. */
function monthsWords(onlyMonths: readonly number[], { t, locale }: Speech): string[] {
  if (onlyMonths.length === 0) return [];
  const others = Array.from({ length: 12 }, (_, at) => at + 1).filter((month) => !onlyMonths.includes(month));
  const names = (months: readonly number[]) =>
    listOf(
      months.map((month) => monthName(month, locale)),
      locale,
    );
  return [
    onlyMonths.length > 6 ? t("rule.except", { months: names(others) }) : t("rule.only", { months: names(onlyMonths) }),
  ];
}

/** The parts of the sentence, to be joined with commas: how often, in which months, until when. */
export function recurrenceWords(recurrence: Recurrence, startsOn: string, speech: Speech): string[] {
  const { t, locale, today } = speech;
  const date = (day: string) => writeDate(day, locale, today);
  const { until, count } = recurrence;
  const end =
    until === null
      ? []
      : [until < today ? t("rule.ended", { date: date(until) }) : t("rule.until", { date: date(until) })];
  return [
    rhythmWords(recurrence.rhythm, speech),
    ...monthsWords(recurrence.onlyMonths, speech),
    ...(count === null ? [] : [t("rule.times", { count })]),
    // Saying when it began is of use only as long as it has not.
    ...(startsOn > today && daysAhead(today, startsOn) > SOON_DAYS ? [t("rule.from", { date: date(startsOn) })] : []),
    ...end,
  ];
}

/** A series whose next time is its first begins "in the future" all the same: within its rhythm that is no news. */
const SOON_DAYS = 35;

function daysAhead(today: string, date: string): number {
  return (Date.parse(date) - Date.parse(today)) / 86_400_000;
}
