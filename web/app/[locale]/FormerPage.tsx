import type { FormerListing } from "../../catalogue/catalogue.queries.ts";
import { isolate, writeDate } from "../../catalogue/hours/clock.rules.ts";
import { type Locale, TIME_ZONE } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { dateAt } from "../../wall-clock.ts";
import { NoSuchPage } from "./NoSuchPage.tsx";

interface FormerPageProps {
  readonly former: FormerListing;
  readonly locale: Locale;
}

/** What was here has closed, or is on a break: whoever has kept the address is told so, and offered the search. */
export async function FormerPage({ former: { state, pausedUntil }, locale }: FormerPageProps) {
  const t = await getWords(locale, "former");
  if (state === "CLOSED") return <NoSuchPage locale={locale} told={{ title: t("closed"), text: t("closedText") }} />;
  const until = pausedUntil && isolate(writeDate(pausedUntil, locale, dateAt(new Date(), TIME_ZONE)), locale);
  const text = until ? t("pausedUntil", { date: until }) : t("pausedText");
  return <NoSuchPage locale={locale} told={{ title: t("paused"), text }} />;
}
