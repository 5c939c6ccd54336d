import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Comparison } from "../comparison/Comparison.tsx";
import type { DeskSubmission } from "./queue.queries.ts";

interface ConflictsProps {
  readonly submission: DeskSubmission;
  readonly locale: Locale;
  readonly now: Date;
}

/** Somebody else changed the same since: both are shown, and approving says which holds. */
export async function Conflicts({ submission, locale, now }: ConflictsProps) {
  const t = await getWords(locale, "review");
  const changes = submission.conflicts.map(({ theirs, yours, ...field }) => ({
    ...field,
    before: theirs,
    after: yours,
  }));
  return (
    <Notice tone="caution" title={t("conflict.title")}>
      <p>{t("conflict.text")}</p>
      <Comparison
        compared={{ changes, before: submission.before, after: submission.after }}
        locale={locale}
        now={now}
      />
    </Notice>
  );
}
