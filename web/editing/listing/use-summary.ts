"use client";

import { useTranslations } from "next-intl";
import { groupNumber } from "../../catalogue/channels/phone.rules.ts";
import { commaOf, type Locale } from "../../i18n/routing.ts";
import { nameOfArea } from "../areas/areas.rules.ts";
import type { Content } from "../content/content.ts";
import { textOf } from "../content/texts.rules.ts";
import { chipsOf } from "../languages/offers.rules.ts";
import { useLinkNames } from "../links/link-names.store.ts";
import type { Section } from "../saving/sections.rules.ts";
import { useSpeech } from "../week/use-speech.ts";
import { regularWeek, spansOfWeek } from "../week/week-form.rules.ts";
import { weekSentence } from "../week/week-sentence.rules.ts";
import type { Names } from "./names.ts";
import { useTold } from "./use-told.ts";

/** What stands in a section, in one line; or that nothing is known yet. */
export function useSummary(content: Content, language: string, names: Names, locale: Locale) {
  const t = useTranslations("editing");
  const word = useTranslations("listing");
  const speech = useSpeech(locale);
  const { tell } = useTold(names, locale);
  const comma = commaOf(locale);
  const linkName = useLinkNames(content.operators, locale);
  const term = (id: string) => [...names.categories, ...names.groups].find((one) => one.id === id)?.name ?? id;
  const { place, conditions, activity, organisation } = content;
  const week = regularWeek(content.openingHours);
  const lines: Readonly<Record<Section, () => string>> = {
    presentation: () => textOf(content.texts, language, "description") || textOf(content.texts, language, "name"),
    languages: () =>
      chipsOf(content.languages)
        .map(({ language: tag }) => names.languages.find((one) => one.tag === tag)?.name ?? tag)
        .join(comma),
    hours: () =>
      week === null ? textOf(content.texts, language, "hoursNote") : weekSentence(spansOfWeek(week), speech),
    contacts: () => content.contacts.map(({ value }) => groupNumber(value)).join(comma),
    place: () =>
      place.isAddressWithheld
        ? word("place.withheld")
        : [place.street, place.postalCode, place.locality].filter((part) => part !== null).join(" "),
    areas: () =>
      content.serviceAreas.map((area) => nameOfArea(area, names, (name) => t("areas.region", { name }))).join(comma),
    online: () => content.onlinePlace?.platform ?? "",
    operators: () => content.operators.map(linkName).join(comma),
    offering: () => [...content.services, ...content.targetGroups].map(term).join(comma),
    facts: () => (conditions.cost === null ? "" : tell("conditions/cost", conditions.cost)),
    accessibility: () =>
      content.accessibility
        .filter(({ isPresent }) => isPresent)
        .map(({ kind }) => word(`accessibility.${kind}`))
        .join(comma),
    activity: () => (activity === null ? "" : t("activity.status", { status: activity.status })),
    body: () => (organisation?.legalForm ? tell("organisation/legalForm", organisation.legalForm) : ""),
  };
  return (section: Section): string => lines[section]() || t("nothing");
}
