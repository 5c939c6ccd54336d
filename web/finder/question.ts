import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import type { Step } from "./finder.url.ts";

/** The open question in words: the heading of the page and its title. The search asks three of them too. */
export async function questionOf(locale: Locale, step: Step): Promise<string> {
  if (step === "need") return (await getWords(locale, "finder"))("question");
  const t = await getWords(locale, "search");
  return t({ language: "language.legend", place: "place.legend", time: "open.legend" }[step] as "place.legend"); // each of the three is a sentence without arguments
}
