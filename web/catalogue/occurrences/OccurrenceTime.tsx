import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Ltr } from "../../ui/Ltr.tsx";
import { writeShortTime, writeSpan, writeTime } from "../hours/clock.rules.ts";
import styles from "./Occurrences.module.css";

interface OccurrenceTimeProps {
  /** Null for what is said of every time of a series. */
  readonly date: string | null;
  /** `HH:MM` on the wall of the place; null when only the day is known. */
  readonly startTime: string | null | undefined;
  readonly endTime: string | null | undefined;
  readonly locale: Locale;
}

/** From when to when: left to right for the eye in any writing, and in words for a voice. */
export async function OccurrenceTime({ date, startTime, endTime, locale }: OccurrenceTimeProps) {
  const t = await getWords(locale, "activities");
  if (!startTime) return t("time.unknown");
  const start = writeTime(startTime, locale);
  const shown = endTime
    ? t.rich("time.wall", { time: () => <Ltr>{writeSpan({ opens: startTime, closes: endTime }, locale)}</Ltr> })
    : t.rich("time.from", { time: () => <Ltr>{writeShortTime(startTime, locale)}</Ltr> });
  return (
    <time className={styles.time} dateTime={date === null ? startTime : `${date}T${startTime}`}>
      <span aria-hidden="true">{shown}</span>
      <span className="unseen">
        {endTime ? t("time.spoken", { start, end: writeTime(endTime, locale) }) : t("time.spokenFrom", { start })}
      </span>
    </time>
  );
}
