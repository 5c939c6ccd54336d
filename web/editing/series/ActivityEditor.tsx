"use client";

import { useTranslations } from "next-intl";
import { weekdayName } from "../../catalogue/hours/week.rules.ts";
import { formattingTag, type Locale } from "../../i18n/routing.ts";
import type { Activity, WrittenSeries } from "../content/content.ts";
import { ManyOf, OneOf, Select } from "../form/Choices.tsx";
import { Field } from "../form/Field.tsx";
import form from "../form/Form.module.css";
import { LinkPicker } from "../links/LinkPicker.tsx";
import type { Term } from "../sections/OfferingEditor.tsx";
import { WEEKDAYS } from "../week/week-form.rules.ts";
import { NextDates } from "./NextDates.tsx";
import { durationTo, emptySeries, endOf, formOf, RHYTHMS, startOn, withForm } from "./series-form.rules.ts";

interface ActivityEditorProps {
  readonly activity: Activity;
  readonly categories: readonly Term[];
  /** The language in which this listing is written first. */
  readonly language: string;
  readonly locale: Locale;
  readonly today: string;
  readonly onChange: (activity: Activity) => void;
}

const STATUSES = ["SCHEDULED", "CANCELLED", "POSTPONED", "MOVED"] as const;
const WAYS = ["NONE", "LINK", "PHONE", "IN_PERSON"] as const;

