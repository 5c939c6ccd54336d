"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { isolate, writeDay, writeSpan, writeTime } from "../../catalogue/hours/clock.rules.ts";
import type { Locale } from "../../i18n/routing.ts";
import { checkDates } from "../asking/series.queries.ts";
import type { WrittenSeries } from "../content/content.ts";
import { Problem } from "../form/Field.tsx";
import form from "../form/Form.module.css";
import styles from "../sections/Sections.module.css";

interface NextDatesProps {
  readonly series: WrittenSeries;
  readonly locale: Locale;
  readonly onChange: (series: WrittenSeries) => void;
}

const PATIENCE_MS = 500;

type Check = NonNullable<Awaited<ReturnType<typeof checkDates>>["data"]>["checkSeries"];

/** On which days it would be held next, as the API counts them; each can be called off. */
export function NextDates({ series, locale, onChange }: NextDatesProps) {
  const t = useTranslations("editing");
  const [check, set] = useState<Check | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      checkDates(series, { locale, signal: stop.signal }).then(
        ({ data }) => data && set(data.checkSeries),
        () => {},
      );
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [series, locale]);
  if (check === null) return null;
  const cancelled = series.changes.filter(({ movedTo }) => movedTo === null).map(({ on }) => on);
  const toggle = (on: string) =>
    onChange({
      ...series,
      changes: cancelled.includes(on)
        ? series.changes.filter((change) => change.on !== on || change.movedTo !== null)
        : [...series.changes, { on, movedTo: null, note: [] }],
    });
  return (
    <div className={form.tight}>
      {check.problems.map(({ code, field }) => (
        <Problem key={`${code}${field}`}>{t("hours.problem", { code })}</Problem>
      ))}
      {check.nextOccurrences.length > 0 ? (
        <>
          <p className={form.label}>{t("activity.next")}</p>
          <ul className={styles.dates}>
            {check.nextOccurrences.map(({ date, originalDate, startTime, endTime, state }) => (
              <li className={form.row} key={originalDate}>
                <span className={state === "CANCELLED" ? styles.off : undefined}>
                  {writeDay(date, locale)} {timeWords(startTime ?? null, endTime ?? null, locale)}
                  {state === "CANCELLED" ? ` (${t("activity.off")})` : ""}
                </span>
                <button type="button" className={form.button} onClick={() => toggle(originalDate)}>
                  {t(state === "CANCELLED" ? "activity.putOn" : "activity.callOff")}{" "}
                  <span className="unseen">{writeDay(date, locale)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function timeWords(start: string | null, end: string | null, locale: Locale): string {
  if (start === null) return "";
  return isolate(end === null ? writeTime(start, locale) : writeSpan({ opens: start, closes: end }, locale), locale);
}
