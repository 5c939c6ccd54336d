/** The fixed order of a listing's lists, so that equal listings are equal documents. */
import { canonicalJson } from "../../audit/canonical-json.rules.ts";
import { type ListingContent, type ListingText, TEXT_FIELDS, type TextField } from "./listing-content.ts";

// The keys of TEXT_FIELDS are its own type.
export const TEXT_FIELD_NAMES = Object.keys(TEXT_FIELDS) as TextField[];

const PERIOD_ORDER = ["REGULAR", "SEASONAL", "PUBLIC_HOLIDAY", "EXCEPTION"];

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function inOrder<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keyed = items.map((item) => [keyOf(item), item] as const);
  return keyed.sort(([one], [other]) => compare(one, other)).map(([, item]) => item);
}

const textOrder = ({ field, language }: ListingText) => `${TEXT_FIELD_NAMES.indexOf(field)} ${language}`;

/** Contacts keep the order in which they are shown; all other lists are sets. */
export function arrangeContent(content: ListingContent): ListingContent {
  const { activity, openingHours } = content;
  return {
    ...content,
    texts: inOrder(content.texts, textOrder),
    serviceAreas: inOrder(content.serviceAreas, canonicalJson),
    languages: inOrder(
      content.languages.map((offer) => ({ ...offer, weekdays: [...offer.weekdays].sort() })),
      ({ language, mode, service, contact }) =>
        `${language} ${mode ?? ""} ${service ?? ""} ${contact?.channel ?? ""} ${contact?.value ?? ""}`,
    ),
    services: [...content.services].sort(compare),
    targetGroups: [...content.targetGroups].sort(compare),
    conditions: { ...content.conditions, attendance: [...content.conditions.attendance].sort(compare) },
    accessibility: inOrder(content.accessibility, ({ kind }) => kind),
    openingHours: {
      ...openingHours,
      periods: inOrder(
        openingHours.periods,
        (period) => `${PERIOD_ORDER.indexOf(period.kind)} ${period.from ?? ""} ${canonicalJson(period)}`,
      ),
    },
    operators: [...content.operators].sort(compare),
    activity: activity && {
      ...activity,
      exdates: [...activity.exdates].sort(compare),
      rdates: [...activity.rdates].sort(compare),
      changes: inOrder(activity.changes, ({ on }) => on),
    },
  };
}
