import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Section } from "../../ui/Section.tsx";
import { DoneNotice } from "./DoneNotice.tsx";
import type { Decided } from "./done.rules.ts";
import { byListing } from "./grouped.rules.ts";
import styles from "./Queue.module.css";
import type { Territory, WaitingSubmission } from "./queue.queries.ts";
import { KINDS, type QueueView, writeQueue } from "./queue.url.ts";
import { WaitingCard } from "./WaitingCard.tsx";

interface QueuePageProps {
  readonly page: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
    readonly nodes: readonly WaitingSubmission[];
  };
  readonly territory: Territory;
  readonly view: QueueView;
  /** What was just decided, when it was the last one. */
  readonly done: Decided | null;
  readonly locale: Locale;
  readonly now: Date;
}

/** What waits for a decision, the oldest first: who waited longest is served first. */
export async function QueuePage({ page, territory, view, done, locale, now }: QueuePageProps) {
  const t = await getWords(locale, "review");
  const { nodes, totalCount, pageInfo } = page;
  const groups = byListing(nodes);
  const [first] = nodes;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{t("queue.title")}</h1>
        <p>{t("queue.count", { count: totalCount })}</p>
        {first && !done ? (
          <ButtonLink href={paths.desk.submission(locale, first.id, writeQueue(view))} icon="arrow" tone="main">
            {t("queue.begin")}
          </ButtonLink>
        ) : null}
      </header>
      {done ? <DoneNotice done={done} locale={locale} /> : null}
      <QueueFilter territory={territory} view={view} locale={locale} />
      {nodes.length === 0 ? (
        <Section title={t("queue.none")} icon="check">
          <p>{t("queue.noneText")}</p>
        </Section>
      ) : (
        <ol className={styles.list}>
          {groups.map((group) => (
            <WaitingCard key={group[0].id} group={group} query={writeQueue(view)} locale={locale} now={now} />
          ))}
        </ol>
      )}
      {view.after !== null || pageInfo.hasNextPage ? (
        <nav className={styles.paging} aria-label={t("queue.pages")}>
          {view.after === null ? null : (
            <ButtonLink href={paths.desk.queue(locale, writeQueue({ ...view, after: null }))}>
              {t("queue.firstPage")}
            </ButtonLink>
          )}
          {pageInfo.hasNextPage && pageInfo.endCursor ? (
            <ButtonLink
              href={paths.desk.queue(locale, writeQueue({ ...view, after: pageInfo.endCursor }))}
              icon="arrow"
            >
              {t("queue.nextPage")}
            </ButtonLink>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}

const ICONS = { reports: "flag", new: "plus", changes: "list", life: "clock", asked: "chat" } as const;

interface QueueFilterProps {
  readonly territory: Territory;
  readonly view: QueueView;
  readonly locale: Locale;
}

async function QueueFilter({ territory, view, locale }: QueueFilterProps) {
  const t = await getWords(locale, "review");
  const link = (other: Partial<QueueView>) => paths.desk.queue(locale, writeQueue({ ...view, after: null, ...other }));
  const places = territory.flatMap(({ municipality, submissions }) =>
    municipality && (submissions > 0 || municipality.code === view.municipality) ? [{ municipality, submissions }] : [],
  );
  return (
    <nav className={styles.filter} aria-label={t("queue.filter")}>
      <ul>
        <li>
          <a href={link({ kind: null })} aria-current={view.kind === null ? "true" : undefined}>
            {t("queue.all")}
          </a>
        </li>
        {KINDS.map((kind) => (
          <li key={kind}>
            <a href={link({ kind })} aria-current={view.kind === kind ? "true" : undefined}>
              <Icon id={ICONS[kind]} /> {t("queue.kind", { kind })}
            </a>
          </li>
        ))}
      </ul>
      {places.length > 1 || view.municipality !== null ? (
        <ul>
          <li>
            <a href={link({ municipality: null })} aria-current={view.municipality === null ? "true" : undefined}>
              {t("queue.everywhere")}
            </a>
          </li>
          {places.map(({ municipality: { code, name }, submissions }) => (
            <li key={code}>
              <a href={link({ municipality: code })} aria-current={view.municipality === code ? "true" : undefined}>
                <Icon id="pin" /> <bdi lang={name.language === locale ? undefined : name.language}>{name.text}</bdi>{" "}
                <small>{submissions}</small>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </nav>
  );
}
