import { KIND_ICONS } from "../../catalogue/icons.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Badge } from "../../ui/Badge.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { fieldWords } from "../comparison/rows.rules.ts";
import styles from "./Queue.module.css";
import type { WaitingSubmission } from "./queue.queries.ts";
import { ResidentWords } from "./ResidentWords.tsx";
import { daysSince, LONG_DAYS, sinceWords } from "./waiting.rules.ts";

interface WaitingCardProps {
  /** The same report of several residents, or one submission. */
  readonly group: readonly [WaitingSubmission, ...WaitingSubmission[]];
  readonly query: string;
  readonly locale: Locale;
  readonly now: Date;
}

/** What waits, in as much as decides whether one opens it now. */
export async function WaitingCard({ group, query, locale, now }: WaitingCardProps) {
  const [submission, ...others] = group;
  const t = await getWords(locale, "review");
  const kind = (await getWords(locale, "listing"))(`kinds.${submission.kind}`);
  const days = daysSince(submission.createdAt, now);
  const fields = [...new Set(submission.changes.map(({ label }) => label))].filter(
    (label) => !label.startsWith("textStates."),
  );
  return (
    <li className={styles.card}>
      <p className={styles.kind}>
        <Badge icon={KIND_ICONS[submission.kind]}>{kind}</Badge>
        {submission.municipality ? (
          <Badge icon="pin">
            <LocalText text={submission.municipality.name} locale={locale} />
          </Badge>
        ) : null}
        <Badge icon="clock" tone={days >= LONG_DAYS ? "caution" : "plain"}>
          {sinceWords(submission.createdAt, now, locale)}
        </Badge>
      </p>
      <h2>
        <a className={styles.title} href={paths.desk.submission(locale, submission.id, query)}>
          {submission.name ? <LocalText text={submission.name} locale={locale} /> : t("unnamed")}
        </a>
      </h2>
      <p className={styles.what}>
        <strong>{await whatWords(submission, locale)}</strong> <span>{t("by", { role: submission.author })}</span>
      </p>
      {submission.report && submission.report.voices > 1 ? (
        <p>
          <Badge icon="residents" tone="caution">
            {t("voices", { count: submission.report.voices })}
          </Badge>
        </p>
      ) : null}
      {submission.report || fields.length === 0 || submission.act === "CREATE" ? null : (
        <p className={styles.fields}>{fields.map((label) => fieldWords(label, { t })).join(" · ")}</p>
      )}
      {submission.reason && submission.author === "ANYONE" ? (
        <ResidentWords words={submission.reason} language={submission.authorLanguage} isShort locale={locale} />
      ) : null}
      {others.length > 0 ? (
        <ul className={styles.same}>
          {others.map(({ id, createdAt }) => (
            <li key={id}>
              <a href={paths.desk.submission(locale, id, query)}>
                {t("sameReport", { when: sinceWords(createdAt, now, locale) })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** "Says that the opening hours are wrong", or what is asked for. */
export async function whatWords(
  { act, report }: Pick<WaitingSubmission, "act" | "report">,
  locale: Locale,
): Promise<string> {
  const t = await getWords(locale, "review");
  if (!report) return t("act", { act });
  const reason = (await getWords(locale, "suggest"))(`reason.${report.reason}`);
  return t("isWrong", { reason });
}