/** What it is and whether it is on, how one signs up, and when it is held. */
export function ActivityEditor({ activity, categories, language, locale, today, onChange }: ActivityEditorProps) {
  const t = useTranslations("editing");
  const change = (part: Partial<Activity>) => onChange({ ...activity, ...part });
  const unknown = { value: "", text: t("known", { known: "unknown" }) };
  return (
    <div className={form.stack}>
      <Select
        label={t("activity.category")}
        choices={categories.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={activity.category}
        onChoose={(category) => change({ category })}
      />
      <OneOf
        legend={t("activity.statusTitle")}
        choices={STATUSES.map((status) => ({ value: status, text: t("activity.status", { status }) }))}
        chosen={activity.status}
        onChoose={(status) => change({ status })}
      />
      <Select
        label={t("activity.registrationTitle")}
        choices={[unknown, ...WAYS.map((way) => ({ value: way, text: t("activity.registration", { way }) }))]}
        chosen={activity.registration ?? ""}
        onChoose={(way) => change({ registration: way === "" ? null : (way as Activity["registration"]) })} // the choices are WAYS
      />
      <OneOf
        legend={t("activity.datesTitle")}
        choices={[
          { value: "known", text: t("activity.datesKnown"), icon: "calendar" as const },
          { value: "unknown", text: t("activity.datesUnknown"), icon: "info" as const },
        ]}
        chosen={activity.series === null ? "unknown" : "known"}
        onChoose={(choice) => change({ series: choice === "known" ? (activity.series ?? emptySeries(today)) : null })}
      />
      {activity.series === null ? (
        <RoughTimes activity={activity} locale={locale} onChange={change} />
      ) : (
        <SeriesFields
          series={activity.series}
          language={language}
          locale={locale}
          onChange={(series) => change({ series })}
        />
      )}
      <Whose activity={activity} locale={locale} onChange={change} />
    </div>
  );
}

interface PartProps {
  readonly activity: Activity;
  readonly locale: Locale;
  readonly onChange: (part: Partial<Activity>) => void;
}

const HOSTS = ["MEETING_PLACE", "GUIDANCE_POINT", "ORGANISATION"] as const;

/** Where it is held: always somewhere. And who arranges it, where that is somebody else. */
function Whose({ activity: { host, organiser }, locale, onChange }: PartProps) {
  const t = useTranslations("editing");
  return (
    <>
      <fieldset className={form.tight}>
        <legend className={form.legend}>{t("new.host")}</legend>
        <LinkPicker
          label={t("activity.otherHost")}
          kinds={HOSTS}
          ids={[host]}
          none=""
          locale={locale}
          onAdd={(id) => onChange({ host: id })}
        />
      </fieldset>
      <fieldset className={form.tight}>
        <legend className={form.legend}>{t("new.organisation")}</legend>
        <LinkPicker
          label={t("operators.add")}
          kinds={["ORGANISATION"]}
          ids={organiser === null ? [] : [organiser]}
          none={t("operators.none")}
          locale={locale}
          onAdd={(id) => onChange({ organiser: id })}
          onRemove={() => onChange({ organiser: null })}
        />
      </fieldset>
    </>
  );
}

const FREQUENCIES = ["WEEKLY", "BIWEEKLY", "MONTHLY"] as const;

/** What is known of it all the same when its dates are not. */
function RoughTimes({ activity, locale, onChange }: PartProps) {
  const t = useTranslations("editing");
  const unknown = { value: "", text: t("known", { known: "unknown" }) };
  const { weekday, frequency, startsAt } = activity;
  return (
    <div className={form.row}>
      <Select
        label={t("activity.weekday")}
        choices={[
          unknown,
          ...WEEKDAYS.map((day) => ({ value: String(day), text: weekdayName(day, formattingTag(locale)) })),
        ]}
        chosen={weekday === null ? "" : String(weekday)}
        onChoose={(day) => onChange({ weekday: day === "" ? null : Number(day) })}
      />
      <Select
        label={t("activity.rhythmTitle")}
        choices={[unknown, ...FREQUENCIES.map((rhythm) => ({ value: rhythm, text: t("activity.rhythm", { rhythm }) }))]}
        chosen={frequency ?? ""}
        onChoose={(rhythm) => onChange({ frequency: rhythm === "" ? null : (rhythm as Activity["frequency"]) })} // the choices are FREQUENCIES
      />
      <Field
        label={t("hours.from")}
        type="time"
        dir="ltr"
        value={startsAt ?? ""}
        onChange={(time) => onChange(time === "" ? { startsAt: null, durationMinutes: null } : { startsAt: time })}
      />
      <Field
        label={t("hours.to")}
        type="time"
        dir="ltr"
        value={endOf(activity)}
        onChange={(end) => onChange({ durationMinutes: durationTo(startsAt, end) })}
      />
    </div>
  );
}

interface SeriesFieldsProps {
  readonly series: WrittenSeries;
  readonly language: string;
  readonly locale: Locale;
  readonly onChange: (series: WrittenSeries) => void;
}

function SeriesFields({ series, language, locale, onChange }: SeriesFieldsProps) {
  const t = useTranslations("editing");
  const written = formOf(series);
  const rhythms = RHYTHMS.filter((rhythm) => rhythm !== "OTHER" || written.rhythm === "OTHER");
  const toggle = (day: string) => {
    const days = written.weekdays;
    const at = Number(day);
    onChange(
      withForm(series, { ...written, weekdays: days.includes(at) ? days.filter((one) => one !== at) : [...days, at] }),
    );
  };
  const changeStart = (startsAt: string) =>
    onChange({ ...series, startsAt: startsAt === "" ? null : startsAt, durationMinutes: series.durationMinutes });
  return (
    <>
      <div className={form.row}>
        <Field
          label={t("activity.firstDay")}
          type="date"
          value={series.startsOn}
          onChange={(day) => onChange(startOn(series, day))}
        />
        <Field label={t("hours.from")} type="time" dir="ltr" value={series.startsAt ?? ""} onChange={changeStart} />
        <Field
          label={t("hours.to")}
          type="time"
          dir="ltr"
          value={endOf(series)}
          onChange={(end) => onChange({ ...series, durationMinutes: durationTo(series.startsAt, end) })}
        />
      </div>
      <Select
        label={t("activity.rhythmTitle")}
        choices={rhythms.map((rhythm) => ({ value: rhythm, text: t("activity.rhythm", { rhythm }) }))}
        chosen={written.rhythm}
        onChoose={(rhythm) => onChange(withForm(series, { ...written, rhythm }))}
      />
      {written.rhythm === "WEEKLY" || written.rhythm === "BIWEEKLY" ? (
        <ManyOf
          legend={t("languages.days")}
          choices={WEEKDAYS.map((day) => ({
            value: String(day),
            text: weekdayName(day, formattingTag(locale)),
          }))}
          chosen={written.weekdays.map(String)}
          onToggle={toggle}
        />
      ) : null}
      {written.rhythm === "ONCE" || written.rhythm === "OTHER" ? null : (
        <Field
          label={t("activity.lastDay")}
          hint={t("activity.lastDayHint")}
          type="date"
          value={written.until}
          onChange={(until) => onChange(withForm(series, { ...written, until }))}
        />
      )}
      <NextDates series={series} language={language} locale={locale} onChange={onChange} />
    </>
  );
}
