/** Hours in words: the one place where spans, weekdays and dates of a place become a sentence. */
import type { Locale } from "../../i18n/routing.ts";
import type { getWords } from "../../i18n/words.ts";
import { isolate, type Phrase, type Said, type Span, writeDate, writeSpan, writeTime } from "./clock.rules.ts";
import { type HeldSpan, isAllDay, type WeekRule } from "./week.rules.ts";

/** The phrases of a profile in the reader's language. */
export type ProfileWords = Awaited<ReturnType<typeof getWords<"profile">>>;

/** A language and its words, which always go together. */
export interface Speech {
  readonly t: ProfileWords;
  readonly locale: Locale;
}

/** `9–16`, read as "from 9 to 16". */
export function spanWords(span: Span, { t, locale }: Speech): Said {
  const time = (at: string) => isolate(writeTime(at, locale), locale);
  return {
    shown: isolate(writeSpan(span, locale), locale),
    said: t("hours.spanSaid", { opens: time(span.opens), closes: time(span.closes) }),
    isWhole: true,
  };
}

/** The key under which a weekday stands in a choice of the messages. */
export const dayKey = (weekday: number): string => `d${weekday}`;

/** "maanantai–torstai", read as "maanantaista torstaihin". */
export function weekdaysWords(first: number, last: number, { t }: Speech): Said {
  const day = (weekday: number) => t("hours.weekday", { day: dayKey(weekday) });
  if (first === last) return { shown: day(first), said: day(first) };
  if (first === 1 && last === 7) return { shown: t("hours.everyDay"), said: t("hours.everyDay") };
  return {
    shown: t("hours.days", { first: day(first), last: day(last) }),
    said: t("hours.daysSaid", { first: dayKey(first), last: dayKey(last) }),
  };
}

/** "1. kesäkuuta – 15. elokuuta", or from or until a day. */
export function datesWords(from: string | null, to: string | null, today: string, { t, locale }: Speech): Said | null {
  const date = (day: string) => writeDate(day, locale, today);
  const same = (words: string): Said => ({ shown: words, said: words });
  if (from !== null && from === to) return same(date(from));
  if (from !== null && to !== null) {
    const dates = { from: date(from), to: date(to) };
    return { shown: t("hours.dates", dates), said: t("hours.datesSaid", dates) };
  }
  if (from !== null) return same(t("hours.datesFrom", { from: date(from) }));
  return to === null ? null : same(t("hours.datesTo", { to: date(to) }));
}

/** "odd weeks", "every second week", "first and third Tuesday of the month". */
export function ruleWords({ kind, interval, nths }: WeekRule, weekday: number, { t }: Speech): string {
  if (kind !== "NTH_WEEKDAY_OF_MONTH") return t("hours.rule", { kind, interval: interval ?? 2 });
  const names = nths.map((nth) => t("hours.nth", { nth: nth < 0 ? `last${-nth}` : `n${nth}` }));
  const list = names.reduce((one, other) => t("hours.both", { one, other }));
  return t("hours.nthWeekday", { nths: list, day: dayKey(weekday) });
}

interface TellingSpan extends HeldSpan {
  readonly rule?: WeekRule | null;
  /** When it holds next, where it does not in every week. */
  readonly nextDate?: string | null;
}

interface Told {
  readonly spans: readonly TellingSpan[];
  /** Names the day in "the first Tuesday of the month". */
  readonly weekday: number;
}

/** One span: its weeks before its times, its kind and its next date after them. */
function spanPhrase(span: TellingSpan, weekday: number, today: string, speech: Speech): Phrase {
  const { t, locale } = speech;
  const before = span.rule ? [`${ruleWords(span.rule, weekday, speech)} `] : [];
  const notes = [
    ...(span.endsNextDay ? [t("hours.pastMidnight")] : []),
    ...(span.state === "OPEN" || span.state === "CLOSED" ? [] : [t("hours.held", { state: span.state })]),
    // Few know the number of this week: the date says it.
    ...(span.nextDate ? [t("hours.nextTime", { date: writeDate(span.nextDate, locale, today) })] : []),
  ];
  const after = notes.length > 0 ? [` (${notes.join(`${t("hours.comma")} `)})`] : [];
  const times = isAllDay([span]) ? t("hours.allDay") : spanWords(span, speech);
  return [...before, times, ...after];
}

/** The hours of one day, each span by itself: "9–11", "12–16 (by appointment)"; or "closed"; or that nobody knows. */
export function hoursLines({ spans, weekday }: Told, today: string, speech: Speech): [Phrase, ...Phrase[]] {
  const { t } = speech;
  const [first, ...others] = spans;
  if (first === undefined) return [[t("hours.closedDay")]];
  if (others.length === 0 && first.state === "UNKNOWN" && isAllDay(spans)) return [[t("hours.mayBeClosed")]];
  return [spanPhrase(first, weekday, today, speech), ...others.map((span) => spanPhrase(span, weekday, today, speech))];
}

/** The same on one line: "9–11 and 12–16 (by appointment)". */
export function hoursWords(told: Told, speech: Speech): Phrase {
  const { t } = speech;
  const and = told.spans.some(({ rule }) => rule) ? `${t("hours.semicolon")} ` : ` ${t("hours.and")} `;
  return hoursLines(told, "", speech).flatMap((line, index) => (index === 0 ? line : [and, ...line]));
}
