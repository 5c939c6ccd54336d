import { getWords } from "../i18n/words.ts";
import { SOON, type Soon } from "../search/question/when.url.ts";
import { Choice } from "./Choice.tsx";
import styles from "./Finder.module.css";
import { UNANSWERED } from "./finder.url.ts";
import type { StepProps } from "./step.ts";

const ICONS = { now: "clock", today: "day", evening: "evening", weekend: "calendar" } as const;

/**
 * When? The last question: each answer leads to the places. The numbers are of what is surely open; where there is no
 * such place none is given, for the places whose hours nobody knows are found all the same.
 */
export async function TimeStep({ locale, finder, remaining, hrefWith }: StepProps) {
  const t = await getWords(locale, "search");
  const { open } = finder;
  const { facets } = remaining;
  const counts: Record<Soon, number> = {
    now: facets.openNow,
    today: facets.openToday,
    evening: facets.openThisEvening,
    weekend: facets.openThisWeekend,
  };
  return (
    <ul className={styles.pictures}>
      {SOON.map((soon) => (
        <Choice
          key={soon}
          href={hrefWith({ open: { soon } })}
          icon={ICONS[soon]}
          count={counts[soon] || undefined}
          isChosen={open !== null && "soon" in open && open.soon === soon}
        >
          {t(`open.soon.${soon}`)}
        </Choice>
      ))}
      <Choice href={hrefWith(UNANSWERED.time)} icon="check" count={remaining.count}>
        {t("open.any")}
      </Choice>
    </ul>
  );
}
