import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import buttons from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import { KindField } from "./KindField.tsx";
import { LanguageField } from "./LanguageField.tsx";
import { MoreFilters } from "./MoreFilters.tsx";
import { OpenField } from "./OpenField.tsx";
import { PlaceField } from "./PlaceField.tsx";
import type { SearchView } from "./question/search.queries.ts";
import styles from "./SearchForm.module.css";

interface SearchFormProps {
  readonly view: SearchView;
  readonly totalCount: number | null;
}

/** The question, as a plain form: it works before, and without, any script. */
export async function SearchForm({ view, totalCount }: SearchFormProps) {
  const { locale, search } = view;
  const t = await getWords(locale, "search");
  return (
    // biome-ignore lint/a11y/useSemanticElements: the role is old and known to every browser, the search element is not
    <form
      id="search"
      className={styles.form}
      action={`${paths.home(locale)}#results`}
      method="get"
      role="search"
      aria-label={t("form")}
    >
      <LanguageField {...view} />
      <div className={styles.pair}>
        <PlaceField {...view} />
        <div className={styles.field}>
          <label className={styles.legend} htmlFor="q">
            {t("words.legend")}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={search.text}
            placeholder={t("words.example")}
            autoComplete="off"
            maxLength={200}
          />
        </div>
      </div>
      <KindField {...view} />
      <OpenField {...view} />
      <MoreFilters {...view} />
      {search.view === "map" ? <input type="hidden" name="view" value="map" /> : null}
      {search.openAt ? <input type="hidden" name="at" value={search.openAt} /> : null}
      {search.withinKm ? <input type="hidden" name="within" value={search.withinKm} /> : null}
      <button type="submit" className={`${buttons.button} ${buttons.main} ${styles.submit}`}>
        <Icon id="search" />
        <span>{totalCount === null ? t("submit") : t("submitCount", { count: totalCount })}</span>
      </button>
    </form>
  );
}
