"use client";

import { useTranslations } from "next-intl";
import { groupNumber } from "../../catalogue/channels/phone.rules.ts";
import { weekdayName } from "../../catalogue/hours/week.rules.ts";
import { commaOf, formattingTag, type Locale } from "../../i18n/routing.ts";
import { nameOfArea } from "../areas/areas.rules.ts";
import type {
  Activity,
  Area,
  Body,
  Conditions,
  Contact,
  Offer,
  OnlinePlace,
  Point,
  Text,
  WrittenPeriod,
} from "../content/content.ts";
import { useLinkNames } from "../links/link-names.store.ts";
import { useSpeech } from "../week/use-speech.ts";
import { periodSentence } from "../week/week-sentence.rules.ts";
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
    if (section === "serviceAreas") return t("sections.areas");
    if (section === "operators") return t("sections.operators");
    if (path.startsWith("openingHours/periods/")) return t("hours.period", { kind: field });
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
function useChosen(names: Names, locale: Locale) {
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
    frequency: (rhythm: string) => t("activity.rhythm", { rhythm }),
    weekday: (day: number) => weekdayName(day, formattingTag(locale)),
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
  const chosen = useChosen(names, locale);
  const linkName = useLinkNames([], locale);
  const way = ({ mode }: Offer) => (mode ? word(`modes.${mode}`) : t("known", { known: "unknown" }));

  const tell = (path: string, value: unknown): string => {
    const [section = "", key = ""] = path.split("/");
    if (value === undefined || value === null) return t("nothing");
    // The path says what stands there: see fields.rules.ts.
    if (section === "texts") return (value as Text).text;
    if (section === "languages") return (value as Offer[]).map(way).join(comma);
    if (section === "contacts") return (value as Contact[]).map((one) => groupNumber(one.value)).join(comma);
    if (key === "periods") return (value as WrittenPeriod[]).map((one) => periodSentence(one, speech)).join("\n");
    if (path === "place/address")
      return Object.values(value as object)
        .filter((part) => part !== null)
        .join(comma);
    if (section === "serviceAreas") return nameOfArea(value as Area, names, (name) => t("areas.region", { name }));
    if (section === "onlinePlace") {
      const { platform, joinUrl } = value as OnlinePlace;
      return [platform, joinUrl].filter((part) => part !== null).join("\n");
    }
    if (section === "operators") return linkName(key);
    if (key === "host" || key === "organiser") return linkName(String(value));
    if (key === "attendance")
      return (value as Conditions["attendance"]).map((one) => word(`attendance.${one}`)).join(comma);
    if (typeof value === "boolean") return t("known", { known: value ? "yes" : "no" });
    return chosen(key, value) ?? String(value);
  };
  return { nameOf, tell };
}
