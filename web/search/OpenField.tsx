import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { ChipList } from "../ui/ChipList.tsx";
import type { Facets } from "./question/search.queries.ts";
import type { Search } from "./question/search.url.ts";
import styles from "./SearchForm.module.css";

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
        <ChipList
          name="open"
          type="radio"
          chips={[
            { value: "", text: t("open.any"), isChosen: search.open === null },
            {
              value: "now",
              text: t("open.now"),
              icon: "clock",
              count: facets?.openNow,
              isChosen: search.open === "now",
            },
            {
              value: "today",
              text: t("open.today"),
              icon: "clock",
              count: facets?.openToday,
              isChosen: search.open === "today",
            },
          ]}
        />
        {search.open || search.openAt ? (
          <ChipList
            name="anyhours"
            chips={[
              {
                value: "1",
                text: t("open.alsoUnknown"),
                count: facets?.unknownHours,
                isChosen: search.includesUnknownHours,
              },
            ]}
          />
        ) : null}
      </div>
    </fieldset>
  );
}
