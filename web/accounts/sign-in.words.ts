import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";

/** What can go wrong at the door, each with a sentence. */
const CODES = [
  "NOT_AN_EMAIL",
  "TOO_MANY_REQUESTS",
  "WRONG_CODE",
  "TOO_MANY_ATTEMPTS",
  "EXPIRED",
  "USED",
  "UNKNOWN",
  "OTHER_BROWSER",
  "ACCOUNT_DISABLED",
  "SITE_URL_NEEDED",
  "API_AWAY",
] as const;

/** Wrong codes that one may type; what is said of those that are left needs no more. */
const MOST_TRIES = 5;

/** What is said when so many tries are left. */
export async function triesWords(locale: Locale): Promise<string[]> {
  const t = await getWords(locale, "signIn");
  return Array.from({ length: MOST_TRIES + 1 }, (_, count) => t("code.triesLeft", { count }));
}

export async function problemWords(locale: Locale): Promise<Record<string, string>> {
  const t = await getWords(locale, "signIn");
  return {
    ...Object.fromEntries(CODES.map((code) => [code, t(`problems.${code}`)])),
    other: t("problems.other"),
  };
}
