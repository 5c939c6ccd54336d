/** What an event of a calendar says, in the language asked for. */
import { formattingTag, type Locale } from "../i18n/routing.ts";
import type { getWords } from "../i18n/words.ts";
import type { CalendarActivity } from "./feed.queries.ts";

export interface Speech {
  readonly locale: Locale;
  readonly calendar: Awaited<ReturnType<typeof getWords<"calendar">>>;
  readonly activities: Awaited<ReturnType<typeof getWords<"activities">>>;
  readonly listing: Awaited<ReturnType<typeof getWords<"listing">>>;
}

/** Why one occurrence is not as the rule says; of the series as a whole, what its status says. */
export interface Difference {
  readonly state: "CANCELLED" | "POSTPONED" | "MOVED";
  readonly note: string | null;
}

export function differenceOf({ status }: CalendarActivity): Difference | null {
  return status === "SCHEDULED" ? null : { state: status, note: null };
}

export function summaryOf(activity: CalendarActivity, difference: Difference | null, { calendar }: Speech): string {
  const name = activity.name.text;
  switch (difference?.state) {
    case "CANCELLED":
      return calendar("feed.cancelled", { name });
    case "POSTPONED":
      return calendar("feed.postponed", { name });
    case "MOVED":
      return calendar("feed.moved", { name });
    default:
      return name;
  }
}

const LONGEST_DESCRIPTION = 4_000;

/** Line by line: what is doubtful and what has changed first, since few people read to the end. */
export function descriptionOf(
  activity: CalendarActivity,
  difference: Difference | null,
  url: string,
  speech: Speech,
): string {
  const { calendar: t, activities, listing } = speech;
  const { description, schedule, organiser, registration, cost, costNote, attendance } = activity;
  const price = [cost && listing(`cost.${cost}`), costNote?.text].filter(Boolean).join(", ");
  const names = languageNames(activity, speech);
  const phone = phoneOf(activity);
  const series = schedule.series;
  return [
    difference?.note && t("feed.reason", { note: difference.note }),
    isDoubtful(activity) && t("feed.unconfirmed"),
    series && !series.startsAt && t("feed.timeUnknown"),
    description?.text.slice(0, LONGEST_DESCRIPTION),
    schedule.season?.text,
    names.length > 0 && t("feed.languages", { languages: listOf(names, speech.locale) }),
    price !== "" && t("feed.cost", { cost: price }),
    registration && t("feed.registration", { how: activities(`registration.${registration}`) }),
    activity.hasChildCare && t("feed.childCare"),
    organiser && t("feed.organiser", { name: organiser.name.text }),
    attendance.includes("ONLINE") && t("feed.online"),
    spotOf(activity).isAddressWithheld && t("feed.withheld"),
    phone !== undefined && t("feed.phone", { number: phone }),
    t("feed.more", { url }),
  ]
    .filter((line) => typeof line === "string" && line !== "")
    .join("\n");
}

/** An activity that names no place of its own is where its host is. */
function spotOf(
  activity: CalendarActivity,
): Pick<CalendarActivity, "isAddressWithheld" | "address" | "municipality" | "position"> {
  const { isAddressWithheld, address, position, municipality, host } = activity;
  if (host.isAddressWithheld) return host;
  return isAddressWithheld || address || position || municipality ? activity : host;
}

/** Where to go. Of a secret address there is nothing to tell, and it is not in the data that this is made of. */
export function locationOf(activity: CalendarActivity, { calendar }: Speech): string | null {
  const { host, attendance } = activity;
  if (attendance.length === 1 && attendance[0] === "ONLINE") return calendar("feed.online");
  const { isAddressWithheld, address, municipality } = spotOf(activity);
  const name = host.__typename === "Place" ? host.name.text : null;
  if (isAddressWithheld) return name;
  const town = [address?.postalCode, address?.locality ?? municipality?.name.text].filter(Boolean).join(" ");
  return [name, address?.street, town].filter(Boolean).join(", ") || null;
}

/** A point that stands for a whole municipality would lead people to a field. */
export function pointOf(activity: CalendarActivity): { lat: number; lon: number } | null {
  const { isAddressWithheld, position } = spotOf(activity);
  if (isAddressWithheld || !position || position.isApproximate) return null;
  return { lat: position.latitude, lon: position.longitude };
}

export const categoryOf = ({ category }: CalendarActivity): string => category.name.text;

function languageNames({ languages }: CalendarActivity, { locale }: Speech): string[] {
  const known = new Intl.DisplayNames([formattingTag(locale)], { type: "language", fallback: "none" });
  const names = languages.map(({ language: { tag, name } }) =>
    name.isFallback ? (known.of(tag) ?? name.text) : name.text,
  );
  return [...new Set(names)];
}

const listOf = (items: readonly string[], locale: Locale) =>
  new Intl.ListFormat(formattingTag(locale), { type: "conjunction" }).format(items);

function phoneOf({ contactPoints, host }: CalendarActivity): string | undefined {
  return [...contactPoints, ...host.contactPoints].find(({ channel }) => channel === "PHONE")?.value;
}

/** As on the pages: nobody has confirmed it, or not for long. */
function isDoubtful({ freshness: { state, confirmedAt, needsConfirmation } }: CalendarActivity): boolean {
  return confirmedAt ? state === "STALE" : needsConfirmation || state === "STALE";
}
