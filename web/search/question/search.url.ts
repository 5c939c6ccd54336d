import type {
  AccessibilityKind,
  Attendance,
  LanguageMode,
  ListingKind,
  ListingOrder,
} from "../../graphql/generated/server/graphql.ts";
import {
  AddressReader,
  type Cell,
  type Ignored,
  matching,
  PLAIN,
  readCell,
  readDay,
  readKilometres,
  readMoment,
  type SearchParams,
} from "./address.url.ts";
import { BY_DAY } from "./day.url.ts";
import { type OpenWish, readOpen, writeOpen } from "./when.url.ts";
import { ACCESS, ADDRESS_WORDS, ATTENDANCE, KINDS, MODES, ORDERS, YES_NO } from "./words.url.ts";

/** What a reader asked for, as the address of the page says it. */
export interface Search {
  readonly text: string;
  readonly kinds: readonly ListingKind[];
  /** BCP 47 tags, as written; whether they exist is for the API to say. */
  readonly languages: readonly string[];
  readonly matchesAllLanguages: boolean;
  readonly modes: readonly LanguageMode[];
  readonly includesUnknownLanguages: boolean;
  readonly services: readonly string[];
  readonly groups: readonly string[];
  /** Municipalities by code or by name in Finnish or Swedish, or a postal code typed into the same box. */
  readonly places: readonly string[];
  readonly regions: readonly string[];
  readonly counties: readonly string[];
  /** A rounded cell, never a position: one decimal is about ten kilometres. */
  readonly near: Cell | null;
  readonly withinKm: number | null;
  readonly open: OpenWish | null;
  readonly openAt: string | null;
  /** With a time: leave out what is not surely open then. Otherwise it comes last, apart and labelled. */
  readonly hidesUnknownHours: boolean;
  /** Whether anything is known to be held there in the coming weeks; null when it does not matter. */
  readonly hasScheduled: boolean | null;
  readonly isFree: boolean;
  readonly attendance: readonly Attendance[];
  readonly accessibility: readonly AccessibilityKind[];
  readonly isChildWelcome: boolean;
  readonly isNational: boolean;
  readonly confirmedSince: string | null;
  readonly order: ListingOrder | null;
  readonly after: string | null;
  readonly before: string | null;
  readonly view: "list" | "map";
}

export const EMPTY_SEARCH: Search = {
  text: "",
  kinds: [],
  languages: [],
  matchesAllLanguages: false,
  modes: [],
  includesUnknownLanguages: false,
  services: [],
  groups: [],
  places: [],
  regions: [],
  counties: [],
  near: null,
  withinKm: null,
  open: null,
  openAt: null,
  hidesUnknownHours: false,
  hasScheduled: null,
  isFree: false,
  attendance: [],
  accessibility: [],
  isChildWelcome: false,
  isNational: false,
  confirmedSince: null,
  order: null,
  after: null,
  before: null,
  view: "list",
};

const LONGEST_TEXT = 200;

/** One word, or the three boxes of the form. A day that was not chosen yet asks for nothing. */
function readOpenWish(address: AddressReader): OpenWish | null {
  const [day, part] = [address.all("day")[0], address.all("part")[0]];
  const wish = address.one("open", (word) => (word === BY_DAY ? BY_DAY : readOpen(word)));
  if (wish !== BY_DAY) return wish;
  return day ? address.one("day", (word) => readOpen(part ? `${word}-${part}` : word)) : null;
}

