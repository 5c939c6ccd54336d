"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "../../i18n/routing.ts";
import { Icon } from "../../ui/Icon.tsx";
import type { WrittenPeriod } from "../content/content.ts";
import { OneOf } from "../form/Choices.tsx";
import { Field } from "../form/Field.tsx";
import form from "../form/Form.module.css";
import { Labels } from "../form/Labels.tsx";
import { DayFields, SpanFields } from "./DayFields.tsx";
import styles from "./Week.module.css";
import { addSpan, CLOSED_WEEK, changeSpan, removeSpan, spansOfWeek, WEEKDAYS, weekOf } from "./week-form.rules.ts";

interface OtherPeriodsProps {
  readonly periods: readonly WrittenPeriod[];
  /** The language in which this listing is written first. */
  readonly language: string;
  readonly locale: Locale;
  readonly onChange: (periods: readonly WrittenPeriod[]) => void;
}

const EMPTY: WrittenPeriod = { kind: "EXCEPTION", from: "", to: "", label: [], spans: [] };

/** Days and seasons that are not as in the ordinary week. */
export function OtherPeriods({ periods, language, locale, onChange }: OtherPeriodsProps) {
  const t = useTranslations("editing");
  const replace = (at: number, period: WrittenPeriod) =>
    onChange(periods.map((one, index) => (index === at ? period : one)));
  return (
    <div className={form.tight}>
      {periods.map((period, at) => (
        <PeriodFields
          // biome-ignore lint/suspicious/noArrayIndexKey: periods are only added at the end and removed one by one
          key={at}
          period={period}
          language={language}
          locale={locale}
          onChange={(changed) => replace(at, changed)}
          onRemove={() => onChange(periods.filter((_, index) => index !== at))}
        />
      ))}
      <div className={form.chips}>
        <button type="button" className={form.button} onClick={() => onChange([...periods, EMPTY])}>
          <Icon id="plus" /> {t("hours.addException")}
        </button>
        <button
          type="button"
          className={form.button}
          onClick={() => onChange([...periods, { ...EMPTY, kind: "SEASONAL" }])}
        >
          <Icon id="plus" /> {t("hours.addSeason")}
        </button>
      </div>
    </div>
  );
}

interface PeriodFieldsProps {
  readonly period: WrittenPeriod;
  readonly language: string;
  readonly locale: Locale;
  readonly onChange: (period: WrittenPeriod) => void;
  readonly onRemove: () => void;
}

function PeriodFields({ period, language, locale, onChange, onRemove }: PeriodFieldsProps) {
  const t = useTranslations("editing");
  const isSeason = period.kind === "SEASONAL";
  const isClosed = period.spans.length === 0;
  const open = () =>
    onChange({ ...period, spans: spansOfWeek(isSeason ? addSpan(CLOSED_WEEK, 1) : everyDay(addSpan(CLOSED_WEEK, 1))) });
  return (
    <fieldset className={styles.period}>
      <legend className={form.legend}>{t("hours.period", { kind: period.kind })}</legend>
      {period.kind === "PUBLIC_HOLIDAY" ? null : <PeriodDates period={period} onChange={onChange} />}
      <Labels
        label={t("hours.periodName")}
        hint={t("hours.periodNameHint")}
        labels={period.label}
        language={language}
        onChange={(label) => onChange({ ...period, label })}
      />
      <OneOf
        legend={t("hours.then")}
        choices={[
          { value: "closed", text: t("hours.closed") },
          { value: "open", text: t("hours.otherHours") },
        ]}
        chosen={isClosed ? "closed" : "open"}
        onChoose={(choice) =>
          choice === "closed" ? onChange({ ...period, spans: [] }) : isClosed ? open() : undefined
        }
      />
      {isClosed ? null : <PeriodHours period={period} locale={locale} onChange={onChange} />}
      <button type="button" className={form.button} onClick={onRemove}>
        <Icon id="close" /> {t("hours.removePeriod")}
      </button>
    </fieldset>
  );
}

/** A date without a year comes every year; a date field needs one all the same, and any will do. */
const SOME_YEAR = "2024";
const isYearly = ({ from, to }: WrittenPeriod) => from?.length === 5 || to?.length === 5;
const shownDate = (date: string | null) => (date?.length === 5 ? `${SOME_YEAR}-${date}` : (date ?? ""));

function PeriodDates({ period, onChange }: Pick<PeriodFieldsProps, "period" | "onChange">) {
  const t = useTranslations("editing");
  const yearly = isYearly(period);
  const written = (date: string) => (yearly ? date.slice(5) : date);
  const change = (from: string, to: string) => onChange({ ...period, from, to });
  const [from, to] = [shownDate(period.from), shownDate(period.to)];
  return (
    <>
      <div className={form.row}>
        <Field
          label={t("hours.firstDay")}
          type="date"
          value={from}
          onChange={(day) => change(written(day), period.to === "" ? written(day) : (period.to ?? ""))}
        />
        <Field
          label={t("hours.lastDay")}
          type="date"
          value={to}
          onChange={(day) => change(period.from ?? "", written(day))}
        />
      </div>
      {period.kind === "SEASONAL" && from !== "" && to !== "" ? (
        <label className={form.chip}>
          <input
            type="checkbox"
            checked={yearly}
            onChange={() => (yearly ? change(from, to) : change(from.slice(5), to.slice(5)))}
          />
          <span>{t("hours.everyYear")}</span>
        </label>
      ) : null}
    </>
  );
}

/** The same hours on each of the days. */
const everyDay = (week: ReturnType<typeof weekOf>) => week.map(() => week[0] ?? []);

/** A season has a week of its own; a few days have the same hours on each of them. */
function PeriodHours({ period, locale, onChange }: Pick<PeriodFieldsProps, "period" | "locale" | "onChange">) {
  const t = useTranslations("editing");
  const week = weekOf(period.spans);
  const hasDays = period.kind === "SEASONAL" || period.spans.some(({ weekdays }) => weekdays.length > 0);
  const change = (changed: typeof week) => onChange({ ...period, spans: spansOfWeek(changed) });
  if (hasDays) {
    return WEEKDAYS.map((weekday) => (
      <DayFields key={weekday} week={week} weekday={weekday} locale={locale} onChange={change} />
    ));
  }
  return (
    <>
      {(week[0] ?? []).map((span, at) => (
        <SpanFields
          // biome-ignore lint/suspicious/noArrayIndexKey: spans are only added at the end and removed one by one
          key={at}
          span={span}
          onChange={(part) => change(everyDay(changeSpan(week, 1, at, part)))}
          onRemove={() => change(everyDay(removeSpan(week, 1, at)))}
        />
      ))}
      <button type="button" className={form.button} onClick={() => change(everyDay(addSpan(week, 1)))}>
        <Icon id="plus" /> {t("hours.addSpan")}
      </button>
    </>
  );
}
