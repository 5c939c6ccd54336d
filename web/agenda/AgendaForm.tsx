import { serviceIcon, targetGroupIcon } from "../catalogue/icons.ts";
import { chipsOfTerms } from "../catalogue/term-chips.rules.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ChoiceField } from "../search/ChoiceField.tsx";
import { LanguageField } from "../search/LanguageField.tsx";
import { PlaceField } from "../search/PlaceField.tsx";
import type { AskedPlaces } from "../search/question/places.url.ts";
import type { Facets } from "../search/question/search.queries.ts";
import { type Search, writeSearch } from "../search/question/search.url.ts";
import type { Vocabulary } from "../search/question/vocabulary.queries.ts";
import styles from "../search/SearchForm.module.css";
import buttons from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import type { AgendaFacets } from "./agenda.queries.ts";
import type { When } from "./when.rules.ts";

export interface AgendaView {
  readonly locale: Locale;
  readonly search: Search;
  readonly when: When;
  readonly places: AskedPlaces;
  readonly vocabulary: Vocabulary;
  /** Absent when the question could not be asked; then the form shows no counts. */
  readonly facets: AgendaFacets | null;
}

/** Named by the fields below; all else that is asked for goes along unseen and can be taken away above the results. */
const SHOWN = ["lang", "match", "unknown", "place", "near", "service", "group", "free", "children", "after"];

/** The question of the directory, as far as it is one about activities. A plain form: it works without any script. */
export async function AgendaForm(view: AgendaView) {
  const { locale, search, when, vocabulary, facets } = view;
  const t = await getWords(locale, "activities");
  const words = await getWords(locale, "search");
  const listing = await getWords(locale, "listing");
  const unseen = [...writeSearch(search)].filter(([name]) => !SHOWN.includes(name));
  // The field for languages reads of the counts only those of languages, and these are the same here.
  const question = { ...view, facets: facets as Facets | null }; // it has the counts of a whole search in its type
  return (
    // biome-ignore lint/a11y/useSemanticElements: the role is old and known to every browser, the search element is not
    <form
      id="search"
      className={styles.form}
      action={`${paths.activities(locale)}#results`}
      method="get"
      role="search"
      aria-label={t("change")}
    >
      <LanguageField {...question} />
      <PlaceField {...question} />
      <div className={`${styles.groups} ${styles.wholeRow}`}>
        <ChoiceField
          legend={words("more.services")}
          name="service"
          choices={chipsOfTerms({
            locale,
            names: vocabulary.serviceCategories,
            iconOf: serviceIcon,
            counts: new Map(facets?.services.map(({ category, count }) => [category.id, count])),
            chosen: search.services,
          })}
        />
        <ChoiceField
          legend={words("more.groups")}
          name="group"
          choices={chipsOfTerms({
            locale,
            names: vocabulary.targetGroups,
            iconOf: targetGroupIcon,
            counts: new Map(facets?.targetGroups.map(({ targetGroup, count }) => [targetGroup.id, count])),
            chosen: search.groups,
          })}
        />
        <ChoiceField
          legend={words("more.cost")}
          name="free"
          choices={[
            { value: "1", text: listing("cost.FREE"), icon: "free", count: facets?.free ?? 0, isChosen: search.isFree },
          ]}
        />
        <ChoiceField
          legend={words("more.children")}
          name="children"
          choices={[
            {
              value: "1",
              text: listing("childWelcome"),
              icon: "pram",
              count: facets?.childWelcome ?? 0,
              isChosen: search.isChildWelcome,
            },
          ]}
        />
      </div>
      {unseen.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {when === null ? null : <input type="hidden" name="when" value={when} />}
      <button type="submit" className={`${buttons.button} ${buttons.main} ${styles.submit}`}>
        <Icon id="search" />
        <span>{t("submit")}</span>
      </button>
    </form>
  );
}
