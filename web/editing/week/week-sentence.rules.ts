/** What somebody wrote, read back as one sentence: "Monday to Thursday 9–16, Friday 9–15, Saturday to Sunday closed." */
import { type Phrase, shownText } from "../../catalogue/hours/clock.rules.ts";
import { isAlwaysOpen, mergeWeek, type WeeklySpan } from "../../catalogue/hours/week.rules.ts";
import { datesWords, hoursWords, type Speech, weekdaysWords } from "../../catalogue/hours/words.rules.ts";
import { commaOf } from "../../i18n/routing.ts";
import type { WrittenHours, WrittenPeriod, WrittenSpan } from "../content/content.ts";

/** A span whose time is not written yet has no words, nor one of which it is not said which time of the month it is. */
const isWhole = ({ opens, closes, rule }: WrittenSpan) =>
  opens !== "" && closes !== "" && !(rule?.kind === "NTH_WEEKDAY_OF_MONTH" && rule.nths.length === 0);

/** The week in the words of the public page. */
export function weekSentence(spans: readonly WrittenSpan[], speech: Speech): string {
  const week: WeeklySpan[] = spans.filter(isWhole).map((span) => ({ ...span }));
  const ranges = mergeWeek(week);
  if (isAlwaysOpen(ranges)) return speech.t("hours.always");
  const lines = ranges.map(({ first, last, spans: held }) => {
    const days: Phrase = [weekdaysWords(first, last, speech), " "];
    return shownText([...days, ...hoursWords({ spans: held, weekday: first }, speech)]);
  });
  const sentence = lines.join(commaOf(speech.locale));
  return sentence.charAt(0).toLocaleUpperCase(speech.locale) + sentence.slice(1);
}

/** A stretch whose days are not written yet has no words. */
export const isDated = ({ kind, from, to }: WrittenPeriod): boolean =>
  kind === "PUBLIC_HOLIDAY" || (from !== "" && to !== "" && (from !== null || to !== null));

/** In the reader's language, else in the first that there is. */
const nameOf = ({ label }: WrittenPeriod, locale: string): string | undefined =>
  (label.find(({ language }) => language === locale || language === locale.split("-")[0]) ?? label[0])?.text;

/** "Summer hours, 1 June to 15 August: Monday to Friday 9–14." */
export function periodSentence(period: WrittenPeriod, speech: Speech): string {
  const { kind, from, to, spans } = period;
  const { t, locale } = speech;
  const dates = kind === "PUBLIC_HOLIDAY" ? t("hours.onHolidays") : isDated(period) && datesWords(from, to, "", speech);
  const named = [nameOf(period, locale), dates ? shownText([dates]) : null].filter((part) => part != null);
  const head = named.join(commaOf(locale));
  const hours = spans.length === 0 ? t("hours.closedDay") : weekSentence(spans, speech);
  return head === "" ? hours : `${head.charAt(0).toLocaleUpperCase(locale)}${head.slice(1)}: ${hours}`;
}

/** What happens on holidays, in the same words as on the page. */
export function holidaySentence({ publicHolidays, holidayEves }: WrittenHours, { t }: Speech): string {
  if (publicHolidays === holidayEves) return t("hours.policyBoth", { policy: publicHolidays });
  return `${t("hours.policyHolidays", { policy: publicHolidays })} ${t("hours.policyEves", { policy: holidayEves })}`;
}
