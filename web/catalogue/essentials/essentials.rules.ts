/** What one needs in order to go or to call, in one language: the same for paper and for a message. */
import { commaOf, formattingTag } from "../../i18n/routing.ts";
import type { getWords } from "../../i18n/words.ts";
import type { TextInLanguage } from "../../ui/LocalText.tsx";
import { shortAddress } from "../channels/channel.rules.ts";
import { groupNumber } from "../channels/phone.rules.ts";
import { nextDateOf, periodInForce } from "../hours/calendar.rules.ts";
import { isolate, shownText, writeSpan } from "../hours/clock.rules.ts";
import { isAlwaysOpen, mergeWeek, weekdayName } from "../hours/week.rules.ts";
import { hoursWords, type Speech, weekdaysWords } from "../hours/words.rules.ts";
import { recurrenceOf } from "../occurrences/recurrence.rules.ts";
import { type ActivityWords, recurrenceWords } from "../occurrences/recurrence-words.rules.ts";
import type { EssentialListing } from "./essentials.queries.ts";

export interface EssentialSpeech extends Speech {
  readonly listing: Awaited<ReturnType<typeof getWords<"listing">>>;
  readonly activities: ActivityWords;
  /** `YYYY-MM-DD`, where the listing is. */
  readonly today: string;
}

export interface Essentials {
  readonly name: TextInLanguage;
  /** The name on the door, when it is another one. */
  readonly doorName: TextInLanguage | null;
  readonly kind: string;
  readonly about: TextInLanguage | null;
  readonly languages: string;
  readonly hours: readonly TextInLanguage[];
  readonly contacts: readonly { readonly label: string; readonly shown: string; readonly isPhone: boolean }[];
  /** The lines of a letter; the town alone when no more is known or may be said. */
  readonly address: readonly string[];
  /** Why there is no street, when it must stay secret. */
  readonly addressNote: string | null;
  readonly cost: string;
}

const LOCAL_LANGUAGES = ["fi", "sv"];
const MOST_CONTACTS = 2;

type Activity = Extract<EssentialListing, { __typename: "Activity" }>;
type Hours = EssentialListing["openingHours"];

const isActivity = (listing: EssentialListing): listing is Activity => listing.__typename === "Activity";

export function tellEssentials(listing: EssentialListing, speech: EssentialSpeech): Essentials {
  const { t, listing: word } = speech;
  const spot = spotOf(listing);
  return {
    name: listing.name,
    doorName: doorNameOf(listing),
    kind: word(`kinds.${listing.kind}`),
    about: listing.description ?? null,
    languages: languagesOf(listing, speech),
    hours: isActivity(listing) ? [here(scheduleOf(listing, speech), speech)] : hoursOf(listing.openingHours, speech),
    contacts: contactsOf(listing, speech),
    address: addressOf(listing, speech),
    addressNote: spot.isAddressWithheld
      ? t(contactsOf(listing, speech).some(({ isPhone }) => isPhone) ? "way.withheld" : "way.withheldNoPhone")
      : null,
    cost: listing.cost ? word(`cost.${listing.cost}`) : t("facts.costUnknown"),
  };
}

function here(text: string, { locale }: Speech): TextInLanguage {
  return { text, language: locale, direction: "LTR" };
}

function doorNameOf({ name, names }: EssentialListing): TextInLanguage | null {
  const local = LOCAL_LANGUAGES.map((language) => names.find((each) => each.language === language)).find(Boolean);
  return !local || local.text === name.text ? null : local;
}

function languagesOf({ languages, languageCount }: EssentialListing, { listing: word, locale }: EssentialSpeech) {
  const known = new Intl.DisplayNames([formattingTag(locale)], { type: "language", fallback: "none" });
  const names = languages.map(({ language: { tag, name } }) =>
    name.isFallback ? (known.of(tag) ?? name.text) : name.text,
  );
  if (names.length > 0) return [...new Set(names)].join(commaOf(locale));
  return languageCount == null ? word("languages.unknown") : word("languages.count", { count: languageCount });
}

/** An activity without a place of its own is where its host is; and a secret of the host is a secret of it. */
function spotOf(listing: EssentialListing) {
  if (!isActivity(listing)) return listing;
  const { host, isAddressWithheld, address, municipality } = listing;
  if (host.isAddressWithheld) return host;
  return isAddressWithheld || address || municipality ? listing : host;
}

function addressOf(listing: EssentialListing, { listing: word }: EssentialSpeech): string[] {
  const { isAddressWithheld, address, municipality } = spotOf(listing);
  const town = municipality?.name.text ?? null;
  if (isAddressWithheld) return town ? [town] : [];
  if (!address?.street) return town ? [town] : listing.isNational ? [word("place.national")] : [];
  const locality = [address.postalCode, address.locality ?? town].filter(Boolean).join(" ");
  return [address.street, locality].filter((line) => line !== "");
}

/** Telephone numbers; only where there is none, the next best way. */
function contactsOf(listing: EssentialListing, { t }: Speech): Essentials["contacts"] {
  const own = listing.contactPoints;
  const points = own.length === 0 && isActivity(listing) ? listing.host.contactPoints : own;
  const phones = points.filter(({ channel }) => channel === "PHONE").slice(0, MOST_CONTACTS);
  const best = phones.length > 0 ? phones : points.slice(0, 1);
  return best.map(({ channel, value }) => ({
    label: t("contact.channel", { channel }),
    shown: /^\+?\d+$/.test(value) ? groupNumber(value) : shortAddress(value),
    isPhone: channel === "PHONE",
  }));
}

/** The week as on the door; what the source says in words only where nothing better is known. */
function hoursOf({ isKnown, days, periods, note }: Hours, speech: EssentialSpeech): readonly TextInLanguage[] {
  const { t, today } = speech;
  const base = isKnown ? periodInForce(periods, today) : null;
  if (base === null) return note ? [note] : [here(t("hours.unknown"), speech)];
  const week = mergeWeek(base.spans);
  if (isAlwaysOpen(week)) return [here(t("hours.always"), speech)];
  return week.map(({ first, last, spans }) => {
    const telling = spans.map((span) => ({ ...span, nextDate: span.rule ? nextDateOf(span, first, days) : null }));
    const hours = shownText(hoursWords({ spans: telling, weekday: first }, speech));
    return here(`${weekdaysWords(first, last, speech).shown}: ${hours}`, speech);
  });
}

/** When an activity is held: its rule when there is one, else as far as the source told. */
function scheduleOf({ schedule }: Activity, speech: EssentialSpeech): string {
  const { t, activities, locale, today } = speech;
  const { series, startsAt, endsAt, weekday, frequency, season } = schedule;
  const recurrence = series?.rrule ? recurrenceOf(series.rrule, series.startsOn) : null;
  const rule =
    recurrence && series ? recurrenceWords(recurrence, series.startsOn, { t: activities, locale, today }) : null;
  const often = frequency ?? "UNKNOWN";
  const told =
    weekday == null
      ? t("schedule.often", { frequency: often })
      : t("schedule.day", { frequency: often, day: weekdayName(weekday, formattingTag(locale)) });
  const [rhythm, ...others] = rule ?? [told];
  const time = startsAt && endsAt ? isolate(writeSpan({ opens: startsAt, closes: endsAt }, locale), locale) : startsAt;
  return [rhythm, time, ...others, season?.text].filter(Boolean).join(commaOf(locale));
}
