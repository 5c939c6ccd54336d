import { type Locale, TIME_ZONE } from "../../i18n/routing.ts";
import { getFormats, getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import button from "../../ui/Button.module.css";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { writeQueue } from "../queue/queue.url.ts";
import { CopyFigures } from "./CopyFigures.tsx";
import styles from "./Report.module.css";
import { GAPS, type MunicipalityReport, type ReportedPart } from "./report.queries.ts";

interface ReportPageProps {
  readonly reports: readonly MunicipalityReport[];
  readonly territory: readonly ReportedPart[];
  /** The page of a long territory, and whether there is another. */
  readonly page: number;
  readonly hasMore: boolean;
  readonly locale: Locale;
}

/** How things stand in each of her municipalities; every number leads to what it counts. */
export async function ReportPage({ reports, territory, page, hasMore, locale }: ReportPageProps) {
  const t = await getWords(locale, "review");
  const word = await getWords(locale, "report");
  const date = (await getFormats(locale)).dateTime(new Date(), { dateStyle: "medium", timeZone: TIME_ZONE });
  const waiting = new Map(territory.map((part) => [part.municipality.code, part]));
  return (
    <CopyFigures className={styles.page ?? ""} copied={word("copied")} notCopied={word("notCopied")}>
      <header className={styles.head}>
        <h1>{t("report.title")}</h1>
        <p>{t("report.intro")}</p>
        {reports.length > 0 ? (
          <p className={`${styles.paging} no-print`}>
            <ButtonLink href={paths.desk.reportTable(locale)} icon="list">
              {word("table")}
            </ButtonLink>
            <button type="button" data-print="" hidden className={button.button}>
              <Icon id="printer" />
              <span>{word("print")}</span>
            </button>
          </p>
        ) : null}
      </header>
      {reports.length === 0 ? <p>{t("report.none")}</p> : null}
      {reports.map(({ municipality: { code, name }, listings, gaps }) => {
        const { submissions = 0, reports: told = 0 } = waiting.get(code) ?? {};
        const queue = (kind: "reports" | null) =>
          paths.desk.queue(locale, writeQueue({ kind, municipality: code, after: null }));
        const copy = (label: string, count: number) =>
          word("asOf", { municipality: name.text, label, count: String(count), date });
        const figure = { copy, copies: word("copy") };
        return (
          <section key={code} className={styles.municipality} aria-labelledby={`m-${code}`}>
            <h2 id={`m-${code}`}>
              <LocalText text={name} locale={locale} />
            </h2>
            <ul className={styles.numbers}>
              <Figure
                {...figure}
                href={queue(null)}
                count={submissions}
                label={t("report.waiting")}
                isUrgent={submissions > 0}
              />
              <Figure
                {...figure}
                href={queue("reports")}
                count={told}
                label={t("report.reports")}
                isUrgent={told > 0}
              />
              <Figure
                {...figure}
                href={`${paths.home(locale)}?where=${code}`}
                count={listings}
                label={t("report.listings")}
                isUrgent={false}
              />
              {GAPS.map((gap) => (
                <Figure
                  {...figure}
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
    </CopyFigures>
  );
}

interface NumberProps {
  readonly href: string;
  readonly count: number;
  readonly label: string;
  readonly isUrgent: boolean;
  /** The figure with what it is about and the day, for a letter. */
  readonly copy: (label: string, count: number) => string;
  readonly copies: string;
}

/** Nothing to see is said, and leads nowhere. */
function Figure({ href, count, label, isUrgent, copy, copies }: NumberProps) {
  const words = (
    <>
      <strong>{count}</strong>
      <span>{label}</span>
    </>
  );
  return (
    <li className={isUrgent ? styles.urgent : undefined}>
      {count > 0 ? <a href={href}>{words}</a> : <p>{words}</p>}
      <button type="button" hidden className={`${styles.copy} no-print`} data-copy={copy(label, count)}>
        <Icon id="share" /> <span>{copies}</span> <span className="unseen">{label}</span>
      </button>
    </li>
  );
}
