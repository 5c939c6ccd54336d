import { essentialSpeech } from "../catalogue/essentials/essential-speech.ts";
import { type EssentialListing, findEssentials } from "../catalogue/essentials/essentials.queries.ts";
import { tellEssentials } from "../catalogue/essentials/essentials.rules.ts";
import type { Answer } from "../graphql/ask.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { siteOrigin } from "../site-origin.ts";
import { shareText } from "./share-text.rules.ts";

export interface SharedListing {
  readonly listing: EssentialListing;
  readonly text: string;
  readonly url: string;
}

/** What is sent of a listing; null when there is none. */
export async function findShared(locale: Locale, slug: string, now: Date): Promise<Answer<SharedListing | null>> {
  const { data, problem } = await findEssentials(locale, slug);
  if (problem) return problem.code === "INVALID_SLUG" ? { data: null } : { problem };
  const { listing } = data;
  if (!listing) return { data: null };
  const speech = await essentialSpeech(locale, now);
  const { t, listing: word } = speech;
  const handout = await getWords(locale, "handout");
  const labels = {
    languages: word("languages.title"),
    hours: listing.__typename === "Activity" ? t("schedule.title") : t("hours.title"),
    address: handout("address"),
    cost: t("facts.cost"),
    callFirst: handout("callFirst"),
  };
  const url = `${await siteOrigin()}${paths.listing(locale, listing)}`;
  return { data: { listing, url, text: shareText(tellEssentials(listing, speech), labels, url, locale) } };
}
