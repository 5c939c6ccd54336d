import { problemSentence } from "../accounts/Outcome.tsx";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { Notice } from "../ui/Notice.tsx";
import { ACTS, type Told as Outcome } from "./told.rules.ts";

/** After an act that led back to the page: what was done, or why not. */
export async function Told({ told, locale }: { readonly told: Outcome; readonly locale: Locale }) {
  const t = await getWords(locale, "upkeep");
  if (told.problem !== null) {
    const isName = told.problem.startsWith("NAME_");
    return <Notice tone="problem" title={isName ? t("badName") : await problemSentence(locale, told.problem)} />;
  }
  const act = ACTS.find((known) => known === told.done);
  if (act === undefined) return null;
  return (
    <div role="status">
      <Notice tone="info" title={t("done", { act })} />
    </div>
  );
}
