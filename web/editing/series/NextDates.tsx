"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { isolate, writeDay, writeSpan, writeTime } from "../../catalogue/hours/clock.rules.ts";
import type { Locale } from "../../i18n/routing.ts";
import { checkDates } from "../asking/series.queries.ts";
import type { SeriesChange, WrittenSeries } from "../content/content.ts";
import { Field, Problem } from "../form/Field.tsx";
import form from "../form/Form.module.css";
import { Labels } from "../form/Labels.tsx";
import styles from "../sections/Sections.module.css";
import { changeOf, durationTo, endOf, withChange } from "./series-form.rules.ts";

interface NextDatesProps {
  readonly series: WrittenSeries;
  /** The language in which this listing is written first. */
  readonly language: string;
  readonly locale: Locale;
  readonly onChange: (series: WrittenSeries) => void;
}

const PATIENCE_MS = 500;

type Check = NonNullable<Awaited<ReturnType<typeof checkDates>>["data"]>["checkSeries"];
type Next = Check["nextOccurrences"][number];

/** On which days it would be held next, as the API counts them; each can be called off, or held on another day. */
export function NextDates({ series, language, locale, onChange }: NextDatesProps) {
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
  return (
    <div className={form.tight}>
      {check.problems.map(({ code, field }) => (
        <Problem key={`${code}${field}`}>{t("hours.problem", { code })}</Problem>
      ))}
      {check.nextOccurrences.length > 0 ? (
        <>
          <p className={form.label}>{t("activity.next")}</p>
          <ul className={styles.dates}>
            {check.nextOccurrences.map((next) => (
              <li key={next.originalDate}>
                <NextDate {...{ next, series, language, locale, onChange }} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function NextDate({ next, series, language, locale, onChange }: NextDatesProps & { readonly next: Next }) {
  const t = useTranslations("editing");
  const { date, originalDate: on, startTime, endTime } = next;
  const change = changeOf(series, on);
  const isOff = change !== null && change.movedTo === null;
  const day = writeDay(date, locale);
  const button = (key: "activity.callOff" | "activity.putOn" | "activity.move" | "activity.asPlanned", to: Changed) => (
    <button type="button" className={form.button} onClick={() => onChange(withChange(series, on, to))}>
      {t(key)} <span className="unseen">{day}</span>
    </button>
  );
  return (
    <div className={form.tight}>
      <div className={form.row}>
        <span className={isOff ? styles.off : undefined}>
          {day} {timeWords(startTime ?? null, endTime ?? null, locale)}
          {isOff ? ` (${t("activity.off")})` : ""}
        </span>
        {isOff ? button("activity.putOn", null) : button("activity.callOff", { movedTo: null, note: [] })}
        {change === null
          ? button("activity.move", { movedTo: { on, startsAt: null, durationMinutes: null }, note: [] })
          : null}
        {change?.movedTo ? button("activity.asPlanned", null) : null}
      </div>
      {change === null ? null : (
        <>
          <Moved change={change} series={series} onChange={(to) => onChange(withChange(series, on, to))} />
          <Labels
            label={t("activity.why")}
            labels={change.note}
            language={language}
            onChange={(note) => onChange(withChange(series, on, { ...change, note }))}
          />
        </>
      )}
    </div>
  );
}

type Changed = Omit<SeriesChange, "on"> | null;

interface MovedProps {
  readonly change: SeriesChange;
  readonly series: WrittenSeries;
  readonly onChange: (to: Changed) => void;
}

/** Where it goes: a day, and a time where that is another one too. */
function Moved({ change, series, onChange }: MovedProps) {
  const t = useTranslations("editing");
  const { movedTo } = change;
  if (movedTo === null) return null;
  const startsAt = movedTo.startsAt ?? series.startsAt;
  const durationMinutes = movedTo.durationMinutes ?? series.durationMinutes;
  const move = (part: Partial<typeof movedTo>) => onChange({ ...change, movedTo: { ...movedTo, ...part } });
  return (
    <div className={form.row}>
      <Field label={t("activity.movedTo")} type="date" value={movedTo.on} onChange={(on) => move({ on })} />
      <Field
        label={t("hours.from")}
        type="time"
        dir="ltr"
        value={startsAt ?? ""}
        onChange={(time) => move(time === "" ? { startsAt: null, durationMinutes: null } : { startsAt: time })}
      />
      <Field
        label={t("hours.to")}
        type="time"
        dir="ltr"
        value={endOf({ startsAt, durationMinutes })}
        onChange={(end) => move({ startsAt, durationMinutes: durationTo(startsAt, end) })}
      />
    </div>
  );
}

function timeWords(start: string | null, end: string | null, locale: Locale): string {
  if (start === null) return "";
  return isolate(end === null ? writeTime(start, locale) : writeSpan({ opens: start, closes: end }, locale), locale);
}
