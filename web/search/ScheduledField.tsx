import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { ChipList } from "../ui/ChipList.tsx";
import styles from "./SearchForm.module.css";

interface ScheduledFieldProps {
  readonly locale: Locale;
  readonly hasScheduled: boolean | null;
  /** Meeting places at which nothing is known to be held. */
  readonly without: number | undefined;
}

/** Whether something goes on there; an officer looks for the places where nothing does. */
export async function ScheduledField({ locale, hasScheduled, without }: ScheduledFieldProps) {
  const t = await getWords(locale, "search");
  return (
    <fieldset className={styles.field}>
      <legend>{t("scheduled.legend")}</legend>
      <div className={styles.chips}>
        <ChipList
          name="scheduled"
          type="radio"
          chips={[
            { value: "", text: t("scheduled.any"), isChosen: hasScheduled === null },
            { value: "yes", text: t("scheduled.yes"), icon: "activity", isChosen: hasScheduled === true },
            {
              value: "no",
              text: t("scheduled.no"),
              icon: "meeting-place",
              count: without,
              isChosen: hasScheduled === false,
            },
          ]}
        />
      </div>
    </fieldset>
  );
}
