import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "../queue/Queue.module.css";
import type { OwnSubmissions } from "./mine.queries.ts";
import { OwnCard } from "./OwnCard.tsx";

interface MinePageProps {
  readonly own: OwnSubmissions;
  readonly isFirst: boolean;
  readonly done: "answer" | "recall" | null;
  readonly locale: Locale;
  readonly now: Date;
}

/** What became of what one has sent: first what asks for an answer, then what waits, then what is decided. */
export async function MinePage({ own: { open, decided }, isFirst, done, locale, now }: MinePageProps) {
  const t = await getWords(locale, "review");
  const waits = [...open.nodes].sort(
    (one, other) => Number(other.state === "ASKED_BACK") - Number(one.state === "ASKED_BACK"),
  );
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("mine.title")}</h1>
        <p>{t("mine.intro")}</p>
      </header>
      {done ? (
        <Notice tone="info">
          <p>{t("mine.done", { act: done })}</p>
        </Notice>
      ) : null}
      {waits.length + decided.nodes.length === 0 ? (
        <Section title={t("mine.none")} icon="info">
          <p>{t("mine.noneText")}</p>
        </Section>
      ) : null}
      {waits.length > 0 ? (
        <section aria-label={t("mine.open")}>
          <h2>{t("mine.open")}</h2>
          <ol className={styles.list}>
            {waits.map((submission) => (
              <OwnCard key={submission.id} submission={submission} locale={locale} now={now} />
            ))}
          </ol>
        </section>
      ) : null}
      {decided.nodes.length > 0 ? (
        <section aria-label={t("mine.decided")}>
          <h2>{t("mine.decided")}</h2>
          <ol className={styles.list}>
            {decided.nodes.map((submission) => (
              <OwnCard key={submission.id} submission={submission} locale={locale} now={now} />
            ))}
          </ol>
        </section>
      ) : null}
      {isFirst && !decided.pageInfo.hasNextPage ? null : (
        <nav className={styles.paging} aria-label={t("queue.pages")}>
          {isFirst ? null : <ButtonLink href={paths.desk.mine(locale)}>{t("queue.firstPage")}</ButtonLink>}
          {decided.pageInfo.hasNextPage && decided.pageInfo.endCursor ? (
            <ButtonLink
              href={`${paths.desk.mine(locale)}?after=${encodeURIComponent(decided.pageInfo.endCursor)}`}
              icon="arrow"
            >
              {t("history.older")}
            </ButtonLink>
          ) : null}
        </nav>
      )}
    </div>
  );
}
