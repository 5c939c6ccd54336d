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

export async function problemWords(locale: Locale): Promise<Record<string, string>> {
  const t = await getWords(locale, "signIn");
  return {
    ...Object.fromEntries(CODES.map((code) => [code, t(`problems.${code}`)])),
    other: t("problems.other"),
  };
}
