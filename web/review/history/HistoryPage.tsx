import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import button from "../../ui/Button.module.css";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Section.tsx";
import { Comparison } from "../comparison/Comparison.tsx";
import { OUTCOMES } from "../outcome.rules.ts";
import styles from "./History.module.css";
import type { HistoryPage as Page, RevisionPair, Tended } from "./history.queries.ts";
import { LifeButtons } from "./LifeButtons.tsx";
import { ListingHead } from "./ListingHead.tsx";
import { LIFE_ACTS } from "./life-acts.rules.ts";
import { RevisionItem } from "./RevisionItem.tsx";

interface HistoryPageProps {
  readonly listing: Tended;
  readonly page: Page;
  /** Two revisions to compare, when she chose two. */
  readonly pair: RevisionPair | null;
  readonly isFirst: boolean;
  readonly done: string | null;
  readonly problem: string | null;
  readonly locale: Locale;
  readonly now: Date;
}

/** How a listing came to be as it is: who changed what and when; what can be done to it as a whole. */
export async function HistoryPage(props: HistoryPageProps) {
  const { listing, page, pair, isFirst, done, problem, locale, now } = props;
  const t = await getWords(locale, "review");
  const act = [...LIFE_ACTS, "restore" as const].find((known) => known === done);
  const outcome = OUTCOMES.find((known) => known === problem);
  const versions = (
    <ol className={styles.list}>
      {page.nodes.map((revision) => (
        <RevisionItem
          key={revision.number}
          revision={revision}
          listing={listing}
          pair={pair}
          isAlone={page.totalCount < 2}
          locale={locale}
        />
      ))}
    </ol>
  );
  return (
    <div className={styles.page}>
      <ListingHead listing={listing} title={t("history.title")} locale={locale} />
      {act ? (
        <Notice tone="info">
          <p>{t("life.done", { act })}</p>
        </Notice>
      ) : null}
      {outcome ? (
        <Notice tone="problem">
          <p>{t("outcome", { outcome })}</p>
        </Notice>
      ) : null}
      <LifeButtons listing={listing} locale={locale} />
      {pair ? <Compared pair={pair} locale={locale} now={now} /> : null}
      <Section title={t("history.versions", { count: page.totalCount })} icon="clock">
        {page.totalCount > 1 ? (
          <form method="get" className={styles.form}>
            {versions}
            <button type="submit" className={button.button}>
              {t("history.compare")}
            </button>
          </form>
        ) : (
          versions
        )}
        {isFirst && !page.pageInfo.hasNextPage ? null : (
          <nav className={styles.paging} aria-label={t("queue.pages")}>
            {isFirst ? null : (
              <ButtonLink href={paths.desk.history(locale, listing.id)}>{t("queue.firstPage")}</ButtonLink>
            )}
            {page.pageInfo.hasNextPage && page.pageInfo.endCursor ? (
              <ButtonLink
                href={paths.desk.history(locale, listing.id, `after=${encodeURIComponent(page.pageInfo.endCursor)}`)}
                icon="arrow"
              >
                {t("history.older")}
              </ButtonLink>
            ) : null}
          </nav>
        )}
      </Section>
    </div>
  );
}

interface ComparedProps {
  readonly pair: RevisionPair;
  readonly locale: Locale;
  readonly now: Date;
}

async function Compared({ pair, locale, now }: ComparedProps) {
  const t = await getWords(locale, "review");
  const [from, to] = [pair.from?.nodes[0], pair.to?.nodes[0]];
  if (!from || !to || !pair.changes) return null;
  return (
    <Section title={t("history.compared", { from: from.number, to: to.number })} icon="list" id="compared">
      {pair.changes.length === 0 ? (
        <p>{t("history.same")}</p>
      ) : (
        <Comparison
          compared={{ changes: pair.changes, before: from.content, after: to.content }}
          locale={locale}
          now={now}
        />
      )}
    </Section>
  );
}
