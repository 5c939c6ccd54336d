import { getWords } from "../i18n/words.ts";
import { type Chip, ChipList } from "../ui/ChipList.tsx";
import { DayFields } from "./DayFields.tsx";
import { BY_DAY } from "./question/day.url.ts";
import { asksForTime, type Facets, type SearchView } from "./question/search.queries.ts";
import { SOON, type Soon } from "./question/when.url.ts";
import styles from "./SearchForm.module.css";

const countOf = (facets: Facets | null): Record<Soon, number | undefined> => ({
  now: facets?.openNow,
  today: facets?.openToday,
  evening: facets?.openThisEvening,
  weekend: facets?.openThisWeekend,
});

/** When: now, soon, or on a day of one's own choice. What is not known to be open stays in the list, apart. */
export async function OpenField({ locale, search, facets }: SearchView) {
  const t = await getWords(locale, "search");
  const { open } = search;
  const counts = countOf(facets);
  const day = open !== null && "weekday" in open ? open : null;
  const isChosen = (soon: Soon) => open !== null && "soon" in open && open.soon === soon;
  const chips: Chip[] = [
    { value: "", text: t("open.any"), isChosen: open === null },
    ...SOON.map(
      (soon): Chip => ({
        value: soon,
        text: t(`open.soon.${soon}`),
        icon: "clock",
        count: counts[soon],
        isChosen: isChosen(soon),
      }),
    ),
    { value: BY_DAY, text: t("open.day"), icon: "booking", isChosen: day !== null },
  ];
  return (
    <fieldset className={`${styles.field} ${styles.wholeRow} ${styles.when}`}>
      <legend>{t("open.legend")}</legend>
      <div className={styles.chips}>
        <ChipList name="open" type="radio" chips={chips} />
      </div>
      <DayFields locale={locale} day={day} />
      {asksForTime(search) ? (
        <div className={styles.chips}>
          <ChipList
            name="hours"
            chips={[{ value: "known", text: t("open.onlyKnown"), isChosen: search.hidesUnknownHours }]}
          />
        </div>
      ) : null}
    </fieldset>
  );
}
