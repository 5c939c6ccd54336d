import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { Chip } from "../ui/Chip.tsx";
import styles from "./SearchForm.module.css";
import type { Facets } from "./search.queries.ts";
import type { Search } from "./search.url.ts";

interface OpenFieldProps {
  readonly locale: Locale;
  readonly search: Search;
  readonly facets: Facets | null;
}

/** When: now or today. Places whose hours nobody knows are counted, and added when wished. */
export async function OpenField({ locale, search, facets }: OpenFieldProps) {
  const t = await getWords(locale, "search");
  return (
    <fieldset className={styles.field}>
      <legend>{t("open.legend")}</legend>
      <div className={styles.chips}>
        <Chip type="radio" name="open" value="" isChosen={search.open === null}>
          {t("open.any")}
        </Chip>
        <Chip type="radio" name="open" value="now" isChosen={search.open === "now"} icon="clock" count={facets?.openNow}>
          {t("open.now")}
        </Chip>
        <Chip type="radio" name="open" value="today" isChosen={search.open === "today"} icon="clock" count={facets?.openToday}>
          {t("open.today")}
        </Chip>
        {search.open || search.openAt ? (
          <Chip name="anyhours" value="1" isChosen={search.includesUnknownHours} count={facets?.unknownHours}>
            {t("open.alsoUnknown")}
          </Chip>
        ) : null}
      </div>
    </fieldset>
  );
}
