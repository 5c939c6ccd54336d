import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";

/** What can go wrong with a claim, each with a sentence. */
const CODES = [
  "REQUIRED",
  "NOT_AN_EMAIL",
  "UNKNOWN_VALUE",
  "TWICE",
  "WRONG_CODE",
  "TOO_MANY",
  "EXPIRED",
  "USED",
  "TOO_LONG",
  "HIDDEN_CHARACTERS",
  "NOT_POSSIBLE_NOW",
  "SIGN_IN_NEEDED",
  "PASSKEY_NEEDED",
  "NOT_YOURS",
  "TooManyRequests",
  "API_AWAY",
] as const;

export async function problemWords(locale: Locale): Promise<Record<string, string>> {
  const t = await getWords(locale, "claims");
  return { ...Object.fromEntries(CODES.map((code) => [code, t(`problems.${code}`)])), other: t("problems.other") };
}
