import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { comparisonSpeech } from "../comparison/comparison-speech.ts";
import { rowsOf } from "../comparison/rows.rules.ts";
import { Values } from "../comparison/Values.tsx";
import type { ConflictField, ConflictWords } from "./ConflictChoices.tsx";
import type { DeskSubmission } from "./queue.queries.ts";

/** The fields that somebody else changed since, each with both versions, for the officer to choose in. */
export async function conflictFields(
  { conflicts, before, after }: DeskSubmission,
  locale: Locale,
  now: Date,
): Promise<ConflictField[]> {
  const speech = await comparisonSpeech(locale, now);
  return conflicts.flatMap(({ theirs, yours, ...field }) => {
    const changes = [{ ...field, before: theirs, after: yours }];
    return rowsOf({ changes, before, after }, speech).map((row) => ({
      path: field.path,
      name: row.language ? `${row.label}: ${row.language}` : row.label,
      theirs: row.before.length > 0 ? <Values values={row.before} locale={locale} /> : null,
      yours: row.after.length > 0 ? <Values values={row.after} locale={locale} /> : null,
    }));
  });
}

export async function conflictWords(locale: Locale): Promise<ConflictWords> {
  const t = await getWords(locale, "review");
  return {
    title: t("conflict.title"),
    text: t("conflict.text"),
    theirs: t("conflict.theirs"),
    yours: t("conflict.yours"),
    nothing: t("nothing"),
    removed: t("removed"),
  };
}
