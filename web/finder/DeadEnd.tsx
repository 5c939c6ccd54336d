import type { FilterPart } from "../graphql/generated/server/graphql.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { EMPTY_SEARCH, hrefOf, type Search } from "../search/question/search.url.ts";
import { Notice } from "../ui/Notice.tsx";
import { Choice } from "./Choice.tsx";
import styles from "./Finder.module.css";
import { finderHref, type Step, UNANSWERED } from "./finder.url.ts";
import type { StepProps } from "./step.ts";

/** Which question each part of the filter comes from; of the others none is asked here. */
const QUESTION_OF: Partial<Record<FilterPart, Step>> = {
  KINDS: "need",
  SERVICES: "need",
  LANGUAGES: "language",
  PLACE: "place",
  OPEN: "time",
};

/** The last resort: someone in the country who answers the phone. */
const ANYONE: Partial<Search> = { isNational: true, attendance: ["PHONE"] };

/** Nothing remains: which answer to let go, and what one would find then. */
export async function DeadEnd({ locale, finder, remaining }: Omit<StepProps, "hrefWith">) {
  const t = await getWords(locale, "search");
  const ways = remaining.alternatives?.without.filter(({ part, count }) => count > 0 && QUESTION_OF[part]) ?? [];
  const anyone = remaining.alternatives?.anyone ?? 0;
  return (
    <Notice tone="info" title={ways.length > 0 ? t("none.text") : t("none.nowhere")}>
      <ul className={`${styles.words} ${styles.loosen}`}>
        {ways.map(({ part, count }) => {
          const question = QUESTION_OF[part];
          return question && part !== "SOURCES" ? (
            <Choice key={part} href={finderHref(paths.finder(locale), finder, UNANSWERED[question])} count={count}>
              {t(`none.without.${part}`)}
            </Choice>
          ) : null;
        })}
        {anyone > 0 ? (
          <Choice href={hrefOf(paths.home(locale), EMPTY_SEARCH, ANYONE)} icon="phone" count={anyone}>
            {t("none.anyone")}
          </Choice>
        ) : null}
        <Choice href={paths.finder(locale)} icon="search">
          {t("active.clear")}
        </Choice>
      </ul>
    </Notice>
  );
}
