import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import buttons from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import type { FoundListings, SearchView } from "./question/search.queries.ts";
import { hrefOf } from "./question/search.url.ts";
import styles from "./Results.module.css";

interface PagingProps {
  readonly view: SearchView;
  readonly pageInfo: FoundListings["pageInfo"];
}

/** The page before and the page after. */
export async function Paging({ view: { locale, search }, pageInfo }: PagingProps) {
  const t = await getWords(locale, "search");
  const home = paths.home(locale);
  if (!pageInfo.hasNextPage && !pageInfo.hasPreviousPage) return null;
  return (
    <nav className={`${styles.paging} no-print`} aria-label={t("paging.title")}>
      {pageInfo.hasPreviousPage ? (
        <a
          className={buttons.button}
          rel="prev"
          data-soft
          href={`${hrefOf(home, search, { before: pageInfo.startCursor })}#results`}
        >
          <span className={styles.back}>
            <Icon id="arrow" mirrors />
          </span>
          {t("paging.previous")}
        </a>
      ) : null}
      {pageInfo.hasNextPage ? (
        <a
          className={`${buttons.button} ${buttons.main}`}
          rel="next"
          data-soft
          href={`${hrefOf(home, search, { after: pageInfo.endCursor })}#results`}
        >
          {t("paging.next")}
          <Icon id="arrow" mirrors />
        </a>
      ) : null}
    </nav>
  );
}
