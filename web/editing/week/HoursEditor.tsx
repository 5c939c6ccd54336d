"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "../../i18n/routing.ts";
import type { HolidayPolicy, WrittenHours } from "../content/content.ts";
import { OneOf, Select } from "../form/Choices.tsx";
import { Problem } from "../form/Field.tsx";
import form from "../form/Form.module.css";
import { DayFields } from "./DayFields.tsx";
import { OtherPeriods } from "./OtherPeriods.tsx";
import { useHoursCheck } from "./use-hours-check.ts";
import { useSpeech } from "./use-speech.ts";
import styles from "./Week.module.css";
import {
  CLOSED_WEEK,
  otherPeriods,
  regularWeek,
  spansOfWeek,
  WEEKDAYS,
  withOtherPeriods,
  withRegularWeek,
} from "./week-form.rules.ts";
import { holidaySentence, isDated, periodSentence, weekSentence } from "./week-sentence.rules.ts";

interface HoursEditorProps {
  readonly hours: WrittenHours;
  /** The language in which this listing is written first. */
  readonly language: string;
  readonly locale: Locale;
  readonly onChange: (hours: WrittenHours) => void;
}

const POLICIES = ["CLOSED", "OPEN", "AS_USUAL", "UNKNOWN"] as const satisfies readonly HolidayPolicy[];

/** When it is open: the week first, then holidays and the days that are different. */
export function HoursEditor({ hours, language, locale, onChange }: HoursEditorProps) {
  const t = useTranslations("editing");
  const speech = useSpeech(locale);
  const week = regularWeek(hours);
  const problems = useHoursCheck(hours, locale);
  const policies = POLICIES.map((value) => ({ value, text: t("hours.policy", { policy: value }) }));
  return (
    <div className={form.stack}>
      <OneOf
        legend={t("hours.isKnown")}
        choices={[
          { value: "known", text: t("hours.known"), icon: "clock" },
          { value: "unknown", text: t("hours.unknown"), icon: "info" },
        ]}
        chosen={week === null ? "unknown" : "known"}
        onChoose={(choice) => onChange(withRegularWeek(hours, choice === "known" ? (week ?? CLOSED_WEEK) : null))}
      />
      {week === null ? null : (
        <>
          <div className={styles.week}>
            {WEEKDAYS.map((weekday) => (
              <DayFields
                key={weekday}
                week={week}
                weekday={weekday}
                locale={locale}
                onChange={(changed) => onChange(withRegularWeek(hours, changed))}
              />
            ))}
          </div>
          <output className={styles.readBack}>
            <b>{t("hours.readBack")}</b>
            <p>
              {weekSentence(spansOfWeek(week), speech)}. {holidaySentence(hours, speech)}
            </p>
            {otherPeriods(hours)
              .filter(isDated)
              .map((period) => (
                <p key={JSON.stringify(period)}>{periodSentence(period, speech)}</p>
              ))}
          </output>
          {problems.map((problem) => (
            <Problem key={`${problem.field}${problem.code}`}>{t("hours.problem", { code: problem.code })}</Problem>
          ))}
          <details className={form.more}>
            <summary>{t("hours.second")}</summary>
            <div className={form.stack}>
              <div className={form.row}>
                <Select
                  label={t("hours.holidays")}
                  choices={policies}
                  chosen={hours.publicHolidays}
                  onChoose={(publicHolidays) => onChange({ ...hours, publicHolidays })}
                />
                <Select
                  label={t("hours.eves")}
                  choices={policies}
                  chosen={hours.holidayEves}
                  onChoose={(holidayEves) => onChange({ ...hours, holidayEves })}
                />
              </div>
              <OtherPeriods
                periods={otherPeriods(hours)}
                language={language}
                locale={locale}
                onChange={(periods) => onChange(withOtherPeriods(hours, periods))}
              />
            </div>
          </details>
        </>
      )}
    </div>
  );
}
