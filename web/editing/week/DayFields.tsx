"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { weekdayName } from "../../catalogue/hours/week.rules.ts";
import { formattingTag, type Locale } from "../../i18n/routing.ts";
import { Icon } from "../../ui/Icon.tsx";
import form from "../form/Form.module.css";
import styles from "./Week.module.css";
import { WeeksFields } from "./WeeksFields.tsx";
import {
  addSpan,
  changeSpan,
  closeDay,
  copyDay,
  type DaySpan,
  fieldTime,
  removeSpan,
  WEEKDAYS,
  type WeekForm,
} from "./week-form.rules.ts";

interface DayFieldsProps {
  readonly week: WeekForm;
  readonly weekday: number;
  readonly locale: Locale;
  readonly onChange: (week: WeekForm) => void;
}

export const dayName = (weekday: number, locale: Locale): string => {
  const name = weekdayName(weekday, formattingTag(locale));
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
};

/** One day of the week: its spans, each with what one finds then, or that it is closed. */
export function DayFields({ week, weekday, locale, onChange }: DayFieldsProps) {
  const t = useTranslations("editing");
  const spans = week[weekday - 1] ?? [];
  return (
    <fieldset className={styles.day}>
      <legend>{dayName(weekday, locale)}</legend>
      {spans.length === 0 ? <p className={styles.closed}>{t("hours.closed")}</p> : null}
      {spans.map((span, at) => (
        <SpanFields
          // A span has no name of its own: its place in the day is what it is known by.
          // biome-ignore lint/suspicious/noArrayIndexKey: spans are only added at the end and removed one by one
          key={at}
          span={span}
          onChange={(change) => onChange(changeSpan(week, weekday, at, change))}
          onRemove={() => onChange(removeSpan(week, weekday, at))}
        >
          <Weeks
            span={span}
            weekday={weekday}
            locale={locale}
            onChange={(rule) => onChange(changeSpan(week, weekday, at, { rule }))}
          />
        </SpanFields>
      ))}
      <div className={styles.acts}>
        <button type="button" className={form.button} onClick={() => onChange(addSpan(week, weekday))}>
          <Icon id="plus" /> {t(spans.length === 0 ? "hours.open" : "hours.addSpan")}
        </button>
        {spans.length > 1 ? (
          <button type="button" className={form.button} onClick={() => onChange(closeDay(week, weekday))}>
            {t("hours.closeDay")}
          </button>
        ) : null}
        {spans.length > 0 ? <CopyTo week={week} weekday={weekday} locale={locale} onChange={onChange} /> : null}
      </div>
    </fieldset>
  );
}

interface SpanFieldsProps {
  readonly span: DaySpan;
  readonly onChange: (change: Partial<DaySpan>) => void;
  readonly onRemove: () => void;
  /** What else can be said of it. */
  readonly children?: ReactNode;
}

const STATES = ["OPEN", "BY_APPOINTMENT", "PHONE_ONLY", "SELF_SERVICE", "UNKNOWN"] as const;

export function SpanFields({ span, onChange, onRemove, children }: SpanFieldsProps) {
  const t = useTranslations("editing");
  return (
    <div className={styles.span}>
      <label className={styles.time}>
        <span>{t("hours.from")}</span>
        <input
          type="time"
          className={form.input}
          dir="ltr"
          value={span.opens}
          onChange={(event) => onChange({ opens: event.target.value })}
        />
      </label>
      <label className={styles.time}>
        <span>{t("hours.to")}</span>
        <input
          type="time"
          className={form.input}
          dir="ltr"
          value={fieldTime(span.closes)}
          onChange={(event) => onChange({ closes: event.target.value })}
        />
      </label>
      <label className={styles.kind}>
        <span>{t("hours.what")}</span>
        <select
          className={form.input}
          value={span.state}
          onChange={(event) => onChange({ state: event.target.value as DaySpan["state"] })} // the options are STATES
        >
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t("hours.state", { state })}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className={`${form.button} ${styles.remove}`} onClick={onRemove}>
        <Icon id="close" /> <span className="unseen">{t("hours.removeSpan")}</span>
      </button>
      {children ? <div className={styles.weeks}>{children}</div> : null}
    </div>
  );
}

interface WeeksProps {
  readonly span: DaySpan;
  readonly weekday: number;
  readonly locale: Locale;
  readonly onChange: (rule: DaySpan["rule"]) => void;
}

/** Most hours hold every week: the question stands open only where somebody has answered it. */
function Weeks({ span, weekday, locale, onChange }: WeeksProps) {
  const t = useTranslations("editing");
  return (
    <details className={form.more} open={span.rule !== null || undefined}>
      <summary>{t("hours.weeks")}</summary>
      <WeeksFields rule={span.rule} weekday={weekday} locale={locale} onChange={onChange} />
    </details>
  );
}

const WORKDAYS = [1, 2, 3, 4, 5];

/** Copies a day to others: workdays are ticked already where the day is one of them. */
function CopyTo({ week, weekday, locale, onChange }: DayFieldsProps) {
  const t = useTranslations("editing");
  const suggested = WORKDAYS.includes(weekday) ? WORKDAYS.filter((day) => day !== weekday) : [];
  const [chosen, choose] = useState<readonly number[]>(suggested);
  const [isOpen, open] = useState(false);
  const others = WEEKDAYS.filter((day) => day !== weekday);
  const toggle = (day: number) => choose(chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day]);
  const copy = () => {
    onChange(copyDay(week, weekday, chosen));
    open(false);
  };
  return (
    <>
      <button type="button" className={form.button} aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {t("hours.copy")}
      </button>
      {isOpen ? (
        <fieldset className={styles.copy}>
          <legend className="unseen">{t("hours.copy")}</legend>
          <div className={form.chips}>
            {others.map((day) => (
              <label className={form.chip} key={day}>
                <input type="checkbox" checked={chosen.includes(day)} onChange={() => toggle(day)} />
                <span>{dayName(day, locale)}</span>
              </label>
            ))}
          </div>
          <button type="button" className={form.button} aria-disabled={chosen.length === 0} onClick={copy}>
            <Icon id="check" /> {t("hours.copyNow")}
          </button>
        </fieldset>
      ) : null}
    </>
  );
}
