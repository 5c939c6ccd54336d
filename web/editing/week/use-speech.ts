"use client";

import { useTranslations } from "next-intl";
import type { Speech } from "../../catalogue/hours/words.rules.ts";
import type { Locale } from "../../i18n/routing.ts";

/** The words of the public page, in the browser. */
export function useSpeech(locale: Locale): Speech {
  const t = useTranslations("profile");
  return { t: t as unknown as Speech["t"], locale }; // the same messages, read by the same library
}