export function readSearch(params: SearchParams): { search: Search; ignored: readonly Ignored[] } {
  const address = new AddressReader(params);
  const id = matching(/^[a-z][a-z0-9-]{0,60}$/);
  const code = matching(/^\d{2,3}$/);
  const cursor = matching(/^[\w=+/:.~-]{1,200}$/);
  const open = readOpenWish(address);
  const search: Search = {
    text: (address.one("q", (value) => (PLAIN.test(value) ? value : null)) ?? "").slice(0, LONGEST_TEXT).trim(),
    kinds: address.word("kind", KINDS),
    languages: address.some("lang", matching(/^[A-Za-z0-9-]{1,35}$/)),
    matchesAllLanguages: address.one("match", (value) => value === "all" || null) ?? false,
    modes: address.word("mode", MODES),
    includesUnknownLanguages: address.flag("unknown"),
    services: address.some("service", id),
    groups: address.some("group", id),
    places: address.some("place", (value) => (PLAIN.test(value) && value.length <= 80 ? value : null)),
    regions: address.some("region", code),
    counties: address.some("county", code),
    near: address.one("near", readCell),
    withinKm: address.one("within", readKilometres),
    open,
    openAt: open === null ? address.one("at", readMoment) : null,
    hidesUnknownHours: address.one("hours", (value) => value === "known" || null) ?? false,
    hasScheduled: address.one("scheduled", (value) => (Object.hasOwn(YES_NO, value) ? YES_NO[value] : null)),
    isFree: address.flag("free"),
    attendance: address.word("by", ATTENDANCE),
    accessibility: address.word("access", ACCESS),
    isChildWelcome: address.flag("children"),
    isNational: address.flag("national"),
    confirmedSince: address.one("since", readDay),
    order: address.one("order", (value) => (Object.hasOwn(ORDERS, value) ? ORDERS[value] : null)),
    after: address.one("after", cursor),
    before: address.one("before", cursor),
    view: address.one("view", (value) => (value === "map" || value === "list" ? value : null)) ?? "list",
  };
  return { search, ignored: address.ignored };
}

/** The address of a search: short, in a fixed order, and nothing that is not asked for. */
export function writeSearch(search: Search): URLSearchParams {
  const pairs: [string, string | null | false][] = [
    ["q", search.text],
    ...search.kinds.map((kind): [string, string] => ["kind", ADDRESS_WORDS.kind[kind]]),
    ...search.languages.map((tag): [string, string] => ["lang", tag]),
    ["match", search.matchesAllLanguages && "all"],
    ...search.modes.map((mode): [string, string] => ["mode", ADDRESS_WORDS.mode[mode]]),
    ["unknown", search.includesUnknownLanguages && "1"],
    ...search.services.map((service): [string, string] => ["service", service]),
    ...search.groups.map((group): [string, string] => ["group", group]),
    ...search.places.map((place): [string, string] => ["place", place]),
    ...search.regions.map((region): [string, string] => ["region", region]),
    ...search.counties.map((county): [string, string] => ["county", county]),
    ["near", search.near && `${search.near.latitude},${search.near.longitude}`],
    ["within", search.withinKm === null ? null : String(search.withinKm)],
    ["open", search.open && writeOpen(search.open)],
    ["at", search.openAt],
    ["hours", search.hidesUnknownHours && "known"],
    ["scheduled", search.hasScheduled === null ? null : search.hasScheduled ? "yes" : "no"],
    ["free", search.isFree && "1"],
    ...search.attendance.map((way): [string, string] => ["by", ADDRESS_WORDS.by[way]]),
    ...search.accessibility.map((kind): [string, string] => ["access", ADDRESS_WORDS.access[kind]]),
    ["children", search.isChildWelcome && "1"],
    ["national", search.isNational && "1"],
    ["since", search.confirmedSince],
    ["order", search.order && ADDRESS_WORDS.order[search.order]],
    ["after", search.after],
    ["before", search.before],
    ["view", search.view === "map" && "map"],
  ];
  return new URLSearchParams(pairs.filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** The address of a search changed in one respect. Another question starts again on its first page. */
export function hrefOf(home: string, search: Search, change: Partial<Search> = {}): string {
  const query = writeSearch({ ...search, after: null, before: null, ...change }).toString();
  return query ? `${home}?${query}` : home;
}

/** True when nothing narrows the search; order, page and view do not count. */
export function isUnfiltered(search: Search): boolean {
  const { order, after, before, view, ...filters } = EMPTY_SEARCH;
  return (
    writeSearch({ ...search, order, after, before, view }).toString() ===
    writeSearch({ ...filters, order, after, before, view }).toString()
  );
}
