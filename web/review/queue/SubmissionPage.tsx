import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Section.tsx";
import { Comparison } from "../comparison/Comparison.tsx";
import { About } from "./About.tsx";
import type { Around } from "./around.rules.ts";
import { conflictFields } from "./Conflicts.tsx";
import { Decision } from "./Decision.tsx";
import { DoneNotice } from "./DoneNotice.tsx";
import { decisionWords } from "./decision-words.ts";
import type { Decided } from "./done.rules.ts";
import { Keys } from "./Keys.tsx";
import { ListingNow } from "./ListingNow.tsx";
import styles from "./Queue.module.css";
import type { DeskSubmission } from "./queue.queries.ts";
import { type QueueView, writeQueue } from "./queue.url.ts";
import { whatWords } from "./WaitingCard.tsx";
import { daysSince, LONG_DAYS, sinceWords } from "./waiting.rules.ts";

interface SubmissionPageProps {
  readonly submission: DeskSubmission;
  readonly around: Around;
  readonly view: QueueView;
  readonly done: Decided | null;
  readonly locale: Locale;
  readonly now: Date;
}

/** One thing to decide: what is asked, by whom, what would change, and the three answers. */
export async function SubmissionPage({ submission, around, view, done, locale, now }: SubmissionPageProps) {
  const t = await getWords(locale, "review");
  const days = daysSince(submission.createdAt, now);
  const isOpen = submission.mayDecide;
  // What clashes stands where she chooses, and need not be read twice.
  const clashing = new Set(isOpen ? submission.conflicts.map(({ path }) => path) : []);
  const changes = submission.changes.filter(({ path }) => !clashing.has(path));
  return (
    <div className={styles.page}>
      {done ? <DoneNotice done={done} locale={locale} /> : null}
      <AroundLinks around={around} view={view} locale={locale} />
      <header className={styles.head}>
        <p className={styles.kind}>
          <strong>{await whatWords(submission, locale)}</strong>
          <Badge icon="person">{t("by", { role: submission.author })}</Badge>
          <Badge icon="clock" tone={isOpen && days >= LONG_DAYS ? "caution" : "plain"}>
            {sinceWords(submission.createdAt, now, locale)}
          </Badge>
          {submission.municipality ? (
            <Badge icon="pin">
              <LocalText text={submission.municipality.name} locale={locale} />
            </Badge>
          ) : null}
        </p>
        <h1 tabIndex={-1}>{submission.name ? <LocalText text={submission.name} locale={locale} /> : t("unnamed")}</h1>
      </header>
      <About submission={submission} locale={locale} />
      {changes.length > 0 ? (
        <Section title={submission.before ? t("changesTitle") : t("newTitle")} icon="list">
          <Comparison compared={{ ...submission, changes }} locale={locale} now={now} />
        </Section>
      ) : null}
      {submission.listing ? <ListingNow listing={submission.listing} locale={locale} now={now} /> : null}
      {isOpen ? (
        <Decision
          key={submission.id}
          hidden={{
            locale,
            id: submission.id,
            authorLocale: submission.authorLanguage,
            query: writeQueue(view),
            next: around.next ?? "",
            seen: String(submission.listingRevision ?? ""),
          }}
          conflicts={await conflictFields(submission, locale, now)}
          canBeAsked={submission.canBeAsked}
          words={await decisionWords(submission, locale)}
        />
      ) : (
        <Notice tone="info" title={t("decidedTitle", { state: submission.state })}>
          {submission.decisionReason ? <p dir="auto">{submission.decisionReason}</p> : null}
        </Notice>
      )}
      {isOpen ? (
        <Keys
          words={{ on: t("keys.on"), off: t("keys.off"), told: t("keys.told") }}
          back={around.back && paths.desk.submission(locale, around.back, writeQueue(view))}
          next={around.next && paths.desk.submission(locale, around.next, writeQueue(view))}
          isNew={done !== null}
        />
      ) : null}
    </div>
  );
}

interface AroundLinksProps {
  readonly around: Around;
  readonly view: QueueView;
  readonly locale: Locale;
}

async function AroundLinks({ around, view, locale }: AroundLinksProps) {
  const t = await getWords(locale, "review");
  const link = (id: string) => paths.desk.submission(locale, id, writeQueue(view));
  return (
    <nav className={`${styles.around} no-print`} aria-label={t("queue.title")}>
      <a href={paths.desk.queue(locale, writeQueue(view))}>
        <Icon id="list" /> {t("queue.back", { count: around.total })}
      </a>
      {around.back ? (
        <a href={link(around.back)} rel="prev">
          {t("queue.previous")}
        </a>
      ) : null}
      {around.next ? (
        <a href={link(around.next)} rel="next">
          {t("queue.next")} <Icon id="chevron" mirrors />
        </a>
      ) : null}
    </nav>
  );
}
