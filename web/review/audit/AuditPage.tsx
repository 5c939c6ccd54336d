import { type Locale, TIME_ZONE } from "../../i18n/routing.ts";
import { getFormats, getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import button from "../../ui/Button.module.css";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Ltr } from "../../ui/Ltr.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Audit.module.css";
import type { AuditVerdict, AuditView, AuditPage as Page } from "./audit.queries.ts";
import { writeAudit } from "./audit.url.ts";

interface AuditPageProps {
  readonly page: Page;
  readonly view: AuditView;
  /** What reading the whole chain has shown, when she asked for it. */
  readonly verdict: AuditVerdict | null;
  readonly locale: Locale;
}

/** Acts on a listing that other pages name too; all others are named by the trail alone. */
const OF_LISTINGS = /^(CREATE|CHANGE|RESTORE|PAUSE|RESUME|CLOSE|REOPEN|WITHDRAW|MERGE|REDACT)$/;
const SENT_IN = "SUBMIT_";

type Words<Room extends "review" | "trail"> = Awaited<ReturnType<typeof getWords<Room>>>;

function sayAct(act: string, t: Words<"review">, trail: Words<"trail">): string {
  if (act.startsWith(SENT_IN)) return trail("sent", { what: sayAct(act.slice(SENT_IN.length), t, trail) });
  return OF_LISTINGS.test(act) ? t("act", { act }) : trail("act", { act });
}

/** What was done, the newest first; whether nobody has changed it since. */
export async function AuditPage({ page, view, verdict, locale }: AuditPageProps) {
  const [t, trail] = [await getWords(locale, "review"), await getWords(locale, "trail")];
  const format = await getFormats(locale);
  const here = (other: Partial<AuditView>) => paths.desk.audit(locale, writeAudit({ ...view, ...other }));
  return (
    <div className={styles.page}>
      <header>
        <h1>{t("audit.title")}</h1>
        <p>{t("audit.intro")}</p>
      </header>
      {verdict ? (
        <Notice
          tone={verdict.isWhole ? "info" : "problem"}
          title={verdict.isWhole ? t("audit.whole") : t("audit.broken")}
        >
          <p>{t("audit.read", { count: verdict.count })}</p>
          {verdict.brokenAt ? <p>{t("audit.brokenAt", { number: verdict.brokenAt })}</p> : null}
          <p className={styles.seal}>
            {t("audit.seal")} <Ltr>{verdict.lastHash}</Ltr>
          </p>
        </Notice>
      ) : null}
      <form method="get" className={styles.verify}>
        <input type="hidden" name="verify" value="1" />
        <button type="submit" className={button.button}>
          <Icon id="lock" />
          <span>{t("audit.verify")}</span>
        </button>
      </form>
      <form method="get" className={styles.filter}>
        <label>
          <span>{t("audit.subject")}</span>
          <input name="subject" defaultValue={view.subject ?? ""} dir="ltr" maxLength={100} />
        </label>
        <button type="submit" className={button.button}>
          {t("audit.show")}
        </button>
        {view.subject || view.type ? <a href={paths.desk.audit(locale)}>{t("queue.all")}</a> : null}
      </form>
      {page.nodes.length === 0 ? (
        <p>{(await getWords(locale, "editing"))("nothing")}</p>
      ) : (
        <ol className={styles.list}>
          {page.nodes.map((entry) => (
            <li key={entry.sequence}>
              <p>
                <strong>{sayAct(entry.act, t, trail)}</strong>{" "}
                {entry.actor === "ANYONE" && entry.actorId !== null
                  ? trail("withAccount")
                  : t("by", { role: entry.actor })}
              </p>
              <p className={styles.soft}>
                <Ltr>{entry.sequence}</Ltr>{" "}
                <bdi>
                  {format.dateTime(new Date(entry.at), {
                    dateStyle: "medium",
                    timeStyle: "medium",
                    hourCycle: "h23",
                    timeZone: TIME_ZONE,
                  })}
                </bdi>
              </p>
              <p>
                <a href={here({ subject: entry.subjectId, type: entry.subjectType, after: null })}>
                  {trail("subject", { type: entry.subjectType })} <Ltr>{entry.subjectId}</Ltr>
                </a>
              </p>
              {entry.details === "{}" ? null : (
                <code className={styles.details} dir="ltr">
                  {entry.details}
                </code>
              )}
            </li>
          ))}
        </ol>
      )}
      {view.after !== null || page.pageInfo.hasNextPage ? (
        <nav className={styles.filter} aria-label={t("queue.pages")}>
          {view.after === null ? null : <ButtonLink href={here({ after: null })}>{t("queue.firstPage")}</ButtonLink>}
          {page.pageInfo.hasNextPage && page.pageInfo.endCursor ? (
            <ButtonLink href={here({ after: page.pageInfo.endCursor })} icon="arrow">
              {t("history.older")}
            </ButtonLink>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}
