import { writeDate } from "../../catalogue/hours/clock.rules.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Badge } from "../../ui/Badge.tsx";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { Ltr } from "../../ui/Ltr.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Queue.module.css";
import type { DeskSubmission } from "./queue.queries.ts";
import { ResidentWords } from "./ResidentWords.tsx";

/** What was said with a submission, in the words of whoever said it. */
export async function About({ submission, locale }: { readonly submission: DeskSubmission; readonly locale: Locale }) {
  const t = await getWords(locale, "review");
  const { report, reason, question, answer, movesTo, until, act, authorLanguage, listingId } = submission;
  const isReport = report !== null && report !== undefined;
  return (
    <>
      {isReport && report.voices > 1 ? (
        <p>
          <Badge icon="residents" tone="caution">
            {t("voices", { count: report.voices })}
          </Badge>
        </p>
      ) : null}
      {report?.suggestedValue ? (
        <p className={styles.right}>
          {t("rightValue")} <Ltr>{report.suggestedValue}</Ltr>
        </p>
      ) : null}
      {reason ? <ResidentWords words={reason} language={authorLanguage} locale={locale} /> : null}
      {movesTo ? (
        <Notice tone="caution">
          <p>
            {t("movesTo")} <LocalText text={movesTo.name} locale={locale} />
          </p>
        </Notice>
      ) : null}
      {act === "PAUSE" && until ? <p>{t("pausedUntil", { date: writeDate(until, locale, "") })}</p> : null}
      {question ? (
        <div className={styles.facts}>
          <p>
            <strong>{t("asked")}</strong> <bdi>{question}</bdi>
          </p>
          {answer ? (
            <p>
              <strong>{t("answered")}</strong> <bdi>{answer}</bdi>
            </p>
          ) : null}
        </div>
      ) : null}
      {isReport && act === "CHANGE" && listingId ? (
        <Notice tone="info" title={t("putRight.title")}>
          <p>{t("putRight.text")}</p>
          <p>
            <ButtonLink href={paths.desk.listing(locale, listingId)} icon="list">
              {t("putRight.edit")}
            </ButtonLink>
          </p>
        </Notice>
      ) : null}
    </>
  );
}
