import type { Locale } from "../../i18n/routing.ts";
import { TIME_ZONE } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { dateAt } from "../../wall-clock.ts";
import type { EssentialSpeech } from "./essentials.rules.ts";

/** The words in which the essentials of a listing are told. */
export async function essentialSpeech(locale: Locale, now: Date): Promise<EssentialSpeech> {
  const [t, listing, activities] = await Promise.all([
    getWords(locale, "profile"),
    getWords(locale, "listing"),
    getWords(locale, "activities"),
  ]);
  return { t, listing, activities, locale, today: dateAt(now, TIME_ZONE) };
}
