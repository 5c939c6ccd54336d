"use client";

import { useTranslations } from "next-intl";
import { groupNumber } from "../../catalogue/channels/phone.rules.ts";
import { shownText } from "../../catalogue/hours/clock.rules.ts";
import { datesWords } from "../../catalogue/hours/words.rules.ts";
import { commaOf, type Locale } from "../../i18n/routing.ts";
import type { Activity, Body, Conditions, Contact, Offer, Point, Text, WrittenPeriod } from "../content/content.ts";
import { useSpeech } from "../week/use-speech.ts";
import { weekSentence } from "../week/week-sentence.rules.ts";
import { FIELD_MESSAGES, isNamed } from "./field-names.ts";
import type { Names } from "./names.ts";

/** What each field of a listing is called. */
function useFieldNames(names: Names) {
  const t = useTranslations("editing");
  const word = useTranslations("listing");
  const profile = useTranslations("profile");
  return (path: string): string => {
    const [section = "", key = "", field = ""] = path.split("/");
    if (isNamed(path)) return t(FIELD_MESSAGES[path]);
    if (section === "texts") return `${t("texts.field", { field })} (${languageName(names, key)})`;
    if (section === "languages") return languageName(names, key);
    if (section === "contacts") return t("contacts.value", { channel: key });
    if (section === "services" || section === "targetGroups") return termName(names, key);
    if (section === "accessibility") return word(`accessibility.${key as "LIFT"}`); // the key is one of the kinds
    if (path === "conditions/cost") return profile("facts.cost");
    if (path === "conditions/attendance") return profile("facts.attendance");
    if (section === "conditions") return t("facts.question", { question: key });
    return t("sections.activity");
  };
}

const languageName = (names: Names, tag: string) => names.languages.find((one) => one.tag === tag)?.name ?? tag;
const termName = (names: Names, id: string) =>
  [...names.categories, ...names.groups].find((one) => one.id === id)?.name ?? id;

/** The answers of the form that are one of a closed list. */
function useChosen(names: Names) {
  const t = useTranslations("editing");
  const word = useTranslations("listing");
  const profile = useTranslations("profile");
  const bodies = useTranslations("bodies");
  // Each value is one of the list that its key has in content.ts.
  const tellers: Readonly<Record<string, (value: never) => string>> = {
    cost: (cost: NonNullable<Conditions["cost"]>) => word(`cost.${cost}`),
    residenceRequirement: (residence: string) => profile("facts.residence", { residence }),
    languageLevel: (level: string) => profile("facts.languageLevel", { level }),
    publicHolidays: (policy: string) => t("hours.policy", { policy }),
    holidayEves: (policy: string) => t("hours.policy", { policy }),
    municipality: (code: string) => names.municipalities.find((one) => one.code === code)?.name ?? code,
    legalForm: (form: NonNullable<Body["legalForm"]>) => bodies(`forms.${form}`),
    confirmEveryMonths: (months: number) => t("body.months", { months: `m${months}` }),
    category: (id: string) => termName(names, id),
    status: (status: string) => t("activity.status", { status }),
    registration: (way: string) => t("activity.registration", { way }),
    point: ({ latitude, longitude }: Point) => `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`,
    series: ({ startsOn, startsAt }: NonNullable<Activity["series"]>) => `${startsOn} ${startsAt ?? ""}`,
  };
  return (key: string, value: unknown): string | null => tellers[key]?.(value as never) ?? null;
}

/** Any field of a listing in words: what it is called, and what stands there. */
export function useTold(names: Names, locale: Locale) {
  const t = useTranslations("editing");
  const word = useTranslations("listing");
  const speech = useSpeech(locale);
  const comma = commaOf(locale);
  const nameOf = useFieldNames(names);
  const chosen = useChosen(names);
  const period = ({ from, to, spans }: WrittenPeriod) => {
    const dates = datesWords(from, to, "", speech);
    const hours = spans.length === 0 ? t("hours.closed") : weekSentence(spans, speech);
    return dates ? `${shownText([dates])}: ${hours}` : hours;
  };
  const way = ({ mode }: Offer) => (mode ? word(`modes.${mode}`) : t("known", { known: "unknown" }));

  const tell = (path: string, value: unknown): string => {
    const [section = "", key = ""] = path.split("/");
    if (value === undefined || value === null) return t("nothing");
    // The path says what stands there: see fields.rules.ts.
    if (section === "texts") return (value as Text).text;
    if (section === "languages") return (value as Offer[]).map(way).join(comma);
    if (section === "contacts") return (value as Contact[]).map((one) => groupNumber(one.value)).join(comma);
    if (key === "periods") return (value as WrittenPeriod[]).map(period).join("\n");
    if (key === "attendance")
      return (value as Conditions["attendance"]).map((one) => word(`attendance.${one}`)).join(comma);
    if (typeof value === "boolean") return t("known", { known: value ? "yes" : "no" });
    return chosen(key, value) ?? String(value);
  };
  return { nameOf, tell };
}
