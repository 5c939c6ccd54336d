import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import type { Territory } from "../queue/queue.queries.ts";
import { writeQueue } from "../queue/queue.url.ts";
import styles from "./Report.module.css";
import { GAPS, type MunicipalityReport } from "./report.queries.ts";

interface ReportPageProps {
  readonly reports: readonly MunicipalityReport[];
  readonly territory: Territory;
  /** The page of a long territory, and whether there is another. */
  readonly page: number;
  readonly hasMore: boolean;
  readonly locale: Locale;
}

/** How things stand in each of her municipalities; every number leads to what it counts. */
export async function ReportPage({ reports, territory, page, hasMore, locale }: ReportPageProps) {
  const t = await getWords(locale, "review");
  const waiting = new Map(territory.map((part) => [part.municipality?.code, part]));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("report.title")}</h1>
        <p>{t("report.intro")}</p>
      </header>
      {reports.length === 0 ? <p>{t("report.none")}</p> : null}
      {reports.map(({ municipality: { code, name }, listings, gaps }) => {
        const { submissions = 0, reports: told = 0 } = waiting.get(code) ?? {};
        const queue = (kind: "reports" | null) =>
          paths.desk.queue(locale, writeQueue({ kind, municipality: code, after: null }));
        return (
          <section key={code} className={styles.municipality} aria-labelledby={`m-${code}`}>
            <h2 id={`m-${code}`}>
              <LocalText text={name} locale={locale} />
            </h2>
            <ul className={styles.numbers}>
              <Figure href={queue(null)} count={submissions} label={t("report.waiting")} isUrgent={submissions > 0} />
              <Figure href={queue("reports")} count={told} label={t("report.reports")} isUrgent={told > 0} />
              <Figure
                href={`${paths.home(locale)}?where=${code}`}
                count={listings}
                label={t("report.listings")}
                isUrgent={false}
              />
              {GAPS.map((gap) => (
                <Figure
                  key={gap}
                  href={paths.desk.report(locale, `municipality=${code}&gap=${gap}`)}
                  count={gaps.find((one) => one.gap === gap)?.count ?? 0}
                  label={t("report.gap", { gap })}
                  isUrgent={false}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {page > 1 || hasMore ? (
        <nav className={styles.paging} aria-label={t("queue.pages")}>
          {page > 1 ? <ButtonLink href={paths.desk.report(locale)}>{t("queue.firstPage")}</ButtonLink> : null}
          {hasMore ? (
            <ButtonLink href={paths.desk.report(locale, `page=${page + 1}`)} icon="arrow">
              {t("queue.nextPage")}
            </ButtonLink>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}

interface NumberProps {
  readonly href: string;
  readonly count: number;
  readonly label: string;
  readonly isUrgent: boolean;
}

/** Nothing to see is said, and leads nowhere. */
function Figure({ href, count, label, isUrgent }: NumberProps) {
  const words = (
    <>
      <strong>{count}</strong>
      <span>{label}</span>
    </>
  );
  return (
    <li className={isUrgent ? styles.urgent : undefined}>{count > 0 ? <a href={href}>{words}</a> : <p>{words}</p>}</li>
  );
}
