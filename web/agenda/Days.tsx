import { dayWords } from "../catalogue/occurrences/day.rules.ts";
import { isDoubtful } from "../catalogue/provenance/freshness.rules.ts";
import { getWords } from "../i18n/words.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { Notice } from "../ui/Notice.tsx";
import type { AgendaView } from "./AgendaForm.tsx";
import styles from "./AgendaPage.module.css";
import type { FoundAgenda } from "./agenda.queries.ts";
import { hrefOfAgenda } from "./agenda.url.ts";
import { OccurrenceCard } from "./OccurrenceCard.tsx";

type Edge = FoundAgenda["occurrences"]["edges"][number];

interface DaysProps {
  readonly view: AgendaView;
  readonly occurrences: FoundAgenda["occurrences"];
  readonly today: string;
}

/** They come in order of time: a new day begins where the date changes. */
function byDay(edges: readonly Edge[]): readonly { readonly date: string; readonly edges: readonly Edge[] }[] {
  const days = Map.groupBy(edges, ({ node }) => node.date);
  return [...days].map(([date, ofDay]) => ({ date, edges: ofDay }));
}

/** What is on, a day at a time. */
export async function Days({ view, occurrences, today }: DaysProps) {
  const { locale, search } = view;
  const t = await getWords(locale, "activities");
  const { edges } = occurrences;
  const areAllDoubtful = edges.every(({ node }) => isDoubtful(node.activity.freshness));
  return (
    <>
      {areAllDoubtful ? (
        <Notice tone="caution">
          <p>{t("unconfirmed")}</p>
        </Notice>
      ) : null}
      {byDay(edges).map((day) => (
        <section key={day.date} className={styles.day} aria-labelledby={`day-${day.date}`}>
          <h3 id={`day-${day.date}`}>
            <time dateTime={day.date}>{dayWords(day.date, today, { t, locale })}</time>
          </h3>
          <ol className={styles.list}>
            {day.edges.map(({ node, distanceMetres }) => (
              <li key={`${node.activity.slug} ${node.originalDate}`}>
                <OccurrenceCard
                  occurrence={node}
                  locale={locale}
                  distance={distanceMetres}
                  asked={search.languages}
                  isDoubtSaid={areAllDoubtful}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <Paging view={view} pageInfo={occurrences.pageInfo} />
    </>
  );
}

interface PagingProps {
  readonly view: AgendaView;
  readonly pageInfo: FoundAgenda["occurrences"]["pageInfo"];
}

/** On to what is later. Time has no way back but to its beginning. */
async function Paging({ view, pageInfo: { hasNextPage, hasPreviousPage, endCursor } }: PagingProps) {
  if (!hasNextPage && !hasPreviousPage) return null;
  const { locale } = view;
  const t = await getWords(locale, "activities");
  return (
    <nav className={`${styles.paging} no-print`} aria-label={t("paging.title")}>
      {hasPreviousPage ? (
        <ButtonLink href={`${hrefOfAgenda(locale, view)}#results`}>{t("paging.first")}</ButtonLink>
      ) : null}
      {hasNextPage ? (
        <ButtonLink
          href={`${hrefOfAgenda(locale, view, { after: endCursor ?? null })}#results`}
          rel="next"
          icon="arrow"
          tone="main"
        >
          {t("paging.next")}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
