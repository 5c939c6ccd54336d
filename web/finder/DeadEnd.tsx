import type { FilterPart } from "../graphql/generated/server/graphql.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Notice } from "../ui/Notice.tsx";
import { Choice } from "./Choice.tsx";
import styles from "./Finder.module.css";
import type { StepProps } from "./FinderPage.tsx";
import { finderHref, type Step, UNANSWERED } from "./finder.url.ts";

/** Which question each part of the filter comes from; of the others none is asked here. */
const QUESTION_OF: Partial<Record<FilterPart, Step>> = {
  KINDS: "need",
  SERVICES: "need",
  LANGUAGES: "language",
  PLACE: "place",
  OPEN: "time",
};

/** Nothing remains: which answer to let go, and what one would find then. */
export async function DeadEnd({ locale, finder, remaining }: Omit<StepProps, "hrefWith">) {
  const t = await getWords(locale, "search");
  const ways = remaining.alternatives?.without.filter(({ part, count }) => count > 0 && QUESTION_OF[part]) ?? [];
  return (
    <Notice tone="info" title={ways.length > 0 ? t("none.text") : t("none.nowhere")}>
      <ul className={styles.words}>
        {ways.map(({ part, count }) => {
          const question = QUESTION_OF[part];
          return question && part !== "SOURCES" ? (
            <Choice key={part} href={finderHref(paths.finder(locale), finder, UNANSWERED[question])} count={count}>
              {t(`none.without.${part}`)}
            </Choice>
          ) : null;
        })}
      </ul>
    </Notice>
  );
}
