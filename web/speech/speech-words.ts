import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";

export interface SpeechWords {
  readonly pause: string;
  readonly goOn: string;
  readonly stop: string;
  readonly done: string;
  /** With a place for the names of languages, which only the browser knows. */
  readonly missing: string;
  readonly cannot: string;
}

/** What the player says. It is fetched with the player, so that no page carries it. */
export async function speechWords(locale: Locale): Promise<SpeechWords> {
  const t = await getWords(locale, "speech");
  return {
    pause: t("pause"),
    goOn: t("goOn"),
    stop: t("stop"),
    done: t("done"),
    missing: t("missing", { languages: "{languages}" }),
    cannot: t("cannot"),
  };
}
