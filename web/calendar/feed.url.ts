import { bestLocale } from "../i18n/locale.url.ts";
import { isLocale, type Locale } from "../i18n/routing.ts";
import { EMPTY_SEARCH, readSearch, type Search, writeSearch } from "../search/question/search.url.ts";
import { type AskedDays, readCalendarDay, readDays } from "./days.rules.ts";

/** What of an address a calendar cannot be made of: said in one sentence, in the reader's language. */
export interface Refusal {
  readonly reason: "locale" | "from" | "days" | "filter" | "missing" | "away";
  readonly name?: string;
  readonly value?: string;
}

/** Either what was asked for, or why not. */
export type Read<Asked> =
  | { readonly asked: Asked; readonly refusal?: undefined }
  | { readonly asked?: undefined; readonly refusal: Refusal };

/** The language of the address; without one, that of the browser. */
export function localeOf(query: URLSearchParams, acceptLanguage: string | null): Locale {
  const wanted = query.get("locale") ?? undefined;
  return isLocale(wanted) ? wanted : bestLocale(acceptLanguage);
}

function refuseLocale(query: URLSearchParams): Refusal | null {
  const wanted = query.get("locale");
  return wanted === null || isLocale(wanted) ? null : { reason: "locale", value: wanted };
}

const refuse = (name: string, value: string): Refusal => ({ reason: "filter", name, value });

/** The calendar of one listing: its address says all, and nothing but the language can be added. */
export function readListingFeed(query: URLSearchParams): Read<null> {
  const [other] = [...query].filter(([name]) => name !== "locale");
  const refusal = refuseLocale(query) ?? (other ? refuse(...other) : null);
  return refusal ? { refusal } : { asked: null };
}

export interface FilteredFeed {
  readonly search: Search;
  readonly days: AskedDays;
}

const OWN_NAMES = ["locale", "from", "days"];

/**
 * The calendar of a filter, in the words of the pages. A page may leave out what it does not understand, since it
 * says so; a calendar that showed other things than were asked for would say it to nobody.
 */
export function readFilteredFeed(query: URLSearchParams): Read<FilteredFeed> {
  const from = query.get("from");
  const days = query.get("days");
  if (from !== null && readCalendarDay(from) === null) return { refusal: { reason: "from", value: from } };
  if (days !== null && readDays(days) === null) return { refusal: { reason: "days", value: days } };
  const pairs = [...query].filter(([name, value]) => !OWN_NAMES.includes(name) && value.trim() !== "");
  const params = Object.fromEntries(pairs.map(([name]) => [name, query.getAll(name)]));
  const { search, ignored } = readSearch(params);
  const strange = ignored[0] ?? pairs.map(([name, value]) => ({ name, value })).find((pair) => !isWord(pair));
  const refusal = refuseLocale(query) ?? (strange ? refuse(strange.name, strange.value) : null);
  if (refusal) return { refusal };
  // Everything in a calendar is an activity.
  const otherKind = query.getAll("kind").find((kind) => kind.trim() !== "" && kind !== "activity");
  if (otherKind !== undefined) return { refusal: refuse("kind", otherKind) };
  const asked = { from: from === null ? null : readCalendarDay(from), days: days === null ? null : readDays(days) };
  return { asked: { search: forCalendar(search), days: asked } };
}

/** What a page may say besides, and what is true of everything in a calendar. */
const OF_A_PAGE = ["kind", "order", "after", "before", "view"];

/** Whether it chooses activities: a name that nobody knows leaves no trace in what was understood. */
function isWord({ name, value }: { readonly name: string; readonly value: string }): boolean {
  return OF_A_PAGE.includes(name) || writeSearch(forCalendar(readSearch({ [name]: value }).search)).size > 0;
}

/** Order, page and view are of a page. What is open now, and what has days at all, is no lasting choice. */
function forCalendar(search: Search): Search {
  const { kinds, open, openAt, hidesUnknownHours, hasScheduled, order, after, before, view } = EMPTY_SEARCH;
  return { ...search, kinds, open, openAt, hidesUnknownHours, hasScheduled, order, after, before, view };
}
