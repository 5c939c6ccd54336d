import { useId } from "react";
import type { Locale } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import styles from "./SearchForm.module.css";

interface SinceSelectProps {
  readonly locale: Locale;
  readonly since: string | null;
}

const MONTHS_BACK = [6, 12, 24];

/** The first day of a month some months ago: the same choice gives the same address for a whole month. */
function firstOfMonth(now: Date, monthsBack: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsBack, 1)).toISOString().slice(0, 10);
}

/** How lately someone responsible must have said that a listing is right. */
export async function SinceSelect({ locale, since }: SinceSelectProps) {
  const t = await getWords(locale, "search");
  const formats = await getFormats(locale);
  const offered = MONTHS_BACK.map((months) => firstOfMonth(new Date(), months));
  const days = since && !offered.includes(since) ? [since, ...offered] : offered;
  return (
    <SinceField
      label={t("more.since")}
      any={t("more.any")}
      since={since}
      days={days.map((day) => ({
        day,
        words: t("active.since", { date: formats.dateTime(new Date(day), { dateStyle: "medium" }) }),
      }))}
    />
  );
}

interface SinceFieldProps {
  readonly label: string;
  readonly any: string;
  readonly since: string | null;
  readonly days: readonly { readonly day: string; readonly words: string }[];
}

function SinceField({ label, any, since, days }: SinceFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.legend} htmlFor={id}>
        {label}
      </label>
      <select id={id} name="since" defaultValue={since ?? ""} data-value={since ?? ""}>
        <option value="">{any}</option>
        {days.map(({ day, words }) => (
          <option key={day} value={day}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
