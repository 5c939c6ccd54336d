import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { PARTS, type Part, WEEKDAYS, type Weekday, weekdayNumber } from "./question/when.url.ts";
import styles from "./SearchForm.module.css";

interface DayFieldsProps {
  readonly locale: Locale;
  readonly day: { readonly weekday: Weekday; readonly part: Part | null } | null;
}

const PART_WORDS = { morning: "open.morning", afternoon: "open.afternoon", evening: "open.eveningPart" } as const;

/** Which weekday, and which part of it. They show themselves once "choose a day" is chosen. */
export async function DayFields({ locale, day }: DayFieldsProps) {
  const t = await getWords(locale, "search");
  return (
    <div className={styles.day}>
      <p>
        <label htmlFor="open-day">{t("open.whichDay")}</label>
        <select id="open-day" name="day" defaultValue={day?.weekday ?? ""} data-value={day?.weekday ?? ""}>
          <option value="">{t("open.choose")}</option>
          {WEEKDAYS.map((weekday) => (
            <option key={weekday} value={weekday}>
              {t("open.weekday", { day: `d${weekdayNumber(weekday)}` })}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="open-part">{t("open.whichPart")}</label>
        <select id="open-part" name="part" defaultValue={day?.part ?? ""} data-value={day?.part ?? ""}>
          <option value="">{t("open.allDay")}</option>
          {PARTS.map((part) => (
            <option key={part} value={part}>
              {t(PART_WORDS[part])}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}
