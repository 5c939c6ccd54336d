"use client";

import { useTranslations } from "next-intl";
import { ruleWords } from "../../catalogue/hours/words.rules.ts";
import type { Locale } from "../../i18n/routing.ts";
import { ManyOf, Select } from "../form/Choices.tsx";
import { Field } from "../form/Field.tsx";
import form from "../form/Form.module.css";
import { useSpeech } from "./use-speech.ts";
import type { DaySpan } from "./week-form.rules.ts";
import { NTHS, nthsWith, ruleFor, WEEKS, type Weeks, weeksOf } from "./weeks.rules.ts";

interface WeeksFieldsProps {
  readonly rule: DaySpan["rule"];
  readonly weekday: number;
  readonly locale: Locale;
  readonly onChange: (rule: DaySpan["rule"]) => void;
}

/** In which weeks a span holds: every one, odd or even ones, every second, or certain times of the month. */
export function WeeksFields({ rule, weekday, locale, onChange }: WeeksFieldsProps) {
  const t = useTranslations("editing");
  const profile = useTranslations("profile");
  const speech = useSpeech(locale);
  const weeks = weeksOf(rule);
  return (
    <div className={form.tight}>
      <Select
        label={<span className="unseen">{t("hours.weeks")}</span>}
        choices={WEEKS.map((value) => ({ value: value as Weeks, text: t("hours.weeksOf", { weeks: value }) })).concat(
          WEEKS.some((one) => one === weeks)
            ? []
            : [
                {
                  value: weeks,
                  text: profile("hours.rule", { kind: "EVERY_NTH_WEEK", interval: rule?.interval ?? 2 }),
                },
              ],
        )}
        chosen={weeks}
        onChoose={(chosen) => onChange(ruleFor(chosen, rule))}
      />
      {rule?.kind === "EVERY_NTH_WEEK" ? (
        <Field
          label={t("hours.weeksFrom")}
          hint={t("hours.weeksFromHint")}
          type="date"
          value={rule.from ?? ""}
          onChange={(day) => onChange({ ...rule, from: day === "" ? null : day })}
        />
      ) : null}
      {rule?.kind === "NTH_WEEKDAY_OF_MONTH" ? (
        <ManyOf
          legend={t("hours.times")}
          choices={NTHS.map((nth) => ({
            value: String(nth),
            // As residents read it: a language may bend both words.
            text: ruleWords({ ...rule, nths: [nth] }, weekday, speech),
          }))}
          chosen={rule.nths.map(String)}
          onToggle={(nth) => onChange({ ...rule, nths: nthsWith(rule.nths, Number(nth)) })}
        />
      ) : null}
    </div>
  );
}
