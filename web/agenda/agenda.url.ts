import type { Locale } from "../i18n/routing.ts";
import { paths } from "../paths.ts";
import { AddressReader, type Ignored, type SearchParams } from "../search/question/address.url.ts";
import { EMPTY_SEARCH, readSearch, type Search, writeSearch } from "../search/question/search.url.ts";
import { readWhen, type When } from "./when.rules.ts";

/** What a reader asked for: as in the directory, and for which days. */
export interface Agenda {
  readonly search: Search;
  readonly when: When;
}

export interface ReadAgenda extends Agenda {
  readonly ignored: readonly Ignored[];
  /** A day that could not be understood. */
  readonly strangeWhen: string | null;
}

export function readAgenda(params: SearchParams, today: string): ReadAgenda {
  const { search: asked, ignored } = readSearch(params);
  const search = forAgenda(asked);
  const address = new AddressReader(params);
  const when = address.one("when", (value) => readWhen(value, today));
  const understood = writeSearch({ ...search, view: asked.view, order: asked.order, before: asked.before });
  const leftOut = [...writeSearch(asked)]
    .filter(([name, value]) => !understood.has(name) && !(name === "kind" && value === "activity"))
    .map(([name, value]) => ({ name, value }));
  return {
    search,
    when,
    ignored: [...ignored, ...leftOut],
    strangeWhen: when === null ? (address.ignored[0]?.value ?? null) : null,
  };
}

/** The reader's cell is ten kilometres wide: what is in the next one is near, too. */
const NEAR_KM = 25;

/**
 * Everything here is an activity and the order is that of time; there is no map of it. Of opening hours a reader
 * has no use here: `when` says when.
 */
function forAgenda(search: Search): Search {
  // In the directory the nearest come first; in the order of time the whole country would be "near".
  const withinKm = search.near === null ? search.withinKm : (search.withinKm ?? NEAR_KM);
  const { kinds, open, openAt, hidesUnknownHours, hasScheduled, order, before, view } = EMPTY_SEARCH;
  return { ...search, withinKm, kinds, open, openAt, hidesUnknownHours, hasScheduled, order, before, view };
}

/** The address of an agenda changed in one respect. Another question starts again on its first page. */
export function hrefOfAgenda(
  locale: Locale,
  { search, when }: Agenda,
  change: Partial<Search> = {},
  otherWhen: When = when,
): string {
  const query = writeSearch({ ...search, after: null, ...change });
  if (otherWhen !== null) query.set("when", otherWhen);
  return query.size > 0 ? `${paths.activities(locale)}?${query}` : paths.activities(locale);
}

/** The calendar file of what is asked for, on whatever days. */
export function calendarPathOf(search: Search): string {
  const query = writeSearch({ ...search, after: null });
  return query.size > 0 ? `${paths.calendar.activities}?${query}` : paths.calendar.activities;
}

/** The same question to the directory. */
export function directoryQuery(search: Search, change: Partial<Search> = {}): string {
  return writeSearch({ ...search, after: null, ...change }).toString();
}
