/** What somebody wrote, read back as one sentence: "Monday to Thursday 9–16, Friday 9–15, Saturday to Sunday closed." */
import { type Phrase, shownText } from "../../catalogue/hours/clock.rules.ts";
import { isAlwaysOpen, mergeWeek, type WeeklySpan } from "../../catalogue/hours/week.rules.ts";
import { hoursWords, type Speech, weekdaysWords } from "../../catalogue/hours/words.rules.ts";
import { commaOf } from "../../i18n/routing.ts";
import type { WrittenHours, WrittenSpan } from "../content/content.ts";

/** A span whose time is not written yet has no words. */
const isWhole = ({ opens, closes }: WrittenSpan) => opens !== "" && closes !== "";

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

/** What happens on holidays, in the same words as on the page. */
export function holidaySentence({ publicHolidays, holidayEves }: WrittenHours, { t }: Speech): string {
  if (publicHolidays === holidayEves) return t("hours.policyBoth", { policy: publicHolidays });
  return `${t("hours.policyHolidays", { policy: publicHolidays })} ${t("hours.policyEves", { policy: holidayEves })}`;
}
