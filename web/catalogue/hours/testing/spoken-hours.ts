/** The words of every language without a page around them, and hours to try them on. */
import { createTranslator } from "next-intl";
import { formattingTag } from "../../../i18n/routing.ts";
import ar from "../../../messages/ar.json" with { type: "json" };
import en from "../../../messages/en.json" with { type: "json" };
import fi from "../../../messages/fi.json" with { type: "json" };
import sv from "../../../messages/sv.json" with { type: "json" };
import { weekdayOf } from "../../../wall-clock.ts";
import { type Day, nextDateOf } from "../calendar.rules.ts";
import { type Phrase, saidText, shownText } from "../clock.rules.ts";
import { type HeldSpan, mergeWeek, type WeeklySpan } from "../week.rules.ts";
import { hoursLines, type Speech, weekdaysWords } from "../words.rules.ts";

const MESSAGES = { fi, sv, en, ar };
/** Languages whose sentences somebody has written down by hand; of all others the messages' own test sees to the forms. */
export const LOCALES = ["fi", "sv", "en", "ar"] as const;
export type SpokenLocale = (typeof LOCALES)[number];

export function speechOf(locale: SpokenLocale): Speech {
  const t = createTranslator({ locale: formattingTag(locale), messages: MESSAGES[locale], namespace: "profile" });
  return { t: t as Speech["t"], locale }; // the same words as a page's, got without a request
}

/** Invisible marks that keep numbers from left to right are shown as brackets. */
export const visible = (text: string) => text.replaceAll("\u2066", "[").replaceAll("\u2069", "]");
export const shown = (phrase: Phrase) => visible(shownText(phrase));
export const said = (phrase: Phrase) => visible(saidText(phrase));

export const held = (opens: string, closes: string, more: Partial<HeldSpan> = {}): HeldSpan => ({
  opens,
  closes,
  endsNextDay: false,
  state: "OPEN",
  ...more,
});
export const weekly = (
  weekdays: number[],
  opens: string,
  closes: string,
  more: Partial<WeeklySpan> = {},
): WeeklySpan => ({
  ...held(opens, closes),
  weekdays,
  rule: null,
  ...more,
});

/** Every line of a week as it is seen. */
export function week(
  ofWeek: readonly WeeklySpan[],
  locale: SpokenLocale,
  tell = shown,
  days: readonly Day<unknown>[] = [],
): string[] {
  const speech = speechOf(locale);
  return mergeWeek(ofWeek).map(({ first, last, spans: of }) => {
    const spans = of.map((span) => ({ ...span, nextDate: span.rule ? nextDateOf(span, first, days) : null }));
    const lines = hoursLines({ spans, weekday: first }, days[0]?.date ?? "2026-11-23", speech);
    return [tell([weekdaysWords(first, last, speech)]), lines.map(tell).join(" + ")].join(" ");
  });
}

export const office = [weekly([1, 2, 3, 4], "09:00", "16:00"), weekly([5], "09:00", "15:00")];

export const inEvery = (words: Record<SpokenLocale, string | string[]>) =>
  LOCALES.map((locale) => [locale, words[locale]] as const);

/** Days one after the other, open from 9 to 16. */
export function daysFrom(from: string, kind: Day<string>["kind"], count = 14): Day<string>[] {
  return Array.from({ length: count }, (_, ahead) => {
    const date = new Date(Date.parse(`${from}T00:00:00Z`) + ahead * 86_400_000).toISOString().slice(0, 10);
    return { date, weekday: weekdayOf(date), kind, isKnown: true, spans: [held("09:00", "16:00")] };
  });
}
